package analysis

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// progress is a thin bar that fills from the left.
type progress struct {
	widget.BaseWidget
	done float32 // a share of 1
}

func newProgress() *progress {
	b := &progress{}
	b.ExtendBaseWidget(b)
	b.Hidden = true
	return b
}

// set shows how much is done.
func (b *progress) set(done float32) {
	b.done = min(max(done, 0), 1)
	b.Refresh()
}

// CreateRenderer draws the bar.
func (b *progress) CreateRenderer() fyne.WidgetRenderer {
	b.ExtendBaseWidget(b)
	r := &progressRenderer{b: b, track: canvas.NewRectangle(look.Palette().Hairline), bar: canvas.NewRectangle(look.Palette().Accent)}
	return look.LaidOut(r, b.Size())
}

type progressRenderer struct {
	b          *progress
	track, bar *canvas.Rectangle
	size       fyne.Size
}

const progressHigh = 6

func (r *progressRenderer) Destroy()           {}
func (r *progressRenderer) MinSize() fyne.Size { return fyne.NewSize(8*look.Unit, progressHigh) }
func (r *progressRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.track, r.bar}
}

func (r *progressRenderer) Layout(size fyne.Size) {
	r.size = size
	r.track.FillColor, r.bar.FillColor = look.Palette().Hairline, look.Palette().Accent
	y := (size.Height - progressHigh) / 2
	for _, b := range []*canvas.Rectangle{r.track, r.bar} {
		b.CornerRadius = progressHigh / 2
		b.Move(fyne.NewPos(0, y))
	}
	r.track.Resize(fyne.NewSize(size.Width, progressHigh))
	r.bar.Resize(fyne.NewSize(size.Width*r.b.done, progressHigh))
}

func (r *progressRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.b)
}

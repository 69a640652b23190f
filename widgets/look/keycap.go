package look

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"
)

// KeyCap shows the name of a key the way that keyboards do.
type KeyCap struct {
	widget.BaseWidget
	key string
}

// NewKeyCap returns the cap of a key.
func NewKeyCap(key string) *KeyCap {
	k := &KeyCap{key: key}
	k.ExtendBaseWidget(k)
	return k
}

// CreateRenderer is Fyne's.
func (k *KeyCap) CreateRenderer() fyne.WidgetRenderer {
	r := &keyCapRenderer{k: k, cap: canvas.NewRectangle(nil), text: canvas.NewText(k.key, nil)}
	r.Refresh()
	return LaidOut(r, k.Size())
}

// The measures of a key cap, in px.
const (
	capType = 11
	capSide = 5
	capHigh = 18
)

type keyCapRenderer struct {
	k    *KeyCap
	cap  *canvas.Rectangle
	text *canvas.Text
}

func (r *keyCapRenderer) Destroy() {}

func (r *keyCapRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.cap, r.text} }

func (r *keyCapRenderer) MinSize() fyne.Size {
	return fyne.NewSize(TextWidth(r.k.key, capType, false)+2*capSide, capHigh)
}

func (r *keyCapRenderer) Layout(size fyne.Size) {
	r.cap.Resize(fyne.NewSize(size.Width, capHigh))
	r.cap.Move(fyne.NewPos(0, (size.Height-capHigh)/2))
	min := r.text.MinSize()
	r.text.Move(fyne.NewPos(capSide, (size.Height-min.Height)/2))
}

func (r *keyCapRenderer) Refresh() {
	p := Palette()
	r.cap.FillColor, r.cap.StrokeColor, r.cap.StrokeWidth, r.cap.CornerRadius = p.Panel, p.Hairline, 1, 4
	r.text.Text, r.text.TextSize, r.text.Color = r.k.key, capType, p.Muted
	canvas.Refresh(r.k)
}

package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

// HeightAt is that of the rows.
func (s *suggestions) HeightAt(float32) float32 { return float32(len(s.shown)) * suggestionHeight }

// CreateRenderer draws a row for each.
func (s *suggestions) CreateRenderer() fyne.WidgetRenderer {
	s.ExtendBaseWidget(s)
	return look.LaidOut(&suggestionsRenderer{s: s, mark: canvas.NewRectangle(transparent)}, s.Size())
}

type suggestionsRenderer struct {
	s        *suggestions
	mark     *canvas.Rectangle
	texts    []*canvas.Text
	swatches []*look.Swatch
	objects  []fyne.CanvasObject
	size     fyne.Size
}

func (r *suggestionsRenderer) Destroy()                     {}
func (r *suggestionsRenderer) Objects() []fyne.CanvasObject { return r.objects }
func (r *suggestionsRenderer) MinSize() fyne.Size           { return fyne.NewSize(0, r.s.HeightAt(0)) }

func (r *suggestionsRenderer) Layout(size fyne.Size) {
	r.size = size
	p := look.Palette()
	r.mark.FillColor, r.mark.CornerRadius = transparent, 4
	marked := r.s.at
	if r.s.over >= 0 {
		marked = r.s.over
	}
	if marked >= 0 {
		r.mark.FillColor = p.AccentSoft
	}
	r.mark.Move(fyne.NewPos(0, float32(max(marked, 0))*suggestionHeight))
	r.mark.Resize(fyne.NewSize(size.Width, suggestionHeight))
	r.objects = append(r.objects[:0], r.mark)
	for k, one := range r.s.shown {
		if k == len(r.texts) {
			r.texts = append(r.texts, look.Text("", textSize, false, p.Ink))
			r.swatches = append(r.swatches, look.NewSwatch("circle", p.Ink, swatchSide))
		}
		y, x := float32(k)*suggestionHeight, float32(inset)
		if one.symbol != "" {
			w := r.swatches[k]
			w.SetSymbol(one.symbol, one.colour)
			w.Resize(w.MinSize())
			w.Move(fyne.NewPos(x, y+(suggestionHeight-w.MinSize().Height)/2))
			x += w.MinSize().Width + look.Unit/2
			r.objects = append(r.objects, w)
		}
		t := r.texts[k]
		t.Text, t.Color = look.Cut(one.shown(), textSize, false, size.Width-x-inset), p.Ink
		t.Move(fyne.NewPos(x, y+(suggestionHeight-lineHeight(textSize, false))/2))
		r.objects = append(r.objects, t)
	}
}

func (r *suggestionsRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.s)
}

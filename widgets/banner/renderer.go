package banner

import (
	"math"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

type renderer struct {
	banner  *Banner
	band    *canvas.Rectangle
	texts   []*canvas.Text
	objects []fyne.CanvasObject
}

func (r *renderer) Destroy()                     {}
func (r *renderer) Objects() []fyne.CanvasObject { return r.objects }

// MinSize is as high as the label needs at the present width. Having no height,
// rather than being hidden, makes the window lay itself out anew.
func (r *renderer) MinSize() fyne.Size {
	if r.banner.label == "" {
		return fyne.Size{}
	}
	rows := float32(len(r.banner.rows) - 1)
	return fyne.NewSize(0, (height+rows*rowStep)*r.banner.enlarged())
}

// Layout breaks the label anew where the width is another.
func (r *renderer) Layout(size fyne.Size) {
	if size.Width != r.banner.width {
		r.banner.width = size.Width
		r.banner.arrange()
		r.write()
	}
	r.band.Resize(size)
	high, step := height*r.banner.enlarged(), rowStep*r.banner.enlarged()
	top := float32(math.Round(float64(size.Height-r.MinSize().Height) / 2))
	if r.banner.spaced {
		x := (size.Width - r.banner.spacedWidth()) / 2
		for _, t := range r.texts {
			w := r.banner.letterWidth([]rune(t.Text)[0])
			t.Move(fyne.NewPos(float32(math.Round(float64(x))), top)) // whole px are sharp
			t.Resize(fyne.NewSize(w, high))
			x += w + r.banner.apart()
		}
		return
	}
	for i, t := range r.texts {
		t.Move(fyne.NewPos(0, top+float32(i)*step))
		t.Resize(fyne.NewSize(size.Width, high))
	}
}

// Refresh shows label and colours anew.
func (r *renderer) Refresh() {
	r.write()
	r.Layout(r.banner.Size())
	r.band.FillColor = r.banner.background
	canvas.Refresh(r.banner)
}

// write gives every row, or every letter where they stand apart, its text.
func (r *renderer) write() {
	parts := r.banner.rows
	if r.banner.spaced {
		parts = parts[:0:0]
		for _, letter := range r.banner.label {
			parts = append(parts, string(letter))
		}
	}
	for len(r.texts) < len(parts) {
		r.texts = append(r.texts, look.Text("", textSize, true, r.banner.foreground))
	}
	if r.objects = r.objects[:0]; len(parts) > 0 {
		r.objects = append(r.objects, r.band)
	}
	r.texts = r.texts[:len(parts)]
	for i, t := range r.texts {
		t.Text, t.Color, t.Alignment = parts[i], r.banner.foreground, fyne.TextAlignCenter
		t.TextSize = textSize * r.banner.enlarged()
		if r.banner.spaced {
			t.Alignment = fyne.TextAlignLeading
		}
		r.objects = append(r.objects, t)
	}
}

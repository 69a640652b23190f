package form

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// Picker is a field that takes one of a few texts, from a menu.
type Picker struct {
	control.Pressable

	options []string
	shown   string
	// Picked takes the option that was chosen.
	Picked func(option string)
}

var _ control.Widget = (*Picker)(nil)

// NewPicker returns a field that offers options; picked is told which was taken.
func NewPicker(host control.Host, options []string, picked func(option string)) *Picker {
	p := &Picker{options: options, Picked: picked}
	p.Pressed = p.drop
	p.Init(host, p)
	return p
}

// SetOptions changes what is offered.
func (p *Picker) SetOptions(options []string) { p.options = options }

// Shown is the text that stands in the field.
func (p *Picker) Shown() string { return p.shown }

// Set shows the model, which may hold what is not among the options.
func (p *Picker) Set(option string) {
	if p.shown != option {
		p.shown = option
		p.Refresh()
	}
}

// TypedKey opens the menu, or goes to the option above or below.
func (p *Picker) TypedKey(key *fyne.KeyEvent) {
	at := slices.Index(p.options, p.shown)
	switch {
	case key.Name == fyne.KeyDown && at+1 < len(p.options):
		p.Picked(p.options[at+1])
	case key.Name == fyne.KeyUp && at > 0:
		p.Picked(p.options[at-1])
	default:
		p.Pressable.TypedKey(key)
	}
}

// drop opens the menu below the field.
func (p *Picker) drop() {
	if p.ReadOnly() {
		return
	}
	items := make([]*fyne.MenuItem, len(p.options))
	for k, option := range p.options {
		items[k] = fyne.NewMenuItem(option, func() { p.Picked(option) })
		items[k].Checked = option == p.shown
	}
	DropMenu(p, p.Size().Width, items)
}

// CreateRenderer draws the field as Fyne draws an entry.
func (p *Picker) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &pickerRenderer{p: p, box: canvas.NewRectangle(transparent), text: look.Text("", TextSize, false, transparent)}
	r.objects = append([]fyne.CanvasObject{r.box, r.text}, r.arrow.Objects()...)
	return look.LaidOut(r, p.Size())
}

type pickerRenderer struct {
	p       *Picker
	box     *canvas.Rectangle
	text    *canvas.Text
	arrow   Chevron
	objects []fyne.CanvasObject
	size    fyne.Size
}

// Inset is how far the text of a field stands from its edge.
const Inset = 7

func (r *pickerRenderer) Destroy()                     {}
func (r *pickerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *pickerRenderer) MinSize() fyne.Size {
	return fyne.NewSize(8*look.Unit, LineHeight(TextSize, false)+2*Inset)
}

func (r *pickerRenderer) Layout(size fyne.Size) {
	r.size = size
	p := look.Palette()
	r.box.FillColor, r.box.StrokeColor, r.box.StrokeWidth, r.box.CornerRadius = p.Panel, p.Hairline, 1, 6
	if r.p.Focused() {
		r.box.StrokeColor = p.Accent
	}
	r.box.Move(fyne.NewPos(0.5, 0.5))
	r.box.Resize(size.SubtractWidthHeight(1.5, 1.5))
	r.text.Color = Ink.Colour()
	r.text.Text = look.Cut(r.p.shown, TextSize, false, size.Width-2*Inset-16)
	r.text.Move(fyne.NewPos(Inset, Inset))
	r.arrow.Place(fyne.NewPos(size.Width-Inset-6, size.Height/2), true, Muted)
	r.arrow.a.Hidden, r.arrow.b.Hidden = r.p.ReadOnly(), r.p.ReadOnly()
}

func (r *pickerRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}

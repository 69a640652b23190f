package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/control"
	"offramp/widgets/look"
)

// picker is a field that takes one of a few texts, from a menu.
type picker struct {
	pressable

	options []string
	shown   string
	picked  func(option string)
}

var _ control.Widget = (*picker)(nil)

func newPicker(i *Inspector, options []string, picked func(option string)) *picker {
	p := &picker{options: options, picked: picked}
	p.init(i, p, p.drop)
	i.controls = append(i.controls, p)
	return p
}

// Set shows the model, which may hold what is not among the options.
func (p *picker) Set(option string) {
	if p.shown != option {
		p.shown = option
		p.Refresh()
	}
}

// TypedKey opens the menu, or goes to the option above or below.
func (p *picker) TypedKey(key *fyne.KeyEvent) {
	at := slices.Index(p.options, p.shown)
	switch {
	case key.Name == fyne.KeyDown && at+1 < len(p.options):
		p.picked(p.options[at+1])
	case key.Name == fyne.KeyUp && at > 0:
		p.picked(p.options[at-1])
	default:
		p.pressable.TypedKey(key)
	}
}

// drop opens the menu below the field.
func (p *picker) drop() {
	if p.ReadOnly() {
		return
	}
	items := make([]*fyne.MenuItem, len(p.options))
	for k, option := range p.options {
		items[k] = fyne.NewMenuItem(option, func() { p.picked(option) })
		items[k].Checked = option == p.shown
	}
	dropMenu(p, p.Size().Width, items)
}

// CreateRenderer draws the field as Fyne draws an entry.
func (p *picker) CreateRenderer() fyne.WidgetRenderer {
	p.ExtendBaseWidget(p)
	r := &pickerRenderer{p: p, box: canvas.NewRectangle(transparent), text: look.Text("", textSize, false, transparent)}
	r.objects = append([]fyne.CanvasObject{r.box, r.text}, r.arrow.objects()...)
	return look.LaidOut(r, p.Size())
}

type pickerRenderer struct {
	p       *picker
	box     *canvas.Rectangle
	text    *canvas.Text
	arrow   chevron
	objects []fyne.CanvasObject
	size    fyne.Size
}

// inset is how far the text of a field stands from its edge.
const inset = 7

func (r *pickerRenderer) Destroy()                     {}
func (r *pickerRenderer) Objects() []fyne.CanvasObject { return r.objects }

func (r *pickerRenderer) MinSize() fyne.Size {
	return fyne.NewSize(4*margin, lineHeight(textSize, false)+2*inset)
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
	r.text.Color = ink.colour()
	r.text.Text = look.Cut(r.p.shown, textSize, false, size.Width-2*inset-16)
	r.text.Move(fyne.NewPos(inset, inset))
	r.arrow.place(fyne.NewPos(size.Width-inset-6, size.Height/2), true, muted)
	r.arrow.a.Hidden, r.arrow.b.Hidden = r.p.ReadOnly(), r.p.ReadOnly()
}

func (r *pickerRenderer) Refresh() {
	r.Layout(r.size)
	canvas.Refresh(r.p)
}

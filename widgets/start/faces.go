package start

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/look"
)

var clear = color.NRGBA{}

// inset is from the edge of a line to its text, in px.
const inset = 10

// text puts a line of text with its middle at y.
func (r *tileRenderer) text(s string, size float32, bold bool, c color.Color, x, y float32) {
	t := look.Text(s, size, bold, c)
	t.Move(fyne.NewPos(x, y-t.MinSize().Height/2))
	r.objects = append(r.objects, t)
}

// blank is the field-like tile of a new scenario.
func (r *tileRenderer) blank(size fyne.Size) {
	const side, type_ = 2 * look.Unit, 16
	pal, middle := look.Palette(), size.Height/2
	name := r.t.p.items[r.t.i].name(r.t.p.data)
	r.text(name, type_, false, pal.Faint, side, middle)
	key := look.NewKeyCap("Enter")
	before, after := "Type to begin, or", "for an empty map"
	capW := key.MinSize().Width
	x := size.Width - side - look.TextWidth(after, aboutSize, false)
	if free := x - capW - 2*gap - look.TextWidth(before, aboutSize, false); free < side+look.TextWidth(name, type_, false)+side {
		return // what can be done is shown by doing it
	}
	r.text(after, aboutSize, false, pal.Muted, x, middle)
	x -= gap + capW
	key.Move(fyne.NewPos(x, middle-key.MinSize().Height/2))
	key.Resize(key.MinSize())
	r.objects = append(r.objects, key)
	x -= gap + look.TextWidth(before, aboutSize, false)
	r.text(before, aboutSize, false, pal.Muted, x, middle)
}

const gap = 6 // between words and a key

// template is a card: the small map, the name, the line about it.
func (r *tileRenderer) template(size fyne.Size, i int) {
	pal, plan := look.Palette(), &r.t.p.plan
	if r.rule == nil {
		r.rule = canvas.NewRectangle(nil)
	}
	r.rule.FillColor = pal.Hairline
	r.rule.Move(fyne.NewPos(1, plan.thumb))
	r.rule.Resize(fyne.NewSize(size.Width-2, 1))
	r.thumb.Move(fyne.NewPos(3, 3)) // inside the ring
	r.thumb.Resize(fyne.NewSize(size.Width-6, plan.thumb-3))
	r.objects = append(r.objects, r.thumb, r.rule)
	y := plan.thumb + cardPad
	name := look.Cut(r.t.p.data.Templates[i].Name, nameSize, true, size.Width-2*cardPad)
	r.text(name, nameSize, true, pal.Ink, cardPad, y+nameHigh/2-2)
	y += nameHigh
	for k, line := range plan.about[i] {
		r.text(line, aboutSize, false, pal.Muted, cardPad, y+(float32(k)+0.5)*aboutHigh)
	}
}

// line is an entry with the key that does the same.
func (r *tileRenderer) line(size fyne.Size, name, key string) {
	r.text(name, nameSize, false, look.Palette().Accent, inset, size.Height/2)
	if key != "" {
		k := look.NewKeyCap(key)
		k.Resize(k.MinSize())
		k.Move(fyne.NewPos(size.Width-inset-k.MinSize().Width, (size.Height-k.MinSize().Height)/2))
		r.objects = append(r.objects, k)
	}
}

// recent is a file: its title and when it was open, and where it is.
func (r *tileRenderer) recent(size fyne.Size, f Recent) {
	pal := look.Palette()
	room, ink := size.Width-2*inset, pal.Ink
	first, second := size.Height/2-9, size.Height/2+9
	opened := when(f.Opened, r.t.p.data.Now)
	if f.Missing {
		opened, ink = "", pal.Faint
	}
	left := room
	if opened != "" {
		w := look.TextWidth(opened, aboutSize, false)
		r.text(opened, aboutSize, false, pal.Muted, size.Width-inset-w, first)
		left -= w + 2*inset
	}
	r.text(look.Cut(f.Title, nameSize, !f.Missing, left), nameSize, !f.Missing, ink, inset, first)
	where := cutStart(f.Folder, aboutSize, room)
	if f.Missing {
		where = "not there any more"
		if f.Folder != "" {
			where += " · " + cutStart(f.Folder, aboutSize, room-look.TextWidth(where+" · ", aboutSize, false))
		}
	}
	r.text(where, aboutSize, false, pal.Muted, inset, second)
}

// cutStart shortens a path to the room by leaving out its beginning: its end
// tells more.
func cutStart(text string, size, room float32) string {
	letters := []rune(text)
	for cut := 0; cut < len(letters); cut++ {
		shown := string(letters[cut:])
		if cut > 0 {
			shown = "…" + shown
		}
		if look.TextWidth(shown, size, false) <= room {
			return shown
		}
	}
	return ""
}

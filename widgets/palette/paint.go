package palette

import (
	"image/color"
	"strings"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of a row, in px on a desk.
const (
	rowHeight = 44
	textSize  = 13
	smallSize = 11
	padX      = 12
	nameBase  = 18.5 // from the top of a row to the line that its name stands on
	detail    = 35   // the same of what stands below
	gap       = 12
	capHeight = 18
	capSide   = 5
	capBase   = 13
)

// paint draws the rows that are in view.
func (l *list) paint(p *scene.Palette) {
	if k := l.p.k; len(l.hits) == 0 {
		l.painter.Text(padX*k, nameBase*k, "Nothing is called that.", scene.Regular, textSize*k, p.Muted)
		return
	}
	high := l.rowHeight()
	first := int(l.offset / high)
	last := min(len(l.hits), int((l.offset+l.Size().Height)/high)+1)
	for i := first; i < last; i++ {
		l.paintRow(i, float32(i)*high-l.offset, p)
	}
}

func (l *list) paintRow(i int, y float32, p *scene.Palette) {
	h := &l.hits[i]
	e := &l.p.opt.Entries[h.entry]
	width, k, high := l.Size().Width, l.p.k, l.rowHeight()
	if i == l.at {
		l.painter.Box(scene.Rect32{Y: y, W: width, H: high}, 6, p.AccentSoft, color.NRGBA{}, 0, false)
		l.painter.Box(scene.Rect32{Y: y, W: 3 * k, H: high}, 0, p.Accent, color.NRGBA{}, 0, false)
	}
	room := width - 2*padX*k
	if e.Key != nil {
		if key := e.Key(); key != "" {
			room -= l.paintKey(e.Kind, key, y, p) + gap*k
		}
	}
	ink := p.Ink
	if !e.Enabled {
		ink = p.Faint
	}
	l.paintName(h, e, y, room, ink, p)
	below := ""
	if e.Detail != nil {
		below = e.Detail()
	}
	if !e.Enabled {
		below = strings.TrimPrefix(below+" · not possible now", " · ")
	}
	if below != "" {
		l.painter.Text(padX*k, y+detail*k, look.Cut(below, smallSize*k, false, room), scene.Regular, smallSize*k, p.Muted)
	}
}

// paintKey draws the key of a command as a cap, and the number of an outcome as
// it is; it returns how wide that is.
func (l *list) paintKey(kind Kind, key string, y float32, p *scene.Palette) float32 {
	k := l.p.k
	right := l.Size().Width - padX*k
	if kind == Outcome {
		w := look.TextWidth(key, textSize*k, false)
		l.painter.Text(right-w, y+nameBase*k, key, scene.Regular, textSize*k, p.Muted)
		return w
	}
	w := look.TextWidth(key, smallSize*k, false) + 2*capSide*k
	box := scene.Rect32{X: right - w, Y: y + (rowHeight-capHeight)/2*k, W: w, H: capHeight * k}
	l.painter.Box(box, 4, p.Panel, p.Hairline, 1, false)
	l.painter.Text(box.X+capSide*k, box.Y+capBase*k, key, scene.Regular, smallSize*k, p.Muted)
	return w
}

// paintName draws a name, the letters that found it bold. One that is longer
// than the row ends in "…".
func (l *list) paintName(h *hit, e *Entry, y, room float32, ink color.NRGBA, p *scene.Palette) {
	size := textSize * l.p.k
	left := padX * l.p.k
	x := left
	for _, run := range runsOf(l.p.index.names[h.entry], h.letters) {
		face, c := scene.Regular, ink
		if run.bold {
			face, c = scene.Bold, p.Accent
			if !e.Enabled {
				c = ink
			}
		}
		text := run.text
		w := float32(look.Fonts().Width(text, float64(size), face))
		rest := left + room - x
		if w > rest {
			text = look.Cut(text, size, run.bold, max(rest, size))
		}
		l.painter.Text(x, y+nameBase*l.p.k, text, face, size, c)
		if w > rest {
			return
		}
		x += w
	}
}

// run is a stretch of a name.
type run struct {
	text string
	bold bool
}

// runsOf parts a name where letters that found it begin and end.
func runsOf(name string, letters []int) []run {
	var runs []run
	start, bold, next := 0, false, 0
	for i := range name {
		for next < len(letters) && letters[next] < i {
			next++
		}
		is := next < len(letters) && letters[next] == i
		if is != bold && i > start {
			runs = append(runs, run{name[start:i], bold})
			start = i
		}
		bold = is
	}
	if start < len(name) {
		runs = append(runs, run{name[start:], bold})
	}
	return runs
}

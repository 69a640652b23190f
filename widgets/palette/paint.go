package palette

import (
	"image/color"
	"strings"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of a row, in px.
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
)

// paint draws the rows that are in view.
func (l *list) paint(p *scene.Palette) {
	if len(l.hits) == 0 {
		l.painter.Text(padX, nameBase, "Nothing is called that.", scene.Regular, textSize, p.Muted)
		return
	}
	first := int(l.offset / rowHeight)
	last := min(len(l.hits), int((l.offset+l.Size().Height)/rowHeight)+1)
	for i := first; i < last; i++ {
		l.paintRow(i, float32(i*rowHeight)-l.offset, p)
	}
}

func (l *list) paintRow(i int, y float32, p *scene.Palette) {
	h := &l.hits[i]
	e := &l.p.opt.Entries[h.entry]
	width := l.Size().Width
	if i == l.at {
		l.painter.Box(scene.Rect32{Y: y, W: width, H: rowHeight}, 6, p.AccentSoft, color.NRGBA{}, 0, false)
		l.painter.Box(scene.Rect32{Y: y, W: 3, H: rowHeight}, 0, p.Accent, color.NRGBA{}, 0, false)
	}
	room := width - 2*padX
	if e.Key != nil {
		if key := e.Key(); key != "" {
			room -= l.paintKey(e.Kind, key, y, p) + gap
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
		l.painter.Text(padX, y+detail, look.Cut(below, smallSize, false, room), scene.Regular, smallSize, p.Muted)
	}
}

// paintKey draws the key of a command as a cap, and the number of an outcome as
// it is; it returns how wide that is.
func (l *list) paintKey(kind Kind, key string, y float32, p *scene.Palette) float32 {
	right := l.Size().Width - padX
	if kind == Outcome {
		w := look.TextWidth(key, textSize, false)
		l.painter.Text(right-w, y+nameBase, key, scene.Regular, textSize, p.Muted)
		return w
	}
	w := look.TextWidth(key, smallSize, false) + 2*capSide
	box := scene.Rect32{X: right - w, Y: y + (rowHeight-capHeight)/2, W: w, H: capHeight}
	l.painter.Box(box, 4, p.Panel, p.Hairline, 1, false)
	l.painter.Text(box.X+capSide, box.Y+13, key, scene.Regular, smallSize, p.Muted)
	return w
}

// paintName draws a name, the letters that found it bold. One that is longer
// than the row ends in "…".
func (l *list) paintName(h *hit, e *Entry, y, room float32, ink color.NRGBA, p *scene.Palette) {
	x := float32(padX)
	for _, run := range runsOf(l.p.index.names[h.entry], h.letters) {
		face, c := scene.Regular, ink
		if run.bold {
			face, c = scene.Bold, p.Accent
			if !e.Enabled {
				c = ink
			}
		}
		text := run.text
		w := float32(look.Fonts().Width(text, textSize, face))
		rest := padX + room - x
		if w > rest {
			text = look.Cut(text, textSize, run.bold, max(rest, textSize))
		}
		l.painter.Text(x, y+nameBase, text, face, textSize, c)
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

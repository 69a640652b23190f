package rowlist

import (
	"slices"
	"sort"
	"unicode/utf8"

	"offramp/scenarios/scene"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// The measures of a list, in px.
const (
	sideX      = look.Unit
	padY       = 6
	headGap    = look.Unit // above a group that is not the first
	mark       = 14        // the triangle of a group, with what is free behind it
	indent     = mark      // of the rows of a group
	titleLine  = 17
	textLine   = 16
	mostTitle  = 2 // rows of a title
	mostLine   = 3 // rows of a line below it
	leastWide  = 160
	leastHigh  = 60
	barWidth   = 4
	barGrip    = 10
	rightApart = look.Unit
	gaugeWidth = 48 // of the bar of a line
	gaugeHigh  = 6
	gaugeApart = look.Unit
)

// place is where a row is, with its texts broken for the width. As long as the
// row was not in view, its height is a guess: breaking thousands of texts would
// keep the window waiting.
type place struct {
	top      float64
	height   float32
	gap      float32 // free above it, within the height
	x        float32
	measured bool
	title    []string
	lines    [][]string
}

// lay guesses the place of every row. What was measured for the width before, of
// rows that are the same, stays.
func (l *List) lay(known map[string]measured) {
	l.places = slices.Grow(l.places[:0], len(l.rows))
	grouped := false
	for i := range l.rows {
		r := &l.rows[i]
		p := place{x: sideX * l.k}
		if r.Head {
			if grouped = r.Folds; i > 0 {
				p.gap = headGap * l.k
			}
		}
		if grouped {
			p.x += indent * l.k
		}
		if m, ok := known[r.ID]; ok && m.place.x == p.x && r.same(&m.row) {
			p.title, p.lines, p.measured = m.place.title, m.place.lines, true
			p.height = l.tall(&p, len(p.title), len(slices.Concat(p.lines...)))
		} else {
			p.height = l.guess(r, &p)
		}
		l.places = append(l.places, p)
	}
	l.sum()
}

// measured is a row as it was, and its texts broken.
type measured struct {
	row   Row
	place place
}

func (r *Row) same(as *Row) bool {
	return r.Head == as.Head && r.Title == as.Title && r.Right == as.Right && slices.Equal(r.Lines, as.Lines)
}

// sum adds the heights up.
func (l *List) sum() {
	y := 0.0
	for i := range l.places {
		l.places[i].top = y
		y += float64(l.places[i].height)
	}
	l.height = y
}

func (l *List) tall(p *place, titles, texts int) float32 {
	return p.gap + (2*padY+float32(titles)*titleLine+float32(texts)*textLine)*l.k
}

// rooms are the widths of the title and of the lines below it.
func (l *List) rooms(r *Row, p *place) (title, line float32) {
	line = max(leastWide/2, l.width-p.x-sideX*l.k-barWidth)
	if r.Right == "" {
		return line, line
	}
	return max(leastWide/3, line-look.TextWidth(r.Right, form.SmallSize*l.k, false)-rightApart*l.k), line
}

// guess is how high a row may be, by the length of its texts.
func (l *List) guess(r *Row, p *place) float32 {
	const letter = 0.53 // the width of a letter, by the size
	of := func(text string, size, room float32, most int) int {
		if text == "" {
			return 0
		}
		return min(most, 1+int(float32(utf8.RuneCountInString(text))*letter*size*l.k/room))
	}
	title, line := l.rooms(r, p)
	texts := 0
	for _, t := range r.Lines {
		texts += of(t.Text, form.SmallSize, line-l.barRoom(t), mostLine)
	}
	return l.tall(p, of(r.Title, form.TextSize, title, mostTitle), texts)
}

// measure breaks the texts of a row; it tells whether the row is of another
// height than was guessed.
func (l *List) measure(i int) bool {
	r, p := &l.rows[i], &l.places[i]
	if p.measured {
		return false
	}
	p.measured = true
	title, line := l.rooms(r, p)
	if r.Title != "" {
		p.title = look.Wrap(r.Title, form.TextSize*l.k, face(r), title, mostTitle)
	}
	texts := 0
	for _, t := range r.Lines {
		var broken []string
		if t.Text != "" {
			broken = look.Wrap(t.Text, form.SmallSize*l.k, scene.Regular, line-l.barRoom(t), mostLine)
		}
		p.lines = append(p.lines, broken)
		texts += len(broken)
	}
	was := p.height
	p.height = l.tall(p, len(p.title), texts)
	return p.height != was
}

// barRoom is what the bar of a line takes of its width.
func (l *List) barRoom(t Line) float32 {
	if !t.Barred {
		return 0
	}
	return (gaugeWidth + gaugeApart) * l.k
}

// settle measures the rows in view.
func (l *List) settle() {
	moved := false
	y := 0.0
	for i := l.first(l.scroll); i < len(l.rows); i++ {
		if y == 0 {
			y = l.places[i].top
		}
		if y >= l.scroll+float64(l.Size().Height) {
			break
		}
		moved = l.measure(i) || moved
		y += float64(l.places[i].height)
	}
	if moved {
		l.sum()
	}
}

func face(r *Row) scene.Face {
	if r.Head {
		return scene.Bold
	}
	return scene.Regular
}

// under is the row at a height of the widget, −1 for none.
func (l *List) under(y float32) int {
	if !l.fresh() || y < 0 || y >= l.Size().Height {
		return -1
	}
	at := float64(y) + l.scroll
	if at >= l.height {
		return -1
	}
	return l.first(at)
}

// first is the row at a height of the list.
func (l *List) first(y float64) int {
	return max(0, sort.Search(len(l.places), func(i int) bool { return l.places[i].top > y })-1)
}

// bar is how long the scroll bar is and where it begins; false where all rows
// are in view.
func (l *List) bar() (length, y float32, ok bool) {
	room := l.Size().Height
	if room <= 0 || l.height <= float64(room) {
		return 0, 0, false
	}
	length = min(room, max(24, room*room/float32(l.height)))
	return length, float32(l.scroll/(l.height-float64(room))) * (room - length), true
}

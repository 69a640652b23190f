package markdown

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/look"
)

// The measures of the notes, in px.
const (
	textSize = 13
	monoSize = 12
	step     = 2 * look.Unit // of a level of lists and quotes
	between  = look.Unit     // blocks
)

// most is how many lines are shown. Each takes room on the graphics card.
const most = 600

// piece is what of a span stands on one line.
type piece struct {
	text  string
	x, y  float32
	width float32
	size  float32
	style fyne.TextStyle
	link  int // index of the link that it belongs to, −1 for none
	faint bool
}

// page is the notes broken for a width.
type page struct {
	pieces []piece
	bars   []stroke // beside quotes, behind code, across
	links  []string
	height float32
	cut    bool // there is more
}

// stroke is a rectangle behind or beside text.
type stroke struct {
	x, y, w, h float32
	kind       kind // code: a ground; rule: a line across; else a quote's bar
}

// setter breaks blocks into lines.
type setter struct {
	page
	width, left, x, y, line float32
	lines                   int
	open                    *piece // to which the next word of the same style is added
	size                    float32
}

func set(blocks []block, whole bool, width float32) page {
	s := &setter{width: max(width, 4*step)}
	s.cut = !whole
	for k, b := range blocks {
		if s.full() {
			s.cut = true
			break
		}
		if k > 0 && !b.tight {
			s.y += between
			switch {
			case b.kind == heading:
				s.y += between / 2
			case b.apart:
				s.y += between
			}
		}
		s.block(b)
	}
	s.cut = s.cut || s.full()
	s.height = s.y
	return s.page
}

func (s *setter) block(b block) {
	s.left = float32(b.indent) * step
	s.size = textSize
	switch {
	case b.kind == heading && b.level == 1:
		s.size = 17
	case b.kind == heading && b.level == 2:
		s.size = 15
	case b.kind == code:
		s.size = monoSize
		s.left += look.Unit
	case b.kind == rule:
		s.bars = append(s.bars, stroke{s.left, s.y + between, s.width - s.left, 1, rule})
		s.y += 2 * between
		return
	}
	top := s.y
	s.line = lineHeight(s.size)
	s.x, s.open = s.left, nil
	if b.kind == code {
		s.y += look.Unit / 2
	}
	if b.marker != "" {
		width := look.TextWidth(b.marker, s.size, false)
		s.pieces = append(s.pieces, piece{text: b.marker, x: s.left - max(width, step-6) - 3, y: s.y, size: s.size, link: -1, faint: true})
		if over := s.left - width - 3; over < 0 {
			s.pieces[len(s.pieces)-1].x = 0
		}
	}
	links := map[string]int{}
	for _, sp := range b.spans {
		if b.kind == heading {
			sp.bold = true
		}
		s.span(sp, links)
	}
	if b.kind != code || s.x > s.left || len(b.spans) == 0 {
		s.newLine()
	}
	if b.kind == code {
		s.y += look.Unit / 2
		s.bars = append(s.bars, stroke{s.left - look.Unit, top, s.width - s.left + look.Unit, s.y - top, code})
	}
	if b.quoted {
		s.bars = append(s.bars, stroke{s.left - step + 4, top, 2, s.y - top, paragraph})
	}
}

func lineHeight(size float32) float32 { return fyne.MeasureText("M", size, fyne.TextStyle{}).Height }

var advances = map[float32]float32{}

// full tells whether enough is shown.
func (s *setter) full() bool { return s.lines > most || len(s.pieces) > 3*most }

package markdown

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
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
			if b.kind == heading {
				s.y += between / 2
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

func (s *setter) span(sp span, links map[string]int) {
	link := -1
	if sp.link != "" {
		at, known := links[sp.link]
		if !known {
			at = len(s.links)
			links[sp.link] = at
			s.links = append(s.links, sp.link)
		}
		link = at
	}
	style := fyne.TextStyle{Bold: sp.bold, Italic: sp.italic, Monospace: sp.mono}
	for len(sp.text) > 0 && !s.full() {
		space := len(sp.text) - len(strings.TrimLeft(sp.text, " "))
		word := sp.text[space:]
		if end := strings.IndexByte(word, ' '); end >= 0 {
			word = word[:end]
		}
		s.word(sp.text[:space], word, style, link, sp.mono)
		sp.text = sp.text[space+len(word):]
	}
	if sp.broken {
		s.newLine()
	}
}

// word puts a word, and the space before it, where there is room.
func (s *setter) word(space, word string, style fyne.TextStyle, link int, keep bool) {
	if s.x == s.left && !keep {
		space = ""
	}
	width := measure(space+word, s.size, style)
	if s.x+width > s.width && s.x > s.left && word != "" {
		s.newLine()
		space, width = "", measure(word, s.size, style)
	}
	for s.x+width > s.width && utf8.RuneCountInString(word) > 1 && !s.full() { // wider than a line
		part := s.fitting(word, style)
		s.put(space+part, measure(space+part, s.size, style), style, link)
		s.newLine()
		space, word = "", word[len(part):]
		width = measure(word, s.size, style)
	}
	s.put(space+word, width, style, link)
}

// fitting is how much of a word fits a line, at least one character.
func (s *setter) fitting(word string, style fyne.TextStyle) string {
	width, end := float32(0), 0
	for at, r := range word {
		width += measure(string(r), s.size, style)
		if at > 0 && s.x+width > s.width {
			break
		}
		end = at + utf8.RuneLen(r)
	}
	return word[:max(end, 1)]
}

func (s *setter) put(text string, width float32, style fyne.TextStyle, link int) {
	if text == "" {
		return
	}
	if o := s.open; o != nil && o.style == style && o.link == link {
		o.text += text
		o.width = measure(o.text, s.size, style)
		s.x = o.x + o.width
		return
	}
	s.pieces = append(s.pieces, piece{text: text, x: s.x, y: s.y, width: width, size: s.size, style: style, link: link})
	s.open = &s.pieces[len(s.pieces)-1]
	s.x += width
}

func (s *setter) newLine() {
	s.y += s.line
	s.x, s.open = s.left, nil
	s.lines++
}

// measure is how wide a text is. Fyne measures what the scene has no figures
// for: its typewriter face.
func measure(text string, size float32, style fyne.TextStyle) float32 {
	if style.Monospace {
		return float32(utf8.RuneCountInString(text)) * monoAdvance(size)
	}
	face := scene.Regular
	switch {
	case style.Bold:
		face = scene.Bold
	case style.Italic:
		face = scene.Italic
	}
	return float32(look.Fonts().Width(text, float64(size), face)) + 0.25
}

var advances = map[float32]float32{}

func monoAdvance(size float32) float32 {
	a, ok := advances[size]
	if !ok {
		a = fyne.MeasureText("MMMMMMMMMM", size, fyne.TextStyle{Monospace: true}).Width / 10
		advances[size] = a
	}
	return a
}

// full tells whether enough is shown.
func (s *setter) full() bool { return s.lines > most || len(s.pieces) > 3*most }

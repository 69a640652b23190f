package markdown

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

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
	width := s.reach(space+word, style)
	if s.x+width > s.width && s.x > s.left && word != "" {
		s.newLine()
		space, width = "", s.reach(word, style)
	}
	for s.x+width > s.width && utf8.RuneCountInString(word) > 1 && !s.full() { // wider than a line
		part := s.fitting(word, style)
		s.put(space+part, measure(space+part, s.size, style), style, link)
		s.newLine()
		space, word = "", word[len(part):]
		width = s.reach(word, style)
	}
	s.put(space+word, width, style, link)
}

// reach is how wide a text is; of one that is wider than a line, only that it is:
// a word may be as long as the notes, and is measured again for each line of it.
func (s *setter) reach(text string, style fyne.TextStyle) float32 {
	const enough = 1000 // bytes
	if len(text) > 2*enough {
		if w := measure(strings.ToValidUTF8(text[:enough], ""), s.size, style); w > s.width {
			return w
		}
	}
	return measure(text, s.size, style)
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

func monoAdvance(size float32) float32 {
	a, ok := advances[size]
	if !ok {
		a = fyne.MeasureText("MMMMMMMMMM", size, fyne.TextStyle{Monospace: true}).Width / 10
		advances[size] = a
	}
	return a
}

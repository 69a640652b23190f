package noticeline

import (
	"runtime"
	"strings"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/look"
)

// Measures of the line on a desk, in px; margin stays in projector size.
const (
	textSize = 12
	rowStep  = 19
	margin   = look.Unit // around the band
	radius   = 6
	gap      = 8 // between what is said, the key and the offers
	keyPad   = 5 // inside the key cap
	keySize  = 11
	inX, inY = 10, 6 // from the band's edge to the text

	// leastWidth keeps the line from getting so narrow, if only while a window
	// opens, that the window would grow for its height.
	leastWidth = 320
	unlimited  = 1 << 20
)

// kind is what a run of the line is.
type kind uint8

const (
	said kind = iota
	wrong
	key
	link
	dot // between two offers
)

// content is what the line says and where.
type content struct {
	text string
	warn bool
	hint bool    // it helps, and nothing happened
	k    float32 // how much larger than on a desk

	runs   []look.Run
	kinds  []kind
	offers []int // by run: the offer that it takes

	room   float32 // that it was arranged for
	pieces []look.Piece
	rows   int
}

// read takes what is to be said: a passing text, else why an offer was not
// taken, else the notice.
func (l *Line) read() content {
	notice := l.board.Notice()
	c := content{text: odds.NoBreak(notice.Text), warn: notice.Warn, k: l.enlarged()}
	switch {
	case l.flash != "":
		return (&content{text: l.flash, k: l.enlarged()}).add(said, l.flash, 0)
	case l.failed != "":
		c.text, c.warn = odds.NoBreak(tell.Sentence(l.failed, l.board.Manner())), true
	}
	if c.text == "" {
		return hinted(l.hint, c.k)
	}
	if c.warn {
		c.add(wrong, c.text, 0)
	} else {
		c.add(said, c.text, 0)
	}
	for i, label := range l.Offers() {
		if i == 0 {
			c.add(key, Key(), 0)
		} else {
			c.add(dot, "·", 0)
		}
		c.add(link, odds.NoBreak(label), i)
	}
	return c
}

// hinted is a text with keys in backquotes.
func hinted(text string, k float32) content {
	c := content{text: strings.ReplaceAll(text, "`", ""), hint: true, k: k}
	for i, part := range strings.Split(text, "`") {
		switch part = strings.TrimSpace(part); {
		case part == "":
		case i%2 == 1:
			c.add(key, part, 0)
		default:
			c.add(said, part, 0)
		}
	}
	return c
}

// Key is what to press for the offers, as it is written on the system's keys.
func Key() string {
	if runtime.GOOS == "darwin" {
		return "Cmd+."
	}
	return "Ctrl+."
}

func (c *content) add(k kind, text string, offer int) content {
	run := look.Run{Text: text, Bold: k == link, Keep: k == link || k == key, Gap: gap * c.k}
	switch {
	case k == key:
		run.Gap = (gap + keyPad) * c.k
	case len(c.kinds) > 0 && c.kinds[len(c.kinds)-1] == key:
		run.Gap = (gap + keyPad) * c.k
	case k == dot, len(c.kinds) > 0 && c.kinds[len(c.kinds)-1] == dot:
		run.Gap = gap / 2 * c.k
	}
	c.runs = append(c.runs, run)
	c.kinds = append(c.kinds, k)
	c.offers = append(c.offers, offer)
	return *c
}

// arrange lets the line flow into a width; 0 is one not known yet.
func (c *content) arrange(width float32) {
	if width == 0 {
		width = unlimited
	}
	c.room = max(width, leastWidth) - 2*c.padX()
	c.pieces, c.rows, _ = look.Flow(c.runs, textSize*c.k, c.room)
	for i, p := range c.pieces {
		if c.kinds[p.Run] == key && p.X == 0 {
			c.pieces[i].X += keyPad * c.k // the cap must not stand out of the line
		}
	}
}

func (c *content) height() float32 {
	if c.rows == 0 {
		return 0
	}
	return float32(c.rows)*c.rowStep() + 2*c.padY()
}

func (c *content) rowStep() float32 { return rowStep * c.k }
func (c *content) padX() float32    { return margin + inX*c.k }
func (c *content) padY() float32    { return margin + inY*c.k }

// at returns the offer at a point of the line, −1 where there is none.
func (c *content) at(x, y float32) int {
	for _, p := range c.pieces {
		left, top := c.padX()+p.X, c.padY()+float32(p.Line)*c.rowStep()
		if c.kinds[p.Run] == link && x >= left && x <= left+p.Width && y >= top && y < top+c.rowStep() {
			return c.offers[p.Run]
		}
	}
	return -1
}

package outline

import (
	"strings"

	"offramp/scenarios/odds"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of a row, in px.
const (
	textSize   = 13
	lineHeight = 18
	padY       = 4
	padX       = 2 * look.Unit
	step       = 14 // from a level to the next, where there is room for all levels
	leastStep  = 4
	triangle   = 9
	symbolSize = 10
	mark       = 16 // from a triangle or a symbol to what follows it
	gap        = 12 // between title and number
	leastTitle = 96 // what indents leave a title at least
	figureRoom = 56 // and the number beside it
	mostLines  = 40
)

// titles are the widths of texts, and titles broken for one width of the list.
type titles struct {
	widths map[string]float32
	broken map[brokenKey][]string
}

type brokenKey struct {
	text string
	room float32
}

// most is how many of each are kept before starting afresh.
const most = 1 << 17

func (t *titles) width(text string) float32 {
	w, ok := t.widths[text]
	if !ok {
		if t.widths == nil || len(t.widths) >= most {
			t.widths = make(map[string]float32)
		}
		w = look.TextWidth(text, textSize, false)
		t.widths[text] = w
	}
	return w
}

// lines breaks a title that is wider than its room.
func (t *titles) lines(text string, room float32) []string {
	key := brokenKey{text, room}
	lines, ok := t.broken[key]
	if !ok {
		if t.broken == nil || len(t.broken) >= most {
			t.forget()
		}
		// Wrap measures to the pixel; the screen may shape a line wider by a part of one.
		lines = look.Wrap(text, textSize, scene.Regular, room-1, mostLines)
		t.broken[key] = lines
	}
	return lines
}

// forget drops what was broken for another width.
func (t *titles) forget() { t.broken = make(map[brokenKey][]string) }

// fitAll gives all rows their indents, lines and places. Levels stand closer
// together the more there are: indents must not break the words of titles.
func (o *Outline) fitAll() {
	deepest := 0
	for i := range o.rows {
		deepest = max(deepest, o.rows[i].depth)
	}
	room := o.width - 2*padX - mark
	most := max(room-leastTitle-figureRoom, room/4, 0)
	by := float32(step)
	if deepest > 0 {
		by = max(min(step, float32(int(most)/deepest)), leastStep)
	}
	o.height = 0
	for i := range o.rows {
		r := &o.rows[i]
		r.indent = padX + mark + min(float32(r.depth)*by, most)
		o.fit(r)
		r.top = o.height
		o.height += float64(r.height)
	}
}

// fit breaks a row's title for the width of the list: it wraps rather than
// being cut.
func (o *Outline) fit(r *row) {
	room := o.width - r.indent - padX
	r.figure = r.number
	if r.figure == "" {
		r.figure = r.word
	}
	c := o.cover
	if r.kind != outcome || c != nil && c.ID != r.outcome.ID {
		c = nil
	}
	switch {
	case c != nil && c.Number:
		room -= numberRoom
	case !strings.ContainsAny(r.number, "0123456789") && o.crowds(r, room):
		r.figure = "" // the card and the inspector say it
	case r.figure != "":
		if w := o.titles.width(r.figure); w > room/2 {
			r.figure = look.Cut(r.figure, textSize, false, room/2)
		}
		room -= o.titles.width(r.figure) + gap
	}
	r.room = max(room, 2*textSize)
	if title := r.title(); o.titles.width(title) <= r.room {
		r.lines = []string{title}
	} else {
		r.lines = o.titles.lines(title, r.room)
	}
	n := len(r.lines)
	if c != nil && !c.Number {
		n = max(n, c.Rows(r.field(c.Inset())))
	}
	r.height = float32(n*lineHeight + 2*padY)
}

// crowds tells whether a word leaves a title that has to wrap less than it needs:
// words of the title would be broken for it.
func (o *Outline) crowds(r *row, room float32) bool {
	left := room - o.titles.width(r.figure) - gap
	least := float32(leastTitle)
	if r.number == r.figure && o.board.Manner() == odds.WordsOnly { // there is no other figure
		least = leastTitle / 2
	}
	return r.kind == outcome && r.figure != "" && left < least && o.titles.width(r.title()) > left
}

// field is how wide the field is in which the title is typed.
func (r *row) field(inset float32) float32 { return r.room + 2*inset + gap/2 }

// title is what a row says first.
func (r *row) title() string {
	if r.kind != outcome {
		return r.says
	}
	title := r.outcome.Name()
	if strings.ContainsAny(title, "\n\t\r") {
		title = strings.Join(strings.Fields(title), " ")
	}
	if r.portion != "" {
		return r.portion + " " + title
	}
	return title
}

package strip

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/look"
)

// Measures of the legend, in px.
const (
	textSize = 13
	rowStep  = 20 // from row to row
	between  = 28 // from entry to entry
	wordGap  = 3
	mostRows = 3 // that are shown; more scroll

	leastWidth = 320 // of the strip
	unlimited  = 1 << 20
)

// detail is how much the legend says of each item.
type detail uint8

// From much to little.
const (
	allBands detail = iota // words with their bands
	oneBand                // words, and the band of the largest
	allWords
	oneWord // of the largest
	names
)

// choices are the forms that a legend is tried in, with the rows that each may take.
var choices = []struct {
	detail
	rows int
}{{allBands, 1}, {oneBand, 1}, {oneBand, 2}, {allWords, 2}, {oneBand, 3}, {allWords, 3}, {oneWord, 3}}

// plan is where everything in the legend stands. Every measure is k times what
// it is on a desk.
type plan struct {
	k float32
	detail
	under   float32 // room for whiskers below each row, in px of a desk
	room    float32
	rows    int
	entries []entry
}

// entry is an item in its place.
type entry struct {
	x      float32
	row    int
	rows   int
	width  float32 // symbol included
	pieces []look.Piece
}

// halo is how far what surrounds an entry stands out to its sides, in px.
const halo = 6

// box is where an entry is in the legend, with what room there is around it. The
// legend begins a halo to the left of its first entry.
func (p *plan) box(i int) (fyne.Position, fyne.Size) {
	e := p.entries[i]
	return fyne.NewPos(e.x, p.row(e.row)), fyne.NewSize(e.width+2*halo, p.row(e.rows))
}

// row is how far below the first a row begins.
func (p *plan) row(n int) float32 { return float32(n) * (rowStep + p.under) * p.k }

// The runs of an entry.
const (
	runName = iota
	runPercent
)

func (it item) bold() bool { return it.symbol != "" || it.tag != "" }

// indent is the room from the start of an item's entry to its text.
func (it item) indent(k float32) float32 {
	if it.bare {
		return 0
	}
	return (symbolSize + 7) * k
}

// runs is what an entry says.
func (it item) runs(word, band bool, k float32) []look.Run {
	runs := []look.Run{
		{Text: it.name, Bold: it.bold()},
		{Text: it.percent, Bold: it.bold(), Gap: wordGap * k, Keep: true},
	}
	if it.span != "" {
		runs = append(runs, look.Run{Text: it.span, Gap: wordGap * k, Keep: true})
	}
	if word {
		runs = append(runs, look.Run{Text: it.word, Gap: wordGap * k})
	}
	if band {
		runs = append(runs, look.Run{Text: it.band, Gap: wordGap * k, Keep: true})
	}
	return runs
}

// arrange finds the form of the legend that says most in the fewest rows. While
// the room and the number of items stay, it says no more and takes no fewer
// rows than before, so that nothing jumps while a number is typed. A legend that
// is enlarged, for a room, says names and numbers.
func arrange(items []item, room, k float32, before *plan) *plan {
	if k > 1 {
		return place(items, room, k, names)
	}
	steady := before != nil && before.k == k && before.room == room && len(before.entries) == len(items)
	for _, c := range choices {
		if steady && (c.detail < before.detail || c.rows < min(before.rows, mostRows)) {
			continue
		}
		if p := place(items, room, k, c.detail); p.rows <= c.rows {
			if steady {
				p.rows = max(p.rows, min(before.rows, mostRows))
			}
			return p
		}
	}
	return place(items, room, k, names)
}

// place lets the entries flow into rows of that room.
func place(items []item, room, k float32, d detail) *plan {
	p := &plan{k: k, detail: d, room: room, under: underRows(items), entries: make([]entry, len(items))}
	largest := largest(items)
	x, row := float32(0), 0
	for i, it := range items {
		word := d <= allWords || (d == oneWord && i == largest) || !it.bold() || it.percent == ""
		band := it.bold() && (d == allBands || (d == oneBand && i == largest))
		if d == names { // how far it can go is for who sits close
			it.span = ""
		}
		pieces, rows, width := look.Flow(it.runs(word, band, k), textSize*k, room-it.indent(k))
		e := entry{rows: max(rows, 1), width: it.indent(k) + width, pieces: pieces}
		if it.adds && x > 0 && x+e.width > room { // it must not cost a row
			it.name = "+"
			pieces, rows, width = look.Flow(it.runs(false, false, k), textSize*k, room)
			e = entry{rows: rows, width: width, pieces: pieces}
		}
		if e.rows == 1 && !it.bare {
			e.width = max(e.width, it.steadyWidth(e.width, k))
		}
		if x > 0 && (e.rows > 1 || x+e.width > room) {
			x, row = 0, row+1
		}
		e.x, e.row = x, row
		p.rows = row + e.rows
		if x += e.width + between*k; e.rows > 1 {
			x, row = 0, row+e.rows
		}
		p.entries[i] = e
	}
	return p
}

// steadyWidth is the width that an entry keeps while its percentage has one
// digit or two.
func (it item) steadyWidth(width, k float32) float32 {
	if digit := look.TextWidth("8", textSize*k, it.bold()); len(it.percent) < len("88.8\u00a0%") {
		return width + digit
	}
	return width
}

// largest returns the index of the most probable end state, −1 without any.
func largest(items []item) int {
	best := -1
	for i, it := range items {
		if it.bold() && (best < 0 || it.share > items[best].share) {
			best = i
		}
	}
	return best
}

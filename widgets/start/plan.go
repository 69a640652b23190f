package start

import (
	"math"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// The measures of the page, in px.
const (
	margin  = 4 * look.Unit
	gutter  = 5 * look.Unit // between the columns
	between = 2 * look.Unit // cards
	section = 4 * look.Unit // above the second heading
	reveal  = 6 * look.Unit // what is kept in view above an item: its heading

	widest     = 1320 // more would tear the page apart
	twoColumns = 640  // from here on there is room for two columns
	sideWidth  = 296
	sideLeast  = 232

	headSize, headHigh = 18, 40
	lineHigh           = 32 // of a line with an entry
	blankHigh          = 2 * lineHigh
	recentHigh         = 48

	cardLeast = 180
	cardPad   = 12
	nameSize  = 13
	nameHigh  = 20
	aboutSize = 12
	aboutHigh = 16
	thumbHigh = 150 // at most
)

// box is where something stands on the page.
type box struct{ x, y, w, h float32 }

// heading is a line that stands over a part of the page.
type heading struct {
	text string
	at   box
}

// plan is where everything stands at a width.
type plan struct {
	headings []heading
	tiles    []box // by item
	thumb    float32
	about    [][]string // the lines of each template
	none     box        // where it says that there are no files, if so
	noFiles  []string
	height   float32
}

// noFiles is what stands in place of the files.
const noFiles = "Files that you open or save will be listed here."

// planFor arranges a page of that width.
func planFor(data Data, items []item, width float32) plan {
	p := plan{tiles: make([]box, len(items))}
	whole := min(max(width-2*margin, cardLeast), widest)
	left := float32(math.Floor(float64(max(0, width-whole) / 2)))
	main, side := whole, whole
	right, apart := left, whole >= twoColumns
	if apart {
		side = min(sideWidth, max(sideLeast, whole/4))
		side = float32(math.Floor(float64(side)))
		main = whole - side - gutter
		right = left + main + gutter
	}
	y := p.head("New scenario", left, margin, main)
	p.tiles[0] = box{left, y, main, blankHigh}
	y = p.head("Templates", left, y+blankHigh+section, main)
	foot := p.cards(data, left, y, main)

	top := float32(margin)
	if !apart {
		top = foot + section
	}
	y = p.head("Open", right, top, side)
	at := 1 + len(data.Templates)
	// What has no frame of its own stands in line with the headings.
	row, wide := right-inset, side+2*inset
	p.tiles[at] = box{row, y, wide, lineHigh}
	p.tiles[at+1] = box{row, y + lineHigh, wide, lineHigh}
	y = p.head("Recent files", right, y+2*lineHigh+section, side)
	for i := range data.Recents {
		p.tiles[at+2+i] = box{row, y, wide, recentHigh}
		y += recentHigh
	}
	if len(data.Recents) == 0 {
		p.noFiles = look.Wrap(noFiles, aboutSize, scene.Regular, side, 0)
		p.none = box{right, y, side, float32(len(p.noFiles)) * aboutHigh}
		y += p.none.h
	}
	p.height = max(foot, y) + margin
	return p
}

func (p *plan) head(text string, x, y, w float32) (below float32) {
	p.headings = append(p.headings, heading{text, box{x, y, w, headHigh}})
	return y + headHigh
}

// cards arranges the templates and returns where they end.
func (p *plan) cards(data Data, x, y, width float32) (foot float32) {
	n := len(data.Templates)
	if n == 0 {
		return y
	}
	columns := max(1, min(4, int((width+between)/(cardLeast+between))))
	w := float32(math.Floor(float64((width - between*float32(columns-1)) / float32(columns))))
	p.thumb = float32(math.Round(float64(min(thumbHigh, w*0.52))))
	rows := 1
	for _, t := range data.Templates {
		lines := look.Wrap(t.About, aboutSize, scene.Regular, w-2*cardPad, 4)
		p.about = append(p.about, lines)
		rows = max(rows, len(lines))
	}
	h := p.thumb + cardPad + nameHigh + float32(rows)*aboutHigh + cardPad
	for i := range data.Templates {
		p.tiles[1+i] = box{x + float32(i%columns)*(w+between), y + float32(i/columns)*(h+between), w, h}
	}
	return y + float32((n+columns-1)/columns)*(h+between) - between
}

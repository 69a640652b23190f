package chart

import (
	"math"

	"offramp/scenarios/scene"
)

// Projector is the factor at which a room can read a chart: no type is smaller
// than 24 px.
const Projector = 2

// Options say how large a chart is.
type Options struct {
	// Width is the room across, in px.
	Width float64
	// Height is the room down, in px; 0 for as much as the chart needs. Rows that
	// do not fit are left out, and their number is said; charts without rows of
	// their own fill it.
	Height float64
	// K enlarges type and measures: 1 on a desk (also 0), [Projector] in a room.
	K float64
	// All keeps every row, whatever the height: the view scrolls.
	All bool
	// Terse leaves title, subtitle and legend out, for want of height.
	Terse bool
	// Fonts measure text.
	Fonts *scene.Fonts
}

// Layout is a chart with places, in px. The head stays above and the foot below
// while the body between them scrolls.
type Layout struct {
	Chart *Chart
	Options
	// Head, Body and Foot are heights: those of all rows, scrolled or not.
	HeadHeight, BodyHeight, FootHeight float64
	// Places are where the rows are, from the upper left corner of the body. Of
	// rows left out there are none: it may be shorter than the chart's Rows.
	Places []scene.Rect

	message []string // instead of everything else
	k       float64
	title   []string
	sub     []string
	legend  []placedKey
	frame   frameLay
	plane   planeLay
}

// The type sizes and the rows that they stand in, in px at K 1.
const (
	titleSize, titleRow = 13, 20
	textSize, textRow   = 12, 18
	pad                 = 8
)

// Layout finds places for everything.
func (c *Chart) Layout(opt Options) *Layout {
	if !(opt.K > 0) {
		opt.K = 1
	}
	if !(opt.Width > 1) {
		opt.Width = 1
	}
	if !(opt.Height > 0) {
		opt.Height = 0
	}
	l := &Layout{Chart: c, Options: opt, k: opt.K}
	if !opt.Terse {
		l.layTitle()
	}
	if c.IsEmpty() {
		l.message = l.lines(c.Empty, scene.Regular, textSize, opt.Width-4*pad*l.k, 6)
		l.BodyHeight = (float64(len(l.message))*textRow + 6*pad) * l.k
		if opt.Height > 0 {
			l.BodyHeight = max(l.BodyHeight, opt.Height-l.HeadHeight)
		}
		return l
	}
	c.plot.lay(l)
	return l
}

// Needed is the height of all of it, in px.
func (l *Layout) Needed() float64 { return l.HeadHeight + l.BodyHeight + l.FootHeight }

// View is what of a layout is shown.
type View struct {
	// Height is what there is to show it in; 0 for all.
	Height float64
	// Scroll is how far the body is scrolled up.
	Scroll float64
}

// Body is where the body is in the view: between head and foot.
func (l *Layout) Body(v View) (top, bottom float64) {
	height := v.Height
	if height <= 0 || height > l.Needed() {
		height = l.Needed()
	}
	return l.HeadHeight, max(l.HeadHeight, height-l.FootHeight)
}

// MaxScroll is how far the body can be scrolled in a view of that height.
func (l *Layout) MaxScroll(height float64) float64 {
	top, bottom := l.Body(View{Height: height})
	return max(0, math.Ceil(l.BodyHeight-(bottom-top)))
}

// ToShow is the scroll nearest to that of the view at which row i is seen whole.
func (l *Layout) ToShow(i int, v View) float64 {
	top, bottom := l.Body(v)
	if i < 0 || i >= len(l.Places) {
		return v.Scroll
	}
	r := l.Places[i]
	scroll := max(v.Scroll, r.Bottom()-(bottom-top))
	return max(0, min(scroll, r.Y, l.MaxScroll(v.Height)))
}

// Place is where row i is in the view, also where that is out of sight.
func (l *Layout) Place(i int, v View) scene.Rect {
	if i < 0 || i >= len(l.Places) {
		return scene.Rect{}
	}
	r := l.Places[i]
	r.Y += l.HeadHeight - v.Scroll
	return r
}

// At finds the row under a point of the view, −1 for none. Where rows overlap
// it is that whose middle is nearest.
func (l *Layout) At(x, y float64, v View) int {
	top, bottom := l.Body(v)
	if y < top || y >= bottom {
		return -1
	}
	best, nearest := -1, math.Inf(1)
	y += v.Scroll - l.HeadHeight
	for i, r := range l.Places {
		if r.Contains(x, y) {
			if d := math.Hypot(r.X+r.W/2-x, r.Y+r.H/2-y); d < nearest {
				best, nearest = i, d
			}
		}
	}
	return best
}

// leastBody is the height that rows are to have at least, in px at K 1.
const leastBody = 72

// IsTight tells whether the head leaves the body too little of the height: a
// terse layout shows more.
func (l *Layout) IsTight() bool {
	if l.Height <= 0 || l.Terse || l.Chart.IsEmpty() {
		return false
	}
	least := leastBody * l.k
	if _, rows := l.Chart.plot.(*rowsPlot); !rows {
		least = planeLeast * l.k // a plane is to be seen whole
	}
	return l.HeadHeight+l.FootHeight+least > l.Height
}

// IsCut tells whether rows were left out for want of height.
func (l *Layout) IsCut() bool { return len(l.Places) < len(l.Chart.Rows) }

func (l *Layout) width(text string, size float64, face scene.Face) float64 {
	return l.Fonts.Width(text, size*l.k, face)
}

func (l *Layout) lines(text string, face scene.Face, size, room float64, rows int) []string {
	if text == "" {
		return nil
	}
	return l.Fonts.Lines(text, face, size*l.k, room, room, rows)
}

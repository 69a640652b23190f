// Package strip has the outcome strip: the answer that is always on screen. A
// bar shows how the end states add up, a legend says it in names and numbers.
package strip

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/board"
	"offramp/widgets/look"
)

// What the strip says where there is little to add up.
const (
	noNumbers   = "No probabilities yet: press a digit on a card to give one."
	noEndStates = "Give the last outcomes an end state to see how they add up."
)

// Strip shows how the end states of a board's scenario add up, and what
// belongs to none of them. It is as high as its legend needs at its width, up
// to three rows.
type Strip struct {
	widget.BaseWidget

	board  *board.Board
	items  []item
	hint   string
	quiet  bool // there are no numbers: the hint stands in the bar's place
	legend *legend
	width  float32
}

var _ fyne.Widget = (*Strip)(nil)

// New returns the strip of a board.
func New(b *board.Board) *Strip {
	s := &Strip{board: b, legend: newLegend()}
	s.ExtendBaseWidget(s)
	s.read()
	b.Listen(func(changed board.Changed) {
		if changed.Has(board.Content | board.Selection) {
			s.Refresh()
		}
	})
	return s
}

// read takes the figures from the board.
func (s *Strip) read() {
	scenario, figures := s.board.Scenario(), s.board.Figures()
	s.hint = ""
	s.quiet = !figured(figures)
	switch {
	case s.quiet:
		s.items, s.hint = counts(scenario, figures.Flat), noNumbers
	default:
		s.items = shares(scenario, figures)
		if len(scenario.EndStates) == 0 {
			s.hint = noEndStates
		}
	}
	o := s.board.Selected()
	if o == nil || !o.IsLeaf() || o.EndState == "" {
		return
	}
	for i, e := range scenario.EndStates {
		if e.ID == o.EndState {
			s.items[i].chosen = true
			return
		}
	}
}

// arrange lets the legend flow into the width.
func (s *Strip) arrange() {
	entries := s.items
	if s.hint != "" && !s.quiet {
		entries = append(entries[:len(entries):len(entries)], item{word: s.hint, bare: true})
	}
	room := max(s.width, leastWidth) - 2*margin
	if s.width == 0 {
		room = unlimited // not known yet
	}
	s.legend.show(entries, arrange(entries, room, s.legend.plan))
}

// CreateRenderer draws the strip.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		strip:  s,
		bar:    canvas.NewRaster(func(w, h int) image.Image { return paintBar(s.items, w, h, look.Palette()) }),
		hint:   look.Text(noNumbers, textSize, false, look.Palette().Muted),
		scroll: container.NewVScroll(s.legend),
	}
	r.Refresh()
	return look.LaidOut(r, s.Size())
}

// Package strip has the outcome strip: the answer that is always on screen. A
// bar shows how the end states add up, a legend says it in names and numbers. A
// click on either lists the paths behind it; end states are made, named and
// given to outcomes from here.
package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/odds"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// What the strip says where there is little to add up.
const (
	noBranches  = "What follows will add up here, once there are branches with probabilities."
	noNumbers   = "No probabilities yet: press a digit on a card to give one."
	noEndStates = "Give the last outcomes an end state to see how they add up."
	addEndState = "+ End state"
)

// Strip shows how the end states of a board's scenario add up, and what
// belongs to none of them. It is as high as its legend needs at its width, up
// to three rows.
type Strip struct {
	widget.BaseWidget
	look.Focusing

	// OnShow is called once an outcome was selected that the map should reveal.
	OnShow func(id string)
	// OnPath is told the outcomes of the path that is looked at in the list of
	// paths, from the root; nil for none.
	OnPath func(ids []string)
	// OnChord is given chords that the strip has no use for.
	OnChord func(fyne.KeyName, fyne.KeyModifier)
	// OnDone is called when the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard left the strip: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does that means nothing here.
	OnFunction func(key fyne.KeyName) bool
	// OnError is told why an edit was refused.
	OnError func(error)
	// OnDragOver is told where in the window an end state is dragged; it returns
	// what to say there, "" for nothing.
	OnDragOver func(endState string, at fyne.Position) string
	// OnDrop is told where in the window it was let go, OnDragCancel that it was
	// given up.
	OnDrop       func(endState string, at fyne.Position)
	OnDragCancel func()

	board   *board.Board
	items   []item
	hint    string
	quiet   bool // there are no numbers: the hint stands in the bar's place
	tagged  bool // an outcome has a tag
	byTag   bool // tags are listed, where there are any
	form    form
	bar     *bar
	legend  *legend
	width   float32
	overlay *overlay
	// projector tells that a room is to read the strip.
	projector bool

	at      int // the entry that the keyboard is at
	hover   int // the one under the pointer, −1 for none
	focused bool
	clicks  clicks
	naming  *naming
	drag    drag
}

var _ fyne.Widget = (*Strip)(nil)

// form is what the legend is about, and how it tells it.
type form struct {
	manner odds.Manner
	tags   bool
}

// New returns the strip of a board.
func New(b *board.Board) *Strip {
	s := &Strip{board: b, hover: -1}
	s.bar, s.legend = newBar(s), newLegend(s)
	s.overlay = newOverlay(s)
	s.ExtendBaseWidget(s)
	s.read()
	b.Listen(func(changed board.Changed) {
		if changed.Has(board.Content | board.Selection) {
			s.Refresh()
		}
		if changed.Has(board.Content) {
			s.overlay.paths.follow()
		}
	})
	return s
}

// Overlay is what the strip shows over the rest of the window: the list of
// paths, what is under the pointer, and what is dragged. It belongs on top of
// everything else in the window, as large as the window.
func (s *Strip) Overlay() fyne.CanvasObject { return s.overlay.object }

// read takes the figures from the board.
func (s *Strip) read() {
	scenario, told := s.board.Scenario(), s.board.ToldShown()
	s.hint = ""
	s.quiet = !figured(told)
	s.tagged = hasTags(told.Figures.Flat)
	switch {
	case s.quiet:
		s.items, s.hint = counts(scenario, told.Figures.Flat), noNumbers
		if scenario.Root.IsLeaf() { // a start has no probability to give
			s.hint = noBranches
		}
	case s.listsTags():
		s.items, s.hint = tags(told, s.board.Selected()), tagsOverlap
		return
	default:
		s.items = shares(told)
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
	entries := s.items[:len(s.items):len(s.items)]
	if s.hint != "" && !s.quiet && !s.listsTags() && !(s.projector && len(s.items) > 0) { // a room reads the figures, not what to do
		entries = append(entries, item{word: s.hint, bare: true})
	}
	if s.tagged && !s.quiet && !s.projector {
		entries = append(entries, s.turn())
	}
	if !s.board.ReadOnly() && !s.projector && !s.listsTags() {
		entries = append(entries, item{name: addEndState, bare: true, adds: true})
	}
	room := max(s.width, leastWidth) - 2*margin
	if s.width == 0 {
		room = unlimited // not known yet
	}
	s.keepPlace(entries)
	before := s.legend.plan
	if now := (form{s.board.Manner(), s.listsTags()}); now != s.form { // other words: nothing to be steady for
		before, s.form = nil, now
	}
	s.legend.show(entries, arrange(entries, room, s.k(), before))
}

// SetProjector makes the strip so large that a room can read it, or as large as
// on a desk.
func (s *Strip) SetProjector(on bool) {
	if s.projector == on {
		return
	}
	s.projector = on
	s.Refresh()
}

// k is how many times larger than on a desk everything is.
func (s *Strip) k() float32 { return look.Enlarged(s.projector, textSize) }

// CreateRenderer draws the strip.
func (s *Strip) CreateRenderer() fyne.WidgetRenderer {
	r := &renderer{
		strip:  s,
		hint:   look.Text("", textSize, false, look.Palette().Muted),
		scroll: container.NewVScroll(s.legend),
		ring:   canvas.NewRectangle(transparent),
	}
	r.Refresh()
	return look.LaidOut(r, s.Size())
}

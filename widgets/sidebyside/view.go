// Package sidebyside has the page that shows two scenarios of one document beside
// each other: two maps, and a list of what is different between them. It compares
// nothing and opens nothing: it is told what there is, and tells what was chosen.
package sidebyside

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/widgets/board"
	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// Side is one of the two.
type Side struct {
	// Name says which one it is: "As it is open here", "Yesterday, 14:05".
	Name string
	// Board shows it. It is for this page alone; see [NewSide].
	Board *board.Board
}

// NewSide returns a side on a scenario that nothing else changes. It may be called
// beside the UI thread: the figures of a large scenario take their time.
func NewSide(name string, s *scenarios.Scenario) Side {
	b := board.New(s)
	b.SetReadOnly()
	b.Told().Bounds() // the map asks for them, and the window is not to wait then
	return Side{Name: name, Board: b}
}

// Action is a word that does something with what is compared.
type Action struct {
	Name string
	Do   func()
}

// View is the page. A callback that is nil is not called. It lives on the UI
// thread.
type View struct {
	widget.BaseWidget
	look.Focusing

	// OnDone is called on Esc: the page is to go.
	OnDone func()
	// OnIdle is called when the keyboard leaves a part of it: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool
	// OnTakeBack takes a single difference back; nil offers nothing of the kind.
	// Why says why one cannot be taken back alone, nil where it can.
	OnTakeBack func(compare.Difference)
	Why        func(compare.Difference) error
	// Unmarked tells that nothing around the page says how its scenarios are to be
	// handled.
	Unmarked bool
	// First gets the keyboard when the page is opened, nil for the list.
	First fyne.Focusable
	// Beside runs what takes longer than a frame beside the UI thread, and Post
	// brings what it found back; nil for goroutines and Fyne.
	Beside, Post func(func())

	all    []compare.Difference
	shown  []compare.Difference // by row, without a kind where it is the head of a group
	heads  []bool               // by row
	kind   string               // one of the picker's, "" for all
	closed map[string]bool      // groups

	title, says *form.Prose
	aloud       *form.Prose       // what says says, for a room
	above       fyne.CanvasObject // over the list: the caller's, or nil
	pick        *form.Picker
	list        *rowlist.List
	detail      detail
	actions     []*form.Link
	foot        *fyne.Container
	sides       [2]*pane
	follows     bool // a map is following the other
	fresh       bool // the first difference is to be shown, once the maps have their sizes
	projector   bool
}

var _ fyne.Widget = (*View)(nil)

// New returns a page that compares nothing yet. Above, where not nil, stands over
// the list of differences, as high as it asks to be at least.
func New(title string, above fyne.CanvasObject) *View {
	v := &View{above: above, closed: make(map[string]bool)}
	v.title = form.NewProse(title, form.TitleSize, true, form.Ink)
	v.says = form.NewProse("", form.SmallSize, false, form.Muted)
	v.aloud = form.NewProse("", look.ProjectorType, false, form.Muted)
	v.pick = form.NewPicker(host{v}, nil, v.choose)
	v.pick.Hide()
	v.list = rowlist.New()
	v.list.OnAt = v.at
	v.list.OnPick = v.picked
	v.list.OnFocus = func(part fyne.Focusable) { v.GiveTo(v, part) }
	v.list.OnDone = host{v}.Done
	v.list.OnIdle = host{v}.Idle
	v.list.OnFunction = host{v}.Function
	v.detail.init(v)
	v.foot = container.New(&form.Stack{Side: margin, Top: look.Unit / 2, Bottom: look.Unit})
	v.ExtendBaseWidget(v)
	return v
}

// Compare shows two scenarios and what is different, as [compare.Differences] tells
// it from the first to the second. The list stays at the row that it was at.
func (v *View) Compare(before, now Side, differences []compare.Difference) {
	v.all = differences
	for i, side := range []Side{before, now} {
		v.sides[i] = newPane(v, side, v.sides[i])
	}
	for i := range v.sides {
		v.linkTo(i)
	}
	v.fresh = v.list.Disabled() && len(differences) > 0
	v.lists()
	v.Refresh()
}

// Say says something in place of the counter, such as what is awaited; "" lets the
// counter speak.
func (v *View) Say(text string) {
	v.says.Set(text)
	if text == "" {
		v.count()
	}
	v.Refresh()
}

// Clear takes the maps and the list away, and says why.
func (v *View) Clear(text string) {
	v.all, v.sides = nil, [2]*pane{}
	v.lists()
	v.Say(text)
}

// SetActions shows words below the list that do something with what is compared.
func (v *View) SetActions(actions ...Action) {
	v.actions, v.foot.Objects = nil, nil
	for _, a := range actions {
		link := form.NewLink(host{v}, a.Name, a.Do)
		v.actions = append(v.actions, link)
		v.foot.Add(container.New(&form.Beside{Widths: []float32{0}, Out: look.Unit / 2}, link))
	}
	v.Refresh()
}

// SetProjector shows list and maps large enough for a room, or goes back.
func (v *View) SetProjector(on bool) {
	v.projector = on
	v.list.SetProjector(on)
	for _, p := range v.sides {
		if p != nil {
			p.setProjector(on)
		}
	}
	v.Refresh()
}

// FocusFirst gives the page the keyboard.
func (v *View) FocusFirst() {
	first := fyne.Focusable(v)
	switch {
	case v.First != nil && !v.projector && !disabled(v.First):
		first = v.First
	case !v.list.Disabled():
		first = v.list
	}
	v.GiveTo(v, first)
}

func disabled(f fyne.Focusable) bool {
	d, ok := f.(fyne.Disableable)
	return ok && d.Disabled()
}

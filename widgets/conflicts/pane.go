// Package conflicts has the pane that settles what a merge left open, one by one:
// what it was, what ours says and what theirs does, in words.
package conflicts

import (
	"fmt"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/merge"
	"offramp/widgets/board"
	"offramp/widgets/field"
	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// Pane lists the conflicts of a board. A callback that is nil is not called. It
// lives on the UI thread.
type Pane struct {
	widget.BaseWidget
	look.Focusing

	// OnDone is called on Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves a control: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool
	// OnPlace is told where on the map the conflict is that the list is at, by the
	// outcome; "" for the scenario itself.
	OnPlace func(id string)
	// OnClose is called where somebody has seen enough; OnSettled once nothing is left.
	OnClose, OnSettled func()

	board *board.Board
	all   []scenarios.Conflict // that are open
	most  int                  // that there were at once since the pane was shown
	at    string               // the identity of the one that is shown

	title, says *form.Prose
	list        *rowlist.List
	head        *fyne.Container
	detail      *fyne.Container
	scroll      *container.Scroll

	name, what         *form.Prose
	base, ours, theirs *side
	ways               []*way
	failure            *form.Prose
	close              *form.Link
}

var _ fyne.Widget = (*Pane)(nil)

// New returns the pane of a board.
func New(b *board.Board) *Pane {
	p := &Pane{board: b, list: rowlist.New()}
	p.title = form.NewProse("Conflicts", form.TitleSize, true, form.Ink)
	p.says = form.NewProse("", form.SmallSize, false, form.Muted)
	p.list.OnAt = func(int) { p.show() }
	p.list.OnPick = func(int) { p.place() }
	p.list.OnRune = p.rune
	p.list.OnFocus = func(part fyne.Focusable) { p.GiveTo(p, part) }
	p.list.OnDone = host{p}.Done
	p.list.OnIdle = host{p}.Idle
	p.list.OnFunction = host{p}.Function
	p.name, p.what = form.NewProse("", form.TextSize, true, form.Ink), form.NewProse("", form.SmallSize, false, form.Muted)
	p.base, p.ours, p.theirs = newSide("It was"), newSide("Ours"), newSide("Theirs")
	p.failure = form.NewProse("", form.SmallSize, false, form.Danger)
	p.close = form.NewLink(host{p}, "Later", func() {
		if p.OnClose != nil {
			p.OnClose()
		}
	})
	p.ways = p.newWays()
	p.head = container.New(&form.Stack{Gap: look.Unit / 2, Side: margin, Top: 12, Bottom: look.Unit}, p.title, p.says, hanging(p.close))
	objects := []fyne.CanvasObject{p.name, p.what}
	for _, s := range []*side{p.base, p.ours, p.theirs} {
		objects = append(objects, s.caption, s.text)
	}
	for _, w := range p.ways {
		objects = append(objects, w.row)
	}
	p.detail = container.New(&form.Stack{Gap: look.Unit / 2, Side: margin, Top: 10, Bottom: 10}, append(objects, p.failure)...)
	p.scroll = container.NewVScroll(p.detail)
	p.ExtendBaseWidget(p)
	b.Listen(func(c board.Changed) {
		if c.Has(board.Content) && p.Visible() {
			p.Present()
		}
	})
	p.Hide()
	return p
}

// Begin lists what is open, and counts from there.
func (p *Pane) Begin() {
	p.most, p.at = 0, ""
	p.Present()
}

// Present lists what is open now.
func (p *Pane) Present() {
	before := len(p.all)
	p.all = p.board.Editor().Scenario().Conflicts
	p.most = max(p.most, len(p.all))
	var rows []rowlist.Row
	for _, c := range p.all {
		rows = append(rows, rowlist.Row{ID: c.ID, Title: titleOf(c), Lines: []rowlist.Line{{Text: whatOf(c), Role: form.Muted}}})
	}
	p.count()
	p.list.Set(rows)
	p.Refresh()
	if len(p.all) == 0 && before > 0 && p.OnSettled != nil {
		p.OnSettled()
	}
}

func titleOf(c scenarios.Conflict) string {
	if c.Title == "" {
		return "The scenario"
	}
	return c.Title
}

// count says how many are settled.
func (p *Pane) count() {
	switch n := len(p.all); {
	case n == 0:
		p.says.Set("Nothing is left to settle.")
	case n == p.most:
		p.says.Set(fmt.Sprintf("%d to settle. Ours stands until you decide; each decision can be undone.", n))
	default:
		p.says.Set(fmt.Sprintf("%d of %d settled.", p.most-n, p.most))
	}
}

// conflict is the one that the list is at, as it stands now.
func (p *Pane) conflict() (scenarios.Conflict, bool) {
	at := p.list.At()
	if at < 0 || at >= len(p.all) {
		return scenarios.Conflict{}, false
	}
	return p.all[at], true
}

// show tells the conflict that the list is at, and where it is.
func (p *Pane) show() {
	c, ok := p.conflict()
	p.detail.Hidden = !ok
	if !ok {
		p.at = ""
		return
	}
	told := merge.Tell(p.board.Editor().Scenario(), c)
	p.name.Set(told.Title)
	p.what.Set(form.Capital(told.What) + ".")
	p.base.set(told.Base)
	p.ours.set(told.Ours)
	p.theirs.set(told.Theirs)
	p.offer(c)
	if p.at != c.ID { // else something was edited elsewhere: who did is left where they are
		p.at = c.ID
		p.failure.Set("")
		p.scroll.ScrollToTop()
		p.place()
	}
	p.Refresh()
}

// place shows where the conflict is.
func (p *Pane) place() {
	if c, ok := p.conflict(); ok && p.OnPlace != nil {
		p.OnPlace(merge.Place(p.board.Editor().Scenario(), c))
	}
}

// rune settles with a digit.
func (p *Pane) rune(r rune) {
	i := slices.IndexFunc(p.ways, func(w *way) bool { return w.key == r })
	if i >= 0 {
		p.settle(p.ways[i])
	}
}

// FocusFirst gives the list the keyboard.
func (p *Pane) FocusFirst() {
	if p.list.Disabled() {
		p.GiveTo(p, p.close)
		return
	}
	p.GiveTo(p, p.list)
}

// host is the pane as its controls know it.
type host struct{ p *Pane }

func (h host) Done() {
	if h.p.OnDone != nil {
		h.p.OnDone()
	}
}

func (h host) Idle() {
	if h.p.OnIdle != nil {
		h.p.OnIdle()
	}
}

func (h host) Function(key fyne.KeyName) bool {
	return field.IsFunction(key) && h.p.OnFunction != nil && h.p.OnFunction(key)
}

func (h host) Gained(fyne.CanvasObject, func() bool) {}

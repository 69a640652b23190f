package mapview

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios/scene"
	"offramp/widgets/painter"
)

// tipTime is how long the pointer rests on a card before its tip is shown.
const tipTime = 500 * time.Millisecond

// tips shows what cards have no room for, drawn on the map: a panel of its own
// would take the pointer, and flicker.
type tips struct {
	over    spot   // what the pointer is on
	stop    func() // the clock that runs for it
	shown   bool
	painter *painter.Painter
	// after runs f on the UI thread once the time is over, unless stopped.
	after func(d time.Duration, f func()) (stop func())
}

// spot is what can have a tip; the zero value is nothing.
type spot struct {
	id    string
	ghost bool
	pill  bool
}

func after(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

var _ desktop.Hoverable = (*Map)(nil)

// MouseIn looks what the pointer is on.
func (m *Map) MouseIn(e *desktop.MouseEvent) { m.MouseMoved(e) }

// MouseMoved looks what the pointer is on.
func (m *Map) MouseMoved(e *desktop.MouseEvent) { m.hover(e.Position, e.Button != 0) }

// MouseOut takes the tip away.
func (m *Map) MouseOut() { m.dropTip() }

// hover waits for the pointer to rest on something.
func (m *Map) hover(at fyne.Position, pressed bool) {
	t := &m.tips
	if pressed || m.pointer.panning || m.cover != nil {
		m.dropTip()
		return
	}
	over := spot{}
	if card, part, ok := m.near(at.X, at.Y); ok {
		c := &m.scene.Cards[card]
		over = spot{c.Outcome.ID, c.Ghost, part == scene.Pill}
	}
	if over == t.over && (t.shown || t.stop != nil || over.id == "") {
		return
	}
	m.dropTip()
	t.over = over
	if over.id == "" {
		return
	}
	stopped := false
	stop := t.after(tipTime, func() {
		if !stopped { // it may have been under way when it was stopped
			t.stop, t.shown = nil, true
			m.Refresh()
		}
	})
	t.stop = func() { stopped = true; stop() }
}

// dropTip takes the tip away, or what would become one.
func (m *Map) dropTip() {
	t := &m.tips
	if t.stop != nil {
		t.stop()
		t.stop = nil
	}
	if t.shown {
		t.shown = false
		m.refresh()
	}
}

// tip is what to show, and beside what: a card, or its pill.
func (m *Map) tip() (tip scene.Tip, beside scene.Rect32, ok bool) {
	over := m.tips.over
	card, ok := m.scene.Find(over.id)
	if !m.tips.shown || !ok {
		return tip, beside, false
	}
	if over.pill {
		return m.scene.TipOfPill(card), m.view.Rect(m.scene.PillBox(card)), true
	}
	if over.ghost {
		kids := m.scene.Children(card)
		if len(kids) == 0 || !m.scene.Cards[kids[len(kids)-1]].Ghost {
			return tip, beside, false
		}
		card = kids[len(kids)-1]
	}
	tip = m.scene.TipOf(card)
	if !tip.Cut && !m.isOverview() {
		tip.Title = ""
	}
	return tip, m.view.Rect(m.scene.Cards[card].Box), true
}

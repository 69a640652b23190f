package analysis

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/chartview"
)

// FocusFirst gives the page the keyboard; where nothing in it can have it, the
// tab, and where a room sees no tabs, the pane itself.
func (p *Pane) FocusFirst() {
	first := p.pages[p.at].First()
	switch {
	case first != nil && (!p.projector || isChart(first)):
	case p.projector:
		first = p
	default:
		first = p.tabs[p.at]
	}
	p.GiveTo(p, first)
}

// isChart tells whether what gets the keyboard is what a room sees, too.
func isChart(part fyne.Focusable) bool {
	_, ok := part.(*chartview.View)
	return ok
}

// FocusGained does nothing: the pane only passes keys on.
func (p *Pane) FocusGained() {}

// FocusLost tells that nobody may have the keyboard.
func (p *Pane) FocusLost() { host{p}.Idle() }

// TypedRune does nothing.
func (p *Pane) TypedRune(rune) {}

// TypedKey leaves with Esc, and passes function keys on.
func (p *Pane) TypedKey(key *fyne.KeyEvent) {
	if key.Name == fyne.KeyEscape {
		host{p}.Done()
		return
	}
	host{p}.Function(key.Name)
}

// Package statusline has the line at the very bottom of a window: how large
// the scenario is, what is wrong in it, and where the selection stands.
package statusline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

const (
	// fewOutcomes is up to where a scenario is validated with every keystroke.
	fewOutcomes = 300
	// pause is how long nothing must change before a larger one is.
	pause = 150 * time.Millisecond
)

// Line tells the size of a board's scenario, its findings one at a time, and
// the path to the selection. A click on the finding goes to its outcome, and
// another to the next finding.
type Line struct {
	widget.BaseWidget
	look.KeepFocus

	// OnFinding is called after a click went to a finding, nil where nobody
	// wants to know.
	OnFinding func(scenarios.Problem)

	board    *board.Board
	problems []scenarios.Problem
	at       int  // the finding shown
	visited  bool // a click went to it
	stop     func()
	hover    bool

	counts, finding, path string
	wrong                 bool // the finding is an error
	width                 float32
	findingX, findingW    float32 // where the finding stands

	// after runs f on the UI thread once the time is over, unless stopped.
	after func(d time.Duration, f func()) (stop func())
}

var _ fyne.Widget = (*Line)(nil)

// New returns the status line of a board.
func New(b *board.Board) *Line {
	l := &Line{board: b, after: after}
	l.ExtendBaseWidget(l)
	l.validate()
	b.Listen(func(changed board.Changed) {
		if changed.Has(board.Content) {
			l.validateSoon()
		}
		if changed.Has(board.Content | board.Selection) {
			l.Refresh()
		}
	})
	return l
}

func after(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// validateSoon looks for findings at once in a small scenario, and after a
// pause in the typing in a large one.
func (l *Line) validateSoon() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
	if l.board.Figures().Flat.Len() <= fewOutcomes {
		l.validate()
		return
	}
	stopped := false
	stop := l.after(pause, func() {
		if !stopped { // it may have been under way when it was stopped
			l.stop = nil
			l.validate()
			l.Refresh()
		}
	})
	l.stop = func() { stopped = true; stop() }
}

// validate finds what is wrong, errors first. The finding that was shown stays
// where it is still there.
func (l *Line) validate() {
	var shown scenarios.Problem
	if l.at < len(l.problems) {
		shown = l.problems[l.at]
	}
	l.problems = l.problems[:0]
	found := append(scenarios.Validate(l.board.Scenario()), marking.Find(l.board.Scenario())...)
	found = append(found, l.board.Told().Problems()...)
	for _, severity := range []scenarios.Severity{scenarios.Error, scenarios.Warning} {
		for _, p := range found {
			if p.Severity == severity {
				l.problems = append(l.problems, p)
			}
		}
	}
	l.at = 0
	for i, p := range l.problems {
		if l.visited && p.Code == shown.Code && p.Outcome == shown.Outcome && p.Place.Pointer == shown.Place.Pointer {
			l.at = i
			return
		}
	}
	l.visited = false
}

// GoToFinding selects the outcome of the finding shown or, where that was done
// already, of the next one.
func (l *Line) GoToFinding() {
	if len(l.problems) == 0 {
		return
	}
	if l.visited {
		l.at = (l.at + 1) % len(l.problems)
	}
	l.visited = true
	p := l.problems[l.at]
	l.board.Select(p.Outcome)
	l.Refresh()
	if l.OnFinding != nil {
		l.OnFinding(p)
	}
}

// Text returns what the line says in full: the size of the scenario, the
// finding, and the path.
func (l *Line) Text() (counts, finding, path string) {
	l.read()
	return l.counts, l.finding, l.path
}

package app

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/widgets/analysis"
	"offramp/widgets/stance"
)

// exploreCommands ask what would be, and say what came to be.
var exploreCommands = []command.Command[*window]{
	{
		Name: "Explore: what if it happened", Menu: "Analysis", Group: 3,
		Keys: []command.Chord{command.Key(fyne.KeyF8)},
		Do:   func(w *window) { w.explore(scenarios.Happened) }, Enabled: onSelectedBranch,
		Checked: func(w *window) bool { return w.supposes(scenarios.Happened) },
	},
	{
		Name: "Explore: what if it is ruled out", Menu: "Analysis", Group: 3,
		Keys: []command.Chord{command.With(command.Shift, fyne.KeyF8)},
		Do:   func(w *window) { w.explore(scenarios.RuledOut) }, Enabled: onSelectedBranch,
		Checked: func(w *window) bool { return w.supposes(scenarios.RuledOut) },
	},
	{
		Name: "Explore: try other numbers", Menu: "Analysis", Group: 3,
		Keys:    []command.Chord{command.With(command.Ctrl, fyne.KeyF8)},
		Do:      (*window).exploreNumbers,
		Checked: func(w *window) bool { return w.doc.board.Exploring() },
	},
	{
		Name: "Leave exploring", Menu: "Analysis", Group: 3,
		Do:      (*window).leaveExploring,
		Enabled: func(w *window) bool { return w.doc.board.Exploring() },
	},
	{
		Name: "Figures as judged", Menu: "Analysis", Group: 4,
		Do:      (*window).turnAsJudged,
		Enabled: func(w *window) bool { return w.doc.board.HasEvents() },
		Checked: func(w *window) bool { return w.doc.board.AsJudged() },
	},
	became("It happened", scenarios.Happened),
	became("It is ruled out", scenarios.RuledOut),
}

// became marks the selected outcome, with the day of today; what is marked so is
// still open again.
func became(name, is string) command.Command[*window] {
	return command.Command[*window]{
		Name: name, Menu: "Analysis", Group: 5,
		Do: func(w *window) {
			w.edit(func(o *scenarios.Outcome) scenarios.Edit {
				if o.Became().Is == is {
					return scenarios.SetStatus(o, "", "")
				}
				return scenarios.SetStatus(o, is, w.program.now().Format(time.DateOnly))
			})
		},
		Enabled: onBranch,
		Checked: func(w *window) bool {
			at := w.doc.board.Selected()
			return at != nil && at.Became().Is == is
		},
	}
}

// onSelectedBranch tells whether an outcome is selected that something leads to,
// also in a file that is only read.
func onSelectedBranch(w *window) bool {
	at := w.doc.board.Selected()
	return at != nil && at.Parent() != nil
}

// explore supposes something of the selected outcome, for a look.
func (w *window) explore(is string) {
	if w.commit() {
		analysis.Explore(w.doc.board, is)
	}
}

func (w *window) supposes(is string) bool { return analysis.Supposes(w.doc.board, is) }

// exploreNumbers has the probabilities that are typed from here on only supposed.
func (w *window) exploreNumbers() {
	if w.commit() {
		w.doc.board.Explore()
	}
}

// leaveExploring shows the figures as they stand again.
func (w *window) leaveExploring() {
	w.commit() // what is typed is supposed, and goes with the rest
	w.doc.board.Leave()
}

// turnAsJudged shows the figures as judged, or given what has happened.
func (w *window) turnAsJudged() {
	if w.commit() {
		w.doc.board.SetAsJudged(!w.doc.board.AsJudged())
	}
}

// newStances makes the lines that say under what figures are told.
func (w *window) newStances() {
	w.exploring, w.given = stance.New(true), stance.New(false)
	w.behind = stance.New(true)
	w.behind.OnPressed = func() { w.save(nil) }
	w.exploring.OnPressed = w.leaveExploring
	w.given.OnPressed = w.turnAsJudged
	w.tellStance()
}

// tellStance says under what figures are told now.
func (w *window) tellStance() {
	switch b := w.doc.board; {
	case b.Exploring():
		w.exploring.Say(analysis.Exploring(b), "Leave (Esc)")
		w.given.Say("", "")
	case !b.HasEvents():
		w.exploring.Say("", "")
		w.given.Say("", "")
	case b.AsJudged():
		w.exploring.Say("", "")
		w.given.Say("As judged, whatever has happened", "Given what has happened")
	default:
		w.exploring.Say("", "")
		w.given.Say("Given what has happened", "As judged")
	}
}

package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/tradecraft"
	"offramp/widgets/analysis"
	"offramp/widgets/board"
	"offramp/widgets/panes"
)

// analysisCommands ask about the whole tree.
var analysisCommands = []command.Command[*window]{
	{
		Name: "Analysis", Menu: "Analysis",
		Keys:    []command.Chord{command.Key(fyne.KeyF7)},
		Do:      func(w *window) { w.showAnalysis(!w.analyses()) },
		Checked: (*window).analyses,
	},
	{
		Name: "Pages of the analysis", Menu: "Analysis", Group: 1,
		Each: func(w *window) []command.Command[*window] {
			var pages []command.Command[*window]
			for _, name := range w.analysis.Names() {
				pages = append(pages, command.Command[*window]{
					Name:    name,
					Do:      func(w *window) { w.analysis.Open(name); w.showAnalysis(true) },
					Checked: func(w *window) bool { return w.analyses() && w.analysis.Page() == name },
				})
			}
			return pages
		},
	},
	{
		Name: "Run the simulation", Menu: "Analysis", Group: 2,
		Do: func(w *window) {
			w.commit()
			w.analysis.Open("Simulation")
			w.showAnalysis(true)
			w.analysis.Simulate()
		},
	},
}

// newAnalysis makes the pane that answers questions about the whole tree.
func (w *window) newAnalysis(b *board.Board) {
	if w.analysis != nil {
		w.analysis.Leave()
	}
	w.analysis = analysis.New(b)
	w.analysis.Beside = w.program.beside
	w.analysis.Now = w.program.now
	w.analysis.Hide()
	w.analysis.OnFocus = w.win.Canvas().Focus
	w.analysis.OnDone = w.focusMap
	w.analysis.OnFunction = w.function
	w.analysis.OnIdle = w.catchFocus
	w.analysis.OnError = w.refuse
	w.analysis.OnPick = w.goTo
	w.analysis.OnProblem = w.goToProblem
	w.analysis.OnChartMenu = w.chartMenu
	w.analysis.OnName, w.analysis.By = w.askName, w.program.by
	w.analysis.OnVersion = w.chooseVersion
	w.analysis.OnPage = func(string) { w.refreshMenu() }
}

// goTo selects an outcome and brings it into view.
func (w *window) goTo(id string) {
	w.doc.board.Select(id)
	w.reveal()
}

// goToProblem selects what a finding is about, and gives the keyboard to the
// field that it is in. Where there is none, it stays where it is: the next
// finding is one key away.
func (w *window) goToProblem(p scenarios.Problem) {
	w.goTo(p.Outcome)
	field := p.Field
	if p.Code == tradecraft.NoReason {
		field = "because" // what is missing, not what it is missing for
	}
	if w.presents() || !w.inspector.Has(field) {
		return
	}
	w.toInspector()
	w.inspector.Enter(field)
}

// analyses tells whether the analysis is shown.
func (w *window) analyses() bool { return w.analysis.Visible() }

// showAnalysis shows the analysis in the place of the inspector, to a room in
// that of the map, or takes it away.
func (w *window) showAnalysis(shown bool) {
	w.commit()
	if !shown {
		w.analysis.Leave()
	}
	w.conflicts.Hide()
	w.analysis.Hidden = !shown
	w.inspector.Hidden = shown
	w.analysis.SetProjector(w.presents())
	if w.presents() {
		w.rearrange()
	} else {
		w.panes.SetWidth(panes.Right, w.paneWidth(panes.Right))
	}
	w.refreshMenu()
	if shown {
		w.analysis.Show()
		w.analysis.FocusFirst()
		return
	}
	w.inspector.Show()
	w.focusMap()
}

// toInspector shows the inspector, which what was asked for needs.
func (w *window) toInspector() {
	w.toDesk()
	w.commit()
	if w.analyses() || w.settles() {
		w.showAnalysis(false)
	}
}

// right holds the inspector, the analysis and the conflicts, of which one is shown.
func (w *window) right() fyne.CanvasObject {
	return container.NewStack(w.inspector, w.analysis, w.conflicts)
}

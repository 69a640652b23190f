package app

import "offramp/app/command"

// commands is the one table of what a user can do. It is filled when the
// program starts because the commands speak of the table themselves.
var commands []command.Command[*window]

func init() {
	for _, part := range [][]command.Command[*window]{
		fileCommands, editCommands, findCommands, outcomeCommands, structureCommands, viewCommands, analysisCommands, exploreCommands, chartCommands, walkCommands, helpCommands,
	} {
		commands = append(commands, part...)
	}
}

// commands are those that mean something in the window now.
func (w *window) commands() []command.Command[*window] {
	if w.start == nil && w.page == nil {
		return commands
	}
	var bare []command.Command[*window]
	for _, c := range commands {
		if c.Bare || c.Before && w.start == nil {
			bare = append(bare, c)
		}
	}
	return bare
}

// editable tells whether edits are taken.
func editable(w *window) bool { return !w.doc.board.ReadOnly() }

// judging tells whether edits of probabilities are taken: while exploring, for a look.
func judging(w *window) bool { return w.doc.board.RefusesJudgement() == nil }

// onOutcome tells whether an outcome is selected and may be edited.
func onOutcome(w *window) bool { return editable(w) && w.doc.board.Selected() != nil }

// onBranch tells whether the selected outcome is one that something leads to.
func onBranch(w *window) bool { return onOutcome(w) && w.doc.board.Selected().Parent() != nil }

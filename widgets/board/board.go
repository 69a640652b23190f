// Package board has what all panes of a window look at: the scenario with its
// editor, its figures, the selection and the folded branches.
package board

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Board keeps the figures true to the scenario and tells the panes, once for
// each thing the user did, what they have to show anew. It lives on the UI
// thread.
type Board struct {
	editor  *scenarios.Editor
	keeper  *odds.Keeper  // of the figures
	touched []string      // the outcomes that edits gave other values since
	figures *odds.Figures // by the judgements alone
	teller  *tell.Teller  // nil until somebody asks
	manner  odds.Manner
	given   *odds.Figures // once asked for
	ends    *tell.Teller  // likewise: tells Shown

	selected string          // the outcome that keys speak to
	others   map[string]bool // selected with it
	branch   string          // the branch that alone is shown, "" for all
	folded   map[string]bool
	notice   Notice
	readOnly bool

	asJudged bool         // figures are shown without that
	explored *exploration // nil while nothing is only supposed

	stale   Changed // what changed since the panes were told
	content bool    // the scenario changed since the figures were computed
	depth   int     // of nested updates
	listen  []func(Changed)
	told    bool
}

// Changed says what the panes have to show anew.
type Changed uint8

// The parts of a board that change.
const (
	Content   Changed = 1 << iota // the scenario or its figures
	Selection                     // which outcomes are selected
	Folding                       // which branches are shown or folded away
	Extent                        // which part of the scenario is shown, or how deep: comes with Folding
	Noticed                       // the line that says what gave way
	History                       // undo, redo, saved
)

// Has tells whether any of parts changed.
func (c Changed) Has(parts Changed) bool { return c&parts != 0 }

// New returns a board for s, with the root selected and nothing folded.
func New(s *scenarios.Scenario) *Board {
	b := &Board{
		editor: scenarios.NewEditor(s),
		folded: make(map[string]bool),
		others: make(map[string]bool),
	}
	b.selected = s.Root.ID
	b.judge()
	b.editor.Listen(b.edited)
	return b
}

// Scenario returns the scenario as it is shown: previews included, and with what is
// supposed for a look. What is saved is that of the [Board.Editor].
func (b *Board) Scenario() *scenarios.Scenario { return b.on().Scenario() }

// Figures returns the figures that the judgements alone come to, those that are
// supposed for a look included. What has happened is in those of [Board.Given].
func (b *Board) Figures() *odds.Figures { return b.figures }

// Editor returns the editor, for what is undone, redone and saved. Edits go
// through the board, so that the panes hear of them.
func (b *Board) Editor() *scenarios.Editor { return b.editor }

// ReadOnly tells whether edits are refused: see Refuses.
func (b *Board) ReadOnly() bool { return b.Refuses() != nil }

// SetReadOnly makes the board refuse edits, SetEditable take them again.
func (b *Board) SetReadOnly() { b.readOnly = true }

// SetEditable takes back what SetReadOnly did.
func (b *Board) SetEditable() { b.readOnly = false }

// Listen has f called after each change.
func (b *Board) Listen(f func(Changed)) { b.listen = append(b.listen, f) }

// Update runs f and tells the panes once what changed in it.
func (b *Board) Update(f func()) {
	b.depth++
	f()
	b.depth--
	if b.depth > 0 {
		return
	}
	b.settle()
}

func (b *Board) settle() {
	if b.content {
		b.compute()
		b.stale |= Content | History
	}
	if b.told || b.stale == 0 {
		return
	}
	b.told = true
	for b.stale != 0 { // a pane may change something while it is told
		changed := b.stale
		b.stale = 0
		for _, f := range b.listen {
			f(changed)
		}
		if b.content {
			b.compute()
			b.stale |= Content | History
		}
	}
	b.told = false
}

func (b *Board) compute() {
	b.content = false
	b.judge()
	b.repairSelection()
}

// repairSelection moves the selection off outcomes that are gone.
func (b *Board) repairSelection() {
	if b.branch != "" && b.Scenario().Outcome(b.branch) == nil {
		b.branch = ""
		b.stale |= Folding | Extent
	}
	if b.selected != "" && b.Selected() == nil {
		b.selected = b.heir()
		b.stale |= Selection
	}
	if at := b.Selected(); at != nil {
		b.reveal(at)
	}
	b.letHiddenGo()
}

// HistoryChanged tells the panes that what is saved changed.
func (b *Board) HistoryChanged() { b.Update(func() { b.stale |= History }) }

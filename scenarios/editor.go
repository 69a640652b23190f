package scenarios

import (
	"errors"
	"fmt"
	"slices"
)

// Editor changes a scenario through edits, remembers how to take them back,
// and tells its listeners. It is not safe for use by several goroutines.
type Editor struct {
	scenario *Scenario
	undo     []step // the inverses of what was done, oldest first
	redo     []step
	preview  *Edit // the inverse of what is shown but not done
	serial   int   // of the newest step ever made
	saved    int   // the serial that the undo stack ended with when saved
	log      *changeLog
	listen   []func(Event)
	record   func(Event)
}

type step struct {
	inverse Edit
	serial  int
}

// Event says what just happened to the scenario.
type Event struct {
	Kind EventKind
	// Edit is what was applied: the edit, or its inverse for Undone, Bailed and
	// Unpreviewed.
	Edit Edit
}

// EventKind tells edits that are steps from previews, which are not.
type EventKind uint8

// The kinds of events. Previewed and Unpreviewed change what is shown only.
const (
	Done EventKind = iota
	Undone
	Redone
	Bailed
	Previewed
	Unpreviewed
)

// NewEditor returns an editor for s with nothing to undo and nothing unsaved.
func NewEditor(s *Scenario) *Editor { return &Editor{scenario: s} }

// Scenario returns the scenario, for reading.
func (e *Editor) Scenario() *Scenario { return e.scenario }

// Listen has f called after each change, in the order of the calls to Listen.
func (e *Editor) Listen(f func(Event)) { e.listen = append(e.listen, f) }

func (e *Editor) tell(kind EventKind, edit Edit, taken *taken) {
	if e.record != nil {
		e.record(Event{kind, taken.edit(edit)})
	}
	for _, f := range e.listen {
		f(Event{kind, edit})
	}
}

// Do makes the edit: one undo step. It clears redo. An empty edit is no step.
func (e *Editor) Do(edit Edit) error {
	e.unpreview()
	if edit.IsEmpty() {
		return nil
	}
	before, taken := e.log.before(e.scenario, edit), e.taking()
	inverse, err := edit.apply(e.scenario, taken)
	if err != nil {
		return err
	}
	if entries := e.log.entries(e.scenario, edit, before); len(entries) > 0 {
		logged, err := Edit{Effects: entries}.apply(e.scenario, taken)
		if err != nil {
			_, undoing := inverse.apply(e.scenario, nil)
			return errors.Join(fmt.Errorf("%s: the change log: %w", edit.Name, err), undoing)
		}
		inverse.Effects = append(logged.Effects, inverse.Effects...)
		edit.Effects = append(slices.Clip(edit.Effects), entries...)
	}
	e.serial++
	e.undo = append(e.undo, step{inverse, e.serial})
	e.redo = nil
	e.tell(Done, edit, taken)
	return nil
}

// Undo takes the newest step back and returns what it did; ok is false where
// there is none.
func (e *Editor) Undo() (undone Edit, ok bool, err error) {
	e.unpreview()
	return e.step(&e.undo, &e.redo, Undone)
}

// Redo makes the newest undone step again.
func (e *Editor) Redo() (redone Edit, ok bool, err error) {
	e.unpreview()
	return e.step(&e.redo, &e.undo, Redone)
}

func (e *Editor) step(from, to *[]step, kind EventKind) (Edit, bool, error) {
	if len(*from) == 0 {
		return Edit{}, false, nil
	}
	top := (*from)[len(*from)-1]
	taken := e.taking()
	inverse, err := top.inverse.apply(e.scenario, taken)
	if err != nil {
		return Edit{}, false, err
	}
	// A mark may hold the longer slice: never write into what was cut off.
	*from = slices.Clip((*from)[:len(*from)-1])
	*to = append(*to, step{inverse, top.serial})
	e.tell(kind, top.inverse, taken)
	return top.inverse, true, nil
}

// UndoName and RedoName name the steps that Undo and Redo would take, "" where
// there is none.
func (e *Editor) UndoName() string { return name(e.undo) }

// RedoName names the step that Redo would make again, "" where there is none.
func (e *Editor) RedoName() string { return name(e.redo) }

func name(steps []step) string {
	if len(steps) == 0 {
		return ""
	}
	return steps[len(steps)-1].inverse.Name
}

// Dirty tells whether the scenario differs from what was last saved.
func (e *Editor) Dirty() bool { return e.top() != e.saved }

// Position names the scenario as it stands after the steps made so far, for
// [Editor.SavedAt] to say later that this much is on disk.
func (e *Editor) Position() int { return e.top() }

// SavedAt says that the scenario as it stood at a position is on disk.
func (e *Editor) SavedAt(position int) { e.saved = position }

// Unsaved says that nothing of the scenario is on disk.
func (e *Editor) Unsaved() { e.saved = -1 }

func (e *Editor) top() int {
	if len(e.undo) == 0 {
		return 0
	}
	return e.undo[len(e.undo)-1].serial
}

package mapview

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// Name opens the title of the selected card, keeping what it says.
func (m *Map) Name() {
	if at := m.board.Selected(); at != nil && m.mayEdit() {
		m.naming(at, nil).start(at.Title, "", false)
	}
}

// nameWith opens the title of the selected card with a text in its place; Esc
// gives the old one back.
func (m *Map) nameWith(text string) {
	if at := m.board.Selected(); at != nil && m.mayEdit() {
		m.naming(at, nil).start(at.Title, text, false)
	}
}

// AddChild adds a child below the selected outcome's others and opens its name.
func (m *Map) AddChild() {
	if at := m.selectedOrRoot(); at != nil && m.mayEdit() {
		m.board.Fold(at, false)
		m.add(at, func(o *scenarios.Outcome) scenarios.Edit {
			return scenarios.AddChild(at, o, len(at.Children))
		})
	}
}

// AddSibling adds a sibling below the selected outcome, or above it, and opens
// its name. The root gets a child.
func (m *Map) AddSibling(above bool) {
	if at := m.selectedOrRoot(); at != nil && m.mayEdit() {
		m.add(at, func(o *scenarios.Outcome) scenarios.Edit {
			return scenarios.AddSibling(at, o, above)
		})
	}
}

func (m *Map) selectedOrRoot() *scenarios.Outcome {
	m.finish()
	if at := m.board.Selected(); at != nil {
		return at
	}
	return m.board.Scenario().Root
}

// add makes the card; it and its name become one step once it has a name.
func (m *Map) add(from *scenarios.Outcome, edit func(*scenarios.Outcome) scenarios.Edit) {
	o := scenarios.NewOutcome("")
	before := m.board.Editor().Mark()
	if err := m.board.Do(edit(o)); err != nil {
		m.fail(err)
		return
	}
	m.naming(o, &fresh{before: before, from: from.ID}).start("", "", false)
}

// naming opens the field for the title of o.
func (m *Map) naming(o *scenarios.Outcome, f *fresh) *editing {
	e := m.open(o, false)
	e.fresh = f
	e.field.SetPlaceHolder("What may happen?")
	if o.Parent() == nil {
		e.field.SetPlaceHolder("What is the situation?")
	}
	e.field.OnPreview = func(text string) {
		m.fail(m.board.PreviewOf(func() scenarios.Edit { return e.renamed(text) }))
	}
	e.field.OnCommit = func(text string) error {
		return m.board.Make(func() scenarios.Edit { return e.renamed(text) })
	}
	e.field.OnDrop = m.board.DropPreview
	return e
}

// renamed returns the edit that gives the card the title that was typed.
func (e *editing) renamed(text string) scenarios.Edit {
	if o := e.outcome(); o != nil {
		return scenarios.Rename(o, oneLine(text))
	}
	return scenarios.Edit{}
}

// oneLine makes a title of what may have been pasted.
func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// mayEdit tells whether edits are taken, and says why if not.
func (m *Map) mayEdit() bool {
	if !m.board.ReadOnly() {
		return true
	}
	m.fail(errReadOnly)
	return false
}

// key is what keys do in the field beyond typing.
func (e *editing) key(key *fyne.KeyEvent) bool {
	switch key.Name {
	case fyne.KeyTab:
		m, back := e.m, modifiers()&fyne.KeyModifierShift != 0
		if !m.Commit() {
			return true
		}
		if !e.number && !back && m.board.Selected() != nil && m.board.Selected().ID == e.id {
			m.AddChild()
		}
		return true
	case fyne.KeyUp, fyne.KeyDown:
		return e.number && e.walk(key.Name == fyne.KeyDown)
	}
	if field.IsFunction(key.Name) {
		e.m.finish()
		e.m.key(key.Name, modifiers())
		return true
	}
	return false
}

// walk commits the probability and goes on with that of the sibling beside it.
func (e *editing) walk(down bool) bool {
	m := e.m
	if !m.Commit() {
		return true
	}
	by := ToPrevious
	if down {
		by = ToNext
	}
	m.Walk(by)
	m.Enter("")
	return true
}

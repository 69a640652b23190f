package naming

import (
	"offramp/scenarios"
)

// Name opens the title of the selected outcome, keeping what it says.
func (n *Namer) Name() { n.NameWith("") }

// NameWith opens the title of the selected outcome with a text in its place;
// Esc gives the old one back. "" keeps what it says.
func (n *Namer) NameWith(text string) {
	if at := n.board.Selected(); at != nil && n.mayEdit() {
		n.title(at, nil).start(at.Title, text, false)
	}
}

// AddChild adds a child below the selected outcome's others and opens its name.
func (n *Namer) AddChild() {
	if at := n.selectedOrRoot(); at != nil && n.mayEdit() {
		n.board.Fold(at, false)
		n.add(at, func(o *scenarios.Outcome) scenarios.Edit {
			return scenarios.AddChild(at, o, len(at.Children))
		})
	}
}

// AddSibling adds a sibling below the selected outcome, or above it, and opens
// its name. The root gets a child.
func (n *Namer) AddSibling(above bool) {
	if at := n.selectedOrRoot(); at != nil && n.mayEdit() {
		n.add(at, func(o *scenarios.Outcome) scenarios.Edit {
			return scenarios.AddSibling(at, o, above)
		})
	}
}

// InsertBetween adds an outcome between the selected one and its parent and
// opens its name.
func (n *Namer) InsertBetween() {
	n.Finish()
	if at := n.board.Selected(); at != nil && at.Parent() != nil && n.mayEdit() {
		n.add(at, func(o *scenarios.Outcome) scenarios.Edit { return scenarios.InsertBetween(at, o) })
	}
}

// add adds an outcome; it and its name become one step once it has a name.
func (n *Namer) add(from *scenarios.Outcome, edit func(*scenarios.Outcome) scenarios.Edit) {
	o := scenarios.NewOutcome("")
	before := n.board.Editor().Mark()
	if err := n.board.Do(edit(o)); err != nil {
		n.fail(err)
		return
	}
	n.title(o, &fresh{before: before, from: from.ID}).start("", "", false)
}

// title opens the field for the title of o.
func (n *Namer) title(o *scenarios.Outcome, f *fresh) *Editing {
	e := n.open(o, false)
	e.fresh = f
	e.Field.SetPlaceHolder("What may happen?")
	if o.Parent() == nil {
		e.Field.SetPlaceHolder("What is the situation?")
	}
	e.Field.OnPreview = func(text string) {
		n.fail(n.board.PreviewOf(func() scenarios.Edit { return e.renamed(text) }))
	}
	e.Field.OnCommit = func(text string) error {
		return n.board.Make(func() scenarios.Edit { return e.renamed(text) })
	}
	e.Field.OnDrop = n.board.DropPreview
	return e
}

// renamed returns the edit that gives the outcome the title that was typed.
func (e *Editing) renamed(text string) scenarios.Edit {
	if o := e.outcome(); o != nil {
		return scenarios.Rename(o, scenarios.OneLine(text))
	}
	return scenarios.Edit{}
}

package board

import (
	"errors"

	"offramp/scenarios"
)

// ErrReadOnly is why an edit of a file that opened for reading only is refused.
var ErrReadOnly = errors.New("this scenario is open for reading only")

// ErrNone is why what speaks of an outcome does nothing while none is selected.
var ErrNone = errors.New("no outcome is selected: an arrow key selects one, and so does a click on its card")

var errSeveral = errors.New("several outcomes are selected: select one to type into it")

// Do makes an edit, selects what it shows and drops the line about the edit before.
func (b *Board) Do(edit scenarios.Edit) (err error) {
	if err := b.refuses(edit); err != nil {
		return err
	}
	return b.do(edit)
}

func (b *Board) do(edit scenarios.Edit) (err error) {
	b.Update(func() {
		if edit.IsEmpty() {
			b.on().DropPreview()
			return
		}
		b.drop()
		if err = b.on().Do(edit); err == nil {
			b.follow(edit)
		}
	})
	return err
}

// Make takes a preview back and makes the edit that build returns then. An edit
// that is built while its own preview is shown would find nothing to change.
func (b *Board) Make(build func() scenarios.Edit) (err error) {
	b.Update(func() {
		b.on().DropPreview()
		err = b.Do(build())
	})
	return err
}

// follow selects what an edit is about.
func (b *Board) follow(edit scenarios.Edit) {
	switch {
	case edit.Select == scenarios.ScenarioItself:
		b.Select("")
	case edit.Select != "" && b.Scenario().Outcome(edit.Select) != nil:
		b.Select(edit.Select)
	}
}

// Preview shows what an edit would do without making it.
func (b *Board) Preview(edit scenarios.Edit) (err error) {
	if err := b.refuses(edit); err != nil {
		return err
	}
	b.Update(func() {
		if edit.IsEmpty() {
			b.on().DropPreview()
			return
		}
		err = b.on().Preview(edit)
	})
	return err
}

// PreviewOf takes a preview back and shows what the edit that build returns
// then would do.
func (b *Board) PreviewOf(build func() scenarios.Edit) (err error) {
	b.Update(func() {
		b.on().DropPreview()
		err = b.Preview(build())
	})
	return err
}

// DropPreview shows the scenario without what was previewed.
func (b *Board) DropPreview() { b.Update(b.on().DropPreview) }

// Undo takes the newest edit back and shows what it changed: while exploring, what
// was supposed last.
func (b *Board) Undo() error { return b.step(b.on().Undo) }

// Redo makes the newest undone edit again and shows it.
func (b *Board) Redo() error { return b.step(b.on().Redo) }

// UndoName and RedoName name what Undo and Redo would do, "" for nothing.
func (b *Board) UndoName() string { return b.on().UndoName() }

// RedoName names the step that Redo would make again, "" for none.
func (b *Board) RedoName() string { return b.on().RedoName() }

func (b *Board) step(step func() (scenarios.Edit, bool, error)) (err error) {
	if err := b.RefusesJudgement(); err != nil {
		return err
	}
	b.Update(func() {
		var edit scenarios.Edit
		var ok bool
		if edit, ok, err = step(); ok {
			b.drop()
			b.follow(edit)
		}
	})
	return err
}

// Bail takes all edits since the mark back without a trace, and selects id.
func (b *Board) Bail(to scenarios.Mark, id string) (err error) {
	b.Update(func() {
		if err = b.on().Bail(to); err == nil {
			b.Select(id)
		}
	})
	return err
}

// Squash makes one step of all edits since the mark.
func (b *Board) Squash(to scenarios.Mark, name string) {
	b.on().Squash(to, name)
	b.HistoryChanged()
}

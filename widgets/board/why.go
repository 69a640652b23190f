package board

import "offramp/scenarios"

// Unexplained is a judgement that the newest step changed, for which no reason
// was given yet; nil where there is none. It is the first of those that the step
// changed: the others gave way to it.
func (b *Board) Unexplained() *scenarios.Change {
	if b.Refuses() != nil {
		return nil
	}
	logged := b.editor.Logged()
	if len(logged) == 0 || logged[0].Because != "" {
		return nil
	}
	return logged[0]
}

// Explain says why a judgement changed: as part of the step that changed it, as
// long as that is the newest one; else as a step of its own.
func (b *Board) Explain(change, because string) (err error) {
	because = scenarios.OneLine(because)
	if newest := b.Unexplained(); newest == nil || newest.ID != change {
		edit := scenarios.ExplainChange(b.Scenario(), change, because)
		edit.Select, edit.Back = "", "" // whoever explains goes on where they are
		return b.Do(edit)
	}
	b.Update(func() {
		b.editor.DropPreview()
		b.drop()
		err = b.editor.Explain(because)
	})
	return err
}

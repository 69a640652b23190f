package scenarios

import "slices"

// Preview shows what edit would do, without doing it: it takes the place of
// an earlier preview, makes no step and keeps redo. Do, Undo, Redo and
// [Editor.DropPreview] take it back first.
func (e *Editor) Preview(edit Edit) error {
	e.unpreview()
	taken := e.taking()
	inverse, err := edit.apply(e.scenario, taken)
	if err != nil {
		return err
	}
	e.preview = &inverse
	e.tell(Previewed, edit, taken)
	return nil
}

// DropPreview takes the preview back, if there is one.
func (e *Editor) DropPreview() { e.unpreview() }

// Previewing tells whether something is shown that is not done.
func (e *Editor) Previewing() bool { return e.preview != nil }

func (e *Editor) unpreview() {
	if e.preview == nil {
		return
	}
	inverse := *e.preview
	e.preview = nil
	taken := e.taking()
	if _, err := inverse.apply(e.scenario, taken); err != nil {
		// Inverses of edits that were just made apply, or the model is broken
		// and going on would write the broken model into a file.
		panic("scenarios: a preview cannot be taken back: " + err.Error())
	}
	e.tell(Unpreviewed, inverse, taken)
}

// Mark is a point in the history to come back to.
type Mark struct {
	depth int
	redo  []step
}

// Mark returns the present point in the history.
func (e *Editor) Mark() Mark { return Mark{depth: len(e.undo), redo: e.redo} }

// Squash makes one step, called name, of all steps since the mark. Where
// nothing was done since, it does nothing.
func (e *Editor) Squash(to Mark, name string) {
	if len(e.undo) <= to.depth {
		return
	}
	e.settle(to)
	steps := e.undo[to.depth:]
	last, first := steps[len(steps)-1], steps[0]
	one := Edit{Name: name, Select: first.inverse.Select, Back: last.inverse.Back}
	for i := len(steps) - 1; i >= 0; i-- {
		one.Effects = append(one.Effects, steps[i].inverse.Effects...)
	}
	e.undo = append(slices.Clip(e.undo[:to.depth]), step{one, last.serial})
}

// Bail takes all steps since the mark back, as if they had never been: redo is
// what it was at the mark.
func (e *Editor) Bail(to Mark) error {
	e.unpreview()
	for len(e.undo) > to.depth {
		top, taken := e.undo[len(e.undo)-1], e.taking()
		if _, err := top.inverse.apply(e.scenario, taken); err != nil {
			return err
		}
		e.undo = slices.Clip(e.undo[:len(e.undo)-1])
		e.tell(Bailed, top.inverse, taken)
	}
	e.redo = to.redo
	return nil
}

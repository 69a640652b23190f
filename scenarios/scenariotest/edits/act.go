package edits

import (
	"offramp/scenarios"

	"pgregory.net/rapid"
)

// Act draws one thing that somebody does in an editor, and does it: an edit, some
// edits that become one or are given up, a preview, undo or redo.
func Act(t *rapid.T, e *scenarios.Editor) {
	var err error
	switch rapid.IntRange(0, 7).Draw(t, "action") {
	case 0:
		_, _, err = e.Undo()
	case 1:
		_, _, err = e.Redo()
	case 2:
		e.DropPreview() // edits are made of what stands
		err = e.Preview(Draw(t, e.Scenario()))
	case 3:
		e.DropPreview()
	case 4:
		mark := e.Mark()
		several(t, e)
		err = e.Bail(mark)
	case 5:
		mark := e.Mark()
		several(t, e)
		if len(e.Logged()) > 0 && rapid.Bool().Draw(t, "explained") {
			err = e.Explain("because")
		}
		e.Squash(mark, "All of it")
	default:
		e.DropPreview()
		err = e.Do(Draw(t, e.Scenario()))
	}
	if err != nil {
		t.Fatal(err)
	}
}

func several(t *rapid.T, e *scenarios.Editor) {
	e.DropPreview()
	for range rapid.IntRange(1, 3).Draw(t, "edits") {
		if err := e.Do(Draw(t, e.Scenario())); err != nil {
			t.Fatal(err)
		}
	}
}

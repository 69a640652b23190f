package naming

import (
	"errors"

	"offramp/scenarios/odds"
)

// Enter opens the probability of the selected outcome with a text in its place;
// "" opens it with what it holds, all of it selected.
func (n *Namer) Enter(text string) {
	at := n.board.Selected()
	if at == nil || !n.may(n.board.RefusesJudgement()) {
		return
	}
	switch {
	case at.Parent() == nil:
		n.fail(errors.New("the situation itself has no probability: everything follows from it"))
		return
	case at.Parent().IsChoice():
		n.fail(errors.New("the options of a choice have no probability: somebody decides"))
		return
	}
	e := n.open(at, true)
	e.Field.SetPlaceHolder("35, 1/3, rest")
	e.Field.OnPreview = func(text string) {
		if o := e.outcome(); o != nil {
			// What is half typed need not be a probability yet.
			_ = n.board.PreviewProbability(o, text)
		}
	}
	e.Field.OnCommit = func(text string) error {
		if o := e.outcome(); o != nil {
			return n.board.CommitProbability(o, text)
		}
		return nil
	}
	e.Field.OnDrop = n.board.DropPreview
	e.Field.OnError = n.fail
	e.start(odds.EntryText(at), text, true)
}

package keeper

import (
	"sync"

	"offramp/scenarios"
)

// Copied is a copy of the document.
type Copied struct {
	*scenarios.Scenario
	position int
}

// Copy copies the document as it stands, beside the caller: a hundred thousand
// outcomes would hold a window for several frames. Wait, for a goroutine beside the
// editor's, returns the copy.
func (k *Keeper) Copy() (wait func() Copied) {
	if k.journal == nil { // nothing follows the editor
		now := k.copyNow()
		return func() Copied { return now }
	}
	position, copied := k.editor.Position(), k.journal.Copy()
	return sync.OnceValue(func() Copied {
		if s := copied(); s != nil {
			return Copied{s, position}
		}
		// What follows the editor is lost, and the window has it.
		answer := make(chan Copied, 1)
		k.desk.Back(func() { answer <- k.copyNow() })
		return <-answer
	})
}

func (k *Keeper) copyNow() Copied { return Copied{k.editor.Scenario().Copy(), k.editor.Position()} }

// Is tells whether the document is still as it was when it was copied.
func (k *Keeper) Is(c Copied) bool { return k.editor.Position() == c.position }

package journal

import (
	"crypto/sha256"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store/seal"
)

// Leftover is a journal without a program that uses it. It is locked until it is
// released or discarded, so that no other program offers it meanwhile.
type Leftover struct {
	Session string
	Started time.Time // when the document was opened
	Last    time.Time // when something was last written
	// Edits is how many edits were made since the file was saved, undone ones and
	// undos included.
	Edits int
	// Drafted tells whether a text was being typed.
	Drafted bool
	// FileChanged tells that the document's file is not, or no longer, what the
	// edits began from; false while sealed.
	FileChanged bool
	// Wrapped is the key of a sealed journal, encrypted for who may open it: give
	// its box to Unlock. Path, Document, Title and Sum are empty before.
	Wrapped               []byte
	Path, Document, Title string
	Sum                   [sha256.Size]byte
	// Damage says what cannot be read of it, nil where all can.
	Damage error
	// Doubt is why it is not certain that no living program uses it, nil where it is.
	Doubt error
}

// Leftovers lists the journals that nobody alive uses, the newest first. Those
// that hold nothing beyond the saved file are removed without a word. The error
// joins what kept journals from being looked at; the others are listed all the same.
func (f Folder) Leftovers() ([]*Leftover, error) { return nil, nil }

// Unlock fills in what was sealed. The error wraps [seal.ErrForged] where the box
// is not the right one.
func (l *Leftover) Unlock(box *seal.Box) error { return nil }

// Recovered is what a journal holds.
type Recovered struct {
	// Base is the scenario as it was saved, or began.
	Base *scenarios.Scenario
	// Scenario is what it had become.
	Scenario *scenarios.Scenario
	// Same tells that both are the same.
	Same bool
	// Earlier is how many edits are in Scenario that Steps does not list.
	Earlier int
	// Steps are the edits, oldest first.
	Steps []Step
	// Draft is what was being typed or shown and was not made: empty where there
	// was none. It is for [scenarios.Editor.Do].
	Draft scenarios.Edit
	// Damage says what was lost: a record that was being written when all ended,
	// or more. Everything before it is in Scenario. Nil where nothing was.
	Damage error
}

// Step is one edit of a journal.
type Step struct {
	Kind scenarios.EventKind
	Name string // of the edit
	At   time.Time
}

// Recover reads the journal: box is nil where it is not sealed. The error is for
// what cannot be recovered at all.
func (l *Leftover) Recover(box *seal.Box) (*Recovered, error) { return nil, nil }

// Discard removes the journal for good.
func (l *Leftover) Discard() error { return nil }

// Release leaves the journal for the next start.
func (l *Leftover) Release() error { return nil }

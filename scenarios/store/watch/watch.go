// Package watch notices what others do to a file while it is open here: that it
// changed, is gone, is back, or that its drive cannot be reached.
package watch

import (
	"crypto/sha256"
	"time"

	"offramp/scenarios/store/disk"
)

// Sum tells contents apart.
type Sum [sha256.Size]byte

// SumOf is the sum of a file's bytes.
func SumOf(data []byte) Sum { return sha256.Sum256(data) }

// Kind is what happened to the file.
type Kind int

// The kinds. Each is told once, until another is.
const (
	// Changed: its content is another than was last told of or saved.
	Changed Kind = iota + 1
	// Gone: it was deleted, moved or renamed; its folder is there.
	Gone
	// Back: it is there again with the content that it had; with another it is
	// Changed.
	Back
	// Unreachable: its folder is not there, its drive was pulled, or it may not
	// be read. It may come back.
	Unreachable
)

// Event is what happened.
type Event struct {
	Kind Kind
	// Sum and Data are what a Changed file holds, an encrypted one as it stands.
	// Data is nil, and Err says why, where it is too large to be a scenario.
	Sum  Sum
	Data []byte
	// To is where the file seems to be now, of one that is Gone, or "". Same
	// tells that it is the very file; else it holds the same document, and may be
	// a copy.
	To   string
	Same bool
	Err  error // of Unreachable: why, and see Data
}

// Options are what watching needs.
type Options struct {
	FS disk.FS // nil: the real one
	// ID is the document's, by which it is recognised under another name; "" where
	// it has none or is encrypted.
	ID string
	// Polls, where it is not nil, says when to look, instead of every [Interval],
	// and the system is not asked to tell.
	Polls <-chan time.Time
}

// Interval is how often the file is looked at though the system told of nothing:
// on network drives it does not tell what others do. Only its size and times are
// asked for, unless they changed.
const Interval = 3 * time.Second

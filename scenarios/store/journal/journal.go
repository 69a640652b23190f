// Package journal keeps on disk, beside the window, every edit since the file was
// saved: what a crash, a kill or a power cut leaves can be recovered.
//
// Each open document has a folder of its own with a random name, and in it
//
//   - lock: held by the program that has the document open;
//   - state: which of the other files count, and whose they are. It is replaced
//     in one step, and everything that it names is on disk before it is;
//   - a base: the scenario as it was last saved, or began, and a copy of it where no
//     file of the user's holds the same;
//   - a log: what the state says once more, and a record for each edit since;
//   - a snapshot, where the log was started afresh since: the scenario as it was
//     before the first record of the log.
//
// Any one of these may be damaged, or missing: what another has as well is recovered
// all the same, and what is lost is told (see docs/SAFEKEEPING.md for each). Nothing is
// removed unasked but what holds nothing. What somebody else made of them costs no more
// than a bound: see [MaxWork], and the sizes there.
//
// What is kept about an encrypted document is sealed, but for the session, the
// time, the process and the wrapped key.
package journal

import (
	"crypto/sha256"

	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// Folder is where journals are: "journal" in the data folder.
type Folder struct {
	FS   disk.FS
	Path string
	// Locks are [alive.Real], except in tests.
	Locks alive.Locker
}

// At returns the folder of journals at path.
func At(fsys disk.FS, path string) Folder { return Folder{FS: fsys, Path: path, Locks: alive.Real{}} }

// Document is what a journal knows of the file beside the scenario in it.
type Document struct {
	// Path is that of its file, "" before it is saved.
	Path string
	// Sum is the SHA-256 of the bytes of that file, as they are on disk; zero
	// where there is none.
	Sum [sha256.Size]byte
	// Box seals what is kept; nil where the document is not encrypted.
	Box *seal.Box
}

// The bounds of what waits in memory for the disk. What is beyond is not lost:
// the journal writes the whole scenario once the disk keeps up again.
const (
	MaxWaiting      = 10_000   // records
	MaxWaitingBytes = 64 << 20 // bytes
)

// Condition says how the journal is doing.
type Condition uint8

// The conditions.
const (
	KeepsUp Condition = iota
	Behind            // more is waiting than the bounds allow
	Failing           // the disk refuses
	Lost              // the replica could not follow: see [Writer.Replace]
)

// State is the condition and, where it is one, the error that names the remedy.
type State struct {
	Condition Condition
	Err       error
}

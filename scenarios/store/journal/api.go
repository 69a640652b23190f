package journal

import (
	"context"

	"offramp/scenarios"
	"offramp/scenarios/replica"
)

// Writer keeps the journal of one open document, and the replica that it is kept
// from. Record, Draft, DropDraft, Identify, Look and Snapshot are for the
// editor's goroutine, in the order of what happens there; they take microseconds
// and never wait for the disk.
type Writer struct{}

// Start begins the journal of a document from its replica, which belongs to the
// Writer from then on. It does not wait for the disk: tell is called, on a
// goroutine of the Writer, whenever the state becomes another than [KeepsUp],
// which it is at first, and when it is that again.
func (f Folder) Start(d Document, r *replica.Replica, tell func(State)) *Writer { return nil }

// Record takes an event, for [scenarios.Editor.Record]. Edits are on disk within
// some 250 ms; the newest preview is kept as the draft until it is taken back.
func (w *Writer) Record(event scenarios.Event) {}

// Draft keeps a text that is being typed and is no preview, in the place of an
// earlier draft: field of the outcome, [scenarios.ScenarioItself] for the
// scenario. DropDraft drops it.
func (w *Writer) Draft(outcome, field, text string) {}

// DropDraft drops the draft: it was made an edit, or given up.
func (w *Writer) DropDraft() {}

// Identify follows a new identity of the document, as a save under another name
// may give it.
func (w *Writer) Identify(id string) {}

// Replace starts over from a new replica, after the state was [Lost].
func (w *Writer) Replace(r *replica.Replica) {}

// Look has f called on the Writer's goroutine, with the scenario as it is after
// all that was recorded so far. f must not keep it, nor call the Writer.
func (w *Writer) Look(f func(s *scenarios.Scenario)) {}

// Snapshot is the scenario's file as it is after what was recorded before.
type Snapshot struct {
	Bytes []byte
	Err   error // an *[store.Unsaved], or one that wraps [replica.ErrLost]

	at, edits uint64
}

// Snapshot encodes the scenario as it is after all that was recorded so far,
// beside the caller.
func (w *Writer) Snapshot() <-chan Snapshot { return nil }

// Saved says that the document's file at d.Path now holds the snapshot: it is the
// new base, and only what was recorded after it stays in the log. The sum is of
// the file's bytes, encrypted ones where the file is. The document may be another
// one from here on: a save under another name, with or without a box. Flush tells
// whether it is on disk.
func (w *Writer) Saved(s Snapshot, d Document) {}

// Flush waits until all that was called before is on disk, and returns nil, or
// until trying failed, or the context is done.
func (w *Writer) Flush(ctx context.Context) error { return nil }

// Close ends the Writer: with clean, the journal is removed, as nothing of it is
// needed; otherwise it is flushed and left for [Folder.Leftovers]. It gives up
// waiting for the disk when the context is done.
func (w *Writer) Close(ctx context.Context, clean bool) error { return nil }

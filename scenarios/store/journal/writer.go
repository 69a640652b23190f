package journal

import (
	"context"
	"crypto/rand"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
)

// Writer keeps the journal of one open document, and the replica that it is kept
// from. Record, Draft, DropDraft, Identify, Copy and Snapshot are for the
// editor's goroutine, in the order of what happens there; they take microseconds
// and never wait for the disk.
type Writer struct {
	mu    sync.Mutex
	inbox []func(*follower)
	wake  chan struct{}
	ended chan struct{} // closed when nothing is done any more
	err   error         // of the end, once ended is closed
}

// Start begins the journal of a document from its replica, which belongs to the
// Writer from then on. It does not wait for the disk: tell is called, on a
// goroutine of the Writer, whenever the state becomes another than [KeepsUp],
// which it is at first, and when it is that again. It may be nil.
func (f Folder) Start(d Document, r *replica.Replica, tell func(State)) *Writer {
	w := &Writer{wake: make(chan struct{}, 1), ended: make(chan struct{})}
	name := strings.ToLower(rand.Text())
	host, _ := os.Hostname() // told to people only
	s := &session{
		folder: f, path: filepath.Join(f.Path, name),
		head: head{Session: name, Started: time.Now(), PID: os.Getpid(), Host: host},
	}
	go newFollower(w, s, d, r, tell).run()
	return w
}

// post has f called on the follower's goroutine, after what was posted before.
func (w *Writer) post(f func(*follower)) {
	w.mu.Lock()
	w.inbox = append(w.inbox, f)
	w.mu.Unlock()
	select {
	case w.wake <- struct{}{}:
	default: // it is being woken
	}
}

func (w *Writer) take() []func(*follower) {
	w.mu.Lock()
	defer w.mu.Unlock()
	all := w.inbox
	w.inbox = nil
	return all
}

// Record takes an event, for [scenarios.Editor.Record]. Edits are on disk within
// some 250 ms; the newest preview is kept as the draft until it is taken back.
func (w *Writer) Record(event scenarios.Event) {
	at := time.Now()
	w.post(func(f *follower) { f.event(event, at) })
}

// Draft keeps a text that is being typed and is no preview, in the place of an
// earlier draft: field of the outcome, [scenarios.ScenarioItself] for the
// scenario. DropDraft drops it. There is one draft: a preview takes its place.
func (w *Writer) Draft(outcome, field, text string) {
	w.post(func(f *follower) { f.drafted(&draft{text: draftText{outcome, field, text}}) })
}

// DropDraft drops the draft: it was made an edit, or given up.
func (w *Writer) DropDraft() { w.post(func(f *follower) { f.drafted(nil) }) }

// Identify follows a new identity of the document, as a save under another name
// may give it.
func (w *Writer) Identify(id string) {
	at := time.Now()
	w.post(func(f *follower) { f.identify(id, at) })
}

// Replace starts over from a new replica, after the state was [Lost].
func (w *Writer) Replace(r *replica.Replica) { w.post(func(f *follower) { f.replace(r) }) }

// Copy copies the scenario as it is after all that was recorded so far, beside the
// caller: wait, which may be called by any goroutine but the Writer's, returns the
// copy. It is nil where the replica is lost, or the Writer has ended.
func (w *Writer) Copy() (wait func() *scenarios.Scenario) {
	answer := make(chan *scenarios.Scenario, 1)
	w.post(func(f *follower) {
		if f.replica.Lost() != nil {
			close(answer)
			return
		}
		answer <- f.replica.Scenario().Copy()
	})
	return func() *scenarios.Scenario {
		select {
		case s := <-answer:
			return s
		case <-w.ended:
			return nil
		}
	}
}

// Snapshot is the scenario's file as it is after what was recorded before.
type Snapshot struct {
	Bytes []byte
	Err   error // an *[store.Unsaved], or one that wraps [replica.ErrLost]

	version, edits uint64
}

// Snapshot encodes the scenario as it is after all that was recorded so far,
// beside the caller. The channel gets one value.
func (w *Writer) Snapshot() <-chan Snapshot {
	answer := make(chan Snapshot, 1)
	w.post(func(f *follower) { answer <- f.snapshot() })
	return answer
}

// Saving says that a save begins. It is on disk once a Flush after it returned.
func (w *Writer) Saving(s Saving) { w.post(func(f *follower) { f.begins(s) }) }

// Saved says that the document's file at d.Path now holds the snapshot: it is the
// new base, and only what was recorded after it stays in the log. The sum is of
// the file's bytes, encrypted ones where the file is. The document may be another
// one from here on: a save under another name, with or without a box. Flush tells
// whether it is on disk.
func (w *Writer) Saved(s Snapshot, d Document) { w.post(func(f *follower) { f.saved(s, d) }) }

// Flush waits until all that was called before is on disk, and returns nil, or
// until trying failed, or the context is done.
func (w *Writer) Flush(ctx context.Context) error {
	answer := make(chan error, 1)
	w.post(func(f *follower) { f.flush(answer) })
	select {
	case err := <-answer:
		return err
	case <-w.ended:
		return w.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

// Close ends the Writer: with clean, the journal is removed, as nothing of it is
// needed; otherwise it is flushed and left for [Folder.Leftovers]. It gives up
// waiting for the disk when the context is done. Nothing else is called after it.
func (w *Writer) Close(ctx context.Context, clean bool) error {
	w.post(func(f *follower) { f.close(clean) })
	select {
	case <-w.ended:
		return w.err
	case <-ctx.Done():
		return ctx.Err()
	}
}

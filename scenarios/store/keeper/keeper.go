package keeper

import (
	"context"
	"errors"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"
	"offramp/scenarios/store/watch"
)

// Told is what a document's window hears, on its own goroutine. Any may be nil.
type Told struct {
	// Journal says that the journal is behind, fails, or keeps up again.
	Journal func(journal.State)
	// Changed says that somebody else changed the file, that it is gone or back.
	Changed func(watch.Event)
	// TakenOver says that somebody else took over the lock.
	TakenOver func(lock.Holder)
}

// Keeper keeps one open document. Its methods are for the editor's goroutine and
// do not wait for a disk, but for Flush.
type Keeper struct {
	desk   *Desk
	editor *scenarios.Editor
	told   Told

	path     string
	seen     disk.Seen
	lock     *seal.Lock
	key      *seal.Key // what opens it, nil where that is not known
	box      *seal.Box
	secrets  secrets
	base     base
	held     *lock.Held
	journal  *journal.Writer // nil where none is kept
	watcher  *watch.Watcher
	opening  func()
	readOnly bool
	closed   bool
}

// New keeps a document that no file holds yet.
func (d *Desk) New(e *scenarios.Editor, told Told) *Keeper { return d.NewSecret(e, nil, told) }

// NewSecret is New for what comes out of an encrypted document, and stays so.
func (d *Desk) NewSecret(e *scenarios.Editor, of *Secrecy, told Told) *Keeper {
	k := &Keeper{desk: d, editor: e, told: told, seen: disk.Seen{Absent: true}}
	if of != nil {
		k.lock, k.key, k.box = of.lock, of.key, of.box
		k.secrets.have(k.lock, k.key, k.box)
	}
	if d.Data != "" {
		k.record(replica.Of(e.Scenario()))
	}
	return k
}

// Keep keeps the document of a file that was read. Where its structure is broken,
// or somebody else has it open, it is read-only: nothing is written, but what
// others do to it is told.
func (d *Desk) Keep(e *scenarios.Editor, f *File, told Told) *Keeper {
	k := &Keeper{
		desk: d, editor: e, told: told,
		path: f.Path, seen: f.Seen, lock: f.Lock, key: f.key, box: f.box, base: f.base, held: f.held,
		readOnly: f.Opened.ReadOnly() || f.Busy != nil,
		opening:  func() { _ = f.opening.Settled() },
	}
	k.secrets.have(k.lock, k.key, k.box)
	k.hear(f)
	if !k.readOnly {
		k.record(f.replica)
	}
	if d.Data != "" {
		k.watch()
	}
	return k
}

// hear hears who takes the file's lock over.
func (k *Keeper) hear(f *File) {
	f.lost = func(by lock.Holder) {
		if k.told.TakenOver != nil && !k.closed {
			k.told.TakenOver(by)
		}
	}
}

// record starts the journal, from a replica of the editor's scenario.
func (k *Keeper) record(r *replica.Replica) {
	if k.desk.Data == "" {
		return
	}
	k.journal = k.desk.Journals().Start(k.document(), r, k.journalState)
	k.editor.Record(k.journal.Record)
}

func (k *Keeper) document() journal.Document {
	return journal.Document{Path: k.path, Sum: k.seen.Sum, Box: k.box}
}

func (k *Keeper) journalState(s journal.State) {
	k.desk.Back(func() {
		if k.closed {
			return
		}
		if s.Condition == journal.Lost {
			k.journal.Replace(replica.Of(k.editor.Scenario()))
		}
		if k.told.Journal != nil {
			k.told.Journal(s)
		}
	})
}

// Settled says that the document is shown and all is well: its file will be opened
// again by itself.
func (k *Keeper) Settled() {
	if k.opening != nil {
		k.desk.Beside(k.opening)
		k.opening = nil
	}
}

// Suspect says that the program breaks: where the document was opened only just now,
// its file may be why, and is not opened again by itself.
func (k *Keeper) Suspect() { k.opening = nil }

// Path is that of the file, "" before the first save; Encrypted is how it is
// encrypted, nil where it is not.
func (k *Keeper) Path() string { return k.path }

// Encrypted is how the document is encrypted, nil where it is not.
func (k *Keeper) Encrypted() *seal.Lock { return k.lock }

// ReadOnly tells whether the document is only looked at.
func (k *Keeper) ReadOnly() bool { return k.readOnly }

// Draft keeps a text that is being typed and is no preview of an edit; see
// [journal.Writer.Draft]. DropDraft drops it.
func (k *Keeper) Draft(outcome, field, text string) {
	if k.journal != nil {
		k.journal.Draft(outcome, field, text)
	}
}

// DropDraft drops the draft: it was made an edit, or given up.
func (k *Keeper) DropDraft() {
	if k.journal != nil {
		k.journal.DropDraft()
	}
}

// Flush waits until the journal is on disk.
func (k *Keeper) Flush(ctx context.Context) error {
	if k.journal == nil {
		return nil
	}
	return k.journal.Flush(ctx)
}

// patience is how long the end of a document waits for its disks.
const patience = 5 * time.Second

// Close ends the keeping, beside: done is called when all is given back. Clean
// says that nothing of the journal is needed: all is saved, or to be forgotten.
func (k *Keeper) Close(clean bool, done func(error)) {
	if k.closed {
		done(nil)
		return
	}
	k.closed = true
	k.editor.Record(nil)
	k.Settled()
	k.desk.Beside(func() { done(k.end(clean)) })
}

// CloseNow is Close for a program that ends: it waits.
func (k *Keeper) CloseNow(clean bool) error {
	if k.closed {
		return nil
	}
	k.closed = true
	k.editor.Record(nil)
	if k.opening != nil {
		k.opening()
	}
	return k.end(clean)
}

func (k *Keeper) end(clean bool) (err error) {
	if k.watcher != nil {
		k.watcher.Close()
	}
	if k.journal != nil {
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		err = k.journal.Close(ctx, clean)
	}
	if !errors.Is(err, context.DeadlineExceeded) { // else the journal still seals
		k.secrets.end()
	}
	k.held.Release()
	return err
}

// Versions are what saves of the document replaced.
func (k *Keeper) Versions() *versions.Document {
	return k.desk.Document(k.editor.Scenario().ID, k.box)
}

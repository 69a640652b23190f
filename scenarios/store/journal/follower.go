package journal

import (
	"errors"
	"fmt"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/store"
)

const (
	oldest     = 250 * time.Millisecond // that a record waits for the disk
	retryAfter = 2 * time.Second
	// compactFrom is the size from which a log that is larger than the whole
	// scenario is started afresh.
	compactFrom = 4 << 20
)

// follower is the goroutine of a Writer. It follows the editor at once, whatever
// the disk does: that is done by one job at a time on a goroutine of its own.
type follower struct {
	w       *Writer
	session *session // the running job's
	name    string   // of the session
	tell    func(State)
	state   State

	replica  *replica.Replica
	document Document
	version  uint64 // counts what changed the scenario
	edits    uint64

	// base is what is saved, where it is not in the journal yet: bytes are nil
	// until they are made, or where it is.
	base struct {
		pending        bool
		written        bool // by the job that runs
		bytes          []byte
		version, edits uint64
	}
	number  uint64 // of the last record
	waiting []byte // frames
	records int    // of them

	draft       *draft
	draftIsNews bool // the log does not say it yet
	draftInLog  bool

	saving       *Saving // that is under way
	savingIsNews bool    // the log does not say it yet

	renewing bool // the next job must be a renewal
	job      chan error
	running  bool
	renews   bool   // the job that runs, or ran last
	started  uint64 // jobs
	due      bool   // what waits has waited long enough
	timer    *time.Timer
	armed    bool
	flushes  []flushing
	closing  bool
	clean    bool
}

// flushing is somebody who waits; only jobs after those that were started then
// can tell them of failure.
type flushing struct {
	answer chan<- error
	after  uint64
}

func newFollower(w *Writer, s *session, d Document, r *replica.Replica, tell func(State)) *follower {
	f := &follower{w: w, session: s, name: s.head.Session, document: d, replica: r, tell: tell, job: make(chan error, 1), renewing: true, due: true}
	f.timer = time.NewTimer(time.Hour)
	f.timer.Stop()
	f.base.pending = true
	return f
}

func (f *follower) run() {
	f.work()
	for {
		select {
		case <-f.w.wake:
			for _, do := range f.w.take() {
				do(f)
			}
		case err := <-f.job:
			f.finished(err)
		case <-f.timer.C:
			f.armed, f.due = false, true
		}
		if f.work(); f.closing && !f.running {
			f.end()
			return
		}
	}
}

// event follows what the editor did.
func (f *follower) event(event scenarios.Event, at time.Time) {
	switch event.Kind {
	case scenarios.Previewed:
		f.drafted(&draft{preview: &event.Edit})
		return
	case scenarios.Unpreviewed:
		if f.draft != nil && f.draft.preview != nil {
			f.drafted(nil)
		}
		return
	}
	f.keepBase()
	if err := f.replica.Apply(event); err != nil {
		f.becomes(State{Lost, fmt.Errorf("%w; the journal holds what was done before", err)})
		return
	}
	f.version++
	f.edits++
	body, err := store.EncodeEdit(event.Edit)
	if err != nil {
		f.renewing = true // the whole scenario may do, now or after the next edit
		f.later(oldest)
		return
	}
	f.add(record{recorded[event.Kind], at, body})
}

// keepBase sees to it that the base is what it was before the first change.
func (f *follower) keepBase() {
	if f.base.pending && f.base.bytes == nil {
		f.base.bytes, _ = f.replica.Encode() // where it fails, what it becomes is the base
	}
}

func (f *follower) identify(id string, at time.Time) {
	f.keepBase()
	f.replica.Identify(id)
	f.version++
	f.add(record{recIdentity, at, []byte(id)})
}

func (f *follower) replace(r *replica.Replica) {
	f.replica = r
	f.version++
	f.renewing, f.due = true, true
	if f.state.Condition == Lost {
		f.becomes(State{Condition: Behind})
	}
}

func (f *follower) drafted(d *draft) {
	if d == nil && f.draft == nil {
		return
	}
	f.draft, f.draftIsNews = d, true
	f.later(oldest)
}

// add has a record wait for the disk.
func (f *follower) add(r record) {
	if f.renewing { // which takes it from the replica
		f.later(oldest)
		return
	}
	f.frame(r)
	f.records++
	f.later(oldest)
	if f.records > MaxWaiting || len(f.waiting) > MaxWaitingBytes {
		f.drop()
		f.becomes(State{Behind, errBehind})
	}
}

// frame puts a record behind those that wait.
func (f *follower) frame(r record) {
	f.number++
	f.waiting = appendFrame(f.waiting, f.number, r.encode(f.document.Box, f.name, f.number))
}

var errBehind = errors.New("the disk does not keep up: what was done last is not on it yet")

// drop gives up what waits: a renewal brings it.
func (f *follower) drop() {
	f.waiting, f.records, f.renewing = nil, 0, true
}

// later sees to it that what waits is not forgotten.
func (f *follower) later(after time.Duration) {
	if !f.armed {
		f.armed = true
		f.timer.Reset(after)
	}
}

func (f *follower) snapshot() Snapshot {
	data, err := f.replica.Encode()
	return Snapshot{Bytes: data, Err: err, version: f.version, edits: f.edits}
}

func (f *follower) begins(s Saving) {
	f.saving, f.savingIsNews = &s, true
	f.later(oldest)
}

func (f *follower) saved(s Snapshot, d Document) {
	if s.Err != nil || s.Bytes == nil {
		return // nothing was saved
	}
	f.document = d
	f.saving, f.savingIsNews = nil, false
	f.base.pending, f.base.written = true, false
	f.base.bytes, f.base.version, f.base.edits = s.Bytes, s.version, s.edits
	f.drop()
	f.due = true
}

func (f *follower) flush(answer chan<- error) {
	f.due = true
	f.flushes = append(f.flushes, flushing{answer, f.started})
}

func (f *follower) close(clean bool) { f.closing, f.clean, f.due = true, clean, true }

func (f *follower) becomes(s State) {
	told := s.Condition != f.state.Condition
	f.state = s
	if told && f.tell != nil {
		f.tell(s)
	}
}

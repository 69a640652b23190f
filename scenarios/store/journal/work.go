package journal

import (
	"errors"
	"fmt"
	"time"
)

// work gives the disk something to do, where it is idle and something is due.
func (f *follower) work() {
	switch {
	case f.running:
	case f.closing && f.clean:
	case !f.due:
	case f.renewing:
		f.renew()
	case f.records > 0 || f.draftIsNews || f.savingIsNews:
		f.write()
	default:
		f.due = false
		f.answer(nil, ^uint64(0))
	}
}

func (f *follower) begin(renews bool, job func() error) {
	f.running, f.due, f.renews = true, false, renews
	f.started++
	go func() { f.job <- job() }()
}

// write appends what waits to the log.
func (f *follower) write() {
	if f.draftIsNews && (f.draft != nil || f.draftInLog) {
		f.draftIsNews = false
		r, err := f.draft.record(time.Now())
		if err == nil { // a draft that no file can hold is no edit either
			f.frame(r)
			f.draftInLog = f.draft != nil
		}
	}
	f.draftIsNews = false
	if f.savingIsNews {
		f.savingIsNews = false
		if body, err := f.saving.encode(); err == nil { // it is texts and bytes
			f.frame(record{recSaving, time.Now(), body})
		}
	}
	frames := f.waiting
	f.waiting, f.records = nil, 0
	if len(frames) == 0 { // a draft that came and went
		f.due = false
		f.answer(nil, ^uint64(0))
		return
	}
	f.begin(false, func() error { return f.session.append(frames) })
}

// renew writes the whole scenario and starts the log afresh.
func (f *follower) renew() {
	r, err := f.renewal()
	if err != nil {
		f.started++
		f.due = false
		f.failed(err)
		return
	}
	f.waiting, f.records, f.renewing = nil, 0, false
	f.draftInLog, f.draftIsNews = false, f.draft != nil
	f.savingIsNews = f.saving != nil
	f.begin(true, func() error { return f.session.renew(r) })
}

func (f *follower) renewal() (r renewal, err error) {
	s := f.replica.Scenario()
	r = renewal{document: f.document, id: s.ID, title: s.Title, first: f.number + 1, editsYet: f.edits - f.base.edits}
	if r.title == "" {
		r.title = s.Root.Name()
	}
	if f.base.pending && f.base.bytes == nil {
		if f.base.bytes, err = f.replica.Encode(); err != nil {
			return r, err
		}
		f.base.version, f.base.edits = f.version, f.edits
		r.editsYet = 0
	}
	if f.base.pending {
		r.base = f.base.bytes
	}
	f.base.written = f.base.pending
	if f.version != f.base.version {
		if r.snapshot, err = f.replica.Encode(); err != nil {
			return r, err
		}
	}
	return r, nil
}

// finished takes what the disk answered.
func (f *follower) finished(err error) {
	f.running = false
	if err != nil {
		f.drop()
		if f.renews {
			f.failed(err)
		} else {
			f.due = true // what the log does not take, a new one may
		}
		return
	}
	if f.renews && f.base.written {
		f.base.pending, f.base.bytes = false, nil
	}
	if f.session.logSize > max(compactFrom, f.session.wholeSize) && !f.renewing {
		f.renewing = true
	}
	if f.state.Condition != Lost && !f.renewing {
		f.becomes(State{})
	}
	if f.renewing || f.records > 0 || f.draftIsNews || f.savingIsNews {
		f.later(oldest)
		f.due = f.due || f.closing || len(f.flushes) > 0 || f.renews // which took long enough
		return
	}
	f.answer(nil, ^uint64(0))
}

// failed tells of it, and tries again later.
func (f *follower) failed(err error) {
	if lost := f.replica.Lost(); lost == nil {
		f.becomes(State{Failing, fmt.Errorf("what is done is not kept for the case of a crash: %w; make room on the disk of the data folder, or save the scenario", err)})
	}
	f.answer(err, f.started)
	f.later(retryAfter)
	f.due = f.due || len(f.flushes) > 0
}

// answer tells those who wait for jobs that were started before.
func (f *follower) answer(err error, before uint64) {
	left := f.flushes[:0]
	for _, wait := range f.flushes {
		if err == nil || wait.after < before {
			wait.answer <- err
		} else {
			left = append(left, wait)
		}
	}
	f.flushes = left
}

// end flushes or removes the journal, waiting for the disk, and ends the Writer.
func (f *follower) end() {
	f.timer.Stop()
	if f.clean {
		f.w.err = f.session.remove()
	} else {
		f.w.err = errors.Join(f.unwritten(), f.session.leave())
	}
	close(f.w.ended)
}

// unwritten is why not all is on disk at the end, if it is not.
func (f *follower) unwritten() error {
	if f.renewing || f.records > 0 {
		return fmt.Errorf("the last edits are not in the journal: %w", errors.Join(f.state.Err, f.replica.Lost()))
	}
	return f.replica.Lost()
}

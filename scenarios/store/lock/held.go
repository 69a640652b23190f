package lock

import (
	"errors"
	"io/fs"
	"os"
	"sync"
	"sync/atomic"
	"time"

	"offramp/scenarios/store/disk"
)

// Held is a lock of ours. Its methods do nothing on a nil *Held, which is for a
// scenario that has none.
type Held struct {
	o      Options
	path   string
	record record

	lost    atomic.Bool
	stop    chan struct{}
	release sync.Once
	done    chan struct{}
}

func (o *Options) fill() {
	if o.FS == nil {
		o.FS = disk.Real{}
	}
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Alive == nil {
		o.Alive = alive
	}
}

// Acquire locks the scenario at path, whose symbolic links were followed. Where
// somebody else has it, the error is a *[Busy]; where there can be no lock, an
// *[Impossible]. A lock that a crash left on this computer is taken silently.
func Acquire(path string, o Options) (*Held, error) {
	const tries = 4
	h := newHeld(path, o)
	err := h.create()
	for range tries {
		if err == nil {
			return h.start(), nil
		}
		holder, there := NewLooker(path, o).Look()
		switch {
		case !there && !errors.Is(err, fs.ErrExist):
			return nil, &Impossible{err}
		case there && !holder.ended:
			return nil, &Busy{holder}
		case there:
			if err := h.displace(holder); err != nil {
				return nil, err
			}
		}
		err = h.create()
	}
	return nil, &Impossible{err}
}

// TakeOver takes the lock from the holder that [Acquire] or [Looker.Look] named.
// Where it is somebody else's by now, the error is a *[Busy] again.
func TakeOver(path string, from Holder, o Options) (*Held, error) {
	h := newHeld(path, o)
	if err := h.displace(from); err != nil {
		return nil, err
	}
	if err := h.create(); errors.Is(err, fs.ErrExist) {
		holder, _ := NewLooker(path, o).Look()
		return nil, &Busy{holder}
	} else if err != nil {
		return nil, &Impossible{err}
	}
	return h.start(), nil
}

func newHeld(path string, o Options) *Held {
	o.fill()
	return &Held{o: o, path: Path(path), record: newRecord(o), stop: make(chan struct{}), done: make(chan struct{})}
}

// create makes the lock file, unless there is one.
func (h *Held) create() error {
	f, err := h.o.FS.OpenFile(h.path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o644)
	if err != nil {
		return err
	}
	err = h.record.rewrite(f, h.o.Now())
	if err == nil {
		// After a power cut an empty one would be somebody's, nobody knows whose.
		err = f.Sync()
	}
	err = errors.Join(err, f.Close())
	if err != nil {
		_ = h.o.FS.Remove(h.path) // half a lock would keep others out for nothing
	}
	return err
}

// displace removes the lock of a holder, if it is still theirs.
func (h *Held) displace(from Holder) error {
	r, info, err := read(h.o.FS, h.path)
	if info == nil {
		return nil // released meanwhile
	}
	if errors.Is(err, errNoFile) {
		return &Impossible{err}
	}
	if r.Token != from.token {
		l := Looker{o: h.o, path: h.path}
		holder, _ := l.Look()
		return &Busy{holder}
	}
	if err := h.o.FS.Remove(h.path); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return &Impossible{err}
	}
	return nil
}

func (h *Held) start() *Held {
	tokens.Store(h.record.Token, nil)
	go h.run()
	return h
}

// run shows signs of life until the lock is released or lost.
func (h *Held) run() {
	defer close(h.done)
	beats := h.o.Beats
	if beats == nil {
		t := time.NewTicker(Interval)
		defer t.Stop()
		beats = t.C
	}
	for {
		select {
		case <-h.stop:
			return
		case <-beats:
			if holder, lost := h.beat(); lost {
				h.lost.Store(true)
				if h.o.Lost != nil {
					h.o.Lost(holder)
				}
				return
			}
		}
	}
}

// beat shows a sign of life, or finds that the lock is somebody else's. What the
// drive refuses for now is tried again with the next.
func (h *Held) beat() (Holder, bool) {
	f, r, info, err := open(h.o.FS, h.path, os.O_RDWR)
	switch {
	case info == nil && errors.Is(err, fs.ErrNotExist):
		_ = h.create() // somebody tidied up
		return Holder{}, false
	case err != nil:
		return Holder{}, false
	}
	defer f.Close()
	switch r.Token {
	case h.record.Token:
		_ = h.record.rewrite(f, h.o.Now())
		return Holder{}, false
	case "":
		return Holder{}, false // somebody is about to write theirs
	}
	return Holder{Name: r.Name, Host: r.Host, Program: r.Program, Since: r.Since, token: r.Token}, true
}

// Ours tells whether nobody has been seen to take it over.
func (h *Held) Ours() bool { return h != nil && !h.lost.Load() }

// Release ends the signs of life and removes the lock, if it is still ours. It
// waits for what is under way on the drive, and must not be called from Lost.
func (h *Held) Release() {
	if h == nil {
		return
	}
	h.release.Do(func() {
		close(h.stop)
		<-h.done
		if r, _, err := read(h.o.FS, h.path); err == nil && r.Token == h.record.Token {
			_ = h.o.FS.Remove(h.path) // else it will be seen to have ended
		}
		tokens.Delete(h.record.Token)
	})
}

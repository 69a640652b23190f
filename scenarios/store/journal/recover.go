package journal

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"slices"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// Recovered is what a journal holds.
type Recovered struct {
	// Base is the scenario as it was saved, or began; nil where that is damaged.
	Base *scenarios.Scenario
	// Scenario is what it had become.
	Scenario *scenarios.Scenario
	// Same tells that both are the same, and InFile that what the document's file
	// holds is the same as Scenario: a save was finished, and only its journal not.
	// It is not told of encrypted files.
	Same, InFile bool
	// Saves are the sums of what the file in clear became, or was to become, by saves
	// that were begun: where it is one of them, nobody else changed it.
	Saves [][sha256.Size]byte
	// Saved is the last of them, where its file holds what it wrote and the journal
	// does not know: the document is in that file, and Path, Sum and FileChanged of
	// the leftover say so. It is nil where there is none.
	Saved *Saving
	// Earlier is how many edits are in Scenario that Steps does not list.
	Earlier int
	// Steps are the edits, oldest first.
	Steps []Step
	// Draft is what was being typed or shown and was not made; nil where there was
	// none, or it is in Scenario already.
	Draft *Draft
	// Damage says what was lost: a record that was being written when all ended,
	// or more. Everything before it is in Scenario. Nil where nothing was.
	Damage error

	begun *Saving // the last save
	was   string  // the identity before one that a save has given and not begun with
	gap   bool    // edits before those of the log are lost
	unfit int     // edits that could not be made after them
}

// Step is one edit of a journal.
type Step struct {
	Kind scenarios.EventKind
	Name string // of the edit
	At   time.Time
}

// Recover reads the journal: box is nil where it is not sealed. The error is for
// what cannot be recovered at all. Scenarios of the journal are at most as large as
// their files may be; a record is read at a time, and what its edits may cost is
// bounded (see [MaxWork]).
func (l *Leftover) Recover(box *seal.Box) (*Recovered, error) {
	if err := l.Unlock(box); err != nil {
		return nil, err
	}
	s := l.session
	r := &Recovered{Earlier: int(min(s.head.Before, 1<<40)), Damage: l.Damage}
	base, err := l.base()
	if err != nil {
		err = fmt.Errorf("the scenario as it was saved: %w", err)
		if s.head.Snapshot == "" {
			return nil, err
		}
		r.Damage = errors.Join(r.Damage, err)
	}
	r.Base = base
	if s.head.Snapshot == "" {
		r.Scenario = base.Copy()
	} else if r.Scenario, err = s.scenario(s.head.Snapshot, nil); err != nil {
		err = fmt.Errorf("the first %d edits since it was saved: %w", s.head.Before, err)
		if base == nil {
			return nil, errors.Join(r.Damage, err)
		}
		r.Scenario, r.gap, r.Earlier = base.Copy(), true, 0
		r.Damage = errors.Join(r.Damage, err)
	}
	var draft *record
	if !l.heading.bare {
		draft, err = r.replay(s, l.work)
		r.Damage = errors.Join(r.Damage, err)
	}
	if r.unfit > 0 {
		r.Damage = errors.Join(r.Damage, fmt.Errorf("%d of the %d edits after them, which do not fit without them", r.unfit, r.unfit+len(r.Steps)))
	}
	if draft != nil {
		if r.Draft, err = draftOf(*draft, r.Scenario); err != nil {
			r.Damage = errors.Join(r.Damage, fmt.Errorf("what was being typed: %w", err))
		}
	}
	r.settle(l)
	r.compare(l)
	return r, nil
}

// base is the scenario as it was saved, or began: where that is damaged, its copy,
// or the document's file as long as that is the same.
func (l *Leftover) base() (*scenarios.Scenario, error) {
	s := l.session
	base, err := s.scenario(s.head.Base, l.state.BaseSum)
	if err == nil {
		return base, nil
	}
	if s.head.Copy != "" {
		if base, torn := s.scenario(s.head.Copy, l.state.BaseSum); torn == nil {
			return base, nil
		}
	}
	if l.state.BaseSum == nil || l.Path == "" {
		return nil, err
	}
	read := l.InClear
	if read == nil {
		read = func(path string) ([]byte, error) { return store.ReadFileOn(s.folder.FS, path) }
	}
	plain, unread := read(l.Path)
	if unread != nil || !bytes.Equal(sumOf(plain), l.state.BaseSum) {
		return nil, err
	}
	return decode(plain)
}

// scenario reads a whole scenario of the journal.
func (s *session) scenario(name string, sum []byte) (*scenarios.Scenario, error) {
	f, info, err := s.open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	plain, err := decodeWhole(newFrames(f, info.Size(), 0), s.box, s.head.Session, name)
	if err != nil {
		return nil, err
	}
	if sum != nil && !bytes.Equal(sumOf(plain), sum) {
		return nil, fmt.Errorf("%w: it is not what the journal says it is", errDamaged)
	}
	return decode(plain)
}

func decode(plain []byte) (*scenarios.Scenario, error) {
	o, err := store.Decode(plain)
	if err != nil {
		return nil, err
	}
	return o.Scenario, nil
}

// settle decides by the file whether the last save was finished: if it was not, the
// document is what it was before it.
func (r *Recovered) settle(l *Leftover) {
	if r.was != "" {
		r.Scenario.ID = r.was
	}
	switch b := r.begun; {
	case b == nil:
	case bytes.Equal(l.sumOf(b.Path), b.Sum[:]):
		r.Saved = b
		l.Path, l.Sum, l.FileChanged = b.Path, b.Sum, false
	case r.Scenario.ID == b.ID:
		r.Scenario.ID = b.Was
	}
}

// compare tells whether anything is lost if the journal is.
func (r *Recovered) compare(l *Leftover) {
	if file := l.sumOf(l.Path); l.FileChanged && file != nil && slices.Contains(r.Saves, [sha256.Size]byte(file)) {
		l.FileChanged = false // by a save of our own, whose journal was not started afresh any more
	}
	now, err := store.Encode(r.Scenario)
	if err != nil {
		return // it can be looked at, and mended
	}
	if r.Base != nil {
		was, err := store.Encode(r.Base)
		r.Same = err == nil && bytes.Equal(was, now)
	}
	r.InFile = r.Saved != nil && bytes.Equal(r.Saved.Clear[:], sumOf(now)) ||
		l.session.box == nil && l.Path != "" && l.fileIs(sumOf(now))
}

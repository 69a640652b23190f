package journal

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
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
}

// Step is one edit of a journal.
type Step struct {
	Kind scenarios.EventKind
	Name string // of the edit
	At   time.Time
}

// Recover reads the journal: box is nil where it is not sealed. The error is for
// what cannot be recovered at all. Scenarios of the journal are at most as large as
// their files may be; a record is read at a time.
func (l *Leftover) Recover(box *seal.Box) (*Recovered, error) {
	if err := l.Unlock(box); err != nil {
		return nil, err
	}
	s := l.session
	r := &Recovered{Earlier: int(min(s.head.Before, 1<<40))}
	base, err := s.scenario(s.head.Base, l.state.BaseSum)
	if err != nil {
		err = fmt.Errorf("the scenario as it was saved: %w", err)
		if s.head.Snapshot == "" {
			return nil, err
		}
		r.Damage = err
	}
	r.Base = base
	if s.head.Snapshot == "" {
		r.Scenario = base.Copy()
	} else if r.Scenario, err = s.scenario(s.head.Snapshot, nil); err != nil {
		err = fmt.Errorf("the edits since it was saved: %w", err)
		if base == nil {
			return nil, errors.Join(r.Damage, err)
		}
		r.Scenario, r.Damage, r.Earlier, r.Same = base.Copy(), err, 0, true
		return r, nil
	}
	draft, err := r.replay(s)
	r.Damage = errors.Join(r.Damage, err)
	if draft != nil {
		if r.Draft, err = draftOf(*draft, r.Scenario); err != nil {
			r.Damage = errors.Join(r.Damage, fmt.Errorf("what was being typed: %w", err))
		}
	}
	r.compare(l)
	return r, nil
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
	o, err := store.Decode(plain)
	if err != nil {
		return nil, err
	}
	return o.Scenario, nil
}

// replay makes the edits of the log, as far as they are whole, and returns the last
// draft that was not dropped.
func (r *Recovered) replay(s *session) (draft *record, err error) {
	f, size, err := s.openLog()
	if err != nil {
		return nil, err
	}
	defer f.Close()
	in := newFrames(f, size, s.head.First)
	if err := in.begins(logMagic); err != nil {
		return nil, err
	}
	for {
		payload, number, err := in.next()
		if errors.Is(err, io.EOF) {
			return draft, nil
		}
		var rec record
		if err == nil {
			rec, err = decodeRecord(payload, s.box, s.head.Session, number)
		}
		if err == nil {
			draft, err = r.follow(rec, draft)
		}
		if err != nil {
			return draft, fmt.Errorf("after %d edits of the journal: %w", len(r.Steps), err)
		}
	}
}

func (r *Recovered) follow(rec record, draft *record) (*record, error) {
	switch {
	case rec.kind.isEdit():
		edit, err := store.DecodeEdit(rec.body)
		if err == nil {
			err = scenarios.Follow(r.Scenario, scenarios.Event{Kind: rec.kind.event(), Edit: edit})
		}
		if err != nil {
			return draft, fmt.Errorf("an edit does not fit: %w", err)
		}
		r.Steps = append(r.Steps, Step{rec.kind.event(), edit.Name, rec.at})
	case rec.kind == recIdentity:
		r.Scenario.ID = string(rec.body)
	case rec.kind == recSaving:
		if len(rec.body) != sha256.Size {
			return draft, fmt.Errorf("%w: a save has no sum", errDamaged)
		}
		r.Saves = append(r.Saves, [sha256.Size]byte(rec.body))
	case rec.kind == recNoDraft:
		return nil, nil
	default:
		return &rec, nil
	}
	return draft, nil
}

// compare tells whether anything is lost if the journal is.
func (r *Recovered) compare(l *Leftover) {
	if file := l.fileSum(); l.FileChanged && file != nil && slices.Contains(r.Saves, [sha256.Size]byte(file)) {
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
	r.InFile = l.session.box == nil && l.Path != "" && l.fileIs(sumOf(now))
}

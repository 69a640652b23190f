package journal

import (
	"errors"
	"fmt"
	"io"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// MaxWork is how much the edits of one journal may cost (see [scenarios.Work]). What
// this program writes costs less: a log is started afresh before it is longer than
// 4 MiB, or the whole scenario. Of one that costs more, which somebody made so, the
// edits are recovered up to there.
const MaxWork = 1 << 32

// maxLevels is how deep edits may make a tree: twice as deep as a file may be, for
// what is too deep to be saved can be mended.
const maxLevels = 2 * store.MaxDepth

// replay makes the edits of the log, as far as they are whole, and returns the last
// draft that was not dropped.
func (r *Recovered) replay(s *session, most int64) (draft *record, err error) {
	in, err := s.openLog()
	if err != nil {
		return nil, fmt.Errorf("the edits in the journal: %w", err)
	}
	defer in.Close()
	work := scenarios.NewWork(most, maxLevels)
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
			draft, err = r.follow(rec, draft, work)
		}
		if err != nil {
			return draft, fmt.Errorf("the journal after its first %d edits: %w", len(r.Steps), err)
		}
	}
}

func (r *Recovered) follow(rec record, draft *record, work *scenarios.Work) (*record, error) {
	switch {
	case rec.kind.isEdit():
		edit, err := store.DecodeEdit(rec.body)
		if err == nil {
			err = scenarios.FollowWithin(r.Scenario, scenarios.Event{Kind: rec.kind.event(), Edit: edit}, work)
		}
		switch {
		case err == nil:
			r.Steps = append(r.Steps, Step{rec.kind.event(), edit.Name, rec.at})
		case errors.Is(err, scenarios.ErrTooMuch):
			return draft, err
		case r.gap:
			r.unfit++
		default:
			return draft, fmt.Errorf("an edit does not fit: %w", err)
		}
	case rec.kind == recIdentity:
		r.identify(string(rec.body))
	case rec.kind == recSaving:
		saving, err := decodeSaving(rec.body)
		if err != nil {
			return draft, err
		}
		r.begun, r.Saves, r.was = &saving, append(r.Saves, saving.Clear), ""
	case rec.kind == recNoDraft:
		return nil, nil
	default:
		return &rec, nil
	}
	return draft, nil
}

// identify follows another identity. A save gives it, before it begins, and takes it
// back where it fails: where neither is known to be done, the one before holds.
func (r *Recovered) identify(id string) {
	switch {
	case id == r.was, r.begun != nil && id == r.begun.Was:
		r.was = ""
	case r.was == "":
		r.was = r.Scenario.ID
	}
	r.Scenario.ID = id
}

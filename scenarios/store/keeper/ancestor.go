package keeper

import (
	"context"
	"errors"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/scenarios/store/versions"
)

// Ancestor is what somebody else's copy of a document was most likely made from.
type Ancestor struct {
	Scenario *scenarios.Scenario
	// Version is the one that it is, nil for what was last read or saved.
	Version *versions.Version
	// Differences is how many there are from it to theirs.
	Differences int
}

// ErrNoAncestor says that nothing is known that both could have been made from.
var ErrNoAncestor = errors.New("no version of this document is known that the other could have been made from")

// Seeker finds the common ancestor for a merge with another file.
type Seeker struct {
	kept  *versions.Document
	saved base
}

// Seeker looks among the document's versions and what was last read or saved.
func (k *Keeper) Seeker() *Seeker { return &Seeker{kept: k.Versions(), saved: k.base} }

// Find finds what theirs was made from. Nobody wrote down what that is: it is
// taken to be the version from which theirs differs least, and of several the
// oldest, with which both sides are asked about rather than one overwritten. It is
// for a goroutine beside the editors'. Progress, where not nil, is told how many of
// all were looked at.
func (s *Seeker) Find(ctx context.Context, theirs *scenarios.Scenario, progress func(done, all int)) (*Ancestor, error) {
	list, err := s.kept.List()
	if err != nil {
		return nil, err
	}
	var best *Ancestor
	consider := func(a Ancestor) {
		if a.Scenario.Root.ID != theirs.Root.ID {
			return
		}
		a.Differences = len(compare.Differences(a.Scenario, theirs))
		if best == nil || a.Differences <= best.Differences {
			best = &a
		}
	}
	if s.saved != nil {
		now, err := s.saved.scenario()
		if err != nil {
			return nil, err
		}
		consider(Ancestor{Scenario: now})
	}
	for i := range list { // the newest first
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		if progress != nil {
			progress(i, len(list))
		}
		if list[i].Trouble != nil {
			continue
		}
		data, _, err := s.kept.Read(list[i].Name)
		if err != nil {
			continue // the list says why
		}
		if opened, err := store.Decode(data); err == nil {
			consider(Ancestor{Scenario: opened.Scenario, Version: &list[i]})
		}
	}
	if best == nil {
		return nil, ErrNoAncestor
	}
	return best, nil
}

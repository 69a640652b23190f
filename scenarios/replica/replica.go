// Package replica holds a second copy of a scenario that follows what an editor
// does, on a goroutine of its own: what takes its time there, such as encoding a
// hundred thousand outcomes, holds nobody up.
package replica

import (
	"errors"
	"fmt"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// Replica is the second copy. It is for one goroutine, which need not be the
// editor's.
type Replica struct {
	scenario *scenarios.Scenario
	lost     error
}

// Of returns a replica of s as it stands. It reads all of s, so that nobody may
// change it meanwhile: some 100 ms for 100,000 outcomes.
func Of(s *scenarios.Scenario) *Replica { return &Replica{scenario: s.Copy()} }

// ErrLost says that the replica could not follow, so that it is not what the
// window shows: a new one is needed.
var ErrLost = errors.New("the second copy of the scenario could not follow what was done")

// Apply follows an event of [scenarios.Editor.Record]; events are followed in
// their order, and each only once. The event stays as it is. After an error,
// which wraps [ErrLost], no further one is followed.
func (r *Replica) Apply(event scenarios.Event) error {
	if r.lost != nil {
		return r.lost
	}
	if err := scenarios.Follow(r.scenario, event); err != nil {
		r.lost = fmt.Errorf("%w: %w", ErrLost, err)
	}
	return r.lost
}

// Identify follows a new identity of the document, which no edit gives.
func (r *Replica) Identify(id string) { r.scenario.ID = id }

// Lost is why the replica follows no more, or nil.
func (r *Replica) Lost() error { return r.lost }

// Scenario returns the copy, for reading by the goroutine that follows.
func (r *Replica) Scenario() *scenarios.Scenario { return r.scenario }

// Encode returns the bytes that a file of the scenario has. The error is an
// *[store.Unsaved], or wraps [ErrLost].
func (r *Replica) Encode() ([]byte, error) {
	if r.lost != nil {
		return nil, r.lost
	}
	return store.Encode(r.scenario)
}

package keeper

import "offramp/scenarios"

// Record is what the editor records to, for a test that wants to know of an event
// before the journal does.
func (k *Keeper) Record() func(scenarios.Event) { return k.journal.Record }

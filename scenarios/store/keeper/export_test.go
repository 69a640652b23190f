package keeper

import (
	"offramp/scenarios"
	"offramp/scenarios/store/seal"
)

// Record is what the editor records to, for a test that wants to know of an event
// before the journal does.
func (k *Keeper) Record() func(scenarios.Event) { return k.journal.Record }

// Secrets are those that the document has now.
func (k *Keeper) Secrets() (*seal.Lock, *seal.Key, *seal.Box) { return k.lock, k.key, k.box }

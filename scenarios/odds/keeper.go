package odds

import (
	"slices"

	"offramp/scenarios"
)

// Keeper keeps the figures of a scenario, by its judgements alone, true to it while
// it is edited, at the price of what an edit touches.
type Keeper struct {
	judgements *Judgements
	computer   *Computer
	touched    []int
}

// Keep works out the figures of s.
func Keep(s *scenarios.Scenario) *Keeper {
	k := &Keeper{judgements: Judge(Flatten(s))}
	k.computer = NewComputer(k.judgements)
	k.computer.Compute()
	return k
}

// Update works out what changed with the values of some outcomes, by identity
// ([scenarios.Edit.Touches]). It tells whether it could: a tree whose structure is
// another needs another keeper.
func (k *Keeper) Update(outcomes []string) bool {
	k.touched = k.touched[:0]
	flat := k.judgements.Flat
	for _, id := range outcomes {
		i, ok := flat.Index(flat.Scenario.Outcome(id))
		if !ok {
			return false
		}
		k.touched = append(k.touched, i)
	}
	for _, i := range k.touched {
		k.judgements.ReadAt(i)
	}
	if len(k.touched) > 0 {
		k.computer.Update(k.touched...)
	}
	return true
}

// Figures are what the figures are now. They stay as they are: later updates do not
// change them, and others may read them meanwhile.
func (k *Keeper) Figures() *Figures {
	f := k.computer.c.Figures
	still := &Figures{
		Flat:     f.Flat,
		Branch:   slices.Clone(f.Branch),
		Weight:   slices.Clone(f.Weight),
		Path:     slices.Clone(f.Path),
		Given:    slices.Clone(f.Given),
		Standing: slices.Clone(f.Standing),
		Tally:    slices.Clone(f.Tally),
		Totals:   f.Totals,
	}
	still.Totals.EndStates = slices.Clone(f.Totals.EndStates)
	return still
}

package odds

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// Judgements are the judgements of a scenario as columns beside its flat form, so
// that figures worked out again and again read arrays and not a hundred
// thousand objects. A column says what stands in the file; nothing is worked out.
type Judgements struct {
	Flat        *Flat
	Probability []scenarios.Probability
	// Range is what was given as lowest and highest, or the band of the word
	// that was said; not-a-number where neither is, or where it is broken.
	Range []Interval
	// Within is what the figure of a branch widens to what it can be by itself: its
	// range, nothing where it has a number alone, all of 0 to 1 where it has neither.
	Within []Interval
	// Number is the number that counts, as [scenarios.Probability.Share] has it;
	// not-a-number where there is none. Basis says what there is.
	Number []float64
	Basis  []Basis
	Locked []bool
	Choice []bool
	// Assumed is the index of the option that a choice assumes, −1 for none.
	Assumed []int32
	// EndState is the place, in the scenario's list, of the end state that a
	// leaf belongs to; −1 for none that exists, and for outcomes with children.
	EndState []int32
	// Impact is a leaf's own, else its end state's; not-a-number for none, and
	// for outcomes with children. Its unit is the scenario's own.
	Impact []float64

	scenario  *scenarios.Scenario
	endStates map[string]int32
}

// Judge reads the judgements of a flat form.
func Judge(flat *Flat) *Judgements {
	n := flat.Len()
	marks := make([]bool, 2*n)
	places := make([]int32, 2*n)
	j := &Judgements{
		Flat:        flat,
		Probability: make([]scenarios.Probability, n),
		Range:       make([]Interval, n),
		Within:      make([]Interval, n),
		Number:      make([]float64, n),
		Basis:       make([]Basis, n),
		Locked:      marks[:n:n],
		Choice:      marks[n:],
		Assumed:     places[:n:n],
		EndState:    places[n:],
		Impact:      make([]float64, n),
		scenario:    flat.Scenario,
		endStates:   map[string]int32{},
	}
	if j.scenario == nil {
		j.scenario = &scenarios.Scenario{}
	}
	j.Read()
	return j
}

// Read reads all judgements again, after edits of values alone.
func (j *Judgements) Read() {
	clear(j.endStates)
	ends := j.scenario.EndStates
	for i := len(ends) - 1; i >= 0; i-- { // of two with one identity the first stands
		j.endStates[ends[i].ID] = int32(i)
	}
	for i := range j.Flat.Outcomes {
		j.read(i)
	}
	for _, i := range j.Flat.Forks {
		j.branchesAt(int(i))
	}
}

// EndStates returns how many end states the scenario has.
func (j *Judgements) EndStates() int { return len(j.scenario.EndStates) }

// ReadAt reads the judgements of one outcome again: after an edit of its values
// nothing else has to be.
func (j *Judgements) ReadAt(i int) {
	j.read(i)
	if parent := j.Flat.Parent[i]; parent >= 0 {
		j.branchesAt(int(parent))
	}
}

func (j *Judgements) read(i int) {
	o := j.Flat.Outcomes[i]
	j.judge(i, o.Probability, j.rangeOf(o))
	j.Locked[i] = o.Locked
	j.Choice[i] = o.IsChoice()
	j.Assumed[i], j.EndState[i], j.Impact[i] = -1, -1, math.NaN()
	if j.Flat.Leaf(i) {
		j.leaf(i, o)
		return
	}
	if !j.Choice[i] || o.Assumed == "" {
		return
	}
	for _, k := range j.Flat.Branches(i) {
		if j.Flat.Outcomes[k].ID == o.Assumed {
			j.Assumed[i] = int32(k)
			return
		}
	}
}

func (j *Judgements) leaf(i int, o *scenarios.Outcome) {
	if o.EndState != "" {
		if e, ok := j.endStates[o.EndState]; ok {
			j.EndState[i] = e
			j.impact(i, j.scenario.EndStates[e].Impact)
		}
	}
	j.impact(i, o.Impact)
}

func (j *Judgements) impact(i int, given *float64) {
	if given != nil && !math.IsNaN(*given) && !math.IsInf(*given, 0) {
		j.Impact[i] = *given
	}
}

func (j *Judgements) rangeOf(o *scenarios.Outcome) Interval {
	given := unknownRange
	if o.Range != nil {
		given = Interval{o.Range.Low, o.Range.High}
	} else if o.Said != "" {
		if band, ok := scales.Named(j.scenario.Scale, o.Said); ok && band.Low != nil && band.High != nil {
			given = Interval{*band.Low, *band.High}
		}
	}
	if !(given.Low >= 0 && given.Low <= given.High && given.High <= 1) {
		return unknownRange // broken: validation names it
	}
	return given
}

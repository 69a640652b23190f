package odds

import (
	"cmp"
	"math"
	"slices"

	"offramp/scenarios"
)

// Target is a question that the whole tree answers: how probable an end state
// or a tag is, or which impact is to be expected.
type Target struct {
	kind     targetKind
	endState int32
	tagged   []bool
}

type targetKind uint8

const (
	toEndState targetKind = iota
	toTag
	toImpact
	toCoverage
)

// ToEndState asks for the probability of the end state at place i of the
// scenario's list: of all paths whose leaf belongs to it. −1 asks for those whose
// leaf belongs to none.
func ToEndState(i int) Target { return Target{kind: toEndState, endState: int32(i)} }

// ToImpact asks for the expected impact: Σ P·impact over leaves that have one.
func ToImpact() Target { return Target{kind: toImpact} }

// ToCoverage asks for the probability that a path ends at a leaf which has an
// impact. What it lacks to 1 is mass of which the expected impact says nothing.
func ToCoverage() Target { return Target{kind: toCoverage} }

// ToTag asks how probable it is that an outcome with the tag comes true: on its
// path one outcome or several carry it. Tags may overlap: they do not add to 1.
func (j *Judgements) ToTag(tag string) Target {
	t := Target{kind: toTag, tagged: make([]bool, j.Flat.Len())}
	for i, o := range j.Flat.Outcomes {
		t.tagged[i] = slices.Contains(o.Tags, tag)
	}
	return t
}

// Same tells whether the two ask for the same. Of a tag that is so where they were
// made together, for the outcomes that carry it may be others since.
func (t Target) Same(other Target) bool {
	return t.kind == other.kind && t.endState == other.endState &&
		len(t.tagged) == len(other.tagged) && (len(t.tagged) == 0 || &t.tagged[0] == &other.tagged[0])
}

// RollsBack tells whether a choice without an assumed option counts with its
// best one: so for impacts; a probability never depends on which is better.
func (t Target) RollsBack() bool { return t.kind == toImpact || t.kind == toCoverage }

// IsProbability tells whether the target is one, rather than an impact.
func (t Target) IsProbability() bool { return t.kind != toImpact }

// EndState returns the place of the end state that the target asks for, if it
// asks for one.
func (t Target) EndState() (int, bool) {
	return int(t.endState), t.kind == toEndState && t.endState >= 0
}

// At returns what the target is worth where a path is at i, and whether that is
// settled there: at every leaf, and at every outcome that carries the tag.
// A leaf without an impact is worth nothing and not covered.
func (t Target) At(j *Judgements, i int) (value float64, settled bool) {
	switch leaf := j.Flat.Leaf(i); t.kind {
	case toTag:
		if t.tagged[i] {
			return 1, true
		}
		return 0, leaf
	case toImpact:
		if v := j.Impact[i]; leaf && !math.IsNaN(v) {
			return v, true
		}
		return 0, leaf
	case toCoverage:
		if leaf && !math.IsNaN(j.Impact[i]) {
			return 1, true
		}
		return 0, leaf
	default:
		if leaf && j.EndState[i] == t.endState {
			return 1, true
		}
		return 0, leaf
	}
}

// TagShare is how probable it is that an outcome with a tag comes true.
type TagShare struct {
	Tag         string
	Probability float64
	// Partial tells that outcomes with the tag have no figure, or are told given
	// an option: the probability is what the others add to.
	Partial bool
}

// Tags rolls the paths up by tag, the most probable first. A path counts once
// for each tag on it, however many of its outcomes carry it, so tags overlap
// and do not add to 1 (domain.md §3.1: math.outcome_rollup.geneva).
func (f *Figures) Tags() []TagShare {
	places := map[string]int{}
	var list []TagShare
	var sums []scenarios.Sum
	var until []int32 // the end of the branch that counted for the tag last
	for i, o := range f.Flat.Outcomes {
		for _, tag := range o.Tags {
			at, ok := places[tag]
			if !ok {
				at = len(list)
				places[tag] = at
				list, sums, until = append(list, TagShare{Tag: tag}), append(sums, scenarios.Sum{}), append(until, 0)
			}
			if int32(i) < until[at] {
				continue // an outcome above carries it, too
			}
			switch {
			case f.Standing[i].IsOut():
			case f.counts(i):
				sums[at] = sums[at].Plus(f.Path[i])
				until[at] = f.Flat.End[i]
			default:
				list[at].Partial = true
				until[at] = f.Flat.End[i]
			}
		}
	}
	for i := range list {
		list[i].Probability = sums[i].Total()
	}
	slices.SortStableFunc(list, func(a, b TagShare) int { return cmp.Compare(b.Probability, a.Probability) })
	return list
}

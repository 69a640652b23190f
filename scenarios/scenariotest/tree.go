package scenariotest

import (
	"offramp/scenarios"

	"pgregory.net/rapid"
)

// tree draws outcomes: each new one becomes the last child of an earlier one,
// which reaches every shape of tree.
func (d *drawing) tree(ends []*scenarios.EndState) *scenarios.Outcome {
	all := []*scenarios.Outcome{d.outcome()}
	for range d.up("outcomes", d.MaxOutcomes-1) {
		o := d.outcome()
		// Most grow near the last one, or trees would hardly get deep.
		low := 0
		if !d.rarely("anywhere", 3) {
			low = max(0, len(all)-3)
		}
		parent := all[rapid.IntRange(low, len(all)-1).Draw(d.T, "parent")]
		parent.Children = append(parent.Children, o)
		all = append(all, o)
	}
	for _, o := range all {
		d.fork(o)
		if len(ends) > 0 && (o.IsLeaf() || !d.Sound && d.rarely("end inside", 8)) && d.up("ends", 2) > 0 {
			o.EndState = rapid.SampledFrom(ends).Draw(d.T, "end state").ID
		}
	}
	return all[0]
}

func (d *drawing) outcome() *scenarios.Outcome {
	return &scenarios.Outcome{ID: d.id("o"), Title: d.title()}
}

// The kinds of fork; those from twoRests on are broken.
const (
	whole = iota // numbers that add to 1
	open         // numbers that add to less
	numberless
	withRest
	partly // some not estimated
	certain
	choice
	twoRests
	over
	outside // a number that is no probability
	odd     // rest beside an unestimated one, a choice with probabilities
	kinds
)

func (d *drawing) fork(o *scenarios.Outcome) {
	children := o.Children
	if len(children) == 0 {
		return
	}
	most := kinds - 1
	if d.Sound {
		most = choice
	}
	kind := d.up("fork", most)
	left := 1.0
	for _, c := range children {
		p := left * rapid.Float64Range(0, 1).Draw(d.T, "share")
		c.Probability = scenarios.Number(p)
		left -= p
	}
	pick := func() *scenarios.Outcome { return rapid.SampledFrom(children).Draw(d.T, "branch") }
	set := func(p scenarios.Probability) {
		for _, c := range children {
			c.Probability = p
		}
	}
	switch kind {
	case whole:
		last := children[len(children)-1]
		v, _ := last.Probability.Number()
		last.Probability = scenarios.Number(min(1, v+left))
	case numberless:
		set(scenarios.NotEstimated)
	case withRest:
		pick().Probability = scenarios.Rest
	case partly:
		pick().Probability = scenarios.NotEstimated
	case certain:
		set(scenarios.Number(0))
		pick().Probability = scenarios.Number(1)
	case choice:
		set(scenarios.NotEstimated)
		o.Kind = scenarios.KindChoice
		if d.up("assumes", 1) == 1 {
			o.Assumed = pick().ID
		}
	case twoRests:
		children[0].Probability = scenarios.Rest
		children[len(children)-1].Probability = scenarios.Rest
	case over:
		set(scenarios.Number(1))
	case outside:
		pick().Probability = scenarios.Number(rapid.SampledFrom([]float64{-0.5, 1.4, 1e300, -1e-9}).Draw(d.T, "no probability"))
	case odd:
		pick().Probability = scenarios.Rest
		pick().Probability = scenarios.NotEstimated
		if d.up("choice too", 1) == 1 {
			o.Kind, o.Assumed = scenarios.KindChoice, "gone"
		}
	}
}

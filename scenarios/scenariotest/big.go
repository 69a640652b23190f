package scenariotest

import (
	"fmt"
	"math"
	"math/rand/v2"

	"offramp/scenarios"
)

// Big returns a scenario of exactly n outcomes (at least 1), the same for the
// same seed: realistic titles and notes, two to five branches a fork, and forks
// of every sound kind. It is linked.
func Big(n int, seed uint64) *scenarios.Scenario {
	b := big{rand.New(rand.NewPCG(seed, 1))}
	s := &scenarios.Scenario{Version: scenarios.FormatVersion, ID: b.id(), Title: "A large scenario", Root: b.outcome()}
	for i, name := range []string{"De-escalation", "Standoff continues", "Sanctions without war", "War and severe sanctions"} {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: b.id(), Name: name, Colour: "#009e73", Symbol: scenarios.Symbols[i]})
	}
	// Level by level, so that the depth grows with the logarithm of n.
	queue := []*scenarios.Outcome{s.Root}
	for made := 1; made < n; {
		o := queue[0]
		queue = queue[1:]
		for range min(2+b.IntN(4), n-made) {
			o.Children = append(o.Children, b.outcome())
			made++
		}
		b.fork(o)
		queue = append(queue, o.Children...)
	}
	for _, leaf := range queue {
		if b.IntN(10) > 0 {
			leaf.EndState = s.EndStates[b.IntN(len(s.EndStates))].ID
		}
	}
	s.Link()
	return s
}

type big struct{ *rand.Rand }

func (b big) id() string {
	high, low := b.Uint64(), b.Uint64()
	return fmt.Sprintf("%08x-%04x-4%03x-a%03x-%012x", high>>32, high>>16&0xffff, high&0xfff, low>>48&0xfff, low&0xffffffffffff)
}

func (b big) of(words ...string) string { return words[b.IntN(len(words))] }

func (b big) outcome() *scenarios.Outcome {
	o := &scenarios.Outcome{ID: b.id()}
	o.Title = b.of("Talks", "Sanctions", "Troops", "Exercises", "Missile limits", "The Brussels meeting", "Allied unity", "Back channel") + " " +
		b.of("end abruptly", "continue", "lead to a limited agreement", "hold", "are put off until the spring", "break down over guarantees", "widen")
	if b.IntN(3) == 0 {
		o.Notes = "Expectations are low on both sides; a walk-out after the first evening is possible.\n\n- watch the border\n- watch Vienna"
	}
	if b.IntN(4) == 0 {
		o.Because = "Both delegations said so before the first meeting."
		o.Confidence = &scenarios.Confidence{Level: b.of(scenarios.ConfidenceLevels...)}
	}
	return o
}

// fork gives the children of o probabilities: mostly numbers in whole percents.
func (b big) fork(o *scenarios.Outcome) {
	if b.IntN(20) == 0 {
		o.Kind, o.Assumed = scenarios.KindChoice, o.Children[0].ID
		return
	}
	left := 100
	for _, c := range o.Children {
		p := b.IntN(left + 1)
		left -= p
		c.Probability = scenarios.Number(float64(p) / 100)
		if b.IntN(5) == 0 {
			v := float64(p) / 100
			c.Range = &scenarios.Range{Low: math.Max(0, v-0.1), High: math.Min(1, v+0.1)}
		}
	}
	last := o.Children[len(o.Children)-1]
	switch b.IntN(4) {
	case 0:
		last.Probability, last.Range = scenarios.Rest, nil
	case 1:
		last.Probability, last.Range = scenarios.NotEstimated, nil
	}
}

package sensitivity

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Knowing is what it would tell about the target to know how one fork turns out.
type Knowing struct {
	// Fork is its index in the flat form.
	Fork int
	// Nats is the mutual information of the fork and the target, weighted by
	// reach: reach · Σ p_k KL(V_k ‖ V_fork), in natural units (domain.md §3.9;
	// math.voi.tree.geneva). What the fork leaves open counts as one more
	// branch, in which the target does not come, as in the figures.
	Nats float64
	// Share is the part of the target's entropy that this explains. Over all forks
	// of a tree without open mass the shares add to 1.
	Share float64
}

// Knowing returns what knowing each fork would tell, in pre-order, for forks
// that leave nothing to branches without a figure, and that count towards the target. An
// expected impact has no entropy: of it this says nothing.
func (a *Analysis) Knowing() []Knowing {
	if !a.Target.IsProbability() || len(a.Value) == 0 {
		return nil
	}
	all := odds.Entropy(a.Value[0])
	var list []Knowing
	for i := range a.Value {
		if nats, ok := a.knowing(i); ok {
			k := Knowing{Fork: i, Nats: nats}
			if all > 0 {
				k.Share = nats / all
			}
			list = append(list, k)
		}
	}
	return list
}

func (a *Analysis) knowing(i int) (float64, bool) {
	flat, v := a.Judgements.Flat, a.Value[i]
	if flat.Leaf(i) || a.Judgements.Choice[i] || !a.told(i) {
		return 0, false
	}
	if tally := a.Figures.TallyAt(i); tally.Over() || tally.Unestimated() && tally.Left() > scenarios.Tolerance {
		return 0, false
	}
	if _, settled := a.Target.At(a.Judgements, i); settled {
		return 0, false
	}
	nats, open := 0.0, 1.0
	for _, k := range flat.Branches(i) {
		if p := a.Figures.Weight[k]; p > 0 { // false for not-a-number
			open -= p
			nats += p * odds.Divergence(a.Value[k], v)
		}
	}
	if open > scenarios.Tolerance {
		nats += open * odds.Divergence(0, v)
	}
	return max(a.Reach[i]*nats, 0), true
}

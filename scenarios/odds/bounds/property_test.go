package bounds_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// sampled draws probabilities for the branches of o, uniform in nothing in
// particular, that keep to the tightened bounds and to Σp + open = 1. Bounds
// that are reachable let every branch, taken in any order, be anywhere between
// what is left for it.
func sampled(t *rapid.T, b *bounds.Bounds, i int, at map[*scenarios.Outcome]float64) {
	flat := b.Judgements.Flat
	low, high := b.Open[flat.ForkNumber(i)].Low, b.Open[flat.ForkNumber(i)].High
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		low, high = low+b.Branch[k].Low, high+b.Branch[k].High
	}
	left := 1.0
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		r := b.Branch[k]
		low, high = low-r.Low, high-r.High
		from, to := max(r.Low, left-high), min(r.High, left-low)
		p := from
		if to > from {
			share := rapid.SampledFrom([]float64{0, 1, 0.5, -1}).Draw(t, "share")
			if share < 0 {
				share = rapid.Float64Range(0, 1).Draw(t, "of the way")
			}
			p = from + share*(to-from)
		}
		at[flat.Outcomes[k]] = p
		left -= p
	}
	if !b.Open[flat.ForkNumber(i)].Contains(left) {
		t.Fatalf("what is left, %v, is not within %v", left, b.Open[flat.ForkNumber(i)])
	}
}

// If this fails, bounds that are called exact are exceeded by numbers within the
// ranges: the answer to "how sure are you" is wrong.
func TestOver_isNeverExceeded(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		j := odds.Judge(f.Flat)
		b := bounds.New(j, f)
		b.Compute()
		targets := []odds.Target{odds.ToEndState(0), odds.ToEndState(1), j.ToTag("tag"), odds.ToImpact()}
		out := b.Over(nil, targets...)
		at := map[*scenarios.Outcome]float64{}
		undecided := false
		for i, o := range f.Flat.Outcomes {
			switch {
			case f.Flat.Leaf(i):
			case b.State[i] == bounds.Undecided:
				undecided = true
			case o.IsChoice():
				at[f.Flat.Outcomes[j.Assumed[i]]] = 1
			default:
				sampled(t, b, i, at)
			}
		}
		for k, target := range targets {
			if target.RollsBack() && undecided {
				continue
			}
			if v := naive(j, target, s.Root, at); !out[k].Contains(v) {
				t.Fatalf("target %d can be %v, which is not within %v", k, v, out[k])
			}
		}
	})
}

// If this fails, bounds are wider than what the ranges allow: no numbers within
// the ranges attain them.
func TestOver_isAttained(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		j := odds.Judge(f.Flat)
		b := bounds.New(j, f)
		b.Compute()
		for _, target := range []odds.Target{odds.ToEndState(0), j.ToTag("tag"), odds.ToImpact()} {
			values, _ := b.Within(target)
			for _, highest := range []bool{false, true} {
				// The attaining point: at each fork a vertex of its polytope.
				at := map[*scenarios.Outcome]float64{}
				rolled := false
				for i, o := range f.Flat.Outcomes {
					switch {
					case f.Flat.Leaf(i):
					case b.State[i] == bounds.Undecided:
						rolled = true
					case o.IsChoice():
						at[f.Flat.Outcomes[j.Assumed[i]]] = 1
					default:
						vertex(t, b, i, values, highest, at)
					}
				}
				if rolled && target.RollsBack() {
					continue
				}
				want := values[0].Low
				if highest {
					want = values[0].High
				}
				if got := naive(j, target, s.Root, at); math.Abs(got-want) > 1e-9 {
					t.Fatalf("the bound %v is not attained: %v", want, got)
				}
			}
		}
	})
}

// vertex tries every order in which a fork's branches can be filled up, and
// keeps the best point: vertices of the polytope are what orders lead to. What
// stays unassigned is tried at every place, too.
func vertex(t *rapid.T, b *bounds.Bounds, i int, values []odds.Interval, highest bool, at map[*scenarios.Outcome]float64) {
	flat := b.Judgements.Flat
	var spans []odds.Interval
	var worth []float64
	var branches []*scenarios.Outcome
	for k := i + 1; k < int(flat.End[i]); k = int(flat.End[k]) {
		v := values[k].Low
		if highest {
			v = values[k].High
		}
		spans, worth, branches = append(spans, b.Branch[k]), append(worth, v), append(branches, flat.Outcomes[k])
	}
	spans, worth = append(spans, b.Open[flat.ForkNumber(i)]), append(worth, 0)
	best := math.Inf(1)
	var point []float64
	var fill func(order []int, used uint)
	tried := 0
	fill = func(order []int, used uint) {
		if len(order) == len(spans) || tried > 2000 {
			tried++
			p := make([]float64, len(spans))
			left := 1.0
			for k, s := range spans {
				p[k] = s.Low
				left -= s.Low
			}
			sum := 0.0
			for _, k := range order {
				more := max(min(left, spans[k].High-spans[k].Low), 0)
				p[k] += more
				left -= more
			}
			for k := range spans {
				sum += p[k] * worth[k]
			}
			if highest {
				sum = -sum
			}
			if len(order) == len(spans) && sum < best {
				best, point = sum, p
			}
			return
		}
		for k := range spans {
			if used>>k&1 == 0 {
				fill(append(order[:len(order):len(order)], k), used|1<<k)
			}
		}
	}
	if len(spans) > 6 {
		t.Skip("too wide to try every order")
	}
	fill(nil, 0)
	for k, o := range branches {
		at[o] = point[k]
	}
}

// If this fails, a figure stands outside its own bounds on the same screen.
func TestBounds_containFigures(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		for o := range s.Root.All() {
			switch rapid.IntRange(0, 12).Draw(t, "status") {
			case 1:
				o.Status = &scenarios.Status{Is: scenarios.Happened}
			case 2:
				o.Status = &scenarios.Status{Is: scenarios.RuledOut}
			}
		}
		f := odds.Compute(s)
		if rapid.Bool().Draw(t, "given what has happened") {
			f = odds.ComputeGiven(s, odds.Supposed{})
		}
		b := bounds.Of(f)
		targets := []odds.Target{odds.ToEndState(0), odds.ToEndState(1), odds.ToEndState(2)}
		out := b.Over(nil, targets...)
		complete := []bool{true, true, true}
		for i := range f.Path {
			if math.IsNaN(b.Path[i].Low) || math.IsNaN(b.Path[i].High) || b.Path[i].Low > b.Path[i].High || b.Path[i].Low < 0 || b.Path[i].High > 1+1e-9 {
				t.Fatalf("the path to %d has the bounds %v", i, b.Path[i])
			}
			if !math.IsNaN(f.Path[i]) && !b.Path[i].Contains(f.Path[i]) {
				t.Fatalf("the path to %d, %v, is not within %v", i, f.Path[i], b.Path[i])
			}
			if e := b.Judgements.EndState[i]; e >= 0 && math.IsNaN(f.Path[i]) {
				complete[e] = false
			}
		}
		for e, r := range out {
			figure := f.Totals.EndStates[e]
			if figure > r.High+1e-9 || complete[e] && figure < r.Low-1e-9 || !(r.Low >= -1e-9 && r.High <= 1+1e-9) {
				t.Fatalf("end state %d, %v, is not within %v", e, figure, r)
			}
		}
	})
}

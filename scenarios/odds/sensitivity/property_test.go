package sensitivity_test

import (
	"math"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// moved is the target where branch k of its fork is x and the others have
// changed in proportion, worked out anew by the program's own figures: numbers
// are set, a rest takes what they leave, and what is left open is open.
func moved(j *odds.Judgements, f *odds.Figures, target odds.Target, k int, x float64) (fresh *sensitivity.Analysis) {
	withMoved(j, f, k, x, func() { fresh = sensitivity.Of(odds.ComputeFlat(j.Flat), odds.Judge(j.Flat), target) })
	return fresh
}

func withMoved(j *odds.Judgements, f *odds.Figures, k int, x float64, look func()) {
	flat := j.Flat
	i := int(flat.Parent[k])
	was := map[int]scenarios.Probability{}
	locked, give, others, open := 0.0, 1.0, 0, false
	for c := i + 1; c < int(flat.End[i]); c = int(flat.End[c]) {
		was[c] = flat.Outcomes[c].Probability
		if p := f.Weight[c]; c != k && j.Locked[c] && !math.IsNaN(p) {
			locked += p
		} else if c != k && !math.IsNaN(p) {
			others++
		}
		open = open || math.IsNaN(f.Weight[c])
	}
	give = 1 - f.Weight[k] - locked
	for c := range was {
		p := f.Weight[c]
		switch {
		case c == k && was[c].IsRest(), math.IsNaN(p): // it takes what the others leave
		case c == k:
			flat.Outcomes[c].Probability = scenarios.Number(x)
		case j.Locked[c]:
			flat.Outcomes[c].Probability = scenarios.Number(p)
		case was[c].IsRest():
		case give > 1e-9:
			flat.Outcomes[c].Probability = scenarios.Number(min(p*(1-x-locked)/give, 1))
		case !open: // else what is not estimated takes it
			flat.Outcomes[c].Probability = scenarios.Number(max(1-x-locked, 0) / float64(others))
		}
	}
	defer func() {
		for c, p := range was {
			flat.Outcomes[c].Probability = p
		}
	}()
	look()
}

// toldDifferently tells which choices can be told the best option of only before or
// only after: a branch without an impact got its first or lost its last share.
func toldDifferently(a, b *sensitivity.Analysis) (differ []int) {
	for i := range a.Value {
		if (a.Best(i) < 0) != (b.Best(i) < 0) {
			differ = append(differ, i)
		}
	}
	return differ
}

// If this fails, the tornado chart says of a branch that it moves the answer by
// something else than it does when its number is typed and the others scaled.
func TestMoves_finiteDifferences(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		j := odds.Judge(f.Flat)
		for at, target := range []odds.Target{odds.ToEndState(0), j.ToTag("tag"), odds.ToImpact()} {
			a := sensitivity.Of(f, j, target)
			if at == 0 && math.Abs(a.Total()-f.Totals.EndStates[0]) > 1e-9 {
				t.Fatalf("the total is %v, in the figures %v", a.Total(), f.Totals.EndStates[0])
			}
			for k, m := range a.Moves() {
				if math.IsNaN(m.Slope+m.Low+m.High+m.From+m.To) || math.IsInf(m.Slope, 0) {
					t.Fatalf("branch %d moves %+v", k, m)
				}
				if !m.OK {
					continue
				}
				p := f.Weight[k]
				if !(m.From >= 0 && m.From <= p+1e-9 && p <= m.To+1e-9 && m.To <= 1+1e-9) {
					t.Fatalf("branch %d at %v runs from %v to %v", k, p, m.From, m.To)
				}
				if j.Probability[k].IsRest() && j.Locked[k] {
					continue // it can only be moved by its number, and has none
				}
				for _, end := range []struct{ x, want float64 }{{m.From, m.Low}, {m.To, m.High}} {
					if end.x == p {
						continue
					}
					fresh := moved(j, f, target, k, end.x)
					got := fresh.Total()
					if toldDifferently(a, fresh) != nil {
						continue
					}
					if math.Abs(got-end.want) > 1e-7 {
						t.Fatalf("branch %d from %v to %v: target %d is %v, not %v (slope %v)", k, p, end.x, at, got, end.want, m.Slope)
					}
					if f.Given[k] < 0 || target.IsProbability() { // else best options make kinks
						if slope := (got - a.Total()) / (end.x - p); math.Abs(end.x-p) > 1e-3 && math.Abs(slope-m.Slope) > 1e-5 {
							t.Fatalf("branch %d: the slope is %v, not %v", k, slope, m.Slope)
						}
					}
				}
			}
		}
	})
}

// If this fails, what it is worth to know the forks does not add up to all that
// there is to know, or is negative.
func TestKnowing_addsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		f := odds.Compute(s)
		a := sensitivity.Of(f, odds.Judge(f.Flat), odds.ToEndState(0))
		sum := 0.0
		for _, k := range a.Knowing() {
			if !(k.Nats >= 0 && k.Share >= 0 && k.Share <= 1+1e-9) {
				t.Fatalf("knowing %d tells %+v", k.Fork, k)
			}
			sum += k.Share
		}
		known := f.Totals.NotEstimated+f.Totals.Unsettled+f.Totals.Undecided == 0
		if h := a.Total(); known && h > 1e-6 && h < 1-1e-6 && math.Abs(sum-1) > 1e-6 {
			t.Fatalf("the shares add to %v", sum)
		}
	})
}

package odds

import (
	"cmp"
	"math"
	"slices"

	"offramp/scenarios"
)

// Mover is an indicator that nobody has looked for yet, with what it would do to
// a target.
type Mover struct {
	Watched
	// Seen is how probable it is to be seen if its fork is reached, as things stand.
	Seen float64
	// IfSeen and IfAbsent are what the target would come to.
	IfSeen, IfAbsent float64
	// Shift is how far the target is expected to move, whatever is found:
	// Seen·|IfSeen − now| + (1 − Seen)·|IfAbsent − now| (domain.md §3.9). It is 0
	// where the indicator would not count, or its fork has no figure.
	Shift float64
	// Information is what the finding is expected to tell about a target that is a
	// probability, in nats: E KL(then ‖ now). 0 for an impact.
	Information float64
}

// Movers returns the indicators that nobody has looked for yet, the one that
// would move the target most first. The figures must be given what is known
// ([ComputeGiven]); marking an indicator gives exactly the target that is told
// here, a choice that assumes no option counting as nothing. Linear in the size of the tree, and in the branches of the forks that
// have indicators.
func Movers(f *Figures, target Target) []Mover {
	if f.Known == nil || f.Flat.Len() == 0 {
		return nil
	}
	m := movers{Figures: f, target: target}
	m.aim(target)
	var list []Mover
	for i, o := range f.Flat.Outcomes {
		for _, w := range IndicatorsOf(o, f.Known.supposed) {
			if w.Is == "" {
				list = append(list, m.mover(i, w))
			}
		}
	}
	slices.SortStableFunc(list, func(a, b Mover) int { return cmp.Compare(b.Shift, a.Shift) })
	return list
}

type movers struct {
	*Figures
	target  Target
	values  []float64
	settled []bool
}

// aim works out what the target comes to given each outcome, and where that is
// settled further up, so that nothing there moves it.
func (m *movers) aim(target Target) {
	m.values, m.settled = make([]float64, m.Flat.Len()), make([]bool, m.Flat.Len())
	Given(m.values, m.Figures, m.Known.judged, target)
	for i := range m.settled {
		if _, m.settled[i] = target.At(m.Known.judged, i); i > 0 {
			m.settled[i] = m.settled[i] || m.settled[m.Flat.Parent[i]]
		}
	}
}

func (m *movers) mover(i int, w Watched) Mover {
	now := m.values[0]
	r := Mover{Watched: w, IfSeen: now, IfAbsent: now, Seen: math.NaN()}
	if w.Why != nil || !m.counts(i) || m.settled[i] || m.Standing[i].IsOut() {
		return r
	}
	if taken, why := m.Known.taken(m.Flat, i); taken >= 0 || why != noClash {
		return r // what came true needs no indicator
	}
	seen, okSeen := m.weights(i, w, scenarios.Seen)
	absent, okAbsent := m.weights(i, w, scenarios.Absent)
	r.Seen = m.seen(i, w)
	if !okSeen {
		seen = absent
	}
	if !okAbsent {
		absent = seen
	}
	if !okSeen && !okAbsent || math.IsNaN(r.Seen) {
		return r
	}
	r.IfSeen, r.IfAbsent = m.then(i, seen), m.then(i, absent)
	r.Shift = r.Seen*math.Abs(r.IfSeen-now) + (1-r.Seen)*math.Abs(r.IfAbsent-now)
	if m.target.IsProbability() && now > 0 && now < 1 {
		r.Information = max(0, r.Seen*Divergence(r.IfSeen, now)+(1-r.Seen)*Divergence(r.IfAbsent, now))
	}
	return r
}

// weights are those of the fork at i once the indicator is known; not so where
// that cannot be.
func (m *movers) weights(i int, w Watched, is string) ([]float64, bool) {
	u := newUpdate(m.Known.judged, i, m.Known.supposed.WithObserved(w.Indicator.ID, is).observed)
	for _, unused := range u.Unused {
		if unused.At == w.At {
			return nil, false
		}
	}
	tally := m.TallyAt(i)
	left := m.Known.condition(i, u, &tally, nil)
	return left.weights, left.clash == noClash
}

// seen is Σ w·L / Σ w over the branches that have a likelihood.
func (m *movers) seen(i int, w Watched) float64 {
	s := newEvidence(w.Fork, m.Known.supposed)
	l, err := s.likelihoods(&w.Indicator, scenarios.Seen, s.space(0))
	if err != nil {
		return math.NaN()
	}
	var all, of scenarios.Sum
	for n, k := range m.Flat.Branches(i) {
		if p := m.Branch[k]; !math.IsNaN(p) && !math.IsNaN(l[n]) {
			all = all.Plus(p * l[n])
			of = of.Plus(p)
		}
	}
	return min(max(all.Total()/of.Total(), 0), 1)
}

// then is the target once the fork at i has other weights.
func (m *movers) then(i int, weights []float64) float64 {
	to := m.values[0]
	for n, k := range m.Flat.Branches(i) {
		if d := weights[n] - m.Branch[k]; !math.IsNaN(d) {
			to += m.Path[i] * d * m.values[k]
		}
	}
	return to
}

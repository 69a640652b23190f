package simulate

import (
	"math"
	"slices"
	"sync"
)

// Result is how the samples of one simulation spread.
type Result struct {
	Options Options
	// EndStates are in the order of the scenario's list.
	EndStates []Distribution
	// NoEndState and the others are the parts of the whole that are in no end
	// state, as in [odds.Totals].
	NoEndState, Unassigned, NotEstimated, Unsettled, Undecided Distribution
	// Impact is the expected impact: Σ P·impact over the leaves that have one,
	// nil where none has. Covered is the probability of those leaves: what it
	// lacks to 1 has no impact, and Impact says nothing of it.
	Impact  *Distribution
	Covered Distribution
}

// Distribution is how one figure spreads over the samples.
type Distribution struct {
	Name string // of an end state
	Mean float64
	// SD is the standard deviation, with n−1; 0 of one sample.
	SD float64
	// sorted are the samples in rising order.
	sorted []float64
}

// StandardError is how far the mean may be from the exact one by chance: SD/√n.
func (d Distribution) StandardError() float64 { return d.SD / math.Sqrt(float64(len(d.sorted))) }

// Quantile returns the value that the share q of the samples does not exceed, by
// linear interpolation between two samples (type 7 of Hyndman and Fan, 1996:
// what R, NumPy and spreadsheets do; gonum has types 1 and 4 only). Beyond 0 and
// 1 it is the least and the greatest sample.
func (d Distribution) Quantile(q float64) float64 {
	n := len(d.sorted)
	if n == 0 || math.IsNaN(q) {
		return 0
	}
	at := float64(min(max(q, 0), 1) * float64(n-1))
	below := min(int(at), n-1)
	above := min(below+1, n-1)
	return d.sorted[below] + float64((at-float64(below))*(d.sorted[above]-d.sorted[below]))
}

// Bin is one bar of a density.
type Bin struct {
	Low, High float64
	Share     float64 // of the samples
}

// Density counts the samples in bars of equal width from the least to the
// greatest: a single bar where all are the same. The shares add to 1.
func (d Distribution) Density(bars int) []Bin {
	if len(d.sorted) == 0 || bars < 1 {
		return nil
	}
	least, most := d.sorted[0], d.sorted[len(d.sorted)-1]
	if most-least <= 1e-15*max(math.Abs(least), math.Abs(most)) {
		return []Bin{{least, most, 1}}
	}
	bins := make([]Bin, bars)
	width := (most - least) / float64(bars)
	for i := range bins {
		bins[i].Low = least + float64(float64(i)*width)
		bins[i].High = least + float64(float64(i+1)*width)
	}
	bins[bars-1].High = most
	each := 1 / float64(len(d.sorted))
	for _, v := range d.sorted {
		bins[min(int((v-least)/width), bars-1)].Share += each
	}
	return bins
}

func (p *Plan) result(columns [][]float64) *Result {
	r := &Result{Options: p.Options}
	all := make([]Distribution, len(columns))
	var group sync.WaitGroup
	for i, samples := range columns {
		group.Go(func() { all[i] = distribution(samples) })
	}
	group.Wait()
	open := all[len(p.endStates):]
	r.EndStates = all[:len(p.endStates):len(p.endStates)]
	for i, name := range p.endStates {
		r.EndStates[i].Name = name
	}
	r.NoEndState, r.Unassigned, r.NotEstimated = open[columnNone], open[columnUnassigned], open[columnUnestimated]
	r.Unsettled, r.Undecided, r.Covered = open[columnUnsettled], open[columnUndecided], open[columnCovered]
	if p.impact {
		r.Impact = &open[columnImpact]
	}
	return r
}

// distribution sums in the order of the samples, so that the last bit is the
// same whoever drew them, and sorts them in place.
func distribution(samples []float64) Distribution {
	n := float64(len(samples))
	mean := compensated(samples, func(v float64) float64 { return v }) / n
	d := Distribution{Mean: mean, sorted: samples}
	if len(samples) > 1 {
		d.SD = math.Sqrt(compensated(samples, func(v float64) float64 { return float64((v - mean) * (v - mean)) }) / (n - 1))
	}
	slices.Sort(samples)
	if samples[0] == samples[len(samples)-1] { // what does not vary has no noise
		d.Mean, d.SD = samples[0], 0
	}
	return d
}

// compensated is Neumaier's sum.
func compensated(samples []float64, of func(float64) float64) float64 {
	sum, lost := 0.0, 0.0
	for _, sample := range samples {
		v := of(sample)
		t := sum + v
		if math.Abs(sum) >= math.Abs(v) {
			lost += (sum - t) + v
		} else {
			lost += (v - t) + sum
		}
		sum = t
	}
	return sum + lost
}

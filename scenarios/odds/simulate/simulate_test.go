package simulate_test

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"testing"

	"gonum.org/v1/gonum/stat"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/simulate"
	"offramp/scenarios/scales"
	"offramp/scenarios/scenariotest"
)

func run(t interface{ Fatal(...any) }, s *scenarios.Scenario, o simulate.Options) (*simulate.Plan, *simulate.Result) {
	p, err := simulate.Prepare(s, o)
	if err != nil {
		t.Fatal(err)
	}
	r, err := p.Run(context.Background(), nil)
	if err != nil {
		t.Fatal(err)
	}
	return p, r
}

func near(t *testing.T, what string, got, want, within float64) {
	t.Helper()
	if !(math.Abs(got-want) <= within) {
		t.Errorf("%s: %v, want %v ± %v", what, got, want, within)
	}
}

// end is how an end state spreads.
func end(t *testing.T, r *simulate.Result, name string) simulate.Distribution {
	t.Helper()
	for _, d := range r.EndStates {
		if d.Name == name {
			return d
		}
	}
	t.Fatalf("there is no end state %s", name)
	return simulate.Distribution{}
}

// If this fails, the spread of the published worked example comes out wrong
// (math.dirichlet.tree.geneva: s = 20 at every fork; the mean within 4 standard
// errors, the quantiles within 0.005).
func TestDirichletTree(t *testing.T) {
	const n = 100_000
	o := simulate.Options{Seed: 20220109, Sampler: simulate.Dirichlet, Samples: n, Concentration: 20}
	_, r := run(t, tree(t, geneva), o)
	serious := end(t, r, "serious")
	for _, test := range []struct {
		what     string
		d        simulate.Distribution
		mean, sd float64
	}{
		{"serious escalation", serious, 0.195, 0.0576805064},
		{"A1", end(t, r, "A1"), 0.165, 0.0648349553},
		{"B1", end(t, r, "B1"), 0.18, 0.0658383921},
		{"C1b", end(t, r, "C1b"), 0.105, 0.0473318722},
		{"C3", end(t, r, "C3"), 0.0625, 0.0345802084},
		{"expected impact", *r.Impact, 0.20, 0.4560030433},
	} {
		near(t, test.what, test.d.Mean, test.mean, 4*test.sd/math.Sqrt(n))
		near(t, test.what+", sd", test.d.SD, test.sd, 0.02*test.sd)
	}
	near(t, "5 %", serious.Quantile(0.05), 0.109, 0.005)
	near(t, "50 %", serious.Quantile(0.5), 0.190, 0.005)
	near(t, "95 %", serious.Quantile(0.95), 0.297, 0.005)
	near(t, "covered", r.Covered.Mean, 1, 1e-12)

	s := tree(t, strings.ReplaceAll(geneva, "C1a: 0.30 [0.15 0.50] @serious", "C1a: 0.30 [0.15 0.50] @C1a"))
	_, r = run(t, s, o)
	near(t, "C1a", end(t, r, "C1a").Mean, 0.045, 4*0.0250611497/math.Sqrt(n))
	near(t, "C1a, sd", end(t, r, "C1a").SD, 0.0250611497, 0.02*0.0250611497)
}

// If this fails, ranges get another concentration than the published examples
// have (math.dirichlet.fit: hard bounds; math.dirichlet.fit90: a 90 % interval),
// or the simulated spread is not that of the concentration.
func TestDirichletFit(t *testing.T) {
	m := []float64{0.3, 0.45, 0.25}
	const width = 0.2
	fit := func(z float64) float64 {
		v := width / z * width / z
		return simulate.Fit(m, []float64{v, v, v})
	}
	near(t, "bounds", fit(6), 192.5, 1e-8)
	near(t, "90 % interval", fit(2*1.6448536), 57.169184, 1e-5)

	const fork = "R\n  a: 0.30 [0.20 0.40] @a\n  b: 0.45 [0.35 0.55] @b\n  c: 0.25 [0.15 0.35] @c"
	o := simulate.Defaults()
	o.Samples = 100_000
	for i, sd := range []float64{0.0329434564, 0.0357640849, 0.0311286403} {
		_, r := run(t, tree(t, fork), o)
		near(t, "mean", r.EndStates[i].Mean, m[i], 4*sd/math.Sqrt(1e5))
		near(t, "sd", r.EndStates[i].SD, sd, 0.02*sd)
	}
	s := tree(t, fork)
	level := 0.9
	s.Ranges = &scenarios.RangeMeaning{Mean: "interval", Level: &level}
	_, r := run(t, s, o)
	near(t, "sd of an interval", r.EndStates[0].SD, math.Sqrt(0.3*0.7/58.169184), 0.001)
}

// If this fails, the moments of Beta-PERT are not the published ones, or how far
// dividing by the sum moves the means is not told (math.pert.moments).
func TestPERT(t *testing.T) {
	s := tree(t, "R\n  a: 0.1 [0.05 0.4] @a\n  b: 0.5 [0.3 0.6] @b\n  c: 0.4 [0.2 0.5] @c")
	for i, want := range [][5]float64{
		{1.5714285714, 4.4285714286, 0.1416666667, 0.0033829365, 0.1404958678},
		{3.6666666667, 2.3333333333, 0.4833333333, 0.0030555556, 0.479338843},
		{3.6666666667, 2.3333333333, 0.3833333333, 0.0030555556, 0.3801652892},
	} {
		c := s.Root.Children[i]
		best, _ := c.Probability.Number()
		alpha, beta, mean, variance := simulate.Moments(c.Range.Low, best, c.Range.High)
		for k, got := range []float64{alpha, beta, mean, variance} {
			near(t, fmt.Sprint(c.Title, k), got, want[k], 1e-9)
		}
		o := simulate.Options{Seed: 3, Sampler: simulate.PERT, Samples: 50_000}
		p, r := run(t, s, o)
		shift := p.Shifts[i]
		if shift.Title != c.Title || shift.Best != best {
			t.Errorf("%+v is not of %s", shift, c.Title)
		}
		near(t, "PERT mean", shift.PERT, want[2], 1e-9)
		near(t, "normalised", shift.Normalised, want[4], 1e-9)
		near(t, "simulated", r.EndStates[i].Mean, want[4], 0.003) // a mean of quotients, not a quotient of means
	}
	// What the rest takes needs no dividing: no mean moves but by its own skew.
	p, r := run(t, tree(t, "R\n  a: 0.1 [0.05 0.4] @a\n  b: 0.5 @b\n  c: rest @c"), simulate.Options{Seed: 3, Sampler: simulate.PERT, Samples: 50_000})
	near(t, "beside a rest", r.EndStates[0].Mean, 0.1416666667, 4*r.EndStates[0].StandardError())
	near(t, "its shift", p.Shifts[0].Normalised, 0.1416666667, 1e-9)
	near(t, "the fixed one", r.EndStates[1].Mean, 0.5, 0)
}

// If this fails, draws that should be uniform within the ranges are not: their
// means and quantiles against plain rejection from the box.
func TestUniform(t *testing.T) {
	for name, low := range map[string][][2]float64{
		"wide":    {{0, 1}, {0, 1}, {0, 1}},
		"narrow":  {{0.2, 0.4}, {0.35, 0.55}, {0.15, 0.35}},
		"skewed":  {{0, 0.9}, {0.05, 0.2}, {0, 0.1}, {0.1, 1}},
		"corner":  {{0, 0.8}, {0.3, 0.9}, {0.4, 0.9}, {0.15, 0.7}},
		"upwards": {{0, 0.3}, {0.1, 0.3}, {0, 0.3}, {0, 0.25}},
	} {
		outline := "R"
		for i, r := range low {
			outline += fmt.Sprintf("\n  %c: ? [%v %v] @%c", 'a'+i, r[0], r[1], 'a'+i)
		}
		const n = 40_000
		_, got := run(t, tree(t, outline), simulate.Options{Seed: 5, Sampler: simulate.Uniform, Samples: n})
		want := rejected(low, n)
		for i := range low {
			d := got.EndStates[i]
			slices.Sort(want[i])
			mean, sd := stat.MeanStdDev(want[i], nil)
			near(t, fmt.Sprint(name, " mean ", i), d.Mean, mean, 5*sd*math.Sqrt(2.0/n))
			var samples []float64
			for k := range n {
				samples = append(samples, d.Quantile(float64(k)/(n-1)))
			}
			if ks := stat.KolmogorovSmirnov(samples, nil, want[i], nil) * math.Sqrt(n/2); ks > 1.95 { // once in a thousand
				t.Errorf("%s, part %d: Kolmogorov's distance is %v", name, i, ks)
			}
			if d.Quantile(0) < low[i][0]-1e-12 || d.Quantile(1) > low[i][1]+1e-12 {
				t.Errorf("%s, part %d: from %v to %v", name, i, d.Quantile(0), d.Quantile(1))
			}
		}
	}
}

// rejected draws all parts but the last from (0, 1) and drops what is outside.
func rejected(ranges [][2]float64, n int) [][]float64 {
	columns := make([][]float64, len(ranges))
	state := uint64(88172645463325252)
	float := func() float64 {
		state ^= state << 13
		state ^= state >> 7
		state ^= state << 17
		return float64(state>>11) / (1 << 53)
	}
	for len(columns[0]) < n {
		left, point, inside := 1.0, []float64{}, true
		for _, r := range ranges[:len(ranges)-1] {
			p := r[0] + (r[1]-r[0])*float()
			point = append(point, p)
			left -= p
		}
		last := ranges[len(ranges)-1]
		if inside = left >= last[0] && left <= last[1]; !inside {
			continue
		}
		for i, p := range append(point, left) {
			columns[i] = append(columns[i], p)
		}
	}
	return columns
}

// If this fails, the same seed gives other figures with another number of cores.
func TestSameForEveryNumberOfWorkers(t *testing.T) {
	s := scenariotest.Big(300, 4)
	for _, sampler := range simulate.Samplers {
		var first string
		for _, workers := range []int{1, 2, 3, 8} {
			_, r := run(t, s, simulate.Options{Seed: 11, Sampler: sampler, Samples: 3000, Workers: workers})
			if got := fingerprint(r); first == "" {
				first = got
			} else if got != first {
				t.Errorf("%s: %d workers give other bits", sampler, workers)
			}
		}
	}
}

// fingerprint is every bit of what a result tells.
func fingerprint(r *simulate.Result) string {
	var b strings.Builder
	for _, d := range append(r.EndStates, r.NoEndState, r.Unassigned, r.NotEstimated, r.Unsettled, r.Undecided) {
		fmt.Fprintf(&b, "%016x %016x", math.Float64bits(d.Mean), math.Float64bits(d.SD))
		for q := range 101 {
			fmt.Fprintf(&b, " %016x", math.Float64bits(d.Quantile(float64(q)/100)))
		}
	}
	return b.String()
}

// If this fails, simulations that were stored, printed and cited with their seed
// come out otherwise: on another processor, or after a change of the sampler,
// which then needs a name of its own.
func TestGoldenBits(t *testing.T) {
	for sampler, want := range map[simulate.Sampler]string{
		simulate.Dirichlet: "3fc903014d9b156e 3f97efe4f010ae30 3fc460df286945df 3fc9d9650a4d29bf",
		simulate.Uniform:   "3fc89b46d56b48d0 3fa44a91a754de9f 3fc0396c750d0168 3fc7197ac34f5419",
		simulate.PERT:      "3fc8ace9ffc12332 3f969833d5319d79 3fc40c0c2dd77e9c 3fca01be976e59ae",
	} {
		_, r := run(t, tree(t, geneva), simulate.Options{Seed: 42, Sampler: sampler, Samples: 1000})
		d := end(t, r, "serious")
		got := fmt.Sprintf("%016x %016x %016x %016x", math.Float64bits(d.Mean), math.Float64bits(d.SD), math.Float64bits(d.Quantile(0.05)), math.Float64bits(r.Impact.Mean))
		if got != want {
			t.Errorf("%s: %s, want %s", sampler, got, want)
		}
	}
}

// If this fails, a sample depends on how many follow it, so that a longer
// simulation is not the shorter one carried on.
func TestMoreSamplesGoOn(t *testing.T) {
	o := simulate.Defaults()
	o.Samples = 1
	_, one := run(t, tree(t, geneva), o)
	o.Samples = 256
	_, many := run(t, tree(t, geneva), o)
	first := one.EndStates[0].Quantile(0)
	found := false
	for k := range 256 {
		found = found || many.EndStates[0].Quantile(float64(k)/255) == first
	}
	if !found || one.EndStates[0].SD != 0 {
		t.Errorf("%v is not among them", first)
	}
}

// If this fails, a simulation that is cancelled goes on, or gives half a result.
func TestCancel(t *testing.T) {
	p, err := simulate.Prepare(tree(t, geneva), simulate.Options{Seed: 1, Sampler: simulate.Dirichlet, Samples: 1_000_000, Workers: 2})
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	last := 0
	r, err := p.Run(ctx, func(done, of int) {
		last = done
		if of != 1_000_000 {
			t.Errorf("of %d", of)
		}
		cancel()
	})
	if r != nil || !errors.Is(err, context.Canceled) || last == 0 || last > 10_000 {
		t.Errorf("%v, %v after %d samples", r, err, last)
	}
}

// If this fails, progress does not end at the end, or goes back.
func TestProgress(t *testing.T) {
	p, err := simulate.Prepare(tree(t, geneva), simulate.Options{Seed: 1, Sampler: simulate.Dirichlet, Samples: 5000, Workers: 3})
	if err != nil {
		t.Fatal(err)
	}
	last := 0
	if _, err := p.Run(context.Background(), func(done, of int) {
		if done <= last || done > of {
			t.Errorf("%d after %d", done, last)
		}
		last = done
	}); err != nil || last != 5000 {
		t.Errorf("it ended at %d, %v", last, err)
	}
}

// If this fails, mass goes elsewhere in a simulation than in the figures: the
// unassigned, not estimated, unsettled and undecided parts of DESIGN.md.
func TestWhereMassGoes(t *testing.T) {
	for _, test := range []struct {
		outline                                              string
		end, none, unassigned, estimated, unsettled, decided float64
		problem                                              string
	}{
		{"R", 0, 1, 0, 0, 0, 0, ""},
		{"R\n  a: 0.5 @e\n  b: 0.3", 0.5, 0.3, 0.2, 0, 0, 0, ""},
		{"R\n  a: 0.5 [0.4 0.6] @e\n  b: 0.3", 0.5, 0.3, 0.2, 0, 0, 0, ""},
		{"R\n  a: 0.5 [0.4 0.6] @e\n  b: ?", 0.5, 0, 0, 0.5, 0, 0, ""},
		{"R\n  a: 0.5 [0.4 0.6] @e\n  b: rest\n    c: 0.5", 0.5, 0.25, 0.25, 0, 0, 0, ""},
		{"R\n  a: 0.5 @e\n  b: rest\n  c: rest", 0.5, 0, 0, 0.5, 0, 0, ""},
		{"R\n  a: 0.8 [0.7 0.9] @e\n  b: 0.4", 0, 0, 0, 0, 1, 0, "adds"},
		{"R\n  a: ? [0.7 0.9] @e\n  b: ? [0.5 0.6]", 0, 0, 0, 0, 1, 0, "lowest values add to 120 %"},
		{"R\n  a: ? [0.1 0.2] @e\n  b: ? [0.5 0.6]", 0, 0, 0, 0, 1, 0, "highest values add to 80 %"},
		{"R\n  a: 0.5 [0.6 0.4] @e\n  b: rest", 0.5, 0.5, 0, 0, 0, 0, "upside down"},
		{"R\n  a: 0.5 [0.4 1.4] @e\n  b: rest", 0.5, 0.5, 0, 0, 0, 0, "outside 0 to 100 %"},
		{"R\n  a: 0.5 [NaN 0.6] @e\n  b: rest", 0.5, 0.5, 0, 0, 0, 0, "upside down"},
		{"R\n  a: NaN @e\n  b: 0.5", 0, 0.5, 0, 0.5, 0, 0, ""},
		{"R choice\n  a @e\n  b", 0, 0, 0, 0, 0, 1, ""},
		{"R choice=a\n  a @e\n  b", 1, 0, 0, 0, 0, 0, ""},
		{"R\n  a: 1 [0.9 1] @e\n  b: 0", 1, 0, 0, 0, 0, 0, ""},
		{"R\n  a: 0 [0 0.1] @e\n  b: rest", 0, 1, 0, 0, 0, 0, ""},
		{"R\n  a: 0.5 [0.5 0.5] @e\n  b: 0.5 [0.5 0.5]", 0.5, 0.5, 0, 0, 0, 0, ""},
	} {
		p, r := run(t, tree(t, test.outline), simulate.Options{Seed: 1, Sampler: simulate.Dirichlet, Samples: 20_000})
		got := 0.0
		if len(r.EndStates) > 0 {
			got = r.EndStates[0].Mean
		}
		for what, pair := range map[string][2]float64{
			"end state": {got, test.end}, "none": {r.NoEndState.Mean, test.none}, "unassigned": {r.Unassigned.Mean, test.unassigned},
			"not estimated": {r.NotEstimated.Mean, test.estimated}, "unsettled": {r.Unsettled.Mean, test.unsettled}, "undecided": {r.Undecided.Mean, test.decided},
		} {
			near(t, test.outline+": "+what, pair[0], pair[1], 0.002)
		}
		var problems []string
		for _, problem := range p.Problems {
			problems = append(problems, problem.String())
		}
		if all := strings.Join(problems, " "); (test.problem == "") != (all == "") || !strings.Contains(all, strings.TrimSuffix(test.problem, "s")) {
			t.Errorf("%s: problems %q, want %q", test.outline, all, test.problem)
		}
	}
}

// If this fails, a word is made a number: "likely" beside "unlikely" is drawn
// from within both bands, every value as probable as any other.
func TestWords(t *testing.T) {
	s := tree(t, "R\n  a: ? @a\n  b: ? @b")
	s.Scale = scales.ICD203()
	s.Root.Children[0].Said, s.Root.Children[1].Said = "likely", "unlikely"
	p, r := run(t, s, simulate.Defaults())
	near(t, "mean", r.EndStates[0].Mean, 0.675, 0.005)
	near(t, "least", r.EndStates[0].Quantile(0), 0.55, 0.001)
	near(t, "most", r.EndStates[0].Quantile(1), 0.80, 0.001)
	if !strings.Contains(strings.Join(p.Notes, " "), "no middle is made of a word") {
		t.Errorf("notes: %q", p.Notes)
	}
}

// If this fails, the reader of a simulation is told that nothing varies where
// something does, or the other way round.
func TestVaries(t *testing.T) {
	for outline, want := range map[string]bool{geneva: true, "R\n  a: 0.3\n  b: rest": false, "R": false} {
		p, _ := run(t, tree(t, outline), simulate.Defaults())
		if told := slices.Contains(p.Notes, "No branch has a range: every sample is the same."); told == want && outline != "R" || p.Varies() != want {
			t.Errorf("%s: varies %v, notes %q", outline, p.Varies(), p.Notes)
		}
	}
}

// If this fails, options that make no sense are taken, or refused without a word
// about what would.
func TestOptions(t *testing.T) {
	good := simulate.Defaults()
	for want, change := range map[string]func(*simulate.Options){
		"choose dirichlet, uniform or pert": func(o *simulate.Options) { o.Sampler = "gauss" },
		"ask for 1 or more":                 func(o *simulate.Options) { o.Samples = 0 },
		"or fewer":                          func(o *simulate.Options) { o.Samples = 1 << 40 },
		"leave it out":                      func(o *simulate.Options) { o.Concentration = math.NaN() },
	} {
		o := good
		change(&o)
		if _, err := simulate.Prepare(tree(t, geneva), o); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%+v: %v, want %q", o, err, want)
		}
	}
	s := tree(t, geneva)
	if got := simulate.OptionsOf(s); got != good {
		t.Errorf("%+v", got)
	}
	want := simulate.Options{Seed: -7, Sampler: simulate.PERT, Samples: 123}
	edit := simulate.Store(s, want)
	if err := scenarios.NewEditor(s).Do(edit); err != nil || simulate.OptionsOf(s) != want {
		t.Errorf("%+v, %v", simulate.OptionsOf(s), err)
	}
	if !simulate.Store(s, want).IsEmpty() {
		t.Error("storing what is stored is an edit")
	}
}

// If this fails, some scenario, however broken, crashes a simulation, makes a
// figure that is no number or loses mass; or a mean is not that of the figures
// where the sampler promises it.
func TestAnyScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 30, Sound: rapid.Bool().Draw(t, "sound")})
		o := simulate.Options{Seed: rapid.Int64().Draw(t, "seed"), Sampler: rapid.SampledFrom(simulate.Samplers).Draw(t, "sampler"), Samples: 600}
		_, r := run(t, s, o)
		sum := 0.0
		for _, d := range append(r.EndStates, r.NoEndState, r.Unassigned, r.NotEstimated, r.Unsettled, r.Undecided) {
			if !(d.Quantile(0) >= 0 && d.Quantile(1) <= 1+1e-9 && d.SD >= 0) {
				t.Fatalf("%s: from %v to %v, sd %v", d.Name, d.Quantile(0), d.Quantile(1), d.SD)
			}
			sum += d.Mean
		}
		if s.Root != nil && !(math.Abs(sum-1) < 1e-9) {
			t.Fatalf("all adds to %v", sum)
		}
		if r.Impact != nil && (math.IsNaN(r.Impact.Mean) || math.IsNaN(r.Impact.SD)) {
			t.Fatalf("impact %v ± %v", r.Impact.Mean, r.Impact.SD)
		}
	})
}

// If this fails, Dirichlet moves the means away from the figures that stand on
// the map: 4 standard errors on random trees of numbers, rests and ranges.
func TestMeansAreTheFigures(t *testing.T) {
	for seed := range uint64(6) {
		s := scenariotest.Big(200, seed)
		f := odds.Compute(s)
		o := simulate.Defaults()
		o.Seed = int64(seed)
		p, r := run(t, s, o)
		if len(p.Problems) > 0 {
			t.Fatal(p.Problems)
		}
		for i, d := range r.EndStates {
			near(t, d.Name, d.Mean, f.Totals.EndStates[i], 4*d.StandardError()+1e-12)
		}
		near(t, "unassigned", r.Unassigned.Mean, f.Totals.Unassigned, 4*r.Unassigned.StandardError()+1e-12)
		near(t, "not estimated", r.NotEstimated.Mean, f.Totals.NotEstimated, 4*r.NotEstimated.StandardError()+1e-12)
	}
}

// If this fails, a sample within the ranges goes beyond the exact bounds that are
// told, or the other way round: the two take the same judgement for another range.
func TestNoSampleExceedsTheBounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Ranged(t)
		_, r := run(t, s, simulate.Options{Seed: 1, Sampler: simulate.Uniform, Samples: 300})
		b := bounds.Of(odds.Compute(s))
		var targets []odds.Target
		for i := range s.EndStates {
			targets = append(targets, odds.ToEndState(i))
		}
		for i, within := range b.Over(nil, targets...) {
			d := r.EndStates[i]
			// What has no figure counts for no end state, but could come to it.
			without := r.NotEstimated.Quantile(1) + r.Unsettled.Quantile(1)
			if d.Quantile(0)+without < within.Low-1e-9 || d.Quantile(1) > within.High+1e-9 {
				t.Fatalf("end state %d: from %v to %v, bounds %+v", i, d.Quantile(0), d.Quantile(1), within)
			}
		}
	})
}

// If this fails, a quantile is another than NumPy's, R's and spreadsheets', or
// the bars of a density do not add up.
func TestQuantileAndDensity(t *testing.T) {
	_, r := run(t, tree(t, "R\n  a: ? [0 1] @a\n  b: ? [0 1]"), simulate.Options{Seed: 1, Sampler: simulate.Uniform, Samples: 5})
	d := r.EndStates[0]
	near(t, "between", d.Quantile(0.125), (d.Quantile(0)+d.Quantile(0.25))/2, 1e-15)
	sum := 0.0
	bins := d.Density(4)
	for _, b := range bins {
		sum += b.Share
	}
	near(t, "shares", sum, 1, 1e-12)
	if len(bins) != 4 || bins[0].Low != d.Quantile(0) || bins[3].High != d.Quantile(1) {
		t.Errorf("%+v", bins)
	}
	_, r = run(t, tree(t, "R\n  a: 0.5 @a"), simulate.Defaults())
	if bins := r.EndStates[0].Density(10); len(bins) != 1 || bins[0].Share != 1 {
		t.Errorf("what does not vary has %d bars", len(bins))
	}
}

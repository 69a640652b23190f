package draw_test

import (
	"bytes"
	"math"
	"os"
	"os/exec"
	"regexp"
	"slices"
	"testing"

	"gonum.org/v1/gonum/stat/distuv"

	"offramp/scenarios/odds/draw"
)

// ulps is how many floats lie between two.
func ulps(a, b float64) float64 {
	return math.Abs(a-b) / (math.Nextafter(math.Abs(b), math.Inf(1)) - math.Abs(b))
}

// If this fails, the logarithms and powers that simulations use are wrong.
func TestLogAndExp(t *testing.T) {
	g := draw.New(1, 1)
	var worstLog, worstExp float64
	for range 200_000 {
		x := math.Float64frombits(g.Uint64() &^ (1 << 63))      // any positive float
		if math.IsNaN(x) || math.IsInf(x, 0) || x < 0x1p-1022 { // math.Log of the smallest is wrong on amd64
			continue
		}
		for _, x := range []float64{x, g.Float(), 1 + (g.Float()-0.5)/1e3} {
			if d := ulps(draw.Log(x), math.Log(x)); math.Log(x) != 0 {
				worstLog = max(worstLog, d)
			}
		}
		y := (g.Float() - 0.5) * 1400
		for _, y := range []float64{y, y / 700, y / 1e6} {
			if math.Exp(y) > 1e-300 {
				worstExp = max(worstExp, ulps(draw.Exp(y), math.Exp(y)))
			}
		}
	}
	if worstLog > 2 || worstExp > 2 {
		t.Errorf("log is off by %v, exp by %v units in the last place", worstLog, worstExp)
	}
	for x, want := range map[float64]float64{0: math.Inf(-1), 1: 0, math.Inf(1): math.Inf(1), 5e-324: -744.4400719213812} {
		if got := draw.Log(x); got != want {
			t.Errorf("log %v is %v", x, got)
		}
	}
	for x, want := range map[float64]float64{0: 1, 1000: math.Inf(1), -1000: 0, -745: 5e-324} {
		if got := draw.Exp(x); got != want {
			t.Errorf("exp %v is %v", x, got)
		}
	}
	if !math.IsNaN(draw.Log(-1)) || !math.IsNaN(draw.Log(math.NaN())) || !math.IsNaN(draw.Exp(math.NaN())) {
		t.Error("what is no number has one")
	}
}

// If this fails, a range that is an interval at a level gets another variance
// than its level says.
func TestNormalQuantile(t *testing.T) {
	for _, p := range []float64{0.001, 0.05, 0.25, 0.5, 0.9, 0.95, 0.975, 0.9999} {
		if got, want := draw.NormalQuantile(p), distuv.UnitNormal.Quantile(p); math.Abs(got-want) > 1e-10 {
			t.Errorf("%v: %v, want %v", p, got, want)
		}
	}
}

// If this fails, the generator is another than xoshiro256++ (the numbers are
// those of its authors' program), and whatever is known of its quality is void.
func TestGenerator(t *testing.T) {
	g := draw.FromState([4]uint64{1, 2, 3, 4})
	want := []uint64{41943041, 58720359, 3588806011781223, 3591011842654386, 9228616714210784205, 9973669472204895162}
	for _, w := range want {
		if got := g.Uint64(); got != w {
			t.Fatalf("%d, want %d", got, w)
		}
	}
	seen := map[uint64]bool{}
	for seed := range int64(100) {
		for block := range uint64(100) {
			seen[draw.New(seed, block).Uint64()] = true
		}
	}
	if len(seen) != 10_000 {
		t.Errorf("%d of 10,000 blocks begin differently", len(seen))
	}
}

// If this fails, draws do not follow the distribution that they are named for:
// Kolmogorov's distance to the exact one, at a fixed seed.
func TestDistributions(t *testing.T) {
	const n = 200_000
	dst, room := make([]float64, n), draw.NewRoom(n)
	distance := func(cdf func(float64) float64) float64 {
		slices.Sort(dst)
		worst := 0.0
		for i, x := range dst {
			p := cdf(x)
			worst = max(worst, math.Abs(p-float64(i)/n), math.Abs(p-float64(i+1)/n))
		}
		return worst * math.Sqrt(n) // above 1.95 once in a thousand
	}
	g := draw.New(7, 0)
	for i := range dst {
		dst[i] = g.Float()
	}
	if d := distance(func(x float64) float64 { return x }); d > 1.95 {
		t.Errorf("uniform: %v", d)
	}
	g.Normals(dst, room)
	if d := distance(distuv.UnitNormal.CDF); d > 1.95 {
		t.Errorf("normal: %v", d)
	}
	for i := range dst {
		dst[i] = g.Normal()
	}
	if d := distance(distuv.UnitNormal.CDF); d > 1.95 {
		t.Errorf("normal, one by one: %v", d)
	}
	for _, shape := range []float64{1, 1.3, 4, 57.75, 1e4} {
		g.Gammas(dst, shape, room)
		if d := distance(distuv.Gamma{Alpha: shape, Beta: 1}.CDF); d > 1.95 {
			t.Errorf("gamma %v: %v", shape, d)
		}
	}
	for _, shape := range []float64{0.02, 0.5, 0.99, 3} {
		g.LogGammas(dst, shape, room)
		if d := distance(func(x float64) float64 { return distuv.Gamma{Alpha: shape, Beta: 1}.CDF(math.Exp(x)) }); d > 1.95 && shape > 0.1 {
			t.Errorf("log of gamma %v: %v", shape, d)
		}
		if slices.ContainsFunc(dst, func(x float64) bool { return math.IsNaN(x) || math.IsInf(x, 0) }) {
			t.Errorf("log of gamma %v is no number", shape)
		}
	}
}

// If this fails, draws from a beta distribution do not follow it: with modes
// within and at the ends, narrow and wide.
func TestBeta(t *testing.T) {
	const n = 400_000
	dst, room, g := make([]float64, n), draw.NewRoom(n), draw.New(3, 0)
	for _, shape := range [][2]float64{{1, 1}, {1, 4}, {3, 1}, {1.5714285714, 4.4285714286}, {2, 2}, {57.75, 134.75}, {4, 16}, {1.01, 300}, {2e5, 3e5}, {1, 1e7}, {1e9, 2}} {
		draw.NewBeta(shape[0], shape[1]).Fill(g, dst, room)
		slices.Sort(dst)
		exact := distuv.Beta{Alpha: shape[0], Beta: shape[1]}
		worst := 0.0
		for i, x := range dst {
			p := exact.CDF(x)
			worst = max(worst, math.Abs(p-float64(i)/n), math.Abs(p-float64(i+1)/n))
		}
		if d := worst * math.Sqrt(n); !(d < 1.95) { // above it once in a thousand
			t.Errorf("beta %v: %v", shape, d)
		}
	}
}

// If this fails, a product is rounded together with the sum that it is added to
// on processors that can: the same seed gives other figures there.
func TestNothingIsFused(t *testing.T) {
	if testing.Short() {
		t.Skip("it compiles for other processors")
	}
	fused := regexp.MustCompile(`\b(FN?MADDD|FN?MSUBD|VFN?MADD\w+|VFN?MSUB\w+)\b`)
	for _, machine := range [][]string{{"GOARCH=arm64"}, {"GOARCH=amd64", "GOAMD64=v3"}} {
		command := exec.Command("go", "build", "-gcflags=-S", ".", "../simulate")
		command.Env = append(append(os.Environ(), "CGO_ENABLED=0"), machine...)
		listing, err := command.CombinedOutput()
		if err != nil {
			t.Fatalf("%v: %v\n%.2000s", machine, err, listing)
		}
		if !bytes.Contains(listing, []byte("TEXT")) {
			t.Fatalf("%v: no listing to look at", machine)
		}
		for line := range bytes.Lines(listing) {
			if fused.Match(line) {
				t.Errorf("%v: %s", machine, line)
			}
		}
	}
}

// BenchmarkGammas is one draw.
func BenchmarkGammas(b *testing.B) {
	const n = 256
	dst, room, g := make([]float64, n), draw.NewRoom(n), draw.New(1, 1)
	for i := 0; i < b.N; i += n {
		g.Gammas(dst, 7.3, room)
	}
}

// BenchmarkBeta is one draw; BenchmarkNewBeta is what comes before the first.
func BenchmarkBeta(b *testing.B) {
	const n = 512
	dst, room, g, d := make([]float64, n), draw.NewRoom(n), draw.New(1, 1), draw.NewBeta(7.3, 20)
	for i := 0; i < b.N; i += n {
		d.Fill(g, dst, room)
	}
}

func BenchmarkNewBeta(b *testing.B) {
	for b.Loop() {
		draw.NewBeta(7.3, 20)
	}
}

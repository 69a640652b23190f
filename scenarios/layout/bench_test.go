package layout_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"offramp/scenarios/layout"
)

// shapes are trees of n boxes in pre-order.
var shapes = map[string]func(n int) []int32{
	"star": func(n int) []int32 {
		parents := make([]int32, n)
		parents[0] = -1
		return parents
	},
	"chain": func(n int) []int32 {
		parents := make([]int32, n)
		for i := range parents {
			parents[i] = int32(i) - 1
		}
		return parents
	},
	"random": func(n int) []int32 {
		r := rand.New(rand.NewPCG(1, 2))
		parents := make([]int32, n)
		parents[0] = -1
		for i := 1; i < n; i++ {
			p := int32(i) - 1
			for p > 0 && r.IntN(2) == 0 {
				p = parents[p]
			}
			parents[i] = p
		}
		return parents
	},
}

func sizesFor(n int) []layout.Size {
	r := rand.New(rand.NewPCG(3, 4))
	sizes := make([]layout.Size, n)
	for i := range sizes {
		sizes[i] = layout.Size{W: 204, H: 38 + 18*float64(r.IntN(4))}
	}
	return sizes
}

var gaps = layout.Options{Levels: 48, Siblings: 16, Cousins: 32}

// Fails if the layout takes more than linear time, which would show as a map
// that stalls at a keystroke. Twice the boxes may take three times as long.
func TestLinearTime(t *testing.T) {
	if testing.Short() {
		t.Skip("measures time")
	}
	for name, shape := range shapes {
		took := func(n int) time.Duration {
			parents, sizes := shape(n), sizesFor(n)
			best := time.Hour
			for range 7 {
				start := time.Now()
				layout.Tree(parents, sizes, gaps)
				best = min(best, time.Since(start))
			}
			return best
		}
		const n = 20_000
		for try := 1; ; try++ { // other work on the machine must not fail it
			small, large := took(n), took(2*n)
			if large < 3*small {
				break
			}
			if try == 4 {
				t.Errorf("%s: %v for %d boxes, %v for twice as many", name, small, n, large)
				break
			}
		}
	}
}

// Fails if depth overflows a stack.
func TestDeep(t *testing.T) {
	const n = 1_000_000
	at := layout.Tree(shapes["chain"](n), sizesFor(n), gaps)
	if want := float64(n-1) * (204 + 48); at[n-1].X != want {
		t.Errorf("the last box is at %v, want %v", at[n-1].X, want)
	}
}

func BenchmarkTree(b *testing.B) {
	for name, shape := range shapes {
		for _, n := range []int{100, 10_000, 100_000} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				parents, sizes := shape(n), sizesFor(n)
				for b.Loop() {
					layout.Tree(parents, sizes, gaps)
				}
			})
		}
	}
}

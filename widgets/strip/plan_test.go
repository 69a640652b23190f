package strip

import (
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// items draws end states with names of every length and shares that add to 1.
func items(t *rapid.T) []item {
	names := rapid.OneOf(
		rapid.SampledFrom([]string{"War", "Standoff continues", "Затяжное противостояние без переговоров", "和平", "a-b/c"}),
		rapid.StringMatching(`[A-Za-zА-я ]{1,80}`), rapid.StringMatching(`[Ww]{60,150}`),
	)
	n := rapid.IntRange(0, 20).Draw(t, "end states")
	list := make([]item, n)
	left := 1.0
	for i := range list {
		share := left * rapid.SampledFrom([]float64{0, 1e-9, 0.001, 0.3, 1}).Draw(t, "share")
		left -= share
		list[i] = item{
			symbol: "circle", name: scenarios.Shortened(names.Draw(t, "name"), longestName), share: share,
			percent: "52.6\u00a0%", word: "roughly even chance", band: "[45–55\u00a0%]",
		}
	}
	return append(list, item{pattern: look.Stripes, name: "Unassigned", percent: "6.8\u00a0%", share: left})
}

type rect struct{ x, y, right, bottom float32 }

func (a rect) meets(b rect) bool {
	return a.x < b.right && b.x < a.right && a.y < b.bottom && b.y < a.bottom
}

// If it fails, texts of the legend lie on each other or run out of the strip.
func TestLegendNeverOverlaps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := items(t)
		room := float32(rapid.IntRange(leastWidth-2*margin, 2000).Draw(t, "room"))
		var before *plan
		for range rapid.IntRange(1, 2).Draw(t, "times") {
			before = arrange(list, room, 1, before)
		}
		var taken []rect
		for i, e := range before.entries {
			x, y := e.x, float32(e.row*rowStep)
			boxes := []rect{{x, y, x + symbolSize, y + rowStep}}
			for _, p := range e.pieces {
				left := x + list[i].indent(1) + p.X
				width := float32(look.Fonts().Width(p.Text, textSize, faceOf(list[i], p.Run)))
				boxes = append(boxes, rect{left, y + float32(p.Line*rowStep), left + width, y + float32((p.Line+1)*rowStep)})
			}
			for _, box := range boxes {
				if box.right > room+0.5 || box.bottom > float32(before.rows*rowStep) {
					t.Fatalf("entry %d stands out: %v in %v × %v rows", i, box, room, before.rows)
				}
				if slices.ContainsFunc(taken, box.meets) {
					t.Fatalf("entry %d overlaps at %v", i, box)
				}
				taken = append(taken, box)
			}
		}
	})
}

func faceOf(it item, run int) scene.Face {
	if it.bold() && run <= runPercent {
		return scene.Bold
	}
	return scene.Regular
}

// If it fails, the bar shows shares that are not there, leaves some out, or
// does not fill its width.
func TestSegmentsFillTheBar(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := items(t)
		width := float64(rapid.IntRange(200, 4000).Draw(t, "width"))
		at := 0.0
		found := 0
		for k, s := range segments(list, width) {
			if k > 0 {
				at += barGap
			}
			if math.Abs(s.from-at) > 1e-6 || s.till-s.from < barLeast-1e-6 || list[s.item].share <= 0 {
				t.Fatalf("segment %d of share %v runs from %v (want %v) to %v", k, list[s.item].share, s.from, at, s.till)
			}
			at = s.till
			found++
		}
		for _, it := range list {
			if it.share > 0 {
				found--
			}
		}
		if found != 0 || math.Abs(at-width) > 1e-6 {
			t.Fatalf("the bar ends at %v of %v; %d segments too many", at, width, found)
		}
	})
}

// If it fails, some scenario makes the strip panic, or its bar is not 100 %.
func TestAnyScenario(t *testing.T) {
	s, _ := shown(t, drawing(), 900)
	rapid.Check(t, func(t *rapid.T) {
		other := New(board.New(scenariotest.Draw(t, scenariotest.Options{})))
		other.Resize(s.Size())
		sum := 0.0
		for _, it := range other.items {
			sum += it.share
		}
		if !other.quiet && math.Abs(sum-1) > 1e-8 {
			t.Fatalf("the parts add to %v", sum)
		}
		paintBar(other.items, 300, 16, look.Palette())
	})
}

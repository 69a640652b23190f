package odds_test

import (
	"slices"
	"testing"

	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
	"pgregory.net/rapid"
)

// If this fails, figures pass some branches of a fork by, or are worked out for forks
// that are none: every figure may be wrong.
func TestFlat_listsForksAndBranches(t *testing.T) {
	if n := len(odds.Flatten(nil).Forks); n != 0 {
		t.Fatalf("no tree has %d forks", n)
	}
	rapid.Check(t, func(t *rapid.T) {
		flat := odds.Flatten(scenariotest.Judged(t))
		var forks []int32
		for i, o := range flat.Outcomes {
			if flat.Leaf(i) != o.IsLeaf() {
				t.Fatalf("whether %d is a leaf: %v", i, flat.Leaf(i))
			}
			if at := flat.ForkNumber(i); at != len(forks) {
				t.Fatalf("%d forks stand before %d, not %d", len(forks), i, at)
			}
			if !o.IsLeaf() {
				forks = append(forks, int32(i))
			}
			branches := flat.Branches(i)
			if len(branches) != len(o.Children) {
				t.Fatalf("%d has %d branches, not %d", i, len(o.Children), len(branches))
			}
			for n, k := range branches {
				if flat.Outcomes[k] != o.Children[n] {
					t.Fatalf("branch %d of %d is another outcome", n, i)
				}
			}
			if within := flat.ForksWithin(0, i+1); !slices.Equal(within, forks) {
				t.Fatalf("the forks up to %d are %v, not %v", i, forks, within)
			}
		}
		if !slices.Equal(flat.Forks, forks) {
			t.Fatalf("the forks are %v, not %v", forks, flat.Forks)
		}
	})
}

// If this fails, what is told of an outcome after an edit is as if it had the range, or
// the number, that it had before.
func TestJudgements_basisIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Judged(t)
		j := odds.Judge(odds.Flatten(s))
		for range rapid.IntRange(1, 4).Draw(t, "rounds") {
			for _, i := range scenariotest.Rejudge(t, s) {
				j.ReadAt(i)
			}
			fresh := odds.Judge(j.Flat)
			if !slices.Equal(j.Basis, fresh.Basis) || !slices.Equal(bits(j.Number), bits(fresh.Number)) {
				t.Fatalf("numbers and what there is: %v %v, not %v %v", j.Number, j.Basis, fresh.Number, fresh.Basis)
			}
		}
	})
}

package merge_test

import (
	"fmt"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/merge"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// If this fails, some three files crash a merge, or make one that does not
// open; or nonsense in a list of conflicts crashes who settles it.
func FuzzMerge(f *testing.F) {
	head := `{"format":"offramp/scenario","version":1,"id":"d",`
	for _, v := range [][3]string{
		{head + `"root":{"id":"r"}}`, head + `"root":{"id":"r","children":[{"id":"a"}]}}`, head + `"root":{"id":"r","children":[{"id":"a","notes":"x"}]}}`},
		{head + `"root":{"id":"r","children":[{"id":"a"},{"id":"b"}]}}`, head + `"root":{"id":"r","children":[{"id":"a","children":[{"id":"b"}]}]}}`,
			head + `"root":{"id":"r","children":[{"id":"b","children":[{"id":"a"}]}]}}`},
		{head + `"root":{"id":"r"}}`, head + `"root":{"id":"x"}}`, head + `"root":{"id":"y","children":[{"id":"x"}]}}`},
		{head + `"root":{"id":"r"}}`, head + `"root":{"id":"r"},"conflicts":[{"id":"1","kind":"deleted","outcome":"q","field":"branch","theirs":{"parent":"r","branch":{"id":"q"}}},{"kind":"x","field":"numbers","outcome":"r","theirs":[1]},{"field":"window","theirs":5},{"field":"order","item":"endStates","theirs":["a"]},{"field":"indicators","outcome":"r","item":"i","part":"likelihoods","theirs":{"a":1}}]}`,
			head + `"root":{"id":"r","title":"t"},"endStates":[{"id":"e"}]}`},
	} {
		f.Add([]byte(v[0]), []byte(v[1]), []byte(v[2]))
	}
	a, _ := store.Encode(scenariotest.Big(12, 1))
	b, _ := store.Encode(scenariotest.Big(12, 2))
	c, _ := store.Encode(scenariotest.Big(14, 1))
	f.Add(a, b, c)
	f.Fuzz(func(t *testing.T, base, ours, theirs []byte) {
		var of [3]*scenarios.Scenario
		for i, data := range [][]byte{base, ours, theirs} {
			opened, err := store.Decode(data)
			if err != nil {
				return
			}
			of[i] = opened.Scenario
		}
		compare.Pair(of[0], of[1])
		compare.Pair(of[0], of[2])
		r := merge.Merge(of[0], of[1], of[2], merge.Options{Strictest: merge.ByProfile(of[1])})
		data := encode(t, r.Scenario)
		opened, err := store.Decode(data)
		if err != nil || opened.Broken() {
			t.Fatalf("the result does not open: %v\n%s", err, data)
		}
		compare.Between(of[1], r.Scenario)
		for _, how := range []func(*scenarios.Scenario, scenarios.Conflict) (scenarios.Edit, error){merge.TakeOurs, merge.TakeTheirs, merge.TakeBoth} {
			s := opened.Scenario.Copy()
			e := scenarios.NewEditor(s)
			for len(s.Conflicts) > 0 {
				c := s.Conflicts[0]
				edit, err := how(s, c)
				if err == nil {
					err = e.Do(edit)
				}
				if err != nil {
					err = e.Do(merge.Dismiss(s, c))
				}
				if err != nil {
					t.Fatal(err)
				}
				if again, err := store.Decode(encode(t, s)); err != nil || again.Broken() {
					t.Fatalf("settling breaks it: %v, %+v", err, c)
				}
			}
		}
	})
}

// BenchmarkMerge is what a merge and a comparison of 100,000 outcomes take.
func BenchmarkMerge(b *testing.B) {
	base := scenariotest.Big(100_000, 1)
	ours, theirs := base.Copy(), base.Copy()
	n := 0
	for o := range ours.Root.All() {
		if n++; n%10 == 0 {
			o.Notes += fmt.Sprint("\nours ", n)
		}
	}
	n = 0
	for o := range theirs.Root.All() {
		if n++; n%10 == 5 {
			o.Title += "!"
		}
	}
	b.Run("merge", func(b *testing.B) {
		for b.Loop() {
			merge.Merge(base, ours, theirs, merge.Options{})
		}
	})
	b.Run("compare", func(b *testing.B) {
		for b.Loop() {
			compare.Between(base, ours)
		}
	})
}

package compare_test

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
	"offramp/scenarios/store"
)

func encode(t interface{ Fatal(...any) }, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// edited draws a scenario and what became of it after some edits.
func edited(t *rapid.T, o scenariotest.Options) (old, now *scenarios.Scenario) {
	old = scenariotest.Draw(t, o)
	now = old.Copy()
	e := scenarios.NewEditor(now)
	if rapid.Bool().Draw(t, "logged") {
		e.LogChanges(func() time.Time { return time.Date(2022, 1, 9, 12, 0, 0, 0, time.UTC) }, func() string { return "" })
	}
	for range rapid.IntRange(0, 8).Draw(t, "edits") {
		if err := e.Do(edits.Draw(t, now)); err != nil {
			t.Fatal(err)
		}
	}
	return old, now
}

// If this fails, something that a file holds can differ without being listed,
// or a difference is listed that is none: a review misses what changed.
func TestNothingDiffersWithoutBeingListed(t *testing.T) {
	check := func(t *rapid.T, a, b *scenarios.Scenario) {
		r := compare.Between(a, b)
		if same := bytes.Equal(encode(t, a), encode(t, b)); same != r.Same() {
			t.Fatalf("the bytes are the same: %v, and the differences are %+v", same, r.Differences)
		}
		for _, d := range r.Differences {
			if d.Says == "" || len(d.Titles) == 0 || strings.ContainsAny(d.Says, "\n") {
				t.Fatalf("a difference says %q: %+v", d.Says, d)
			}
		}
	}
	t.Run("edits", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			old, now := edited(t, scenariotest.Options{MaxOutcomes: 10})
			check(t, old, now)
			check(t, now, old)
		})
	})
	t.Run("anything", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			a := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 5})
			check(t, a, scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 5}))
			check(t, a, a.Copy())
		})
	})
}

// If this fails, taking single changes back does not lead to the older version
// again, leaves the scenario broken, or is refused without a reason.
func TestAllTakenBackIsTheOldScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		old, now := edited(t, scenariotest.Options{MaxOutcomes: 8, Sound: true})
		e := scenarios.NewEditor(now)
		for step := 0; ; step++ {
			if step > 300 {
				t.Fatalf("no end: %+v", compare.Differences(old, now))
			}
			var reasons []string
			done := false
			for _, d := range compare.Differences(old, now) {
				edit, err := compare.Back(old, now, d)
				if err != nil {
					reasons = append(reasons, d.Says+": "+err.Error())
					continue
				}
				if err := e.Do(edit); err != nil {
					t.Fatalf("%s: %v", d.Says, err)
				}
				done = true
				break
			}
			if !done {
				now.Changes = old.Changes // which keeps what happened
				if len(reasons) > 0 && !bytes.Equal(encode(t, old), encode(t, now)) {
					t.Fatalf("stuck at %s", strings.Join(reasons, "\n"))
				}
				break
			}
		}
		if a, b := encode(t, old), encode(t, now); !bytes.Equal(a, b) {
			t.Fatalf("got\n%s\nwant\n%s", b, a)
		}
	})
}

// If this fails, words that changed are told wrongly: a piece is lost, or a
// huge text stalls the window.
func TestWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.RuneFrom([]rune("ab я.\n")), 0, 40, -1)
		before, after := text.Draw(t, "before"), text.Draw(t, "after")
		was, is := "", ""
		for _, s := range compare.Words(before, after) {
			if s.Is != compare.Came {
				was += s.Text
			}
			if s.Is != compare.Gone {
				is += s.Text
			}
		}
		if was != before || is != after {
			t.Fatalf("%q and %q are told as %q and %q", before, after, was, is)
		}
	})
	got := ""
	for _, s := range compare.Words("The talks end soon.", "The talks go on.") {
		got += map[compare.SpanKind]string{compare.Stands: "=", compare.Gone: "-", compare.Came: "+"}[s.Is] + s.Text
	}
	if got != "=The talks -end soon+go on=." && got != "=The talks -end+go= -soon+on=." {
		t.Errorf("words are %q", got)
	}
	long := strings.Repeat("one more word ", 100_000)
	if n := len(compare.Words(long, strings.Replace(long, "one", "two", 1000))); n < 2 {
		t.Errorf("%d pieces of a long text", n)
	}
}

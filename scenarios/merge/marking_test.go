package merge_test

import (
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/merge"
)

// If this fails, a merge makes a marking less strict without asking, though nothing
// else was changed, or leaves it as it was when somebody decided, asks where
// nobody made one less strict (TLP:WHITE is another name for TLP:CLEAR), or
// writes a label as nobody wrote it.
func TestMarkings(t *testing.T) {
	for _, c := range []struct {
		base, ours, theirs, want string
		asks                     bool
	}{
		{"TLP:GREEN", "TLP:RED", "TLP:AMBER", "TLP:RED", false},
		{"TLP:GREEN", "TLP:AMBER", "TLP:AMBER+STRICT", "TLP:AMBER+STRICT", false},
		{"", "", "TLP:GREEN", "TLP:GREEN", false},
		{"TLP:RED", "TLP:GREEN", "TLP:RED", "TLP:RED", true},
		{"TLP:RED", "TLP:RED", "TLP:GREEN", "TLP:RED", true},
		{"TLP:RED", "", "TLP:RED", "TLP:RED", true},
		{"", "TLP:WHITE", "", "TLP:WHITE", false},
		{"", "", "TLP:WHITE", "TLP:WHITE", false},
		{"TLP:CLEAR", "TLP:WHITE", "TLP:CLEAR", "TLP:WHITE", false},
		{"TLP:CLEAR", "TLP:CLEAR", "TLP:WHITE", "TLP:WHITE", false},
		{"TLP:WHITE", "TLP:WHITE", "TLP:GREEN", "TLP:GREEN", false},
		{"TLP:WHITE", "TLP:WHITE", "", "TLP:WHITE", true},
		{"TLP:GREEN", "TLP:WHITE", "TLP:CLEAR", "TLP:CLEAR", false},
		{"TLP:GREEN", "TLP:CLEAR", "TLP:RED", "TLP:RED", true},
		{"TLP:RED", "TLP:AMBER", "TLP:GREEN", "TLP:AMBER", false},
		{"OURS", "OURS", "", "OURS", true},
		{"OURS", "", "OURS", "OURS", true},
		{"OURS", "OTHERS", "OURS", "OTHERS", false},
	} {
		of := func(marking, title string) *scenarios.Scenario {
			s := &scenarios.Scenario{Version: 1, ID: "d", Title: title, Marking: marking, Root: &scenarios.Outcome{ID: "r", Title: "Start"}}
			s.Link()
			return s
		}
		// Both change the title, or one changes nothing at all.
		for _, alike := range []bool{false, true} {
			one := "Both"
			if alike {
				one = ""
			}
			base, ours, theirs := of(c.base, ""), of(c.ours, one), of(c.theirs, one)
			r := merge.Merge(base, ours, theirs, merge.Options{Strictest: merge.ByProfile(ours)})
			if got := r.Scenario.Marking; got != c.want || r.Clean() == c.asks {
				t.Errorf("%q, %q and %q merge to %q with %d conflicts, want %q, a conflict: %v", c.base, c.ours, c.theirs, got, len(r.Scenario.Conflicts), c.want, c.asks)
			}
			for _, conflict := range r.Conflicts {
				for want, take := range map[string]func(*scenarios.Scenario, scenarios.Conflict) (scenarios.Edit, error){c.ours: merge.TakeOurs, c.theirs: merge.TakeTheirs} {
					s := r.Scenario.Copy()
					edit, err := take(s, conflict)
					if err == nil {
						err = scenarios.NewEditor(s).Do(edit)
					}
					if err != nil || s.Marking != want {
						t.Errorf("%q is taken as %q: %v", want, s.Marking, err)
					}
				}
			}
		}
	}
}

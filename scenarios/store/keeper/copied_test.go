package keeper_test

import (
	"path/filepath"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
)

// If this fails, what is compared or merged beside the window is not what was open
// when it was asked for, or is changed by what is typed meanwhile.
func TestACopyIsOfWhatWasOpen(t *testing.T) {
	for _, journal := range []bool{true, false} {
		d := desk(t)
		if !journal {
			d.Data = ""
		}
		path := filepath.Join(t.TempDir(), "talks.scenario.json")
		try(t, store.Save(path, scenarios.New()))
		k, e := open(t, d, path, nil, keeper.Told{})
		rename(t, e, "Before")
		wait := k.Copy()
		if c := wait(); c.Root.Title != "Before" || !k.Is(c) {
			t.Errorf("journal %v: the copy says %q", journal, c.Root.Title)
		}
		rename(t, e, "After")
		if c := wait(); c.Root.Title != "Before" || k.Is(c) || c.Scenario == e.Scenario() {
			t.Errorf("journal %v: the copy says %q after an edit", journal, c.Root.Title)
		}
		try(t, k.CloseNow(true))
		if c := k.Copy()(); c.Root.Title != "After" {
			t.Errorf("journal %v: once it is closed, the copy says %q", journal, c.Root.Title)
		}
	}
}

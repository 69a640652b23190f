package keeper_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store/keeper"
)

// If this fails, a merge with somebody else's copy starts from the wrong version:
// what one side wrote is overwritten without a word, or everything is asked about.
func TestFindsTheAncestor(t *testing.T) {
	d := desk(t)
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	defer func() { try(t, k.CloseNow(true)) }()
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	kept := make(map[string]*scenarios.Scenario)
	for _, title := range []string{"one", "two", "three"} {
		rename(t, e, title)
		try(t, save(t, k, e, keeper.As{Path: path}))
		kept[title] = e.Scenario().Copy()
	}
	for _, c := range []struct {
		from  string
		edit  func(*scenarios.Scenario) scenarios.Edit
		found string
		saved bool // it is what the file holds
	}{
		{from: "one", found: "one", edit: func(*scenarios.Scenario) scenarios.Edit { return scenarios.ChangeScenario("question", "question", "?") }},
		{from: "two", found: "two", edit: func(*scenarios.Scenario) scenarios.Edit { return scenarios.ChangeScenario("question", "question", "?") }},
		{from: "three", found: "three", saved: true, edit: func(*scenarios.Scenario) scenarios.Edit { return scenarios.ChangeScenario("question", "question", "?") }},
		// From each of the three it differs by its title alone: of the oldest both
		// sides changed that, so that somebody is asked.
		{from: "three", found: "one", edit: func(s *scenarios.Scenario) scenarios.Edit { return scenarios.Rename(s.Root, "four") }},
	} {
		theirs := kept[c.from].Copy()
		try(t, scenarios.NewEditor(theirs).Do(c.edit(theirs)))
		a, err := k.Seeker().Find(context.Background(), theirs, nil)
		try(t, err)
		if a.Scenario.Root.Title != c.found || (a.Version == nil) != c.saved || a.Differences != 1 {
			t.Errorf("made from %q, it is taken to be made from %q, %d differences away, saved: %v", c.from, a.Scenario.Root.Title, a.Differences, a.Version == nil)
		}
	}
	if _, err := k.Seeker().Find(context.Background(), scenarios.New(), nil); !errors.Is(err, keeper.ErrNoAncestor) {
		t.Errorf("of another document: %v", err)
	}
	over, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := k.Seeker().Find(over, kept["one"], nil); !errors.Is(err, context.Canceled) {
		t.Errorf("cancelled: %v", err)
	}
}

package scenarios_test

import (
	"bytes"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scenariotest/edits"
)

// If this fails, what the editor records is not what it did, or changes after it was
// recorded: saves and recovery would hold something else than the window shows. The
// events are followed only at the end, as a replica that is behind does.
func TestWhatIsRecordedCanBeFollowed(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 12})
		e := scenarios.NewEditor(s)
		if rapid.Bool().Draw(t, "logged") {
			e.LogChanges(clock(), func() string { return "" })
		}
		second, third := replica.Of(s), replica.Of(s)
		var events []scenarios.Event
		e.Record(func(event scenarios.Event) { events = append(events, event) })
		for range rapid.IntRange(1, 15).Draw(t, "actions") {
			edits.Act(t, e)
		}
		e.DropPreview()
		want := encode(t, s)
		for _, r := range []*replica.Replica{second, third} { // of which none may spoil the events
			for _, event := range events {
				if err := r.Apply(event); err != nil {
					t.Fatal(err)
				}
			}
			if got, err := r.Encode(); err != nil || !bytes.Equal(got, want) {
				t.Fatalf("followed to (%v)\n%s\nand should be\n%s", err, got, want)
			}
		}
	})
}

// If this fails, a replica that lost its way goes on as if it had not, and what it
// encodes is saved over what the window shows.
func TestALostReplicaSaysSo(t *testing.T) {
	s := scenarios.New()
	r := replica.Of(s)
	event := scenarios.Event{Edit: scenarios.Edit{Name: "Remove", Effects: []scenarios.Effect{scenarios.Remove{ID: "gone"}}}}
	if err := r.Apply(event); err == nil {
		t.Fatal("removed what is not there")
	}
	if err := r.Apply(scenarios.Event{}); err == nil || r.Lost() == nil {
		t.Error("follows on as if nothing had happened")
	}
	if _, err := r.Encode(); err == nil {
		t.Error("encodes what it lost")
	}
}

// BenchmarkReplica tells what a document of 100,000 outcomes pays once, at its
// opening.
func BenchmarkReplica(b *testing.B) {
	s := scenariotest.Big(100_000, 1)
	b.ReportAllocs()
	for b.Loop() {
		replica.Of(s)
	}
}

// BenchmarkRecord tells what recording adds to an edit on the editor's goroutine.
func BenchmarkRecord(b *testing.B) {
	for name, record := range map[string]func(scenarios.Event){"off": nil, "on": func(scenarios.Event) {}} {
		b.Run(name, func(b *testing.B) {
			s := scenariotest.Big(100_000, 1)
			e := scenarios.NewEditor(s)
			e.Record(record)
			for i := range b.N {
				if err := e.Do(scenarios.Rename(s.Root, string(rune('a'+i%26)))); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

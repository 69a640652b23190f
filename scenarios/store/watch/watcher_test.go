package watch_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"offramp/scenarios/store/watch"
)

// long is for events that the system tells of, on a machine that is busy.
const long = time.Minute

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}

func next(t *testing.T, events <-chan watch.Event, kind watch.Kind) watch.Event {
	t.Helper()
	select {
	case e := <-events:
		if e.Kind != kind {
			t.Fatalf("%+v, want kind %d", e, kind)
		}
		return e
	case <-time.After(long):
		t.Fatal("nothing was told")
		return watch.Event{}
	}
}

func ended(t *testing.T, w *watch.Watcher) {
	t.Helper()
	select {
	case <-w.Done():
	case <-time.After(long):
		t.Fatal("something of it still runs")
	}
}

// If this fails, nobody notices what others do to an open scenario, on the real
// disk and with the real system.
func TestTheSystemTells(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	write(t, path, "first")
	events := make(chan watch.Event, 10)
	w := watch.Start(path, watch.SumOf([]byte("first")), watch.Options{}, func(e watch.Event) { events <- e })
	write(t, path+".tmp", "ours")
	w.Saving(watch.SumOf([]byte("ours")))
	if err := os.Rename(path+".tmp", path); err != nil {
		t.Fatal(err)
	}
	write(t, path+".tmp", "theirs")
	if err := os.Rename(path+".tmp", path); err != nil {
		t.Fatal(err)
	}
	if e := next(t, events, watch.Changed); string(e.Data) != "theirs" {
		t.Fatalf("%q", e.Data)
	}
	if err := os.Rename(path, path+".moved"); err != nil {
		t.Fatal(err)
	}
	if e := next(t, events, watch.Gone); filepath.Base(e.To) != "a.scenario.json.moved" {
		t.Error(e.To)
	}
	if err := os.Rename(path+".moved", path); err != nil {
		t.Fatal(err)
	}
	next(t, events, watch.Back)
	w.Close()
	w.Close()
	ended(t, w)
	if len(events) > 0 {
		t.Errorf("%+v", <-events)
	}
}

// If this fails, nothing is noticed where the system does not tell, or something is
// told after the document was closed.
func TestPollsAreEnough(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	write(t, path, "first")
	events := make(chan watch.Event, 10)
	polls := make(chan time.Time)
	w := watch.Start(path, watch.SumOf([]byte("first")), watch.Options{Polls: polls}, func(e watch.Event) { events <- e })
	poll := func(times int) {
		for range times {
			polls <- time.Time{}
		}
	}
	poll(3)
	write(t, path, "second")
	poll(4) // the last begins when the ones before have ended
	if len(events) != 1 {
		t.Fatalf("%d events", len(events))
	}
	next(t, events, watch.Changed)
	w.Close()
	ended(t, w)
	if err := os.Remove(path); err != nil {
		t.Fatal(err)
	}
	select {
	case polls <- time.Time{}:
		t.Error("it still looks")
	default:
	}
	if len(events) > 0 {
		t.Errorf("%+v", <-events)
	}
}

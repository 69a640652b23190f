package journal

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
)

// hostile writes a journal of a scenario, to whose log edits are added that nobody
// made, and returns it as it is found.
func hostile(t testing.TB, s *scenarios.Scenario, add int, edit func(i int) scenarios.Edit) *Leftover {
	t.Helper()
	f := At(disk.Real{}, filepath.Join(t.TempDir(), "journal"))
	w := f.Start(Document{}, replica.Of(s), nil)
	if err := w.Close(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	names, err := filepath.Glob(filepath.Join(f.Path, "*", "log-*"))
	if err != nil || len(names) != 1 {
		t.Fatal(names, err)
	}
	log, err := os.OpenFile(names[0], os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	var all []byte
	for i := range add {
		body, err := store.EncodeEdit(edit(i))
		if err != nil {
			t.Fatal(err)
		}
		r := record{kind: recDone, at: time.Now(), body: body}
		number := uint64(i + 1)
		all = appendFrame(all, number, r.encode(nil, "", number))
	}
	if _, err := log.Write(all); err != nil {
		t.Fatal(err)
	}
	left, err := f.Leftovers()
	if err != nil || len(left) != 1 || left[0].Edits != add {
		t.Fatal(len(left), err)
	}
	t.Cleanup(func() { _ = left[0].Discard() })
	return left[0]
}

// deepMoves is a chain of so many levels, and a move of an outcome to its end and
// back: what costs most for what it takes in a log.
func deepMoves(levels int) (*scenarios.Scenario, func(i int) scenarios.Edit) {
	s := scenarios.New()
	at := s.Root
	for i := range levels - 1 {
		child := &scenarios.Outcome{ID: fmt.Sprint("level", i)}
		at.Children = append(at.Children, child)
		at = child
	}
	s.Root.Children = append(s.Root.Children, &scenarios.Outcome{ID: "beside"})
	s.Link()
	ends := []string{at.ID, s.Root.ID}
	return s, func(i int) scenarios.Edit {
		return scenarios.Edit{Effects: []scenarios.Effect{scenarios.Move{ID: "beside", Parent: ends[i%2]}}}
	}
}

// If this fails, a log that somebody wrote keeps the program from starting for as
// long as they liked, or what comes before its costly part is lost with it. What is
// counted is work, not time.
func TestWhatALogMayCost(t *testing.T) {
	const levels, edits = 1000, 400
	s, move := deepMoves(levels)
	l := hostile(t, s, edits, move)
	whole, err := l.Recover(nil)
	if err != nil || whole.Damage != nil || len(whole.Steps) != edits {
		t.Fatalf("within the bound %d of %d edits are recovered: %v, %v", len(whole.Steps), edits, whole.Damage, err)
	}
	for _, most := range []int64{0, 20_000, 100_000, 1_000_000} {
		l.work = most
		r, err := l.Recover(nil)
		if err != nil || !errors.Is(r.Damage, scenarios.ErrTooMuch) {
			t.Fatalf("beyond the bound it says %v, %v", r, err)
		}
		if done := int64(len(r.Steps)); done/2*levels > most { // every other goes all the way down
			t.Errorf("%d moves are made, with work for %d looks", done, most)
		}
		at := r.Scenario.Outcome("beside").Parent()
		if down := at != r.Scenario.Root; down != (len(r.Steps)%2 == 1) {
			t.Errorf("after %d moves it is under %q", len(r.Steps), at.ID)
		}
	}
}

// BenchmarkCostliest is what a log takes that costs all that a log may.
func BenchmarkCostliest(b *testing.B) {
	s, move := deepMoves(store.MaxDepth - 1)
	l := hostile(b, s, 40_000, move)
	for b.Loop() {
		l.work = MaxWork / 16
		r, err := l.Recover(nil)
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(len(r.Steps)), "edits")
	}
}

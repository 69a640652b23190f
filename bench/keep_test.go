package bench

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/keeper"
)

// kept opens a scenario of some size through the keeper, as a window does, on the
// real disk. Back is what is to be done on the goroutine of the window.
func kept(b *testing.B, s *scenarios.Scenario) (e *scenarios.Editor, k *keeper.Keeper, back chan func()) {
	back = make(chan func(), 100)
	d := &keeper.Desk{
		FS: disk.Real{}, Data: b.TempDir(), Now: time.Now,
		Beside: func(f func()) { go f() }, Back: func(f func()) { back <- f },
	}
	path := filepath.Join(b.TempDir(), "big.scenario.json")
	if err := store.Save(path, s); err != nil {
		b.Fatal(err)
	}
	f, err := d.Read(path, nil)
	if err != nil {
		b.Fatal(err)
	}
	e = scenarios.NewEditor(f.Opened.Scenario)
	k = d.Keep(e, f, keeper.Told{})
	b.Cleanup(func() { _ = k.CloseNow(true) }) // a million edits may outlast its patience
	return e, k, back
}

// BenchmarkSaveHolds is for how long a save holds the window: the call, and what
// comes back from beside it. All is the whole save.
func BenchmarkSaveHolds(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		e, k, back := kept(b, s)
		var calls, backs, all []time.Duration
		for i := 0; b.Loop(); i++ {
			if err := e.Do(scenarios.Rename(e.Scenario().Root, fmt.Sprint(i))); err != nil {
				b.Fatal(err)
			}
			done := false
			start := time.Now()
			k.Save(k.Same(), func(saved keeper.Saved, err error) {
				if done = true; err != nil {
					b.Fatal(err)
				}
				e.SavedAt(saved.Position)
			})
			calls = append(calls, time.Since(start))
			for !done {
				f := <-back
				begun := time.Now()
				f()
				backs = append(backs, time.Since(begun))
			}
			all = append(all, time.Since(start))
		}
		report(b, "call", calls)
		report(b, "back", backs)
		b.ReportMetric(float64(slices.Max(all).Milliseconds()), "all-max-ms")
	})
}

func report(b *testing.B, what string, took []time.Duration) {
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)/2].Microseconds()), what+"-p50-µs")
	b.ReportMetric(float64(took[len(took)-1].Microseconds()), what+"-max-µs")
}

// BenchmarkEdit is an edit, a new title, without and with a journal.
func BenchmarkEdit(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		for _, journal := range []bool{false, true} {
			e := scenarios.NewEditor(s)
			if journal {
				e, _, _ = kept(b, s)
			}
			var all []*scenarios.Outcome
			for o := range e.Scenario().Root.All() {
				all = append(all, o)
			}
			b.Run(fmt.Sprintf("journal=%v", journal), func(b *testing.B) {
				var took []time.Duration
				for i := 0; b.Loop(); i++ {
					start := time.Now()
					if err := e.Do(scenarios.Rename(all[i*7919%len(all)], "A title of the usual length "+string(rune('a'+i%26)))); err != nil {
						b.Fatal(err)
					}
					took = append(took, time.Since(start))
				}
				slices.Sort(took)
				b.ReportMetric(float64(took[len(took)/2].Nanoseconds()), "p50-ns")
				b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds()), "p99-ns")
				b.ReportMetric(float64(took[len(took)-1].Microseconds()), "max-µs")
			})
		}
	})
}

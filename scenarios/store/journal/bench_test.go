package journal_test

import (
	"context"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
)

// BenchmarkRecord is what an edit pays on the editor's goroutine for the journal, of
// 100,000 outcomes on a real disk, and how many bytes it takes there.
func BenchmarkRecord(b *testing.B) {
	s := scenariotest.Big(100_000, 1)
	var outcomes []*scenarios.Outcome
	for o := range s.Root.All() {
		outcomes = append(outcomes, o)
	}
	f := journal.At(disk.Real{}, filepath.Join(b.TempDir(), "journal"))
	e, w := scenarios.NewEditor(s), f.Start(journal.Document{}, replica.Of(s), nil)
	if err := w.Flush(context.Background()); err != nil {
		b.Fatal(err)
	}
	var took []time.Duration // of recording alone
	e.Record(func(event scenarios.Event) {
		start := time.Now()
		w.Record(event)
		took = append(took, time.Since(start))
	})
	i := 0
	for b.Loop() {
		if err := e.Do(scenarios.Rename(outcomes[i%len(outcomes)], "A title of the usual length "+string(rune('a'+i%26)))); err != nil {
			b.Fatal(err)
		}
		i++
	}
	b.StopTimer()
	start := time.Now()
	if err := w.Flush(context.Background()); err != nil {
		b.Fatal(err)
	}
	b.ReportMetric(float64(time.Since(start).Milliseconds()), "flush-ms")
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100].Nanoseconds()), "p99-ns")
	b.ReportMetric(float64(took[len(took)-1].Nanoseconds()), "max-ns")
	logs, err := filepath.Glob(filepath.Join(f.Path, "*", "*"))
	if err != nil {
		b.Fatal(err)
	}
	for _, name := range logs {
		if info, err := os.Stat(name); err == nil && strings.HasPrefix(filepath.Base(name), "log-") {
			b.ReportMetric(float64(info.Size())/float64(i), "log-bytes/op")
		}
	}
	if err := w.Close(context.Background(), true); err != nil {
		b.Fatal(err)
	}
}

// BenchmarkSnapshot is what a save of 100,000 outcomes takes beside the window, and
// BenchmarkRecover what it takes to recover as many after a crash.
func BenchmarkSnapshot(b *testing.B) {
	s := scenariotest.Big(100_000, 1)
	w := journal.At(disk.Real{}, filepath.Join(b.TempDir(), "journal")).Start(journal.Document{}, replica.Of(s), nil)
	for b.Loop() {
		if snapshot := <-w.Snapshot(); snapshot.Err != nil {
			b.Fatal(snapshot.Err)
		}
	}
	if err := w.Close(context.Background(), true); err != nil {
		b.Fatal(err)
	}
}

func BenchmarkRecover(b *testing.B) {
	s := scenariotest.Big(100_000, 1)
	f := journal.At(disk.Real{}, filepath.Join(b.TempDir(), "journal"))
	e, w := scenarios.NewEditor(s), f.Start(journal.Document{}, replica.Of(s), nil)
	e.Record(w.Record)
	if err := e.Do(scenarios.Rename(s.Root, "x")); err != nil {
		b.Fatal(err)
	}
	if err := w.Close(context.Background(), false); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		all, err := f.Leftovers()
		if err != nil || len(all) != 1 {
			b.Fatal(all, err)
		}
		if _, err := all[0].Recover(nil); err != nil {
			b.Fatal(err)
		}
		if err := all[0].Release(); err != nil {
			b.Fatal(err)
		}
	}
}

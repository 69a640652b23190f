package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// holds are how long the window was held by one save after the other.
type holds struct {
	// the worst of each save: in the program, how much of that on a processor, and
	// between two looks at the window
	program, worked, pause []time.Duration
	whole                  []time.Duration
}

// saver saves, and hears what comes back to the window.
type saver struct {
	mu    sync.Mutex
	worst hold // since it was asked last
	edits int
}

// hold is how long the UI thread did something of the program, and how much of that
// it had a processor.
type hold struct{ took, worked time.Duration }

func (h hold) or(other hold) hold { return hold{max(h.took, other.took), max(h.worked, other.worked)} }

func (s *saver) timed(f func()) {
	began, worked := time.Now(), threadTime()
	f()
	held := hold{time.Since(began), threadTime() - worked}
	s.mu.Lock()
	s.worst = s.worst.or(held)
	s.mu.Unlock()
}

func (s *saver) since() hold {
	s.mu.Lock()
	defer s.mu.Unlock()
	worst := s.worst
	s.worst = hold{}
	return worst
}

// measureSaves prints how long saves hold the window: all that the program does of a
// save on the UI thread, and how long that thread answers nobody, painting and
// collections of garbage included. What is edited between and meanwhile is not
// counted; it makes the saves save something.
func measureSaves(a fyne.App, sizes []int, times int) (err error) {
	folder, err := os.MkdirTemp("", "offramp-saves")
	if err != nil {
		return err
	}
	defer func() { _ = os.RemoveAll(folder) }()
	s := &saver{}
	chosen := ""
	kept, err := app.NewKept(a, filepath.Join(folder, "data"), s.timed, func() string { return chosen })
	if err != nil {
		return err
	}
	defer func() { fyne.DoAndWait(kept.End) }()
	fmt.Printf("%8s  %-30s %22s   %22s   %22s   %8s\n", "", "", "held by the program, ms", "of that it worked, ms", "pauses of the window, ms", "save, ms")
	fmt.Printf("%8s  %-30s", "outcomes", "what")
	for range 3 {
		fmt.Printf("   %6s %6s %7s", "p50", "p95", "max")
	}
	fmt.Printf("   %8s\n", "p50")
	for _, n := range sizes {
		path := filepath.Join(folder, fmt.Sprintf("%d.scenario.json", n))
		if err := store.Save(path, scenariotest.Big(n, 1)); err != nil {
			return err
		}
		h, err := open(kept, path)
		if err != nil {
			return err
		}
		settle()
		for _, folded := range []bool{true, false} {
			what := "unfolded"
			if folded {
				what = "as it opens"
			} else {
				fyne.DoAndWait(func() { h.menu("Unfold all") })
				settle()
			}
			for _, meanwhile := range []bool{false, true} {
				typed := "edits between"
				if meanwhile {
					typed = "edits meanwhile"
				}
				tell(n, what+", "+typed, s.saves(h, times, func(int) string { return "Save" }, meanwhile))
			}
		}
		tell(n, "save as, unfolded", s.saves(h, times, func(i int) string {
			chosen = filepath.Join(folder, fmt.Sprintf("%d copy %d.scenario.json", n, i))
			return "Save as"
		}, false))
	}
	return nil
}

func open(kept app.Kept, path string) (h hands, err error) {
	opened := make(chan struct{})
	fyne.Do(func() {
		kept.Open(path, func(win fyne.Window, failed error) {
			h.win, err = win, failed
			close(opened)
		})
	})
	<-opened
	return h, err
}

// saves saves over and over, the document edited between or meanwhile.
func (s *saver) saves(h hands, times int, entry func(i int) string, meanwhile bool) holds {
	var all holds
	fyne.DoAndWait(func() { atChild(h) })
	for i := range times {
		s.edit(h)
		settle()
		s.since()
		began := time.Now()
		name := entry(i)
		var beat time.Time
		var pause time.Duration
		fyne.DoAndWait(func() { beat = time.Now(); s.timed(func() { h.menu(name) }) })
		for k, begun := 0, false; ; k++ { // it begins once the disk has said what is there
			saving := true
			fyne.DoAndWait(func() {
				pause = max(pause, time.Since(beat))
				saving = strings.Contains(h.win.Title(), "(saving)")
				beat = time.Now()
			})
			if begun = begun || saving; begun && !saving {
				break
			}
			if !begun && time.Since(began) > time.Minute {
				fmt.Fprintln(os.Stderr, "window: nothing is saved")
				os.Exit(1)
			}
			if begun && meanwhile && k%200 == 100 {
				s.edit(h)
				fyne.DoAndWait(func() { beat = time.Now() })
			}
			time.Sleep(time.Millisecond / 2)
		}
		held := s.since()
		all.program, all.worked, all.pause = append(all.program, held.took), append(all.worked, held.worked), append(all.pause, pause)
		all.whole = append(all.whole, time.Since(began))
	}
	return all
}

// edit gives a card another title, and waits until that is painted.
func (s *saver) edit(h hands) {
	s.edits++
	fyne.DoAndWait(func() {
		h.letter('a' + rune(s.edits%26))
		h.press(fyne.KeyReturn)
	})
	time.Sleep(40 * time.Millisecond)
	fyne.DoAndWait(func() {})
}

func tell(n int, what string, all holds) {
	whole := strings.Fields(spread(all.whole))
	fmt.Printf("%8d  %-30s   %s   %s   %s   %8s\n", n, what, spread(all.program), spread(all.worked), spread(all.pause), whole[0])
}

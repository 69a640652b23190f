// Command window measures the program's own window, with all panes: how long a
// frame takes while the map is panned, and how long a keystroke takes to reach
// the screen, over maps of several sizes. It prints a table of milliseconds:
// what the program does with the key, and how long it is until the next frame
// begins, painting included.
package main

import (
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app"
	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
)

func main() {
	sizes, saves, profile := asked()
	debug.SetGCPercent(300) // as the program does
	a := app.NewApp("org.offramp.bench")
	a.Lifecycle().SetOnStarted(func() {
		go func() {
			stop := profile()
			if saves == 0 {
				measure(a, sizes)
			} else if err := measureSaves(a, sizes, saves); err != nil {
				fmt.Fprintln(os.Stderr, "window:", err)
			}
			stop()
			fyne.Do(a.Quit)
			time.AfterFunc(5*time.Second, func() { os.Exit(0) })
		}()
	})
	// An app without a window ends.
	a.NewWindow("bench").Show()
	a.Run()
}

// measure runs beside the UI thread and has each step done on it.
func measure(a fyne.App, sizes []int) {
	fmt.Printf("%8s  %-16s %21s   %21s\n", "", "", "in the program, ms", "to the next frame, ms")
	fmt.Printf("%8s  %-16s %6s %6s %7s   %6s %6s %7s\n", "outcomes", "what", "p50", "p95", "max", "p50", "p95", "max")
	var last fyne.Window
	for _, n := range sizes {
		s := scenariotest.Big(n, 1)
		var h hands
		fyne.DoAndWait(func() {
			h.win = app.Window(a, s)
			if last != nil {
				last.Hide() // closing it would ask what becomes of it
			}
			last = h.win
		})
		settle()
		fyne.DoAndWait(func() { h.menu("Unfold all") }) // a large map opens folded: here it is to be as hard as it can be
		settle()
		for _, t := range tasks {
			fyne.DoAndWait(func() { t.ready(h) })
			settle()
			report(n, t, animate(h, t))
			if t.check != nil {
				check(t, s)
			}
		}
	}
}

// settle lets animations end.
func settle() { time.Sleep(400 * time.Millisecond) }

// check stops where the keys did not do what is measured.
func check(t task, s *scenarios.Scenario) {
	if err := t.check(s); err != nil {
		fmt.Fprintf(os.Stderr, "window: %s: %v\n", t.keys[0].what, err)
		os.Exit(1)
	}
}

// times are how long one kind of key took.
type times struct{ program, frame []time.Duration }

func report(n int, t task, took map[string]*times) {
	for _, k := range t.keys {
		of := took[k.what]
		if of == nil {
			continue
		}
		delete(took, k.what) // of several keys with that name the first tells
		fmt.Printf("%8d  %-16s %s   %s\n", n, k.what, spread(of.program), spread(of.frame))
	}
}

func spread(took []time.Duration) string {
	slices.Sort(took)
	ms := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	return fmt.Sprintf("%6.1f %6.1f %7.1f", ms(0.5), ms(0.95), ms(1))
}

// Command window measures the map, with all panes around it, in a real window: how long a frame takes
// while the map is panned and zoomed, and how long a keystroke takes to reach
// the screen, over maps of several sizes. It prints a table of milliseconds.
package main

import (
	"flag"
	"fmt"
	"os"
	"runtime/debug"
	"slices"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"offramp/widgets/inspector"
	"offramp/widgets/look"
	"offramp/widgets/mapview"
	"offramp/widgets/noticeline"
	"offramp/widgets/outline"
	"offramp/widgets/panes"
	"offramp/widgets/statusline"
	"offramp/widgets/strip"
)

// frames is how many frames each measurement takes.
const frames = 150

func main() {
	flag.Parse()
	debug.SetGCPercent(300) // as the program does
	sizes := []int{100, 1_000, 10_000, 100_000}
	a := app.NewWithID("org.offramp.bench")
	a.Settings().SetTheme(look.New(look.Light))
	w := a.NewWindow("bench")
	w.Resize(fyne.NewSize(1280, 760))
	w.Show()
	a.Lifecycle().SetOnStarted(func() { go measure(a, w, sizes) })
	a.Run()
}

// measure runs beside the UI thread and has each step done on it.
func measure(a fyne.App, w fyne.Window, sizes []int) {
	fmt.Println("outcomes  what             p50 ms  p95 ms  max ms")
	for _, n := range sizes {
		var m *mapview.Map
		var b *board.Board
		fyne.DoAndWait(func() {
			b = board.New(scenariotest.Big(n, 1))
			m = mapview.New(b)
			foot := container.NewVBox(strip.New(b), statusline.New(b))
			middle := panes.New(outline.New(b), container.NewStack(m, container.NewBorder(nil, noticeline.New(b), nil, nil)), inspector.New(b))
			w.SetContent(container.NewBorder(nil, foot, nil, nil, middle))
		})
		time.Sleep(500 * time.Millisecond)
		fyne.DoAndWait(func() {
			b.FoldTo(n) // a large map opens folded: here it is to be as hard as it can be
			m.ZoomTo(1)
			m.Centre(b.Scenario().Root.ID)
		})
		time.Sleep(500 * time.Millisecond)
		report(n, "pan at 100 %", animate(func(i int) { m.Pan(float64(9*side(i)), float64(7*side(i))) }))
		fyne.DoAndWait(m.Fit)
		time.Sleep(300 * time.Millisecond)
		report(n, "pan, all of it", animate(func(i int) { m.Pan(float64(5*side(i)), float64(3*side(i))) }))
		fyne.DoAndWait(func() { m.ZoomTo(1); m.Centre(b.Scenario().Root.ID) })
		time.Sleep(300 * time.Millisecond)
		child := b.Scenario().Root.Children[0]
		report(n, "keystroke", animate(func(i int) {
			title := fmt.Sprintf("Typed %d", i)
			if err := b.Preview(scenarios.Rename(child, title)); err != nil {
				panic(err)
			}
		}))
	}
	fyne.Do(a.Quit)
	time.AfterFunc(5*time.Second, func() { os.Exit(0) })
}

// side is 1 for the first half of a measurement and −1 for the second, so that
// the map ends where it began.
func side(i int) int {
	if i < frames/2 {
		return 1
	}
	return -1
}

// animate does a step in each frame, and returns how long each took from the
// step to the beginning of the next frame, painting included.
func animate(step func(i int)) []time.Duration {
	var took []time.Duration
	done := make(chan struct{})
	i := 0
	var last time.Time
	fyne.Do(func() {
		var animation *fyne.Animation
		animation = fyne.NewAnimation(time.Hour, func(float32) {
			now := time.Now()
			if !last.IsZero() && i > 5 {
				took = append(took, now.Sub(last))
			}
			if i++; i > frames {
				animation.Stop()
				close(done)
				return
			}
			last = time.Now()
			step(i)
		})
		animation.Start()
	})
	<-done
	return took
}

func report(n int, what string, took []time.Duration) {
	slices.Sort(took)
	ms := func(share float64) float64 {
		return float64(took[int(share*float64(len(took)-1))].Microseconds()) / 1000
	}
	fmt.Printf("%8d  %-15s %7.1f %7.1f %7.1f\n", n, what, ms(0.5), ms(0.95), ms(1))
}

// Package bench measures what a user waits for, over maps of 100, 10,000 and
// 100,000 outcomes. What was learnt from it is in README.md beside it.
package bench

import (
	"fmt"
	"image"
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2/theme"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/bounds"
	"offramp/scenarios/odds/sensitivity"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/picture"
	"offramp/scenarios/store"
)

var sizes = []int{100, 1_000, 10_000, 100_000}

func each(b *testing.B, f func(b *testing.B, s *scenarios.Scenario)) {
	for _, n := range sizes {
		s := scenariotest.Big(n, 1)
		b.Run(fmt.Sprint(n), func(b *testing.B) { f(b, s) })
	}
}

func fonts(b *testing.B) *scene.Fonts {
	f, err := scene.NewFonts(theme.DefaultTextFont().Content(), theme.DefaultTextBoldFont().Content(), theme.DefaultTextItalicFont().Content())
	if err != nil {
		b.Fatal(err)
	}
	return f
}

// BenchmarkKeystroke is a letter typed into a title: edit, figures, scene.
func BenchmarkKeystroke(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		editor, measure := scenarios.NewEditor(s), fonts(b)
		at := s.Root.Children[0]
		scene.Build(s, odds.Compute(s), scene.Options{Fonts: measure})
		i := 0
		for b.Loop() {
			i++
			if err := editor.Preview(scenarios.Rename(at, fmt.Sprintf("Typed %d", i))); err != nil {
				b.Fatal(err)
			}
			scene.Build(s, odds.Compute(s), scene.Options{Fonts: measure})
		}
	})
}

// BenchmarkFrame is one frame of 1280 × 800 at 100 %, painted in software.
func BenchmarkFrame(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		measure := fonts(b)
		sc := scene.Build(s, odds.Compute(s), scene.Options{Fonts: measure})
		root := sc.Cards[0].Box
		view := scene.View{X: root.X, Y: root.Y - 400, Zoom: 1, W: 1280, H: 800}
		img := image.NewRGBA(image.Rect(0, 0, 1280, 800))
		painter, palette := picture.New(measure), scene.Light()
		painter.On(img)
		for b.Loop() {
			painter.Fill(palette.Ground)
			sc.Paint(painter, view, palette, nil)
		}
	})
}

// BenchmarkOverview is one frame of the whole map, zoomed far out.
func BenchmarkOverview(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		sc := scene.Build(s, odds.Compute(s), scene.Options{Fonts: fonts(b)})
		zoom := min(1280/sc.Bounds.W, 800/sc.Bounds.H)
		view := scene.View{X: sc.Bounds.X, Y: sc.Bounds.Y, Zoom: zoom, W: 1280, H: 800}
		img := image.NewRGBA(image.Rect(0, 0, 1280, 800))
		palette := scene.Light()
		for b.Loop() {
			sc.Overview(img, view, palette)
		}
	})
}

// BenchmarkOpen reads a file, validates it and lays it out.
func BenchmarkOpen(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		path := filepath.Join(b.TempDir(), "big.scenario.json")
		if err := store.Save(path, s); err != nil {
			b.Fatal(err)
		}
		measure := fonts(b)
		for b.Loop() {
			opened, err := store.Open(path)
			if err != nil {
				b.Fatal(err)
			}
			scene.Build(opened.Scenario, odds.Compute(opened.Scenario), scene.Options{Fonts: measure})
		}
	})
}

// BenchmarkSave encodes a scenario and writes it safely.
func BenchmarkSave(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		path := filepath.Join(b.TempDir(), "big.scenario.json")
		for b.Loop() {
			if err := store.Save(path, s); err != nil {
				b.Fatal(err)
			}
		}
	})
}

// answer is everything that a changed number makes the program work out: masses,
// bounds of six end states, and how each branch moves one of them.
type answer struct {
	judgements *odds.Judgements
	computer   *odds.Computer
	bounds     *bounds.Bounds
	moves      *sensitivity.Analysis
	targets    []odds.Target
	out        []odds.Interval
}

func newAnswer(s *scenarios.Scenario) *answer {
	for i := len(s.EndStates); i < 6; i++ {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: fmt.Sprint(i)})
	}
	a := &answer{judgements: odds.Judge(odds.Flatten(s))}
	a.computer = odds.NewComputer(a.judgements)
	figures := a.computer.Compute()
	a.bounds, a.moves = bounds.New(a.judgements, figures), sensitivity.New(a.judgements, figures)
	for i := range 6 {
		a.targets = append(a.targets, odds.ToEndState(i))
	}
	a.compute()
	return a
}

func (a *answer) compute() {
	a.computer.Compute()
	a.bounds.Compute()
	a.out = a.bounds.Over(a.out, a.targets...)
	a.moves.Compute(a.targets[0])
}

func (a *answer) update(touched int) {
	a.judgements.ReadAt(touched)
	a.computer.Update(touched)
	a.bounds.Update(a.computer.Forks())
	a.out = a.bounds.Over(a.out, a.targets...)
	a.moves.Update(a.computer.Forks())
}

// BenchmarkAnswer is all of it anew, in the memory of the time before.
func BenchmarkAnswer(b *testing.B) {
	each(b, func(b *testing.B, s *scenarios.Scenario) {
		a := newAnswer(s)
		b.ReportAllocs()
		for b.Loop() {
			a.compute()
		}
	})
}

// BenchmarkUpdate is what the number of one branch changes of it: of the last leaf,
// far below, or of the first branch, with a quarter of the tree or so behind it.
func BenchmarkUpdate(b *testing.B) {
	for _, where := range []string{"deep", "root"} {
		b.Run(where, func(b *testing.B) {
			each(b, func(b *testing.B, s *scenarios.Scenario) {
				a := newAnswer(s)
				at := 1
				if where == "deep" {
					at = a.judgements.Flat.Len() - 1
				}
				b.ReportAllocs()
				for i := 0; b.Loop(); i++ {
					a.judgements.Flat.Outcomes[at].Probability = scenarios.Number(0.1 + 0.01*float64(i%2))
					a.update(at)
				}
			})
		})
	}
}

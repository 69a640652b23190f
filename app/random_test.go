package app

import (
	"bytes"
	"math"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// safe are the commands that neither open windows nor touch files.
func safe() []command.Command[*window] {
	var all []command.Command[*window]
	for _, c := range commands {
		switch c.Menu {
		case "File", "Help":
			continue
		}
		switch c.Name {
		case "Full screen", "What is offered here…", "Light", "Dark", "As the system":
			continue
		}
		all = append(all, c)
	}
	return all
}

func bytesOf(t *rapid.T, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// If this fails, some sequence of commands and typing that a user can do ends
// the program, breaks the figures, hides the selection, or cannot be undone.
func TestRandomCommands(t *testing.T) {
	t.Setenv("LANG", "en_US.UTF-8")
	p := newProgram(test.NewTempApp(t), settings.Memory())
	table := safe()
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 8, Sound: true})
		first := bytesOf(t, s)
		w := p.show(newDocument(s))
		defer w.close()
		w.win.Resize(fyne.NewSize(1000, 700))
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			switch rapid.IntRange(0, 5).Draw(t, "what") {
			case 0: // typing goes to whoever has the keyboard
				text := rapid.SampledFrom([]string{"War", "35", "1/3", "150", "rest", " ", "x"}).Draw(t, "text")
				if w.win.Canvas().Focused() != nil {
					typeText(w, text)
				}
			case 1:
				key := rapid.SampledFrom([]fyne.KeyName{
					fyne.KeyReturn, fyne.KeyEscape, fyne.KeyTab, fyne.KeyBackspace, fyne.KeyDown, fyne.KeyUp,
				}).Draw(t, "key")
				if w.win.Canvas().Focused() != nil {
					pressKey(w, key)
				}
			case 2:
				offers := w.doc.board.Offers()
				if len(offers) > 0 {
					w.commit()
					if offers = w.doc.board.Offers(); len(offers) > 0 {
						w.refuse(w.doc.board.Take(offers[0]))
					}
				}
			default:
				c := table[rapid.IntRange(0, len(table)-1).Draw(t, "command")]
				w.run(c)
			}
			if sum := w.doc.board.Figures().Totals.Sum(); math.Abs(sum-1) > 1e-9 {
				t.Fatalf("the whole is %v", sum)
			}
			if at := w.doc.board.Selected(); at != nil {
				if _, shown := w.mapView.Scene().Find(at.ID); !shown {
					t.Fatalf("the selected %q is not on the map", at.Name())
				}
			}
		}
		w.commit()
		for w.doc.board.Editor().UndoName() != "" {
			if err := w.doc.board.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		if got := bytesOf(t, s); !bytes.Equal(got, first) {
			t.Fatalf("all undone reads\n%s\nand began as\n%s", got, first)
		}
	})
}

package app

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
)

// charted is a window with a marked scenario whose simulation is on show.
func charted(t *testing.T) *window {
	t.Helper()
	w := withTalks(t)
	if err := w.doc.board.Do(scenarios.ChangeScenario("marking", "marking", "TLP:AMBER")); err != nil {
		t.Fatal(err)
	}
	root := w.doc.scenario().Root
	for _, o := range root.Children {
		end := &scenarios.EndState{ID: scenarios.NewID(), Name: "End " + o.Title}
		if err := w.doc.board.Do(scenarios.AssignNew(w.doc.scenario(), o, end)); err != nil {
			t.Fatal(err)
		}
	}
	run(t, w, "Run the simulation")
	if w.charted() == nil || w.charted().Chart().IsEmpty() {
		t.Fatal("no chart is shown")
	}
	return w
}

// run runs the command of a name.
func run(t *testing.T, w *window, name string) {
	t.Helper()
	for _, c := range commands {
		if c.Name == name {
			if !c.Can(w) {
				t.Fatalf("%q cannot be done", name)
			}
			w.run(c)
			return
		}
	}
	t.Fatalf("there is no %q", name)
}

// If this fails, a chart leaves the program without its handling label, or is not
// copied or written at all.
func TestAChartLeavesWithItsMarking(t *testing.T) {
	w := charted(t)
	run(t, w, "Copy the chart as text")
	if text := w.clipboard().Content(); !strings.HasPrefix(text, "TLP:AMBER\n") || !strings.Contains(text, "End Talks end\t") {
		t.Errorf("copied %q", text)
	}
	run(t, w, "Copy the chart as an image")
	if png := w.program.images.(*copied).png; !bytes.HasPrefix(png, []byte("\x89PNG")) {
		t.Errorf("copied %d bytes as an image", len(png))
	}
	path := filepath.Join(t.TempDir(), "chart.svg")
	w.writePicture(path, w.chartDrawing(w.charted(), ".svg"))
	data, err := os.ReadFile(path)
	if err != nil || !bytes.Contains(data, []byte("TLP:AMBER")) {
		t.Errorf("the file holds %.80q, %v", data, err)
	}
}

// If this fails, the menu of a chart does not take the keyboard, or does not give
// it back to the chart.
func TestTheMenuOfAChartGivesTheKeyboardBack(t *testing.T) {
	w := charted(t)
	w.analysis.FocusFirst()
	chart := w.win.Canvas().Focused()
	chart.TypedKey(&fyne.KeyEvent{Name: "Menu"})
	menu, ok := w.win.Canvas().Focused().(*widget.PopUpMenu)
	if !ok {
		t.Fatalf("the menu key leaves the keyboard with %T", w.win.Canvas().Focused())
	}
	menu.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if w.win.Canvas().Focused() != chart {
		t.Errorf("afterwards %T has the keyboard", w.win.Canvas().Focused())
	}
}

// If this fails, a chart that is not on show can be copied.
func TestNoChartNoCommand(t *testing.T) {
	w := withTalks(t)
	for _, c := range chartCommands {
		if c.Can(w) {
			t.Errorf("%q can be done without a chart", c.Name)
		}
	}
}

// If this fails, a window that closes, or another document in it, leaves a
// simulation running.
func TestASimulationEndsWithItsWindow(t *testing.T) {
	w := charted(t)
	var work []func()
	w.analysis.Beside = func(f func()) { work = append(work, f) }
	run(t, w, "Run the simulation")
	shown := w.charted().Chart()
	w.close()
	for _, f := range work {
		f()
	}
	if len(work) != 1 || w.charted().Chart() != shown {
		t.Error("the run that was stopped shows its result")
	}
}

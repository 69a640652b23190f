package strip

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// outcome is an outcome whose title is its identity.
func outcome(title, probability, end string, children ...*scenarios.Outcome) *scenarios.Outcome {
	entry, err := odds.ParseEntry(probability)
	if err != nil {
		panic(err)
	}
	return &scenarios.Outcome{ID: title, Title: title, Probability: entry.Probability, EndState: end, Children: children}
}

// drawing is the scenario that the drawing of the main window shows.
func drawing() *scenarios.Scenario {
	s := scenarios.New()
	s.Scale = scales.ICD203()
	s.EndStates = []*scenarios.EndState{
		{ID: "standoff", Name: "Standoff continues", Colour: "#56b4e9", Symbol: "square"},
		{ID: "sanctions", Name: "Sanctions without war", Colour: "#e69f00", Symbol: "diamond"},
		{ID: "peace", Name: "De-escalation", Colour: "#009e73", Symbol: "circle"},
		{ID: "war", Name: "War", Colour: "#d55e00", Symbol: "triangle"},
	}
	s.Root = outcome("start", "", "",
		outcome("end", "25", "",
			outcome("severe", "45", "", outcome("hold", "70", "sanctions"), outcome("erode", "rest", "standoff")),
			outcome("incursion", "20", "war"), outcome("channel", "rest", "standoff")),
		outcome("run on", "45", "", outcome("stay", "60", "standoff"), outcome("cyber", "25", "sanctions")),
		outcome("agreement", "rest", "", outcome("withdrawn", "55", "peace"), outcome("stalls", "rest", "standoff")))
	s.Link()
	return s
}

// shown returns a strip of s on a canvas of that width.
func shown(t testing.TB, s *scenarios.Scenario, width float32) (*Strip, *board.Board) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	strip := New(b)
	w := test.NewTempWindow(t, strip)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, 120))
	return strip, b
}

// text is what the legend says, entry after entry.
func (s *Strip) text() []string {
	entries := make([]string, len(s.legend.plan.entries))
	for i, e := range s.legend.plan.entries {
		var words []string
		for _, p := range e.pieces {
			words = append(words, p.Text)
		}
		entries[i] = strings.ReplaceAll(strings.Join(words, " "), "\u00a0", " ")
	}
	return entries
}

// texts are the texts that are really on the canvas.
func texts(s *Strip) []*canvas.Text {
	var found []*canvas.Text
	for _, o := range test.WidgetRenderer(s.legend).Objects() {
		if text, ok := o.(*canvas.Text); ok {
			found = append(found, text)
		}
	}
	return found
}

// If this fails, every key paints the bar anew, pixel by pixel, or the bar shows
// shares that are no more.
func TestTheBarIsPaintedWhereItChanges(t *testing.T) {
	s, b := shown(t, drawing(), 700)
	r := &barRenderer{bar: s.bar, raster: canvas.NewRaster(nil)}
	r.Refresh()
	first := r.painted
	o := b.Scenario().Outcome("hold")
	if err := b.Do(scenarios.Rename(o, "Sanctions hold")); err != nil {
		t.Fatal(err)
	}
	if r.Refresh(); &r.painted[0] != &first[0] {
		t.Error("a title paints the bar anew")
	}
	if err := b.CommitProbability(o, "10"); err != nil {
		t.Fatal(err)
	}
	if r.Refresh(); &r.painted[0] == &first[0] {
		t.Error("other shares do not")
	}
}

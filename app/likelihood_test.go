package app

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
)

// shownIn collects the texts within an object, but for those of fields, which
// one types into, and of what is left out.
func shownIn(o fyne.CanvasObject, but fyne.CanvasObject, tell func(string)) {
	if o == but || !o.Visible() {
		return
	}
	switch o := o.(type) {
	case *field.Field, *widget.Entry:
	case *canvas.Text:
		tell(o.Text)
	case *widget.Label:
		tell(o.Text)
	case *fyne.Container:
		for _, child := range o.Objects {
			shownIn(child, but, tell)
		}
	case fyne.Widget:
		for _, child := range test.WidgetRenderer(o).Objects() {
			shownIn(child, but, tell)
		}
	}
}

// worded draws a scenario with words, ranges and numbers, and no percent sign in
// any name.
func worded(t *rapid.T) *scenarios.Scenario {
	s := scenariotest.Ranged(t)
	s.Scale = rapid.SampledFrom([]*scenarios.Scale{scales.ICD203(), nil}).Draw(t, "scale")
	for _, e := range s.EndStates {
		e.Name = "End " + e.ID
	}
	for o := range s.Root.All() {
		if s.Scale != nil && o.Probability.IsAbsent() && rapid.Bool().Draw(t, "said") {
			band := rapid.SampledFrom(s.Scale.Bands).Draw(t, "word")
			low, high, _ := band.Ends()
			o.Said, o.Range = band.Word, &scenarios.Range{Low: low, High: high}
		}
	}
	s.Link()
	return s
}

// If this fails, a percentage stands somewhere in front of a reader who asked
// for words alone, as UK practice has it.
func TestWordsOnly_noPercentAnywhere(t *testing.T) {
	w := opened(t)
	w.win.Resize(fyne.NewSize(1280, 800))
	w.program.setLikelihood("words")
	rapid.Check(t, func(t *rapid.T) {
		s := worded(t)
		w.setDocument(newDocument(s))
		b := w.doc.board
		where := ""
		says := func(text string) {
			if strings.Contains(text, "%") {
				t.Fatalf("%s says %q", where, text)
			}
		}
		look := func() {
			where = "the window"
			shownIn(w.win.Content(), w.tools.object, says)
			labels := scene.NewLabels(b.Told())
			for i := range w.mapView.Scene().Cards {
				c := &w.mapView.Scene().Cards[i]
				where = "the card of " + c.Outcome.Title
				says(c.Figure.Number + c.Figure.Word + c.Figure.Share)
				for _, line := range w.mapView.Scene().TipOf(int32(i)).Lines {
					says(line.Text)
				}
				if c.Ordinal >= 0 {
					number, word := labels.Branch(int(c.Ordinal))
					says(number + word + labels.Open(int(c.Ordinal)) + labels.Over(int(c.Ordinal)))
				}
			}
			where = "the menu"
			for _, c := range w.commands() {
				says(c.Shown(w))
			}
			where = "an offer"
			for _, offer := range b.Offers() {
				says(offer.In(b.Manner()))
			}
		}
		look()
		for range rapid.IntRange(0, 3).Draw(t, "looks") {
			o := rapid.SampledFrom(b.Figures().Flat.Outcomes).Draw(t, "outcome")
			b.Select(o.ID)
			look()
			if o.Parent() != nil && !o.Parent().IsChoice() && rapid.Bool().Draw(t, "edit") {
				_ = b.CommitProbability(o, rapid.SampledFrom([]string{"30", "70", "rest", "likely", "", "100"}).Draw(t, "typed"))
				look()
			}
		}
		where = "the strip by tag"
		w.strip.Turn()
		shownIn(w.strip, nil, says)
		w.strip.Turn()
		b.Select("")
		look()
	})
	// With numbers the same search finds some, or it would find none anywhere.
	w, of := talksIn(t)
	w.doc.board.Select(of[0].ID)
	found := 0
	shownIn(w.win.Content(), w.tools.object, func(text string) { found += strings.Count(text, "%") })
	if found < 5 {
		t.Errorf("with numbers the window shows %d percent signs", found)
	}
}

// If this fails, what was chosen in the View menu is not shown, not ticked, or
// gone with the next window.
func TestLikelihoodIsKept(t *testing.T) {
	w := opened(t)
	for name, want := range map[string]odds.Manner{
		"Numbers only": odds.NumbersOnly, "Words only": odds.WordsOnly, "Numbers and words": odds.NumbersAndWords,
	} {
		for _, c := range w.commands() {
			if c.Name == name {
				w.run(c)
				if !c.Checked(w) {
					t.Errorf("%s has no tick", name)
				}
			}
		}
		if got := w.doc.board.Manner(); got != want {
			t.Errorf("%s: the window tells %v", name, got)
		}
		if next := w.program.show(newDocument(blank())); next.doc.board.Manner() != want {
			t.Errorf("%s: the next window tells %v", name, next.doc.board.Manner())
		}
	}
}

package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
)

// If this fails, the slider is not previewed on the map, or is more than one
// undo step, or says nothing of what gave way.
func TestSlide(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	s := p.outcome.probability.slide.slider
	p.w.Canvas().Focus(s)
	p.press(fyne.KeyRight)
	p.press(fyne.KeyRight)
	equal(t, "preview", o.Probability, scenarios.Number(0.27))
	equal(t, "field", p.outcome.probability.entry.Text, "27 %")
	equal(t, "typing", p.Typing(), true)
	p.press(fyne.KeyReturn)
	if p.b.Notice().Text == "" {
		t.Error("nothing says what gave way")
	}
	equal(t, "step", p.undone(), "Set “Talks end abruptly” to 27 %")
	equal(t, "undone", o.Probability, scenarios.Number(0.25))
	p.w.Canvas().Focus(s)
	p.press(fyne.KeyLeft)
	p.press(fyne.KeyEscape)
	equal(t, "dropped", o.Probability, scenarios.Number(0.25))
	equal(t, "step", p.b.Editor().UndoName(), "")
}

// If this fails, the bar of a fork moves away under the pointer that drags one of
// its dividers over 100 %.
func TestTheBarStaysUnderThePointer(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	bar := p.outcome.probability.fork.bar.bar
	top := func() float32 { return fyne.CurrentApp().Driver().AbsolutePositionForObject(bar).Y }
	was := top()
	for _, text := range []string{"95", "100", "1/3"} {
		if err := p.b.PreviewProbability(o, text); err != nil {
			t.Fatal(err)
		}
		if now := top(); now != was {
			t.Errorf("at %s the bar is %v px lower", text, now-was)
		}
		p.b.DropPreview()
	}
}

// If this fails, what is being slid goes to the outcome selected next, or is
// lost.
func TestSelectingMakesTheSlideTheOldOutcomes(t *testing.T) {
	p := shown(t, talks())
	old := p.pick("Talks end abruptly")
	p.w.Canvas().Focus(p.outcome.probability.slide.slider)
	p.press(fyne.KeyRight)
	p.b.Select("run")
	equal(t, "old number", old.Probability, scenarios.Number(0.26))
	equal(t, "new number", p.b.Selected().Probability, scenarios.Number(0.45))
	equal(t, "selected", p.b.Selected().ID, "run")
}

// If this fails, the rest cannot be slid, or a locked number can, or the pane
// does not say so.
func TestSlidingRestAndLocked(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Limited agreement")
	part := p.outcome.probability
	equal(t, "hint", part.slide.hint.Text, "The rest: sliding makes it a number of its own.")
	p.w.Canvas().Focus(part.slide.slider)
	p.press(fyne.KeyLeft)
	p.press(fyne.KeyReturn)
	equal(t, "a number", o.Probability, scenarios.Number(0.29))
	test.Tap(part.locked)
	equal(t, "hint", part.slide.hint.Text, "Locked: unlock it to slide it.")
	part.slide.slider.TypedKey(&fyne.KeyEvent{Name: fyne.KeyLeft})
	equal(t, "locked", o.Probability, scenarios.Number(0.29))
}

// If this fails, the path is not spelled out, or not said why it has no figure.
func TestPathInFactors(t *testing.T) {
	p := shown(t, talks())
	p.pick("Sanctions imposed")
	part := p.outcome.probability
	equal(t, "factors", part.all.Text, "25\u00a0% × 60\u00a0% = 15.0\u00a0% of all, from 9 to 21\u00a0%")
	equal(t, "names", part.path.Text, "Talks end abruptly 25\u00a0% × Sanctions imposed 60\u00a0%")
	p.b.Select("abrupt")
	p.enter(part.entry, "")
	p.press(fyne.KeyReturn)
	p.b.Select("sanctions")
	equal(t, "within its range", part.all.Text, "9–21\u00a0% of all")
	if err := p.b.Do(scenarios.SetField(p.b.Scenario().Outcome("abrupt"), "range", "range", (*scenarios.Range)(nil))); err != nil {
		t.Fatal(err)
	}
	p.b.Select("sanctions")
	equal(t, "without", part.all.Text, "No share of all: “Talks end abruptly” is not estimated.")
}

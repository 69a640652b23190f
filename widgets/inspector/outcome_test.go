package inspector

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
)

// If this fails, the word beside a number is that of what is only supposed.
func TestAWordBelongsToItsNumber(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	if err := p.b.Suppose(scenarios.SetStatus(o, scenarios.Happened, "")); err != nil {
		t.Fatal(err)
	}
	equal(t, "field", p.outcome.probability.entry.Text, "25 %")
	equal(t, "word", p.outcome.probability.word.Text, "unlikely [20–45\u00a0%]")
}

// If this fails, the pane reads or shows probabilities otherwise than the map.
func TestProbability(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	part := p.outcome.probability
	equal(t, "caption", part.about.Text, "Probability, given “Talks open”")
	equal(t, "field", part.entry.Text, "25 %")
	equal(t, "word", part.word.Text, "unlikely [20–45\u00a0%]")
	equal(t, "share", part.all.Text, "25.0\u00a0% of all, from 15 to 35\u00a0%")

	p.enter(part.entry, "35")
	equal(t, "preview", o.Probability, scenarios.Number(0.35))
	p.enter(part.entry, "35 ") // the same number must not end the preview
	equal(t, "preview", o.Probability, scenarios.Number(0.35))
	p.press(fyne.KeyReturn)
	equal(t, "field", part.entry.Text, "35 %")
	if p.b.Notice().Text == "" {
		t.Error("nothing says what gave way")
	}
	equal(t, "step", p.undone(), "Set “Talks end abruptly” to 35 %")
	equal(t, "field after undo", part.entry.Text, "25 %")

	p.enter(part.entry, "1/4")
	p.press(fyne.KeyReturn)
	equal(t, "entered", o.Entered, "1/4")
	equal(t, "field", part.entry.Text, "1/4")
	p.enter(part.entry, "")
	p.press(fyne.KeyReturn)
	equal(t, "absent", o.Probability, scenarios.NotEstimated)
	equal(t, "word", part.word.Text, "15–35\u00a0% · very unlikely to unlikely")
	p.enter(part.entry, "rest")
	p.press(fyne.KeyReturn)
	equal(t, "rest", o.Probability, scenarios.Rest)
	equal(t, "word", part.word.Text, "takes 15–35\u00a0%, very unlikely to unlikely")
	p.pick("Back channel")
	equal(t, "word", part.word.Text, "takes 40\u00a0%, unlikely [20–45\u00a0%]")
}

// If this fails, a wrong number is taken, or refused without saying why.
func TestWrongProbability(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	part := p.outcome.probability
	p.enter(part.entry, "150")
	p.press(fyne.KeyReturn)
	equal(t, "number", o.Probability, scenarios.Number(0.25))
	equal(t, "step", p.b.Editor().UndoName(), "")
	equal(t, "field keeps it", part.entry.Text, "150")
	if !strings.Contains(part.failure.Text, "more than 100\u00a0%") || !part.failure.Visible() {
		t.Errorf("it says %q", part.failure.Text)
	}
	p.w.Canvas().Unfocus()
	equal(t, "field after leaving", part.entry.Text, "25 %")
	equal(t, "reason after leaving", part.failure.Visible(), true)
	p.enter(part.entry, "30")
	equal(t, "reason once typed again", part.failure.Visible(), false)
}

// If this fails, the root or an option seems to have a probability to type.
func TestNoProbability(t *testing.T) {
	p := shown(t, talks())
	part := p.outcome.probability
	p.b.Select("root")
	equal(t, "root's field", part.number.Visible(), false)
	equal(t, "root's story", part.story.Text, "The starting situation: everything else follows from it.")
	why := p.outcome.evidence.why
	equal(t, "root's reason for its number", why.Visible(), false)
	p.pick("Talks run on")
	equal(t, "a branch's reason", why.Visible(), true)
	p.b.Select("root")
	test.Tap(p.outcome.fork.choice)
	equal(t, "choice", p.b.Scenario().Root.IsChoice(), true)
	p.pick("Talks run on")
	equal(t, "option's field", part.number.Visible(), false)
	equal(t, "kept number", part.kept.Visible(), true)
	test.Tap(part.assumed)
	equal(t, "assumed", p.b.Scenario().Root.Assumed, "run")
	equal(t, "tick", part.assumed.On(), true)
	test.Tap(part.drop)
	equal(t, "number", p.outcomeCalled("Talks run on").Probability, scenarios.NotEstimated)
	equal(t, "kept number", part.option.Visible(), false)
}

// If this fails, half a range is taken for one, or a range runs downwards.
func TestRange(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	r := p.outcome.probability.ends
	p.enter(r.low, "20")
	p.press(fyne.KeyReturn)
	if o.Range != nil {
		t.Fatal("one end is a range")
	}
	equal(t, "the end waits", r.low.Text, "20")
	equal(t, "hint", r.hint.Visible(), true)
	p.enter(r.high, "1/10")
	p.press(fyne.KeyReturn)
	if o.Range != nil || r.failure.Text == "" {
		t.Errorf("a range that runs downwards: %v, %q", o.Range, r.failure.Text)
	}
	p.enter(r.high, "60")
	p.press(fyne.KeyReturn)
	if o.Range == nil || *o.Range != (scenarios.Range{Low: 0.2, High: 0.6}) {
		t.Fatalf("range is %v", o.Range)
	}
	equal(t, "field", r.low.Text, "20 %")
	equal(t, "hint", r.hint.Visible(), false)
	p.enter(r.low, "")
	p.press(fyne.KeyReturn)
	p.enter(r.high, "")
	p.press(fyne.KeyReturn)
	if o.Range != nil {
		t.Errorf("cleared, range is %v", *o.Range)
	}
	p.undone()
	equal(t, "field after undo", r.high.Text, "60 %")
	p.enter(r.low, "")
	p.press(fyne.KeyReturn)
	p.b.Select("abrupt")
	equal(t, "the next outcome's", r.low.Text, "15 %")
}

// If this fails, naming an end state on the spot is more than one undo step, or
// makes a second one of the same name, or one that looks like another.
func TestEndStateOnTheSpot(t *testing.T) {
	p := shown(t, talks())
	s, o := p.b.Scenario(), p.pick("Talks run on")
	part := p.outcome.end
	p.FocusEndState()
	equal(t, "group opens", part.name.Visible(), true)
	p.enter(part.name, "Standoff")
	equal(t, "preview", len(s.EndStates), 3)
	p.press(fyne.KeyReturn)
	equal(t, "end states", len(s.EndStates), 3)
	made := s.EndStates[2]
	equal(t, "assigned", o.EndState, made.ID)
	equal(t, "looks", made.Colour+made.Symbol, "#56b4e9square")
	equal(t, "step", p.undone(), "New end state “Standoff”")
	equal(t, "assigned after undo", o.EndState, "")
	equal(t, "end states after undo", len(s.EndStates), 2)
	equal(t, "field after undo", part.name.Text, "")

	p.enter(part.name, " war ")
	p.press(fyne.KeyReturn)
	equal(t, "the one that is there", o.EndState, "war")
	equal(t, "end states", len(s.EndStates), 2)
	equal(t, "field", part.name.Text, "War")
	p.enter(part.name, "")
	p.press(fyne.KeyReturn)
	equal(t, "cleared", o.EndState, "")
}

// If this fails, the completion list cannot be used by keyboard or mouse, or a
// click on it makes an end state of what was half typed.
func TestSuggestions(t *testing.T) {
	p := shown(t, talks())
	s, o := p.b.Scenario(), p.pick("Talks run on")
	p.FocusEndState()
	list := findSuggestions(p)
	equal(t, "all are shown", len(list.shown), 2)
	p.enter(p.outcome.end.name, "esc")
	equal(t, "what fits, and a new one", len(list.shown), 2)
	p.press(fyne.KeyDown)
	p.press(fyne.KeyReturn)
	equal(t, "taken by key", o.EndState, "calm")
	p.enter(p.outcome.end.name, "wa")
	list.Tapped(&fyne.PointEvent{Position: fyne.NewPos(20, 5)}) // the test driver's Tap takes the focus first, a window does not
	equal(t, "taken by click", o.EndState, "war")
	equal(t, "end states", len(s.EndStates), 2)
	p.w.Canvas().Unfocus()
	equal(t, "shown without the focus", list.Visible(), false)
}

func findSuggestions(p *pane) *suggestions {
	for _, o := range test.LaidOutObjects(p.Inspector) {
		if s, ok := o.(*suggestions); ok && s.field == p.outcome.end.name {
			return s
		}
	}
	p.t.Fatal("no suggestions")
	return nil
}

// If this fails, the other groups write what was not meant, or take what is no
// date or number.
func TestEvidenceImpactAndTime(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	for _, g := range p.outcome.groups {
		g.open()
	}
	p.outcome.evidence.level.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	equal(t, "confidence", o.Confidence.Level, "low")
	p.enter(p.outcome.end.impact, "−1,5")
	p.press(fyne.KeyReturn)
	equal(t, "impact", *o.Impact, -1.5)
	p.enter(p.outcome.end.impact, "NaN")
	p.press(fyne.KeyReturn)
	equal(t, "impact", *o.Impact, -1.5)
	p.enter(p.outcome.time.from, "tomorrow")
	p.press(fyne.KeyReturn)
	equal(t, "from", o.From, "")
	p.enter(p.outcome.time.from, "2022-01-12")
	p.press(fyne.KeyReturn)
	equal(t, "from", o.From, "2022-01-12")
	p.outcome.time.status.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	p.enter(p.outcome.time.on, "2022-01-13")
	p.press(fyne.KeyReturn)
	equal(t, "status", o.Status.Is+" "+o.Status.On, "happened 2022-01-13")
	p.enter(p.outcome.time.tags, "military, border , military,")
	p.press(fyne.KeyReturn)
	equal(t, "tags", strings.Join(o.Tags, "|"), "military|border")
	equal(t, "summary", p.outcome.time.summary(), "from 12 Jan 2022 · happened 13 Jan 2022 · military, border")
	p.outcome.time.status.TypedKey(&fyne.KeyEvent{Name: fyne.KeyUp})
	if o.Status != nil {
		t.Errorf("open, but the status is %v", *o.Status)
	}
}

// If this fails, what the file holds as evidence is not shown, or a fork is
// said to add up when it does not.
func TestWhatIsShown(t *testing.T) {
	p := shown(t, talks())
	p.pick("Talks end abruptly")
	equal(t, "source", p.outcome.evidence.sources.chips.made[0].text, "B2 RIA, 9 Jan 2022 · p. 4")
	text, _ := sums(p.subject())
	equal(t, "fork", text, "All assigned: the rest takes 40 %.")
	equal(t, "the bar says it", p.outcome.fork.sum.Visible(), false)
	p.FocusEndState()
	equal(t, "end state", p.outcome.end.why.Text, "End states belong to the last outcomes of a path.")
	p.b.Select("sanctions")
	p.enter(p.outcome.probability.entry, "115")
	p.enter(p.outcome.probability.entry, "60")
	p.b.Select("run")
	p.enter(p.outcome.probability.entry, "90")
	p.press(fyne.KeyReturn)
	p.b.Select("root")
	equal(t, "fork", p.outcome.fork.sum.Text, "Its branches add to 115\u00a0%: unsettled from here.")
	equal(t, "in red", p.outcome.fork.sum.Role, danger)
}

// If this fails, a number is dragged or typed out of its own range and nothing
// beside it says so.
func TestANumberOutsideItsRangeIsTold(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly") // 25 %, from 15 to 35 %
	r := p.outcome.probability.ends
	for text, says := range map[string]string{"50": "The number is outside this range.", "35": "", "5": "The number is outside this range."} {
		if err := p.b.CommitProbability(o, text); err != nil {
			t.Fatal(err)
		}
		equal(t, text, r.hint.Text, says)
	}
}

// If this fails, the fields that say how probable something is are dead while
// somebody explores, others change the file then, or what is supposed is not shown.
func TestProbabilitiesAreTriedWhileExploring(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks run on")
	before := o.Probability
	p.b.Explore()
	part := p.outcome.probability
	if part.slide.slider.ReadOnly() || !part.locked.ReadOnly() {
		t.Fatal("not the fields of the number alone can be used")
	}
	p.enter(part.entry, "12")
	p.press(fyne.KeyReturn)
	if p.b.Leave(); o.Probability != before {
		t.Errorf("the file has %v", o.Probability)
	}
	p.b.Explore()
	p.enter(part.entry, "12")
	p.press(fyne.KeyReturn)
	equal(t, "field", part.entry.Text, "12 %")
	equal(t, "supposed", len(p.b.Supposed()), 1)
}

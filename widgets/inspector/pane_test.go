package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/scales"
	"offramp/widgets/board"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// pane is an inspector in a window of a test app.
type pane struct {
	*Inspector
	b *board.Board
	w fyne.Window
	t testing.TB
}

func shown(t testing.TB, s *scenarios.Scenario) *pane {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	i := New(b)
	w := a.NewWindow("inspector")
	w.SetPadded(false)
	w.SetContent(i)
	w.Resize(fyne.NewSize(320, 800))
	w.Show()
	t.Cleanup(w.Close)
	return &pane{i, b, w, t}
}

func (p *pane) press(key fyne.KeyName) {
	p.t.Helper()
	p.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// enter types a text in place of what a field holds.
func (p *pane) enter(f *field.Field, text string) {
	p.t.Helper()
	p.w.Canvas().Focus(f)
	if p.w.Canvas().Focused() != f {
		p.t.Fatal("the field does not get the focus")
	}
	f.TypedShortcut(&fyne.ShortcutSelectAll{})
	if text == "" {
		p.press(fyne.KeyBackspace)
	}
	for _, r := range text {
		f.TypedRune(r)
	}
}

func (p *pane) outcomeCalled(title string) *scenarios.Outcome {
	p.t.Helper()
	for o := range p.b.Scenario().Root.All() {
		if o.Title == title {
			return o
		}
	}
	p.t.Fatalf("there is no outcome %q", title)
	return nil
}

func (p *pane) pick(title string) *scenarios.Outcome {
	o := p.outcomeCalled(title)
	p.b.Select(o.ID)
	return o
}

// undone takes one step back and tells its name.
func (p *pane) undone() string {
	name := p.b.Editor().UndoName()
	if err := p.b.Undo(); err != nil {
		p.t.Fatal(err)
	}
	return name
}

func equal[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// talks is a fork of three, one of which goes on.
func talks() *scenarios.Scenario {
	s := scenarios.New()
	s.Title, s.Question, s.Scale = "Geneva", "How do the talks end?", scales.ICD203()
	s.From, s.Until, s.Marking = "2022-01-09", "2022-03-31", "TLP:CLEAR"
	out := func(id, title string, p scenarios.Probability, children ...*scenarios.Outcome) *scenarios.Outcome {
		return &scenarios.Outcome{ID: id, Title: title, Probability: p, Children: children}
	}
	s.EndStates = []*scenarios.EndState{
		{ID: "calm", Name: "De-escalation", Colour: "#009e73", Symbol: "circle"},
		{ID: "war", Name: "War", Colour: "#d55e00", Symbol: "triangle"},
	}
	s.Sources = []*scenarios.Source{{ID: "ria", Title: "No concessions", Publisher: "RIA", Published: "2022-01-09", Reliability: "B"}}
	two := 2
	abrupt := out("abrupt", "Talks end abruptly", scenarios.Number(0.25),
		out("sanctions", "Sanctions imposed", scenarios.Number(0.6)),
		out("channel", "Back channel", scenarios.Rest))
	abrupt.Because = "Ryabkov rules nothing out; the US side expects little."
	abrupt.Notes = "The delegation may leave after the first evening."
	abrupt.Range = &scenarios.Range{Low: 0.15, High: 0.35}
	abrupt.Confidence = &scenarios.Confidence{Level: "moderate", Because: "One official, one unnamed source."}
	abrupt.Sources = []scenarios.Citation{{Source: "ria", Credibility: &two, Where: "p. 4"}}
	abrupt.From, abrupt.Until = "2022-01-09", "2022-01-10"
	abrupt.Children[0].EndState = "war"
	s.Root = out("root", "Talks open", scenarios.NotEstimated, abrupt,
		out("run", "Talks run on", scenarios.Number(0.45)), out("deal", "Limited agreement", scenarios.Rest))
	s.Link()
	return s
}

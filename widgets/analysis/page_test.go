package analysis

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// opened is a pane in a window of a test app, with what it told.
type opened struct {
	*Pane
	t      testing.TB
	b      *board.Board
	w      fyne.Window
	picked []string
	errors []error
	work   []func() // what waits to run beside the window
	back   []func() // what waits to come back
	waits  bool
}

func geneva(t testing.TB) *scenarios.Scenario {
	t.Helper()
	read, err := store.Decode(assets.Geneva)
	if err != nil {
		t.Fatal(err)
	}
	return read.Scenario
}

// open shows a page on a scenario. What runs beside it runs at once, unless the
// test says that it waits.
func open(t testing.TB, s *scenarios.Scenario, page string) *opened {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	o := &opened{t: t, b: board.New(s)}
	o.Pane = New(o.b)
	o.OnPick = func(id string) { o.picked = append(o.picked, id) }
	o.OnError = func(err error) { o.errors = append(o.errors, err) }
	o.Beside = func(work func()) {
		if o.waits {
			o.work = append(o.work, work)
			return
		}
		work()
	}
	o.Post = func(do func()) {
		if o.waits {
			o.back = append(o.back, do)
			return
		}
		do()
	}
	o.w = a.NewWindow("analysis")
	o.w.SetPadded(false)
	o.w.SetContent(o.Pane)
	o.w.Resize(fyne.NewSize(480, 640))
	o.w.Show()
	t.Cleanup(o.w.Close)
	o.Open(page)
	o.Present()
	o.FocusFirst()
	return o
}

func (o *opened) press(key fyne.KeyName) {
	o.t.Helper()
	o.w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

// enter types a text in place of what a field holds.
func (o *opened) enter(f *entry, text string) {
	o.t.Helper()
	o.w.Canvas().Focus(f.Field)
	f.Type(text)
	o.press(fyne.KeyReturn)
}

func (o *opened) simulation() *simulation { return o.page("Simulation").(*simulation) }
func (o *opened) impacts() *impacts       { return o.page("Impact").(*impacts) }
func (o *opened) choices() *choices       { return o.page("Choices").(*choices) }

func (o *opened) page(name string) Page {
	o.t.Helper()
	for _, p := range o.pages {
		if p.Name() == name {
			return p
		}
	}
	o.t.Fatalf("there is no page %q", name)
	return nil
}

// says fails unless the chart of the page says a text.
func (o *opened) says(text string) {
	o.t.Helper()
	c := o.Charted()
	if c == nil {
		o.t.Fatalf("no chart says %q", text)
	}
	if table := c.Chart().Table.String(); !strings.Contains(plain(table), text) {
		o.t.Errorf("the chart does not say %q:\n%s", text, table)
	}
}

// plain has usual blanks for those that keep figures together.
func plain(text string) string { return strings.ReplaceAll(text, "\u00a0", " ") }

// bare is a scenario of two branches with numbers and nothing else.
func bare() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Talks"
	for _, title := range []string{"Talks end", "Talks go on"} {
		o := scenarios.NewOutcome(title)
		o.Probability = scenarios.Number(0.5)
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return s
}

// If this fails, a page cannot be opened with nothing in the scenario, breaks on a
// narrow or low pane, in either theme or for a room, or a page says nothing where
// there is nothing to see.
func TestEveryPageOpensOnEverything(t *testing.T) {
	for _, s := range []*scenarios.Scenario{scenarios.New(), bare(), geneva(t)} {
		o := open(t, s, "What moves it")
		for _, name := range o.Names() {
			o.Open(name)
			for _, size := range []fyne.Size{{Width: 260, Height: 100}, {Width: 480, Height: 640}} {
				o.w.Resize(size)
				o.SetProjector(true)
				o.SetProjector(false)
			}
			if c := o.Charted(); c != nil && c.Chart().IsEmpty() && c.Chart().Empty == "" {
				t.Errorf("%s: an empty chart says nothing", name)
			}
			o.FocusFirst()
			if o.w.Canvas().Focused() == nil {
				t.Errorf("%s: nothing has the keyboard", name)
			}
		}
		if len(o.errors) > 0 {
			t.Error(o.errors)
		}
	}
}

// counting is a page that counts how often it is worked out.
type counting struct {
	Page
	presented int
}

func (c *counting) Present() { c.presented++ }

// countingSelection is one that shows something of the selected outcome.
type countingSelection struct{ counting }

func (*countingSelection) followsSelection() {}

// If this fails, walking through a large map waits for a chart that does not
// change, or what is asked of the selected outcome is asked of the one before.
func TestOnlyPagesOfTheSelectionFollowIt(t *testing.T) {
	for _, c := range []struct {
		page  Page
		count func(Page) int
		want  int
	}{
		{&counting{}, func(p Page) int { return p.(*counting).presented }, 0},
		{&countingSelection{}, func(p Page) int { return p.(*countingSelection).presented }, 1},
	} {
		test.NewTempApp(t)
		s := scenarios.New()
		s.Root.Children = []*scenarios.Outcome{scenarios.NewOutcome("Talks end")}
		s.Link()
		b := board.New(s)
		p := New(b)
		p.pages[p.at] = c.page
		p.Present()
		before := c.count(c.page)
		b.Select(s.Root.Children[0].ID)
		if got := c.count(c.page) - before; got != c.want {
			t.Errorf("%T is worked out %d times, not %d, when another is selected", c.page, got, c.want)
		}
		if err := b.Do(scenarios.Rename(s.Root, "Talks")); err != nil {
			t.Fatal(err)
		}
		if c.count(c.page)-before <= c.want {
			t.Errorf("%T does not hear of an edit", c.page)
		}
	}
}

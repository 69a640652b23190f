package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

// frames is the clock of a map in a test: nothing moves unless it is told to.
type frames struct {
	tick    func(float32)
	stopped int
	started int
}

func (f *frames) play(_ time.Duration, tick func(float32)) func() {
	f.tick = tick
	f.started++
	return func() { f.stopped++ }
}

// mapOf returns a map in a window of that size, and the clock of its motion.
func mapOf(t testing.TB, s *scenarios.Scenario, w, h float32) (*Map, *board.Board, *frames) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	b := board.New(s)
	m := New(b)
	f := &frames{}
	m.motion.play = f.play
	win := a.NewWindow("map")
	win.SetPadded(false)
	win.SetContent(m)
	win.Resize(fyne.NewSize(w, h))
	win.Show()
	win.Canvas().Focus(m)
	t.Cleanup(win.Close)
	f.started = 0
	return m, b, f
}

// wide returns a scenario whose root has so many children with two each.
func wide(n int) *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "Situation"
	for range n {
		o := scenarios.NewOutcome("Outcome")
		o.Children = []*scenarios.Outcome{scenarios.NewOutcome("This"), scenarios.NewOutcome("That")}
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	return s
}

// If this fails, cards jump to their new places, or are drawn elsewhere than
// between the two.
func TestCardsGlideToTheirPlaces(t *testing.T) {
	s := wide(3)
	m, b, f := mapOf(t, s, 800, 600)
	b.Select(s.Root.Children[0].ID)
	card, _ := m.scene.Find(s.Root.Children[2].ID)
	before := m.drawn(card)
	b.Fold(s.Root.Children[1], true)
	card, _ = m.scene.Find(s.Root.Children[2].ID)
	after := m.view.Rect(m.scene.Cards[card].Box)
	if f.started != 1 || after.Y == before.Y {
		t.Fatalf("%d motions from %v to %v", f.started, before, after)
	}
	if at := m.drawn(card); at != before {
		t.Errorf("begins at %v, not %v", at, before)
	}
	f.tick(0.5)
	if at := m.drawn(card); at.Y <= after.Y || at.Y >= before.Y {
		t.Errorf("half way it is at %v, between %v and %v", at.Y, after.Y, before.Y)
	}
	f.tick(1)
	if at := m.drawn(card); at != after || m.motion.running {
		t.Errorf("ends at %v, not %v", at, after)
	}
}

// If this fails, a click while cards move hits what is drawn there rather than
// what is there.
func TestInputActsOnWhereCardsEnd(t *testing.T) {
	s := wide(3)
	m, b, f := mapOf(t, s, 800, 600)
	b.Fold(s.Root.Children[1], true)
	f.tick(0.1)
	card, _ := m.scene.Find(s.Root.Children[2].ID)
	at := m.Place(m.scene.Cards[card].Box)
	if found, _, ok := m.near(at.X, at.Y); !ok || found != card {
		t.Errorf("found card %d, %v at the place of %d", found, ok, card)
	}
}

// If this fails, keys wait for motion, or a motion goes on under the next one.
func TestAKeyEndsTheMotion(t *testing.T) {
	s := wide(3)
	m, b, f := mapOf(t, s, 800, 600)
	b.Fold(s.Root.Children[1], true)
	f.tick(0.3)
	b.Fold(s.Root.Children[1], false)
	if f.stopped != 1 || f.started != 2 {
		t.Errorf("%d started, %d stopped", f.started, f.stopped)
	}
	m.Pan(10, 0)
	if m.motion.running {
		t.Error("the map moves on while it is panned")
	}
	late := f.tick
	late(0.5)
	if m.motion.running || m.drawn(0) != m.view.Rect(m.scene.Cards[0].Box) {
		t.Error("a frame that comes late moves the map")
	}
}

// If this fails, what is typed or dragged lags behind the hand.
func TestPreviewsDoNotGlide(t *testing.T) {
	s := wide(3)
	_, b, f := mapOf(t, s, 800, 600)
	long := "A title that is so long that the card needs another row for it and then one more"
	if err := b.Preview(scenarios.Rename(s.Root.Children[0], long)); err != nil {
		t.Fatal(err)
	}
	b.DropPreview()
	if f.started != 0 {
		t.Errorf("%d motions", f.started)
	}
	if err := b.Do(scenarios.Rename(s.Root.Children[0], long)); err != nil || f.started != 1 {
		t.Errorf("an edit makes %d motions, %v", f.started, err)
	}
}

// If this fails, the field of a new card is open where its card is not.
func TestTheCardThatIsNamedStandsStill(t *testing.T) {
	s := wide(3)
	m, b, f := mapOf(t, s, 800, 600)
	b.Select(s.Root.Children[1].ID)
	m.AddChild()
	card, ok := m.scene.Find(b.Selected().ID)
	if !ok || f.started == 0 || !m.motion.running {
		t.Fatalf("card %v, %d motions", ok, f.started)
	}
	f.tick(0.2)
	if at, want := m.drawn(card), m.view.Rect(m.scene.Cards[card].Box); at != want {
		t.Errorf("the new card is at %v, its field at %v", at, want)
	}
}

// If this fails, the map moves though somebody asked for less, or so much of it
// that frames are dropped.
func TestNoMotionWhereItWouldNotHelp(t *testing.T) {
	for name, test := range map[string]struct {
		s       *scenarios.Scenario
		prepare func(*Map)
	}{
		"switched off":   {wide(3), func(m *Map) { m.SetMotion(false) }},
		"overview":       {wide(3), func(m *Map) { m.ZoomTo(0.2) }},
		"too many cards": {scenariotest.Big(3000, 1), func(m *Map) { m.view.Zoom = 0.6 }},
	} {
		w, h := float32(800), float32(600)
		if name == "too many cards" {
			w, h = 4000, 12000
		}
		m, b, f := mapOf(t, test.s, w, h)
		b.FoldTo(1 << 20)
		test.prepare(m)
		f.started = 0
		b.Fold(test.s.Root.Children[0], true)
		if f.started != 0 || m.motion.running {
			t.Errorf("%s: %d motions", name, f.started)
		}
	}
}

// If this fails, showing the selected card or the whole map is a jump that
// nobody can follow.
func TestTheViewGlides(t *testing.T) {
	s := wide(6)
	m, b, f := mapOf(t, s, 800, 600)
	m.ZoomTo(1)
	last := s.Root.Children[5]
	b.Select(last.ID)
	for name, move := range map[string]func(){
		"reveal": func() { m.Reveal(last.ID) },
		"fit":    m.Fit,
		"centre": func() { m.Centre(s.Root.Children[0].ID) },
	} {
		m.Pan(0, 120)
		f.started = 0
		move()
		if f.started != 1 {
			t.Errorf("%s: %d motions", name, f.started)
		}
		if m.motion.running && m.motion.view.Zoom > m.view.Zoom {
			t.Errorf("%s: drawn at %v on the way to %v: cards may cover each other", name, m.motion.view.Zoom, m.view.Zoom)
		}
		f.tick(1)
	}
}

package mapview

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// watch makes the tip's clock stand until fire is called.
func watch(m *Map) (fire func()) {
	var due func()
	m.tips.after = func(_ time.Duration, f func()) func() {
		due = f
		return func() { due = nil }
	}
	return func() {
		if due != nil {
			due()
		}
	}
}

func over(m *Map, o *scenarios.Outcome) {
	card, _ := m.scene.Find(o.ID)
	at := m.Place(m.scene.Cards[card].Box)
	m.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: at}})
}

// If this fails, a card's tip does not come when the pointer rests on it, or
// stays when something else is being done.
func TestATipComesAndGoes(t *testing.T) {
	s := wide(3)
	o := s.Root.Children[1]
	o.Because = "They said so."
	m, b, _ := mapOf(t, s, 800, 600)
	fire := watch(m)
	for name, leave := range map[string]func(){
		"another card": func() { over(m, s.Root.Children[2]) },
		"beside":       func() { m.MouseMoved(&desktop.MouseEvent{}) },
		"out":          m.MouseOut,
		"a key":        func() { m.KeyDown(&fyne.KeyEvent{Name: fyne.KeyA}) },
		"a scroll":     func() { m.Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(0, 25)}) },
		"a click": func() {
			m.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
			m.MouseUp(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary})
		},
		"a selection": func() { b.Select(s.Root.Children[2].ID); b.Select(s.Root.ID) },
	} {
		over(m, o)
		if _, _, ok := m.tip(); ok {
			t.Errorf("%s: a tip comes at once", name)
		}
		fire()
		if tip, _, ok := m.tip(); !ok || len(tip.Lines) == 0 {
			t.Errorf("%s: no tip", name)
		}
		over(m, o)
		if !m.tips.shown {
			t.Errorf("%s: the tip goes while the pointer stays", name)
		}
		leave()
		if m.tips.shown {
			t.Errorf("%s leaves the tip", name)
		}
		over(m, o)
		leave()
		m.MouseOut()
		fire()
		if m.tips.shown {
			t.Errorf("%s: a tip comes after it", name)
		}
	}
}

// If this fails, a tip covers its card or leaves the map.
func TestTipsStandBesideTheirCards(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		f := func(name string, low, high float32) float32 { return rapid.Float32Range(low, high).Draw(r, name) }
		w, h := f("w", 240, 1900), f("h", 180, 1000)
		card := scene.Rect32{X: f("x", -300, 1900), Y: f("y", -200, 1000), W: f("cw", 4, 400), H: f("ch", 2, 200)}
		size := fyne.NewSize(f("tw", 20, 320), f("th", 20, 230))
		at, ok := tipPlace(card, size, w, h, 1)
		if !ok {
			return
		}
		if at.X < 0 || at.Y < 0 || at.X+size.Width > w || at.Y+size.Height > h {
			r.Fatalf("%v %v leaves %v × %v", at, size, w, h)
		}
		if at.X < card.X+card.W && at.X+size.Width > card.X && at.Y < card.Y+card.H && at.Y+size.Height > card.Y {
			r.Fatalf("%v %v covers %v", at, size, card)
		}
	})
}

// If this fails, a tip of long text is wider than it may be, cuts its rows or
// takes too many of them.
func TestTipsWrap(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		text := rapid.StringMatching(`([a-zА-яЁё]{1,60}[ \n]?){0,9}`)
		tip := scene.Tip{Title: text.Draw(r, "title")}
		for range rapid.IntRange(0, 9).Draw(r, "lines") {
			tip.Lines = append(tip.Lines, scene.TipLine{Text: text.Draw(r, "line"), Rows: rapid.IntRange(1, 3).Draw(r, "rows")})
		}
		k := rapid.SampledFrom([]float32{1, 2}).Draw(r, "k")
		rows := tipText(tip, (tipWide-2*tipPad)*k, k, tipRows)
		if len(rows) > tipRows || tipSize(rows, k).Width > tipWide*k+1 {
			r.Fatalf("%d rows, %v wide", len(rows), tipSize(rows, k).Width)
		}
	})
}

// If this fails, the minimap is in the way where the whole map is in view, is
// missing where it is not, or comes though nobody wants it.
func TestTheMinimapIsThereWhereItHelps(t *testing.T) {
	m, _, _ := mapOf(t, wide(6), 800, 600)
	shown := func() bool { return m.minimapWanted(m.view) }
	m.Fit()
	if shown() {
		t.Error("shown with the whole map in view")
	}
	m.ZoomTo(1)
	if !shown() {
		t.Error("not shown with a part of the map in view")
	}
	m.SetMinimap(false)
	if shown() {
		t.Error("shown though it is switched off")
	}
	m.SetMinimap(true)
	m.SetProjector(true)
	if shown() {
		t.Error("shown in projector size")
	}
}

// If this fails, the minimap covers a part of a map that was just opened, though
// there is room beside it at the other side.
func TestTheMinimapBeginsWhereThereIsRoom(t *testing.T) {
	s := scenarios.New()
	for range 6 {
		s.Root.Children = append(s.Root.Children, scenarios.NewOutcome("Outcome"))
	}
	for o, n := s.Root.Children[0], 0; n < 5; o, n = o.Children[0], n+1 {
		o.Children = []*scenarios.Outcome{scenarios.NewOutcome("What follows")}
	}
	s.Link()
	m, _, _ := mapOf(t, s, 900, 330)
	m.begin()
	if m.over.right = false; !m.minimapWanted(m.view) || !m.minimapCovers(false) {
		t.Fatalf("at the left nothing of %v is covered in view %v", m.scene.Bounds, m.view)
	}
	m.begin()
	if m.minimapCovers(m.minimapAside()) {
		at, size := m.minimapPlace(m.minimapAside())
		t.Errorf("the minimap at %v, %v large, covers a card", at, size)
	}
	m.ZoomTo(1)
	for o := range s.Root.All() {
		m.board.Select(o.ID)
		m.Reveal(o.ID)
		if box, _ := m.selectedBox(); m.minimapAside() {
			t.Errorf("%q at %v lies under the minimap", o.Title, m.view.Rect(box))
		}
	}
}

// If this fails, the selected card lies under the minimap after a step to it.
func TestTheMinimapDoesNotCoverTheSelection(t *testing.T) {
	s := scenariotest.Big(200, 3)
	m, b, _ := mapOf(t, s, 900, 600)
	b.FoldTo(1 << 20)
	m.ZoomTo(1)
	for o := range s.Root.All() {
		b.Select(o.ID)
		m.Reveal(o.ID)
		card, _ := m.selectedBox()
		r := m.view.Rect(card)
		if r.X < 0 || r.Y < 0 || r.X+r.W > 900 || r.Y+r.H > 600 {
			t.Fatalf("%q is at %v", o.Title, r)
		}
		at, size := m.minimapPlace(m.minimapAside())
		if r.X < at.X+size.Width && r.X+r.W > at.X && r.Y < at.Y+size.Height && r.Y+r.H > at.Y {
			t.Fatalf("%q at %v lies under the minimap at %v %v", o.Title, r, at, size)
		}
	}
}

// If this fails, what is selected is lost beyond the edge of the map, or the
// pill that leads back does not.
func TestAPillLeadsBackToTheSelection(t *testing.T) {
	s := wide(6)
	m, b, _ := mapOf(t, s, 800, 600)
	m.ZoomTo(1)
	b.Select(s.Root.ID)
	m.Centre(s.Root.ID)
	for arrow, pan := range map[string][2]float64{
		scene.Leftward: {-600, 0}, scene.Rightward: {600, 0}, scene.Upward: {0, -600}, scene.Downward: {0, 600},
	} {
		m.Reveal(s.Root.ID)
		if m.placeBack() {
			t.Errorf("%s: a pill leads back to what is in view", arrow)
		}
		m.Pan(pan[0], pan[1])
		box, _ := m.selectedBox()
		if m.view.World().Meets(box) {
			continue // the map does not let itself be moved that far
		}
		if !m.placeBack() || m.over.back.arrow != arrow || m.over.back.text != "Situation" {
			t.Errorf("%s: %q points %q", arrow, m.over.back.text, m.over.back.arrow)
		}
		m.over.back.Tapped(nil)
		if m.placeBack() {
			t.Errorf("%s: the pill does not lead back", arrow)
		}
	}
}

// If this fails, zooming by keys takes the selected card out of view.
func TestZoomKeysKeepTheSelectionInView(t *testing.T) {
	s := wide(8)
	m, b, _ := mapOf(t, s, 800, 600)
	b.Select(s.Root.Children[7].Children[1].ID)
	for _, by := range []int{5, 9, -4, 8, -30, 40} {
		m.ZoomBy(by)
		box, _ := m.selectedBox()
		if r := m.view.Rect(box); r.X+r.W < 1 || r.Y+r.H < 1 || r.X > 799 || r.Y > 599 {
			t.Errorf("after %d steps it is at %v", by, r)
		}
	}
}

// If this fails, a double click or Enter in the overview names a card that
// nobody can read.
func TestTheOverviewZoomsIn(t *testing.T) {
	s := wide(4)
	m, b, _ := mapOf(t, s, 800, 600)
	zoomIn := map[string]func(){
		"Enter": func() { m.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn}) },
		"double click": func() {
			box, _ := m.box(s.Root.Children[3].ID)
			e := &desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: m.Place(box)}, Button: desktop.MouseButtonPrimary}
			for range 2 {
				m.MouseDown(e)
				m.MouseUp(e)
			}
		},
	}
	for name, do := range zoomIn {
		m.Fit()
		m.ZoomTo(0.2)
		b.Select(s.Root.Children[3].ID)
		m.Reveal(b.Selected().ID)
		do()
		box, _ := m.selectedBox()
		if m.Zoom() != 1 || m.cover != nil || b.Selected() != s.Root.Children[3] || !m.view.World().Meets(box) {
			t.Errorf("%s: zoom %v, typing %v", name, m.Zoom(), m.Typing())
		}
	}
}

// If this fails, projector size moves the selected card away from under the
// eyes, shows small text, or leaves the fork that it stands in out of view.
func TestProjectorSizeShowsTheFork(t *testing.T) {
	s := wide(3)
	m, b, _ := mapOf(t, s, 1024, 580)
	m.SetProjector(true)
	for _, o := range []*scenarios.Outcome{s.Root, s.Root.Children[2], s.Root.Children[2].Children[0], s.Root.Children[0]} {
		b.Select(o.ID)
		if m.Zoom() < 1 {
			t.Errorf("%s: zoom %v", o.Title, m.Zoom())
		}
		view := m.view.World()
		for _, near := range append(append([]*scenarios.Outcome{o}, o.Siblings()...), o.Parent()) {
			if near == nil {
				continue
			}
			box, ok := m.box(near.ID)
			if !ok || !holds(view, box) {
				t.Errorf("%s: %q is out of view: %v of %v", o.Title, near.Title, box, view)
			}
		}
	}
	m.Name()
	if high := m.cover.RowHeight(); high < look.ProjectorType {
		t.Errorf("names are typed in rows of %v px", high)
	}
	m.Finish()
	m.SetProjector(false)
	if m.metrics != scene.DefaultMetrics() || m.Zoom() != 1 {
		t.Errorf("back on the desk the zoom is %v", m.Zoom())
	}
}

// If this fails, a map that was seen whole comes back from projector size with a
// part of it out of view; or one that was moved by hand is moved once more.
func TestProjectorSizeLeadsBackToTheWholeMap(t *testing.T) {
	s := wide(3)
	m, b, _ := mapOf(t, s, 700, 500)
	whole := m.view
	m.SetProjector(true)
	b.Select(s.Root.Children[2].ID)
	m.SetProjector(false)
	if m.view != whole || !m.fitted {
		t.Errorf("it is shown at %v, was at %v", m.view, whole)
	}
	m.ZoomBy(-3)
	m.SetProjector(true)
	m.SetProjector(false)
	if m.fitted {
		t.Error("a map that was zoomed is fitted")
	}
}

// If this fails, showing one branch or folding to a level leaves the map out of
// view or unreadably small.
func TestTheMapIsFittedToWhatIsShown(t *testing.T) {
	s := wide(12)
	m, b, _ := mapOf(t, s, 800, 600)
	b.FoldTo(1 << 20)
	m.Fit()
	small := m.Zoom()
	b.FoldTo(1)
	if m.Zoom() <= small {
		t.Errorf("folded to a level the zoom is %v, before it was %v", m.Zoom(), small)
	}
	m.ZoomTo(2)
	b.ShowBranch(s.Root.Children[4].ID)
	if world := m.view.World(); !holds(world, m.scene.Bounds) {
		t.Errorf("the branch %v is not in view %v", m.scene.Bounds, world)
	}
	if m.over.crumb.Text() == "" {
		t.Error("nothing says that this is a branch alone")
	}
	m.ZoomTo(2)
	b.ShowBranch("")
	if world := m.view.World(); !holds(world, m.scene.Bounds) {
		t.Error("the whole scenario is not in view again")
	}
	m.ZoomTo(1)
	before := m.view
	b.Select(s.Root.ID)
	b.FoldTo(2)
	if m.Zoom() != before.Zoom {
		t.Error("folding zooms a map that somebody has zoomed")
	}
	m.ZoomTo(0.5)
	m.Pan(-200, 0)
	zoom := m.Zoom()
	b.FoldTo(0)
	if world := m.view.World(); m.Zoom() != zoom || !holds(world, m.scene.Bounds) {
		t.Errorf("what is left of the map, %v, is partly out of view %v", m.scene.Bounds, world)
	}
}

// If this fails, unfolding a large map, or going back to it from one branch,
// makes it too small to be read and loses what somebody works at.
func TestAMapThatCanBeReadStaysSo(t *testing.T) {
	s := scenariotest.Big(500, 7)
	m, b, _ := mapOf(t, s, 1000, 600)
	at := s.Root.Children[0].Children[0].Children[0]
	m.begin()
	b.Select(at.ID)
	legibly := func(after string) {
		t.Helper()
		if m.Zoom() < zoomAt(legible) {
			t.Errorf("%s the zoom is %v", after, m.Zoom())
		}
		if box, _ := m.selectedBox(); !holds(m.view.World(), box) {
			t.Errorf("%s the selected card is at %v, the view shows %v", after, box, m.view.World())
		}
	}
	b.FoldTo(1 << 20)
	legibly("unfolded,")
	b.ShowBranch(at.ID)
	b.ShowBranch("")
	legibly("back from a branch,")
	m.Fit()
	b.FoldTo(6)
	if world := m.view.World(); !holds(world, m.scene.Bounds) {
		t.Error("a map that was seen whole, however small, is not seen whole any more")
	}
}

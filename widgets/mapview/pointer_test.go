package mapview_test

import (
	"fmt"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/board"
	"offramp/widgets/mapview"
)

// mouse drives the map as the driver of a window does.
type mouse struct {
	m  *mapview.Map
	at fyne.Position
}

func (p *mouse) event(button desktop.MouseButton, modifier fyne.KeyModifier) *desktop.MouseEvent {
	return &desktop.MouseEvent{
		PointEvent: fyne.PointEvent{Position: p.at, AbsolutePosition: p.at}, Button: button, Modifier: modifier,
	}
}

func (p *mouse) down(at fyne.Position, modifier fyne.KeyModifier) {
	p.at = at
	p.m.MouseDown(p.event(desktop.MouseButtonPrimary, modifier))
}

func (p *mouse) up(modifier fyne.KeyModifier) {
	p.m.MouseUp(p.event(desktop.MouseButtonPrimary, modifier))
	p.m.DragEnd()
}

// to drags in small steps.
func (p *mouse) to(at fyne.Position) {
	const steps = 12
	from := p.at
	for i := 1; i <= steps; i++ {
		next := fyne.NewPos(from.X+(at.X-from.X)*float32(i)/steps, from.Y+(at.Y-from.Y)*float32(i)/steps)
		by := next.Subtract(p.at)
		p.at = next
		p.m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: next}, Dragged: fyne.NewDelta(by.X, by.Y)})
	}
}

func (p *mouse) click(at fyne.Position, modifier fyne.KeyModifier) {
	p.down(at, modifier)
	p.up(modifier)
}

// middle is where the middle of a card is shown.
func middle(m *mapview.Map, o *scenarios.Outcome) fyne.Position { return part(m, o, 0.5) }

// part is a place of a card: from 0 to 1 across the growth of the map.
func part(m *mapview.Map, o *scenarios.Outcome, across float64) fyne.Position {
	card, ok := m.Scene().Find(o.ID)
	if !ok {
		panic(o.Title + " is not on the map")
	}
	box := m.Scene().Cards[card].Box
	if m.Direction() == layout.TopDown {
		box.X, box.W = box.X+box.W*across, 0
	} else {
		box.Y, box.H = box.Y+box.H*across, 0
	}
	return m.Place(box)
}

// tall returns a root with a to d, a having x and y.
func tall() *scenarios.Scenario {
	s := scenarios.New()
	s.Root.Title = "root"
	for _, title := range []string{"a", "b", "c", "d"} {
		s.Root.Children = append(s.Root.Children, scenarios.NewOutcome(title))
	}
	a := s.Root.Children[0]
	a.Children = []*scenarios.Outcome{scenarios.NewOutcome("x"), scenarios.NewOutcome("y")}
	s.Link()
	return s
}

func names(o *scenarios.Outcome) string {
	text := ""
	for _, child := range o.Children {
		text += child.Title
	}
	return text
}

func selected(b *board.Board) string {
	text := ""
	for _, o := range b.Several() {
		text += o.Title
	}
	return text
}

// If this fails, a card that is dragged does not go where the words beside the
// pointer say, in one step that can be undone, in either layout.
func TestDraggingMovesABranch(t *testing.T) {
	for _, direction := range []layout.Direction{layout.LeftToRight, layout.TopDown} {
		m, b, _ := shown(t, tall())
		m.SetDirection(direction)
		m.Fit()
		root := b.Scenario().Root
		a, c, d := root.Children[0], root.Children[2], root.Children[3]
		p := &mouse{m: m}
		p.down(middle(m, d), 0)
		p.to(middle(m, a))
		if got := m.Carrying(); got != "becomes the last child of “a”" || b.Editor().UndoName() != "" {
			t.Errorf("over the card: %q, undo %q", got, b.Editor().UndoName())
		}
		p.up(0)
		if names(a) != "xyd" || b.Selected() != d || b.Editor().UndoName() != "Move “d”" {
			t.Errorf("a has %q, selected %q, undo is %q", names(a), b.Selected().Title, b.Editor().UndoName())
		}
		p.down(middle(m, c), 0)
		p.to(part(m, root.Children[1], 0.1))
		if got := m.Carrying(); got != "between “a” and “b”" {
			t.Errorf("in the row: %q", got)
		}
		p.up(0)
		if names(root) != "acb" {
			t.Errorf("the row is %q", names(root))
		}
		for range 2 {
			if err := b.Undo(); err != nil {
				t.Fatal(err)
			}
		}
		if names(root) != "abcd" || names(a) != "xy" || b.Editor().UndoName() != "" {
			t.Errorf("two undos leave %q and %q", names(root), names(a))
		}
	}
}

// If this fails, taking a move back throws the map about, and the user has to
// look for where everything went.
func TestUndoOfAMoveKeepsTheMapStill(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	p := &mouse{m: m}
	p.down(middle(m, root.Children[3]), 0)
	p.to(middle(m, root.Children[0].Children[1]))
	p.up(0)
	was := middle(m, root)
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	if is := middle(m, root); far(is, was) {
		t.Errorf("the root goes from %v to %v", was, is)
	}
}

// far tells whether two places are apart by more than a few px.
func far(a, b fyne.Position) bool {
	d := a.Subtract(b)
	return d.X*d.X+d.Y*d.Y > 100
}

// If this fails, Esc, a second button, a command or a place beside the map lets a dragged
// card fall somewhere.
func TestADragThatIsGivenUpChangesNothing(t *testing.T) {
	for name, end := range map[string]func(p *mouse, w fyne.Window){
		"Esc": func(p *mouse, w fyne.Window) { press(w, fyne.KeyEscape) },
		"Esc, and on": func(p *mouse, w fyne.Window) {
			press(w, fyne.KeyEscape)
			p.to(middle(p.m, p.m.Scene().Cards[2].Outcome.Parent().Siblings()[1]))
		},
		"a second button": func(p *mouse, _ fyne.Window) {
			p.m.MouseDown(p.event(desktop.MouseButtonSecondary, 0))
			p.m.MouseUp(p.event(desktop.MouseButtonSecondary, 0))
		},
		"a command":  func(p *mouse, _ fyne.Window) { p.m.Commit() },
		"outside":    func(p *mouse, _ fyne.Window) { p.to(fyne.NewPos(-40, 300)) },
		"itself":     func(p *mouse, _ fyne.Window) { p.to(middle(p.m, p.m.Scene().Cards[1].Outcome)) },
		"its branch": func(p *mouse, _ fyne.Window) { p.to(middle(p.m, p.m.Scene().Cards[2].Outcome)) },
	} {
		m, b, w := shown(t, tall())
		root := b.Scenario().Root
		p := &mouse{m: m}
		p.down(middle(m, root.Children[0]), 0)
		p.to(middle(m, root.Children[2]))
		end(p, w)
		p.up(0)
		if names(root) != "abcd" || b.Editor().UndoName() != "" || m.Carrying() != "" {
			t.Errorf("%s: the row is %q, undo is %q, carrying %q", name, names(root), b.Editor().UndoName(), m.Carrying())
		}
		if m.Watching() {
			t.Errorf("%s: the clock goes on, in a closed window for ever", name)
		}
	}
}

// If this fails, a branch that is dropped into itself is refused without a word.
func TestARefusedDropSaysWhy(t *testing.T) {
	m, b, _ := shown(t, tall())
	var said error
	m.OnError = func(err error) { said = err }
	a := b.Scenario().Root.Children[0]
	p := &mouse{m: m}
	p.down(middle(m, a), 0)
	p.to(middle(m, a.Children[1]))
	if m.Carrying() == "" {
		t.Error("nothing is said beside the pointer")
	}
	p.up(0)
	if said == nil {
		t.Error("nothing is said after it")
	}
}

// If this fails, dragging one of several selected cards leaves the others, or a
// click on one of them keeps them selected.
func TestSeveralAreDraggedTogether(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	a, c, d := root.Children[0], root.Children[2], root.Children[3]
	p := &mouse{m: m}
	p.click(middle(m, c), 0)
	p.click(middle(m, d), fyne.KeyModifierShortcutDefault)
	if selected(b) != "cd" {
		t.Fatalf("Ctrl+click selects %q", selected(b))
	}
	p.down(middle(m, c), 0)
	p.to(middle(m, a))
	p.up(0)
	if names(a) != "xycd" || selected(b) != "cd" || b.Editor().UndoName() != "Move 2 branches" {
		t.Errorf("a has %q, selected %q, undo is %q", names(a), selected(b), b.Editor().UndoName())
	}
	p.click(middle(m, d), 0)
	if selected(b) != "d" {
		t.Errorf("a click selects %q", selected(b))
	}
}

// If this fails, somebody can move cards of a file that is open for reading
// only, or is not told why not.
func TestNothingIsDraggedWhenReadOnly(t *testing.T) {
	m, b, _ := shown(t, tall())
	b.SetReadOnly()
	said := 0
	m.OnError = func(err error) {
		if err != nil {
			said++
		}
	}
	root := b.Scenario().Root
	p := &mouse{m: m}
	p.down(middle(m, root.Children[3]), 0)
	p.to(middle(m, root.Children[1]))
	p.up(0)
	if names(root) != "abcd" || said != 1 {
		t.Errorf("the row is %q, said %d times", names(root), said)
	}
}

// If this fails, dragging the root or the ground does not pan, or deselects.
func TestDraggingTheRootOrTheGroundPans(t *testing.T) {
	m, b, _ := shown(t, tall())
	b.Select(b.Scenario().Root.Children[1].ID)
	for _, from := range []fyne.Position{middle(m, b.Scenario().Root), fyne.NewPos(5, 5)} {
		was, _ := m.Corner()
		p := &mouse{m: m}
		p.down(from, 0)
		p.to(from.AddXY(40, 0))
		p.up(0)
		if is, _ := m.Corner(); is >= was {
			t.Errorf("from %v the corner goes from %v to %v", from, was, is)
		}
	}
	if b.Selected() == nil {
		t.Error("panning selects the scenario")
	}
	p := &mouse{m: m}
	p.down(fyne.NewPos(5, 5), 0)
	p.to(fyne.NewPos(8, 6))
	p.up(0)
	if b.Selected() != nil {
		t.Error("a click on the ground that shakes a little selects nothing else")
	}
}

// If this fails, a press that opened a field over a card drags the card away
// with the next shake of the hand.
func TestADoubleClickDoesNotDrag(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	p := &mouse{m: m}
	p.click(middle(m, root.Children[3]), 0)
	p.down(middle(m, root.Children[3]), 0)
	p.to(middle(m, root.Children[1]))
	p.up(0)
	if names(root) != "abcd" || !m.Typing() {
		t.Errorf("the row is %q, typing %v", names(root), m.Typing())
	}
}

// If this fails, what is hidden in a folded branch cannot be dropped into, or a
// branch that opened on the way stays open behind the user's back.
func TestAFoldedBranchOpensWhileHovered(t *testing.T) {
	m, b, w := shown(t, tall())
	root := b.Scenario().Root
	a, d := root.Children[0], root.Children[3]
	b.Fold(a, true)
	p := &mouse{m: m}
	p.down(middle(m, d), 0)
	p.to(middle(m, a))
	wait := func() {
		for range 20 {
			m.Tick(40 * time.Millisecond)
		}
	}
	m.Tick(40 * time.Millisecond)
	if !b.Folded(a.ID) {
		t.Error("it opens at once")
	}
	was := middle(m, a)
	wait()
	if b.Folded(a.ID) {
		t.Fatal("it does not open")
	}
	if is := middle(m, a); is.Subtract(was).X > 1 || is.Subtract(was).Y > 1 || was.Subtract(is).Y > 1 {
		t.Errorf("the card moves from %v to %v below the pointer", was, is)
	}
	press(w, fyne.KeyEscape)
	if !b.Folded(a.ID) {
		t.Error("Esc leaves it open")
	}
	p.up(0)
	p.down(middle(m, d), 0)
	p.to(middle(m, a))
	wait()
	p.to(part(m, a.Children[0], 0.95))
	p.up(0)
	if names(a) != "xdy" || b.Folded(a.ID) {
		t.Errorf("a has %q, folded %v", names(a), b.Folded(a.ID))
	}
}

// If this fails, a map larger than the window cannot be dragged across.
func TestTheMapScrollsNearItsEdge(t *testing.T) {
	m, b, _ := shown(t, scenariotest.Big(300, 1))
	m.ZoomTo(1)
	root := b.Scenario().Root
	o := root.Children[0].Children[0]
	m.Centre(o.ID)
	p := &mouse{m: m}
	p.down(middle(m, o), 0)
	p.to(fyne.NewPos(400, 599))
	_, was := m.Corner()
	for range 10 {
		m.Tick(20 * time.Millisecond)
	}
	if _, is := m.Corner(); is <= was {
		t.Errorf("the corner stays at %v", is)
	}
	p.up(0)
	_, was = m.Corner()
	m.Tick(20 * time.Millisecond)
	if _, is := m.Corner(); is != was {
		t.Error("it scrolls on after the end")
	}
}

// If this fails, a rubber band selects others than it meets, or Esc does not
// give the selection back.
func TestARubberBandSelectsWhatItMeets(t *testing.T) {
	m, b, w := shown(t, tall())
	root := b.Scenario().Root
	first, last := middle(m, root.Children[1]), middle(m, root.Children[3])
	b.Select(root.Children[0].ID)
	p := &mouse{m: m}
	p.down(first, fyne.KeyModifierShift)
	p.to(last)
	if selected(b) != "bcd" {
		t.Errorf("the band selects %q", selected(b))
	}
	p.to(middle(m, root.Children[2]))
	if selected(b) != "bc" {
		t.Errorf("a smaller one selects %q", selected(b))
	}
	press(w, fyne.KeyEscape)
	if selected(b) != "a" {
		t.Errorf("Esc leaves %q", selected(b))
	}
	p.up(fyne.KeyModifierShift)
	if selected(b) != "a" || b.Editor().UndoName() != "" {
		t.Errorf("in the end %q are selected, undo is %q", selected(b), b.Editor().UndoName())
	}
	p.down(first, fyne.KeyModifierShift)
	p.to(last)
	p.up(fyne.KeyModifierShift)
	if selected(b) != "bcd" {
		t.Errorf("let go it selects %q", selected(b))
	}
	p.click(first, fyne.KeyModifierShift)
	if selected(b) != "cd" {
		t.Errorf("Shift+click leaves %q", selected(b))
	}
}

// If this fails, typing with several cards selected changes one of them, or
// nothing happens without a word.
func TestSeveralAreNotTypedInto(t *testing.T) {
	m, b, w := shown(t, tall())
	said := 0
	m.OnError = func(err error) {
		if err != nil {
			said++
		}
	}
	root := b.Scenario().Root
	b.Select(root.Children[1].ID)
	m.Extend(mapview.ToNext)
	m.ExtendArrow(mapview.Down)
	if selected(b) != "bcd" {
		t.Fatalf("extended to %q", selected(b))
	}
	m.ExtendArrow(mapview.Up)
	if selected(b) != "bc" {
		t.Errorf("a step back leaves %q", selected(b))
	}
	write(w, "war 35=")
	if m.Typing() || said != 6 { // Space types nothing anyway
		t.Errorf("typing %v, said %d times", m.Typing(), said)
	}
	press(w, fyne.KeyEscape)
	if selected(b) != "c" {
		t.Errorf("Esc leaves %q", selected(b))
	}
	m.Extend(mapview.ToPrevious)
	m.AddChild()
	write(w, "z")
	press(w, fyne.KeyReturn)
	if names(root.Children[1]) != "z" || selected(b) != "z" {
		t.Errorf("Tab adds %q, selected %q", names(root.Children[1]), selected(b))
	}
}

// If this fails, a right click asks for the menu of another card than the one
// that was clicked, or lets several go.
func TestARightClickAsksForTheMenu(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	var asked []string
	m.OnMenu = func(at fyne.Position) { asked = append(asked, selected(b)) }
	right := func(at fyne.Position) {
		p := &mouse{m: m, at: at}
		m.MouseDown(p.event(desktop.MouseButtonSecondary, 0))
		m.MouseUp(p.event(desktop.MouseButtonSecondary, 0))
	}
	right(middle(m, root.Children[1]))
	b.Extend(root.Children[2].ID)
	right(middle(m, root.Children[1]))
	right(middle(m, root.Children[3]))
	right(fyne.NewPos(5, 5))
	m.Menu()
	want := []string{"b", "bc", "d", "", ""}
	if len(asked) != len(want) {
		t.Fatalf("asked %q", asked)
	}
	for i := range want {
		if asked[i] != want[i] {
			t.Errorf("menu %d is of %q, want %q", i, asked[i], want[i])
		}
	}
}

// If this fails, an undo while a card is dragged leaves the drag to fall into a
// scenario that is no more.
func TestAnEditEndsADrag(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	if err := b.Do(scenarios.Rename(root, "other")); err != nil {
		t.Fatal(err)
	}
	p := &mouse{m: m}
	p.down(middle(m, root.Children[3]), 0)
	p.to(middle(m, root.Children[1]))
	if err := b.Undo(); err != nil {
		t.Fatal(err)
	}
	p.up(0)
	if names(root) != "abcd" || m.Carrying() != "" {
		t.Errorf("the row is %q, carrying %q", names(root), m.Carrying())
	}
}

// If this fails, dragging with Ctrl moves what it is to copy, or copies it to
// another place than was shown.
func TestCtrlCopies(t *testing.T) {
	m, b, _ := shown(t, tall())
	root := b.Scenario().Root
	var copied string
	var place int
	m.OnCopy = func(branches []*scenarios.Outcome, parent *scenarios.Outcome, at int) error {
		for _, o := range branches {
			copied += o.Title
		}
		copied, place = copied+" to "+parent.Title, at
		return nil
	}
	p := &mouse{m: m}
	p.down(middle(m, root.Children[0]), fyne.KeyModifierShortcutDefault)
	p.to(part(m, root.Children[2], 0.9))
	p.up(fyne.KeyModifierShortcutDefault)
	if copied != "a to root" || place != 3 || names(root) != "abcd" {
		t.Errorf("copied %q, place %d, the row is %q", copied, place, names(root))
	}
}

// What a step of a drag costs on a large map, painting aside.
func BenchmarkDrag(b *testing.B) {
	for _, n := range []int{100, 1_000, 10_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			m, bd, _ := shown(b, scenariotest.Big(n, 1))
			bd.FoldTo(1 << 30)
			m.ZoomTo(0.62)
			o := bd.Scenario().Root.Children[0].Children[0]
			m.Centre(o.ID)
			p := &mouse{m: m}
			p.down(middle(m, o), 0)
			p.to(fyne.NewPos(300, 300))
			for i := 0; b.Loop(); i++ {
				p.at = fyne.NewPos(100+float32(i%600), 100+float32(i%400))
				m.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: p.at}})
			}
			p.up(0)
		})
	}
}

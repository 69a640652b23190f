package forkbar

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

type host struct{}

func (host) Done()                                 {}
func (host) Idle()                                 {}
func (host) Function(fyne.KeyName) bool            { return false }
func (host) Gained(fyne.CanvasObject, func() bool) {}

// shown returns the bar of a fork on a board, as a pane would show it: 400 px
// wide and more.
func shown(t *testing.T, branches ...scenarios.Probability) (*Bar, *board.Board) {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	s := scenarios.New()
	for k, p := range branches {
		o := scenarios.NewOutcome(string(rune('a' + k)))
		o.Probability = p
		s.Root.Children = append(s.Root.Children, o)
	}
	s.Link()
	bd := board.New(s)
	b := New(host{})
	edit := func(d odds.Divider, left float64) func() scenarios.Edit {
		return func() scenarios.Edit {
			edit, err := d.Move(left)
			if err != nil {
				t.Error(err)
			}
			return edit
		}
	}
	b.OnPreview = func(d odds.Divider, left float64) { _ = bd.PreviewOf(edit(d, left)) }
	b.OnCommit = func(d odds.Divider, left float64) { _ = bd.Make(edit(d, left)) }
	b.OnDrop = bd.DropPreview
	b.OnPick = func(o *scenarios.Outcome) { bd.Select(o.ID) }
	show := func() { b.Set(odds.Parts(s.Root), "", "", false) }
	bd.Listen(func(board.Changed) { show() })
	show()
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(b)
	w.Resize(fyne.NewSize(400, 60))
	t.Cleanup(w.Close)
	return b, bd
}

func n(p float64) scenarios.Probability { return scenarios.Number(p) }

// numbers writes what is stored: "0.3 0.4 rest".
func numbers(bd *board.Board) string {
	var texts []string
	for _, o := range bd.Scenario().Root.Children {
		if p, ok := o.Probability.Number(); ok {
			texts = append(texts, fmt.Sprint(p))
		} else {
			texts = append(texts, map[bool]string{true: "rest", false: "none"}[o.Probability.IsRest()])
		}
	}
	return strings.Join(texts, " ")
}

func (d *divider) key(name fyne.KeyName) { d.TypedKey(&fyne.KeyEvent{Name: name}) }

func at(x float32) fyne.PointEvent { return fyne.PointEvent{Position: fyne.NewPos(x, 10)} }

func (d *divider) drag(by ...float32) {
	d.MouseDown(&desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: at(5)})
	start := d.Position().X
	for _, x := range by { // the driver gives places within the divider, wherever it went
		d.Dragged(&fyne.DragEvent{PointEvent: at(5 + x - (d.Position().X - start))})
	}
}

func want(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s: %s, want %s", what, got, want)
	}
}

// If this fails, a drag of a divider moves other numbers, leaves noise in
// them, or is more than one undo step.
func TestDrag(t *testing.T) {
	b, bd := shown(t, n(0.25), n(0.45), scenarios.Rest)
	d := b.dividers[0]
	d.drag(8, 20)
	want(t, "while dragged", numbers(bd), "0.3 0.4 rest")
	want(t, "undo while dragged", bd.Editor().UndoName(), "")
	d.MouseUp(nil)
	d.DragEnd()
	want(t, "once released", numbers(bd), "0.3 0.4 rest")
	want(t, "undo", bd.Editor().UndoName(), "Set “a” to 30 % and “b” to 40 %")
	if err := bd.Undo(); err != nil {
		t.Fatal(err)
	}
	want(t, "undone", numbers(bd)+bd.Editor().UndoName(), "0.25 0.45 rest")
	b.dividers[1].drag(1000)
	b.dividers[1].DragEnd()
	want(t, "the rest takes what is given, down to nothing", numbers(bd), "0.25 0.75 rest")
	d.drag(40)
	d.key(fyne.KeyEscape)
	d.DragEnd()
	want(t, "dropped with Esc", numbers(bd), "0.25 0.75 rest")
}

// If this fails, keys cannot move a divider, or each press is an undo step.
func TestKeys(t *testing.T) {
	b, bd := shown(t, n(0.255), n(0.45), n(0.1))
	b.dividers[0].key(fyne.KeyRight)
	b.dividers[0].key(fyne.KeyRight)
	want(t, "previewed", numbers(bd)+bd.Editor().UndoName(), "0.275 0.43 0.1")
	b.dividers[0].key(fyne.KeyReturn)
	want(t, "made", numbers(bd), "0.275 0.43 0.1")
	b.dividers[2].key(fyne.KeyLeft)
	b.dividers[2].FocusLost()
	want(t, "beside what is unassigned one number moves", numbers(bd), "0.275 0.43 0.09")
	b.dividers[1].key(fyne.KeyLeft)
	b.dividers[1].key(fyne.KeyEscape)
	want(t, "dropped", numbers(bd), "0.275 0.43 0.09")
}

// If this fails, what is unassigned cannot be taken whole and given back in one
// move, or the bar breaks once it is gone.
func TestUnassignedToNothing(t *testing.T) {
	b, bd := shown(t, n(0.6), n(0.39))
	last := b.dividers[1]
	last.key(fyne.KeyRight)
	want(t, "all taken", numbers(bd), "0.6 0.4")
	last.key(fyne.KeyLeft)
	last.key(fyne.KeyLeft)
	last.key(fyne.KeyReturn)
	want(t, "given back", numbers(bd), "0.6 0.38")
	last.drag(300)
	last.DragEnd()
	want(t, "dragged", numbers(bd), "0.6 0.4")
}

// If this fails, what is locked can be dragged away, or nothing says why not.
func TestLockedStays(t *testing.T) {
	b, bd := shown(t, n(0.25), n(0.45), scenarios.Rest)
	if err := bd.Do(scenarios.SetField(bd.Scenario().Root.Children[1], "lock", "locked", true)); err != nil {
		t.Fatal(err)
	}
	for _, d := range b.dividers {
		d.key(fyne.KeyRight)
		d.drag(50)
		d.DragEnd()
		d.MouseIn(nil)
		text, _ := b.says()
		want(t, "it says", text, "“b” is locked")
		d.MouseOut()
	}
	want(t, "numbers", numbers(bd), "0.25 0.45 rest")
	b.Tapped(&fyne.PointEvent{Position: fyne.NewPos(200, 10)})
	want(t, "a press selects", bd.Selected().Title, "b")
}

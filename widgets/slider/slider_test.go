package slider

import (
	"fmt"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/look"
)

// pane is a host that notes what happens.
type pane struct {
	log []string
	s   *Slider
}

func (p *pane) say(format string, args ...any)        { p.log = append(p.log, fmt.Sprintf(format, args...)) }
func (p *pane) Done()                                 { p.say("done") }
func (p *pane) Idle()                                 {}
func (p *pane) Function(fyne.KeyName) bool            { return false }
func (p *pane) Gained(fyne.CanvasObject, func() bool) {}
func (p *pane) key(name fyne.KeyName)                 { p.s.TypedKey(&fyne.KeyEvent{Name: name}) }
func (p *pane) told() (log string)                    { log = fmt.Sprint(p.log); p.log = nil; return log }
func (p *pane) down(x float32)                        { p.s.MouseDown(press(x)) }
func (p *pane) drag(x float32) {
	p.s.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 12)}})
}
func press(x float32) *desktop.MouseEvent {
	return &desktop.MouseEvent{Button: desktop.MouseButtonPrimary, PointEvent: fyne.PointEvent{Position: fyne.NewPos(x, 12)}}
}

// shown returns a slider with a track of 100 px, a px a point from x = 8 on. Its
// model is what it previews.
func shown(t *testing.T, state State) *pane {
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	p := &pane{}
	s := New(p)
	p.s = s
	was := state
	s.OnPreview = func(h Handle, to float64) {
		p.say("preview %d %v", h, to)
		now := was
		switch h {
		case Value:
			now.Share, now.Known, now.Derived = to, true, false
		case Low:
			now.Range = &scenarios.Range{Low: to, High: was.Range.High}
		case High:
			now.Range = &scenarios.Range{Low: was.Range.Low, High: to}
		}
		s.Set(now)
	}
	s.OnCommit = func(h Handle, to float64) { p.say("commit %d %v", h, to); was = s.state }
	s.OnDrop = func() { p.say("drop"); s.Set(was) }
	s.Set(state)
	w := a.NewWindow("")
	w.SetPadded(false)
	w.SetContent(s)
	w.Resize(fyne.NewSize(116, 24))
	s.Resize(fyne.NewSize(116, 24))
	t.Cleanup(w.Close)
	return p
}

func (p *pane) want(t *testing.T, what, want string) {
	t.Helper()
	if got := p.told(); got != want {
		t.Errorf("%s: %s, want %s", what, got, want)
	}
}

// If this fails, keys move the slider by something else than a point, or each
// press is an undo step.
func TestKeys(t *testing.T) {
	p := shown(t, State{Share: 0.253, Known: true})
	p.key(fyne.KeyRight)
	p.key(fyne.KeyRight)
	p.key(fyne.KeyLeft)
	p.want(t, "moves", "[preview 0 0.263 preview 0 0.273 preview 0 0.263]")
	p.key(fyne.KeyReturn)
	p.want(t, "Enter", "[commit 0 0.263 done]")
	p.key(fyne.KeyEnd)
	p.key(fyne.KeyEscape)
	p.want(t, "Esc", "[preview 0 1 drop done]")
	p.key(fyne.KeyReturn)
	p.want(t, "Enter with nothing moved", "[done]")
	p.key(fyne.KeyHome)
	p.s.FocusLost()
	p.want(t, "losing the keyboard", "[preview 0 0 commit 0 0]")
}

// If this fails, a drag is more than one edit, jumps when it begins, or takes
// hold of the wrong handle.
func TestDrag(t *testing.T) {
	p := shown(t, State{Share: 0.25, Known: true, Range: &scenarios.Range{Low: 0.1, High: 0.6}})
	p.down(8 + 28) // three px beside the knob
	p.want(t, "taking hold", "[]")
	p.drag(8 + 38)
	p.drag(8 + 39.2)
	p.s.MouseUp(press(8 + 39))
	p.s.DragEnd()
	p.want(t, "the knob", "[preview 0 0.35 preview 0 0.36 commit 0 0.36]")
	p.down(8 + 61)
	p.drag(8 + 5) // past the other end
	p.s.DragEnd()
	p.want(t, "an end", "[preview 2 0.1 commit 2 0.1]")
	p.down(8 + 80)
	p.s.MouseUp(press(8 + 80))
	p.want(t, "a press on the track", "[preview 0 0.8 commit 0 0.8]")
	p.down(8 + 80)
	p.drag(8 + 70)
	p.key(fyne.KeyEscape)
	p.drag(8 + 60)
	p.s.DragEnd()
	p.want(t, "Esc while dragging", "[preview 0 0.7 drop done]")
}

// If this fails, a locked number can be slid away, or one that is not there
// cannot be given.
func TestFixedAndUnknown(t *testing.T) {
	p := shown(t, State{Share: 0.25, Known: true, Fixed: true})
	p.key(fyne.KeyRight)
	p.down(60)
	p.s.MouseUp(press(60))
	p.want(t, "locked", "[]")
	p = shown(t, State{})
	p.key(fyne.KeyLeft)
	p.key(fyne.KeyEnter)
	p.want(t, "not estimated", "[preview 0 0.49 commit 0 0.49 done]")
	p = shown(t, State{Share: 0.3, Known: true, Derived: true})
	p.down(8 + 30)
	p.drag(8 + 30)
	p.s.DragEnd()
	p.want(t, "the rest, held and let go where it is", "[preview 0 0.3 commit 0 0.3]")
}

package app

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/widgets/sidebyside"
)

// comparing is a page with two scenarios side by side. They are read and compared
// beside the UI thread, one after the other; what nobody waits for any more is
// dropped.
type comparing struct {
	w    *window
	view *sidebyside.View
	old  *scenarios.Scenario // that differences are taken back to, nil where none can be
	busy bool
	next func() // to be compared once the one under way is done
	// cancelled says that what is under way is not waited for.
	cancelled bool
	// actions are offered with what is compared.
	actions []sidebyside.Action
}

// compared is what there is to show.
type compared struct {
	before, now sidebyside.Side
	differences []compare.Difference
	// old is what single differences are taken back to, nil where now is not what is
	// open here.
	old *scenarios.Scenario
}

func (c *comparing) init(w *window, title string, above fyne.CanvasObject) {
	c.w, c.view = w, sidebyside.New(title, above)
	c.view.OnDone = w.leavePage
	c.view.OnFocus = w.win.Canvas().Focus
	c.view.OnIdle = w.catchFocus
	c.view.OnFunction = w.function
	c.view.Beside = w.program.beside
}

// Object is what the window shows.
func (c *comparing) Object() fyne.CanvasObject { return c.view }

// FocusFirst gives the page the keyboard.
func (c *comparing) FocusFirst() { c.view.FocusFirst() }

// SetProjector shows the page for a room to read, or for a desk again.
func (c *comparing) SetProjector(on bool) { c.view.SetProjector(on) }

// open tells whether the page is still shown.
func (c *comparing) open() bool {
	return c.w.page != nil && c.w.page.Object() == fyne.CanvasObject(c.view)
}

// run reads and compares beside the UI thread what work says, and shows it. What is
// awaited is said in a text.
func (c *comparing) run(text string, work func() (compared, error)) {
	if c.busy {
		c.next = func() { c.run(text, work) }
		return
	}
	c.busy, c.cancelled = true, false
	c.view.Say(text)
	c.view.SetActions(sidebyside.Action{Name: "Cancel", Do: c.cancel})
	c.w.program.beside(func() {
		found, err := work()
		fyne.Do(func() { c.done(found, err) })
	})
}

func (c *comparing) cancel() {
	c.cancelled, c.next = true, nil
	c.view.Clear("Not compared: it was cancelled.")
	c.view.SetActions(c.actions...)
	c.FocusFirst()
}

func (c *comparing) done(found compared, err error) {
	c.busy = false
	next := c.next
	c.next = nil
	switch {
	case !c.open():
		return
	case next != nil:
		next()
		return
	case c.cancelled:
		return
	}
	if err != nil {
		c.old = nil
		c.view.Clear(sentence(err.Error()))
	} else {
		c.old = found.old
		c.takes()
		c.view.Say("")
		c.view.Compare(found.before, found.now, found.differences)
	}
	c.view.SetActions(c.actions...)
	c.keepFocus()
}

// keepFocus gives the page the keyboard of what is not shown any more.
func (c *comparing) keepFocus() {
	focused, ok := c.w.win.Canvas().Focused().(fyne.CanvasObject)
	if !ok || focused == fyne.CanvasObject(c.view) || c.w.place(focused).IsZero() {
		c.FocusFirst()
	}
}

// takes offers to take single differences back where they are to what is open here.
func (c *comparing) takes() {
	c.view.OnTakeBack, c.view.Why = nil, nil
	if c.old != nil && editable(c.w) {
		c.view.OnTakeBack, c.view.Why = c.takeBack, c.why
	}
}

// why says why a difference cannot be taken back alone.
func (c *comparing) why(d compare.Difference) error {
	_, err := compare.Back(c.old, c.w.doc.scenario(), d)
	return err
}

// takeBack makes what is open here say again what the other says: one edit.
func (c *comparing) takeBack(d compare.Difference) {
	edit, err := compare.Back(c.old, c.w.doc.scenario(), d)
	if err == nil {
		err = c.w.doc.board.Do(edit) // it is compared anew: see Present
	}
	c.refuse(err)
}

// refuse says why something was not done.
func (c *comparing) refuse(err error) {
	if err != nil {
		c.view.Say(sentence(err.Error()))
	}
}

// sides compares two scenarios, beside the UI thread.
func sides(before, now string, old, is *scenarios.Scenario) compared {
	return compared{
		before: sidebyside.NewSide(before, old), now: sidebyside.NewSide(now, is),
		differences: compare.Differences(old, is),
	}
}

// openHere is what the present state of a document is called.
const openHere = "As it is open here"

// Package inspector is the pane beside the map: all that a scenario holds about
// the selected outcome, or about itself where none is selected, to read and to
// change.
package inspector

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// Inspector shows the selection of a board. It opens no file and knows no
// window.
type Inspector struct {
	widget.BaseWidget
	look.Focusing

	// OnDone is called after Enter or Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves a control: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does, whatever has the keyboard.
	OnFunction func(key fyne.KeyName) bool
	// OnGroups is called when a group was opened or closed: see Folded.
	OnGroups func()
	// OnLink opens an address that the user was shown and agreed to open.
	OnLink func(address string)
	// Now is the clock, by which something was seen today; nil for that of the machine.
	Now func() time.Time
	// OnError takes why an edit was refused, where no field shows it.
	OnError func(err error)

	board *board.Board
	// shown is the identity of the outcome that the fields belong to, "" where
	// they belong to the scenario. It follows the selection only after what was
	// typed for it is settled.
	shown    string
	chosen   []string // all that are selected, where that is more than one
	controls []switched
	judging  []switched // of these, what says how probable something is
	fields   []bound
	moved    []moving
	dates    []*dates
	folded   map[string]bool // groups that were opened or closed

	outcome  *outcomePane
	scenario *scenarioPane
	several  *severalPane
	scroll   *container.Scroll
}

var _ fyne.Widget = (*Inspector)(nil)

// bound is a field and the line that says why its text was not taken.
type bound struct {
	*field.Field
	failure *prose
}

// switched is what a document that is only read switches off.
type switched interface{ SetReadOnly(readOnly bool) }

// New returns the pane of a board.
func New(b *board.Board) *Inspector {
	i := &Inspector{board: b, shown: idOf(b.Selected()), folded: map[string]bool{}}
	i.outcome = newOutcomePane(i)
	i.scenario = newScenarioPane(i)
	i.several = newSeveralPane(i)
	i.scroll = container.NewVScroll(container.New(&stack{}, i.outcome.page, i.scenario.page, i.several.page))
	i.ExtendBaseWidget(i)
	i.present()
	b.Listen(i.changed)
	return i
}

// today is the day on which what is marked was seen.
func (i *Inspector) today() string {
	if i.Now == nil {
		return time.Now().Format(time.DateOnly)
	}
	return i.Now().Format(time.DateOnly)
}

// changed shows what the user did anywhere in the window.
func (i *Inspector) changed(c board.Changed) {
	if c.Has(board.Selection) {
		i.follow()
	}
	if c.Has(board.Content | board.Selection) {
		i.present()
	}
}

func idOf(o *scenarios.Outcome) string {
	if o == nil {
		return ""
	}
	return o.ID
}

// subject returns the outcome that the fields belong to, nil where it is gone
// or the scenario is shown.
func (i *Inspector) subject() *scenarios.Outcome { return i.board.Scenario().Outcome(i.shown) }

// present shows the model as it stands, in widgets that are made only once.
func (i *Inspector) present() {
	o := i.subject()
	switch {
	case len(i.chosen) > 0:
		i.several.present()
	case o != nil:
		i.outcome.present(o)
	default:
		i.scenario.present(i.board.Scenario())
	}
	show(len(i.chosen) > 0, i.several.page)
	show(len(i.chosen) == 0 && o != nil, i.outcome.page)
	show(len(i.chosen) == 0 && o == nil, i.scenario.page)
	i.switchAll()
	i.reflow()
}

// switchAll switches off what changes something, in a document that is only
// read. Rows are made while they are presented, so it comes after that.
func (i *Inspector) switchAll() {
	for _, c := range i.controls {
		c.SetReadOnly(i.board.ReadOnly())
	}
	for _, c := range i.judging {
		c.SetReadOnly(i.board.RefusesJudgement() != nil)
	}
}

// judges has a control of a probability work while somebody explores, too.
func (i *Inspector) judges(c switched) { i.judging = append(i.judging, c) }

// reflow gives every row the height that its text asks for now.
func (i *Inspector) reflow() {
	width := i.scroll.Size().Width
	if width == 0 {
		return
	}
	content := i.scroll.Content
	height := max(heightAt(content, width), i.scroll.Size().Height)
	place(content, content.Position(), fyne.NewSize(width, height))
	// Scroll.Refresh would draw all of the content anew; going to an offset
	// only brings the bar up to date.
	at := i.scroll.Offset
	i.scroll.Offset.Y++
	i.scroll.ScrollToOffset(at)
}

// CreateRenderer shows the pane as a column that scrolls.
func (i *Inspector) CreateRenderer() fyne.WidgetRenderer {
	i.ExtendBaseWidget(i)
	return look.LaidOut(&inspectorRenderer{i}, i.Size())
}

type inspectorRenderer struct{ i *Inspector }

func (r *inspectorRenderer) Destroy()                     {}
func (r *inspectorRenderer) Objects() []fyne.CanvasObject { return []fyne.CanvasObject{r.i.scroll} }
func (r *inspectorRenderer) MinSize() fyne.Size           { return fyne.NewSize(leastWidth, leastHeight) }

func (r *inspectorRenderer) Layout(size fyne.Size) {
	r.i.scroll.Resize(size)
	r.i.reflow()
}

func (r *inspectorRenderer) Refresh() {
	r.i.scroll.Refresh()
	r.i.reflow()
}

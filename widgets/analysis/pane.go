// Package analysis has the pane that answers questions about the whole tree: what
// moves the answer, what a simulation gives, what breaks the rules of the craft.
package analysis

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/chartview"
	"offramp/widgets/field"
	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// Page answers one question. It is told to present only while it is shown.
type Page interface {
	fyne.CanvasObject
	// Name is what its tab says.
	Name() string
	// Present shows the board as it stands.
	Present()
	// First is what gets the keyboard when the page is opened, nil where nothing
	// can have it.
	First() fyne.Focusable
}

// following is what a page is that shows something of the selected outcome. The
// others are not worked out anew while somebody walks.
type following interface{ followsSelection() }

// Pane shows one page at a time, below tabs with the names of all. It lives on
// the UI thread.
type Pane struct {
	widget.BaseWidget
	look.Focusing

	// OnDone is called after Esc: the keyboard may go elsewhere.
	OnDone func()
	// OnIdle is called when the keyboard leaves a control: perhaps for nowhere.
	OnIdle func()
	// OnFunction is asked what a function key does.
	OnFunction func(key fyne.KeyName) bool
	// OnPick is told of an outcome that was picked in a chart or a list.
	OnPick func(id string)
	// OnName asks the user for the name that changes are noted by, and By tells it.
	OnName func()
	By     func() string
	// OnVersion is asked for another version of the scenario, to be handed to
	// [Pane.Compare]; nil where there can be none.
	OnVersion func()
	// OnProblem is told of a finding that was picked.
	OnProblem func(scenarios.Problem)
	// OnError takes why something was refused.
	OnError func(error)
	// OnPage is told which page was opened, by its name.
	OnPage func(name string)
	// OnChartMenu is asked for the menu of a chart, at a place of the window.
	OnChartMenu func(of Charted, at fyne.Position)
	// Beside runs what takes longer than a frame beside the UI thread, and Post
	// brings what it found back there.
	Beside, Post func(func())
	// Now is the clock, by which something is overdue and was seen today; nil for
	// that of the machine.
	Now func() time.Time

	board     *board.Board
	charts    []*chartview.View
	lists     []*rowlist.List
	projector bool // for a room: the page alone, large
	fields    []*field.Field
	pages     []Page
	tabs      []*form.Link
	at        int
	stale     bool // the page does not show the board, the pane being hidden
}

var _ fyne.Widget = (*Pane)(nil)

// New returns the pane of a board.
func New(b *board.Board) *Pane {
	p := &Pane{board: b}
	p.pages = []Page{
		newMoves(p),
		newSimulation(p),
		newImpacts(p),
		newChoices(p),
		newWhatIf(p),
		newIndicators(p),
		newCheck(p),
		newChanges(p),
		newScores(p),
	}
	for i, page := range p.pages {
		p.tabs = append(p.tabs, form.NewLink(host{p}, page.Name(), func() { p.open(i) }))
	}
	p.ExtendBaseWidget(p)
	p.mark()
	p.stale = true
	b.Listen(func(c board.Changed) {
		_, follows := p.pages[p.at].(following)
		if c.Has(board.Content) || follows && c.Has(board.Selection) {
			p.Present()
		}
	})
	return p
}

// Commit makes edits of what is being typed; it is false where a text is not
// taken: its field says why.
func (p *Pane) Commit() bool {
	settled := true
	for _, f := range p.fields {
		if f.Focused() && !f.Commit() {
			settled = false
		}
	}
	return settled
}

// Names are those of the pages, in order.
func (p *Pane) Names() []string {
	var names []string
	for _, page := range p.pages {
		names = append(names, page.Name())
	}
	return names
}

// Page is the name of the page that is open.
func (p *Pane) Page() string { return p.pages[p.at].Name() }

// Open shows the page of that name; one that is not there changes nothing.
func (p *Pane) Open(name string) {
	for i, page := range p.pages {
		if page.Name() == name && i != p.at {
			p.open(i)
		}
	}
}

func (p *Pane) open(i int) {
	p.Leave()
	p.at = i
	p.mark()
	p.Present()
	p.Refresh()
	if p.OnPage != nil {
		p.OnPage(p.Page())
	}
}

func (p *Pane) mark() {
	for i, tab := range p.tabs {
		tab.Mark(i == p.at)
	}
}

// Present shows the board as it stands. While the pane is hidden that can wait.
func (p *Pane) Present() {
	if p.stale = !p.Visible(); !p.stale {
		p.pages[p.at].Present()
	}
}

// Show shows the pane, true to the board.
func (p *Pane) Show() {
	p.BaseWidget.Show()
	if p.stale {
		p.Present()
	}
}

// SetProjector shows the page alone, large enough for a room, or goes back.
func (p *Pane) SetProjector(projector bool) {
	p.projector = projector
	for _, c := range p.charts {
		c.SetProjector(projector)
	}
	for _, l := range p.lists {
		l.SetProjector(projector)
	}
	p.pages[p.at].Refresh()
	p.Refresh()
}

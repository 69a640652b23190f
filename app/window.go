package app

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/widgets/analysis"
	"offramp/widgets/askline"
	"offramp/widgets/banner"
	"offramp/widgets/board"
	"offramp/widgets/conflicts"
	"offramp/widgets/hints"
	"offramp/widgets/inspector"
	"offramp/widgets/mapview"
	"offramp/widgets/noticeline"
	"offramp/widgets/outline"
	"offramp/widgets/panes"
	"offramp/widgets/stance"
	"offramp/widgets/start"
	"offramp/widgets/statusline"
	"offramp/widgets/strip"
)

// window shows one document.
type window struct {
	program *program
	win     fyne.Window
	doc     *document
	start   *start.Page // over the document, until something is chosen; or nil
	page    page        // before the document, until Esc leaves it; or nil

	frame     *fyne.Container // head, middle and foot
	banner    *banner.Banner  // at the top
	below     *banner.Banner  // at the bottom, where the labels ask for one
	behind    *stance.Bar     // across the window, while the journal does not keep up
	exploring *stance.Bar     // likewise, while something is only supposed
	atFile    *stance.Bar     // likewise, while something is to be said about the file
	unsettled *stance.Bar     // likewise, while a merge is open
	given     *stance.Bar     // over the strip, where something has happened
	tools     *toolbar
	mapView   *mapview.Map
	outline   *outline.Outline
	finder    *finder
	panes     *panes.Panes
	walkedIn  fyne.Focusable // the pane in which outcomes were walked last
	hint      *hint
	inspector *inspector.Inspector
	analysis  *analysis.Pane
	conflicts *conflicts.Pane
	strip     *strip.Strip
	notice    *noticeline.Line
	asks      *askline.Line
	teacher   *hints.Teacher
	status    *statusline.Line

	alone     bool            // the map has the screen for itself
	projector bool            // everything is large enough for a room
	size      settings.Size   // where it does not fill the screen
	spot      *settings.Place // where it is on the screens, nil where nobody knows
	full      bool            // it is to fill the screen once it is shown
	menuState string          // what the menu was made from
	queued    func()          // a save that waits for the one under way
	closing   func()          // a close that does
}

// newWindow makes a window on d, not shown yet. It is made for the file, if any,
// that d is from or that will take its place.
func newWindow(p *program, d *document, file string) *window {
	w := &window{program: p, win: p.app.NewWindow("Offramp")}
	w.win.SetPadded(false)
	w.sized(file)
	w.win.SetCloseIntercept(func() { w.askClose(nil) })
	w.win.SetOnDropped(func(_ fyne.Position, files []fyne.URI) { w.dropped(files) })
	w.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) { w.typedKey(e) })
	w.win.Canvas().SetOnTypedRune(w.typedRune)
	w.chords()
	w.setDocument(d)
	return w
}

func (w *window) show() {
	w.win.Show()
	w.put()
	if w.full {
		w.win.SetFullScreen(true)
	}
	w.begin()
}

// begin gives the keyboard to the map; on an empty one, to its name.
func (w *window) begin() {
	w.focusMap()
	if w.start != nil {
		return
	}
	w.showConflicts()
	if root := w.doc.scenario().Root; root.Title == "" && root.IsLeaf() && editable(w) {
		w.mapView.Name()
	}
}

// setDocument shows another document in the window.
func (w *window) setDocument(d *document) {
	if w.doc != nil {
		w.noteView()
		w.part(true)
	}
	w.doc, w.start, w.page = d, nil, nil
	w.keep()
	b := d.board
	b.SetManner(w.program.manner())
	w.newMap(b)
	w.newOutline(b)
	w.finder = newFinder(w)
	w.newInspector(b)
	w.newAnalysis(b)
	w.newConflicts(b)
	w.newAtFile()
	w.strip = w.newStrip()
	w.notice = noticeline.New(b)
	w.notice.OnError = w.refuse
	w.notice.OnHeight = w.mapView.SetFoot
	w.notice.OnWhy = w.askWhy
	w.newAsk()
	b.Editor().LogChanges(time.Now, w.program.by)
	w.status = statusline.New(b)
	w.status.OnFinding = func(scenarios.Problem) { w.reveal() }
	w.banner, w.below = banner.New(), banner.New()
	w.newStances()
	for _, line := range []*stance.Bar{w.behind, w.atFile, w.unsettled, w.exploring, w.given} {
		line.OnHeight = w.reframe
	}
	w.enlarge()
	w.restoreView()
	w.teach()
	w.arrange()
	b.Listen(w.changed)
	w.changed(board.Content | board.History | board.Selection)
}

// arrange puts the panes where they belong, in the colours of now.
func (w *window) arrange() {
	w.win.Canvas().Unfocus() // Fyne forgets who had the keyboard, and would not tell them
	w.tools, w.hint = newToolbar(w), newHint(w)
	w.tools.refresh()
	middle := w.finder.above(container.NewStack(
		w.mapView,
		w.hint.object,
		container.NewBorder(nil, container.New(overStrip{w.strip}, stacked(w.asks, w.notice)), nil, nil), // over the map: it must not jump
	))
	content := container.NewStack(w.forRoom(middle), w.strip.Overlay())
	switch {
	case w.page != nil: // what it shows has the document's marking, too
		content = container.NewStack(container.New(frame{}, stacked(w.banner), w.page.Object(), stacked(w.below)))
	case !w.presents():
		w.panes = newPanes(w, middle)
		head := stacked(w.banner, w.behind, w.atFile, w.unsettled, w.exploring, w.tools.object, separator())
		foot := stacked(separator(), w.given, w.strip, separator(), w.status, w.below)
		content.Objects[0] = w.framed(head, w.panes, foot)
	}
	if w.start != nil {
		content = container.New(inFront{}, content, w.start)
		w.start.Refresh() // its colours may be others
	}
	w.win.SetContent(content)
}

// changed keeps title, banner, menu and tools true to the document.
func (w *window) changed(c board.Changed) {
	if c.Has(board.Content) {
		w.setBanner()
		w.hint.refresh()
		w.tellStance()
		w.tellConflicts()
		w.finder.bar.Again()
		if w.page != nil {
			w.page.Present()
		}
	}
	if c.Has(board.Selection) && (w.outlined() || w.filters()) {
		w.reveal() // the map goes along
	}
	w.tools.refresh()
	w.refreshTitle()
	if c.Has(board.History | board.Selection | board.Folding) {
		w.refreshMenu()
	}
	w.leaveHidden()
}

// refreshMenu makes the menu anew: its entries name what can be undone.
func (w *window) refreshMenu() {
	if w.presents() && w.start == nil { // its letters are too small for a room
		w.menuState = ""
		w.win.SetMainMenu(nil)
		return
	}
	table := w.commands()
	state := command.State(table, w)
	if state == w.menuState {
		return
	}
	w.menuState = state
	w.win.SetMainMenu(command.Menus(table, w, w.run))
}

// commit makes edits of everything that is being typed. It is false where a
// text is not taken: its field says why.
func (w *window) commit() bool {
	if menu, ok := w.win.Canvas().Focused().(*widget.PopUpMenu); ok {
		menu.Hide() // a field has it; under it the keyboard would stay with a field that is no more
	}
	settled := w.mapView.Commit() && w.outline.Commit() && w.inspector.Commit() && w.analysis.Commit() && w.strip.Commit() && w.asks.Commit()
	if settled {
		w.doc.board.DropPreview() // nothing is typed that it could belong to
	}
	return settled
}

// refuse says why something was not done, where it does not get in the way.
func (w *window) refuse(err error) {
	if err != nil {
		w.notice.Refuse(sentence(err.Error()))
	}
}

// flash shows a text for a moment.
func (w *window) flash(text string) { w.notice.Flash(text) }

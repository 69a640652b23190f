package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/scenarios"
	search "offramp/scenarios/find"
	"offramp/widgets/findbar"
)

var findCommands = []command.Command[*window]{
	{
		Name: "Find…", Menu: "Edit", Group: 3,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyF)},
		Do:   func(w *window) { w.finder.open(false) },
	},
	{
		Name: "Replace…", Menu: "Edit", Group: 3,
		Keys: []command.Chord{command.With(command.Ctrl, fyne.KeyH)},
		Do:   func(w *window) { w.finder.open(true) }, Enabled: editable,
	},
	{
		Name: "Find next", Menu: "Edit", Group: 3,
		Keys: []command.Chord{command.Key(fyne.KeyF3)},
		Do:   func(w *window) { w.finder.step(w.finder.bar.Next) },
	},
	{
		Name: "Find previous", Menu: "Edit", Group: 3,
		Keys: []command.Chord{command.With(command.Shift, fyne.KeyF3)},
		Do:   func(w *window) { w.finder.step(w.finder.bar.Previous) },
	},
}

// finder looks for what the bar above the map asks for.
type finder struct {
	w       *window
	bar     *findbar.Bar
	box     *fyne.Container // the bar with the map below it
	query   search.Query
	matches []search.Match
	// from is the outcome from which on a text is looked for while it is typed.
	from string
	// behind is the place behind what was replaced last, nil where nothing was.
	behind *search.Match
	steps  bool // a match is gone to that was not just looked for
}

func newFinder(w *window) *finder {
	f := &finder{w: w, bar: findbar.New()}
	f.bar.OnQuery = f.look
	f.bar.OnGo = f.show
	f.bar.OnReplace = f.replace
	f.bar.OnReplaceAll = f.replaceAll
	f.bar.OnClose = func() { f.box.Refresh(); w.focusMap() }
	f.bar.OnFunction = w.function
	f.bar.OnIdle = w.catchFocus
	f.bar.SetReadOnly(w.doc.board.ReadOnly())
	return f
}

// above puts the bar over the map.
func (f *finder) above(middle fyne.CanvasObject) fyne.CanvasObject {
	f.box = &fyne.Container{Layout: onTop{}, Objects: []fyne.CanvasObject{f.bar, middle}}
	return f.box
}

func (f *finder) open(replace bool) {
	f.w.commit()
	f.begin()
	f.bar.Open(f.w.win.Canvas(), replace)
	f.box.Refresh()
}

// begin looks from the selection on.
func (f *finder) begin() {
	f.from, f.steps = "", false
	if at := f.w.doc.board.Selected(); at != nil {
		f.from = at.ID
	}
}

// step goes on in the matches; a closed bar opens first.
func (f *finder) step(step func()) {
	if f.bar.Hidden {
		f.open(false)
		return
	}
	step()
}

// look finds the matches of what is typed and tells which one to go to: the
// first from where the search began, or behind what was replaced.
func (f *finder) look(q findbar.Query) (count, at int) {
	s := f.w.doc.scenario()
	f.query = search.Query{Text: q.Text, Case: q.Case, Word: q.Word}
	f.matches, f.steps = search.Find(s, f.query), false
	if len(f.matches) == 0 {
		return 0, -1
	}
	figures := f.w.doc.board.Figures()
	ordinal := func(o *scenarios.Outcome) int {
		i, _ := figures.Index(o)
		return i
	}
	from := 0
	if o := s.Outcome(f.from); o != nil {
		from = ordinal(o)
	}
	at = slices.IndexFunc(f.matches, func(m search.Match) bool {
		if f.behind != nil {
			return !before(m, *f.behind, ordinal)
		}
		return ordinal(m.Outcome) >= from
	})
	f.behind = nil
	return len(f.matches), max(at, 0)
}

// before tells whether a match stands before a place.
func before(m, place search.Match, ordinal func(*scenarios.Outcome) int) bool {
	for _, pair := range [][2]int{
		{ordinal(m.Outcome), ordinal(place.Outcome)}, {int(m.Field), int(place.Field)},
		{m.Index, place.Index}, {m.Start, place.Start},
	} {
		if pair[0] != pair[1] {
			return pair[0] < pair[1]
		}
	}
	return false
}

// show goes to a match.
func (f *finder) show(i int) {
	if i < 0 || i >= len(f.matches) {
		return
	}
	m := f.matches[i]
	f.w.doc.board.Select(m.Outcome.ID)
	f.w.mapView.Reveal(m.Outcome.ID)
	if f.steps {
		f.from = m.Outcome.ID // what is typed next is looked for from here on
	}
	f.steps = true
	before, hit, after := m.Context()
	f.bar.SetContext(before, hit, after, "In the "+m.Field.String())
}

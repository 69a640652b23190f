// Package recovery has the page that offers what a program that ended left
// unsaved: what there is of each document, side by side with what is saved. It
// opens nothing: it is told what there is, and tells what was chosen.
package recovery

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/compare"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
	"offramp/widgets/sidebyside"
)

// Item is what is left of one document.
type Item struct {
	// ID tells items apart.
	ID string
	// Title is the scenario's, File where it is, as people read it: "" where it was
	// never saved.
	Title, File string
	// Says is what is known of it, a line each; Warns what to mind.
	Says, Warns []string
	// View is what can be looked at, nil where nothing can: then Trouble says why,
	// and Ask is the word for what can be done about that, "" for nothing.
	View         *View
	Trouble, Ask string
	// Locked tells that Ask is what everybody does with it first.
	Locked bool
	// Saved tells that there is a file to open instead.
	Saved bool
	// Discarded tells that it will be gone when the page is left.
	Discarded bool
	// Busy tells that it is being opened.
	Busy bool
}

// View is what was saved and what is offered in its place.
type View struct {
	Saved, Recovered sidebyside.Side
	Differences      []compare.Difference
}

// Data is what the page says beside the items.
type Data struct {
	Heading, About string
	// Report is the word for the report of a fault, "" where there is none.
	Report string
}

// Page offers what was left. A callback that is nil is not called.
type Page struct {
	widget.BaseWidget

	// OnGoOn, OnSaved, OnDiscard and OnKeep are told what to do with an item; OnKeep
	// is that it is not to be discarded after all. OnAsk does what its Ask says.
	OnGoOn, OnSaved, OnDiscard, OnKeep, OnAsk func(id string)
	// OnShow is told before an item is looked at.
	OnShow func(id string)
	// OnAll goes on with all, OnLater leaves the page, OnReport shows the report.
	OnAll, OnLater, OnReport func()

	data  Data
	items []Item
	shown string // the item that is looked at

	heading, about *form.Prose
	list           *rowlist.List
	compared       *sidebyside.View
	view           *View  // that is compared
	trouble        string // or that is said in its place
	report         *button
	goOn, saved    *button
	discard, ask   *button
	all, later     *button
}

var _ fyne.Widget = (*Page)(nil)

// New returns a page without items.
func New(data Data) *Page {
	p := &Page{data: data}
	p.heading = form.NewProse("", form.TitleSize, true, form.Ink)
	p.about = form.NewProse("", form.TextSize, false, form.Muted)
	p.list = rowlist.New()
	p.list.OnAt = p.at
	p.list.OnDone = p.leave
	p.compared = sidebyside.New("Left unsaved", container.New(&room{p}, p.list))
	p.compared.Unmarked = true
	p.compared.OnDone = p.leave
	p.makeButtons()
	p.SetData(data)
	p.show()
	p.ExtendBaseWidget(p)
	return p
}

func (p *Page) makeButtons() {
	of := func(f *func(string)) func() {
		return func() {
			if *f != nil && p.shown != "" {
				(*f)(p.shown)
			}
		}
	}
	plain := func(f *func()) func() {
		return func() {
			if *f != nil {
				(*f)()
			}
		}
	}
	p.goOn = p.newButton("Go on with this", of(&p.OnGoOn))
	p.goOn.Importance = widget.HighImportance
	p.saved = p.newButton("Open what is saved", of(&p.OnSaved))
	p.discard = p.newButton("Discard", func() {
		i := p.item()
		switch {
		case i == nil:
		case i.Discarded:
			of(&p.OnKeep)()
		default:
			of(&p.OnDiscard)()
		}
	})
	p.ask = p.newButton("", of(&p.OnAsk))
	p.all = p.newButton("Recover all", plain(&p.OnAll))
	p.later = p.newButton("Later", plain(&p.OnLater))
	p.report = p.newButton("", plain(&p.OnReport))
}

func (p *Page) leave() {
	if p.OnLater != nil {
		p.OnLater()
	}
}

// SetData says other things beside the items.
func (p *Page) SetData(data Data) {
	p.data = data
	p.heading.Set(data.Heading)
	p.about.Set(data.About)
	p.report.SetText(data.Report)
	p.report.Hidden = data.Report == ""
	p.Refresh()
}

// Set shows items. The one that is looked at stays, where it is still there.
func (p *Page) Set(items []Item) {
	p.items = items
	rows := make([]rowlist.Row, len(items))
	for k, i := range items {
		rows[k] = row(i)
	}
	p.list.Set(rows)
	p.show()
}

func row(i Item) rowlist.Row {
	r := rowlist.Row{ID: i.ID, Title: i.Title}
	add := func(text string, role form.Role) {
		if text != "" {
			r.Lines = append(r.Lines, rowlist.Line{Text: text, Role: role})
		}
	}
	add(i.File, form.Muted)
	for _, text := range i.Says {
		add(text, form.Muted)
	}
	for _, text := range i.Warns {
		add(text, form.Ink)
	}
	switch {
	case i.Busy:
		add("Is being opened…", form.Accent)
	case i.Discarded:
		add("Will be discarded", form.Danger)
	}
	return r
}

// item is the one that is looked at, nil for none.
func (p *Page) item() *Item {
	if k := slices.IndexFunc(p.items, func(i Item) bool { return i.ID == p.shown }); k >= 0 {
		return &p.items[k]
	}
	return nil
}

// at looks at an item.
func (p *Page) at(row int) {
	id := ""
	if row >= 0 && row < len(p.items) {
		id = p.items[row].ID
	}
	if id != p.shown {
		p.shown = id
		p.show()
	}
}

// Shown is the item that is looked at, "" for none.
func (p *Page) Shown() string { return p.shown }

// FocusFirst gives the keyboard to the page.
func (p *Page) FocusFirst() {
	switch {
	case len(p.items) == 0 && p.report.Visible():
		p.focus(p.report)
	case len(p.items) == 0:
		p.focus(p.later)
	case len(p.items) == 1 && p.goOn.Visible():
		p.focus(p.goOn)
	case len(p.items) == 1 && p.ask.Visible() && p.items[0].Locked:
		p.focus(p.ask)
	default:
		p.focus(p.list)
	}
}

func (p *Page) focus(o fyne.Focusable) {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(o)
	}
}

package analysis

import (
	"slices"
	"time"
	"unicode"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// indicators is the page that lists what to watch for across the map, and marks
// what was seen.
type indicators struct {
	listed

	shown   shownIndicators // what the rows are of
	items   []watchItem     // by row
	order   int
	target  target
	stands  float64 // what the target comes to now, where movers are listed
	targets []target
	names   []string

	orders      []*form.Link
	of          *form.Picker
	asks        *fyne.Container // with of
	sorts       *fyne.Container
	says, helps *form.Prose
	part        indicatorDetail
}

// shownIndicators is what the rows depend on.
type shownIndicators struct {
	judged, given *odds.Figures
	order         int
	target        target
	manner        odds.Manner
	today         string
}

var _ Page = (*indicators)(nil)

// The orders of the list.
const (
	byDate = iota
	byDiagnosticity
	byShift
)

var orderNames = [...]string{byDate: "Date", byDiagnosticity: "Diagnosticity", byShift: "What would move it"}

func newIndicators(p *Pane) *indicators {
	x := &indicators{}
	x.says, x.helps = form.NewProse("", form.TextSize, true, form.Ink), form.Line()
	var links []fyne.CanvasObject
	for i, name := range orderNames {
		link := form.NewLink(host{p}, name, func() { x.order = i; x.Present() })
		x.orders, links = append(x.orders, link), append(links, link)
	}
	x.sorts = container.New(&form.Stack{}, form.Caption("Sorted by"), abreast(links))
	x.of = form.NewPicker(host{p}, nil, func(name string) {
		if i := slices.Index(x.names, name); i >= 0 {
			x.target = x.targets[i]
			x.Present()
		}
	})
	x.asks = container.New(&form.Stack{Gap: look.Unit / 2}, form.Caption("Which would move this most?"), x.of)
	x.part.init(x, p)
	x.init(p, x, []fyne.CanvasObject{x.sorts, x.asks, x.says, x.helps}, x.part.objects())
	x.list.OnAt = func(row int) { x.part.show(x.item(row)) }
	x.list.OnPick = func(row int) {
		if item := x.item(row); item != nil {
			p.pick(item.Fork.ID)
		}
	}
	x.list.OnRune = func(r rune) {
		for _, m := range marks {
			if unicode.ToLower(r) == m.key {
				x.mark(m.is)
			}
		}
	}
	return x
}

// abreast puts links beside one another, their words at the left edge of the page.
func abreast(links []fyne.CanvasObject) *fyne.Container {
	row := container.New(&form.Beside{Gap: look.Unit / 2, Widths: make([]float32, len(links))}, links...)
	return container.New(&form.Stack{Side: -look.Unit / 2}, row)
}

// Name is what the tab says.
func (x *indicators) Name() string { return "Indicators" }

// today is the day on which what is marked was seen.
func (x *indicators) today() string { return x.p.now().Format(time.DateOnly) }

// now is the time, as the clock of the pane has it.
func (p *Pane) now() time.Time {
	if p.Now == nil {
		return time.Now()
	}
	return p.Now()
}

// Present lists them anew where something changed.
func (x *indicators) Present() {
	b := x.p.board
	x.targets, x.names = targets(b.Scenario())
	if !slices.Contains(x.targets, x.target) {
		x.target = target{}
		if len(x.targets) > 0 {
			x.target = x.targets[0]
		}
	}
	now := shownIndicators{b.Figures(), b.Given(), x.order, x.target, b.Manner(), x.today()}
	if now == x.shown {
		return
	}
	x.shown = now
	for i, link := range x.orders {
		link.Mark(i == x.order)
	}
	x.of.SetOptions(x.names)
	x.of.Set("")
	if i := slices.Index(x.targets, x.target); i >= 0 {
		x.of.Set(x.names[i])
	}
	all := odds.Indicators(b.Scenario(), odds.Supposed{})
	x.items = x.sorted(all)
	rows := make([]rowlist.Row, len(x.items))
	for i := range x.items {
		rows[i] = x.row(&x.items[i])
	}
	x.list.Set(rows)
	x.say(all)
	x.Refresh()
}

// item is that of a row, nil for none.
func (x *indicators) item(row int) *watchItem {
	if row < 0 || row >= len(x.items) {
		return nil
	}
	return &x.items[row]
}

// mark says of the indicator that the list is at what was observed, today.
func (x *indicators) mark(is string) {
	item := x.item(x.list.At())
	if item == nil {
		return
	}
	fork, id, today := item.Fork.ID, item.Indicator.ID, x.today()
	b := x.p.board
	x.p.refuse(b.Make(func() scenarios.Edit {
		o := b.Scenario().Outcome(fork)
		if o == nil { // gone with a preview that was taken back
			return scenarios.Edit{}
		}
		return scenarios.Observe(o, id, is, today)
	}))
}

package analysis

import (
	"cmp"
	"math"
	"slices"
	"strconv"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
)

// mark is what can be said of an indicator, and its key.
type mark struct {
	is, says string
	key      rune
}

var marks = []mark{
	{scenarios.Seen, "Seen (S)", 's'},
	{scenarios.Absent, "Absent (A)", 'a'},
	{"", "Not looked for (N)", 'n'},
}

// indicatorDetail says what the indicator that the list is at tells, and marks it.
type indicatorDetail struct {
	x     *indicators
	tells *form.Prose
	would *form.Prose
	why   *form.Prose
	links []*form.Link
	row   *fyne.Container
}

func (d *indicatorDetail) init(x *indicators, p *Pane) {
	d.x = x
	d.tells, d.would, d.why = form.NewProse("", form.SmallSize, false, form.Ink), form.NewProse("", form.SmallSize, false, form.Ink), form.Line()
	var links []fyne.CanvasObject
	for _, m := range marks {
		link := form.NewLink(host{p}, m.says, func() { x.mark(m.is) })
		d.links, links = append(d.links, link), append(links, link)
	}
	d.row = abreast(links)
	d.row.Hide()
}

func (d *indicatorDetail) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.tells, d.would, d.why, d.row}
}

// show says what there is to say of a row.
func (d *indicatorDetail) show(item *watchItem) {
	d.row.Hidden = item == nil || d.x.p.board.ReadOnly()
	d.tells.Set("")
	d.would.Set("")
	d.why.Set("")
	if item != nil {
		d.tells.Set(diagnostic(item))
		d.would.Set(d.x.would(item))
		switch {
		case item.Why != nil && item.Is == "":
			d.why.Set("It would not count: " + odds.NoBreak(item.Why.Error()) + ".")
		case item.Why != nil:
			d.why.Set("It does not count: " + odds.NoBreak(item.Why.Error()) + ".")
		}
		at := slices.IndexFunc(marks, func(m mark) bool { return m.is == item.Is })
		for i, link := range d.links {
			link.Mark(i == at)
		}
	}
	d.x.Refresh()
}

// diagnostic puts into words how well an indicator tells branches apart.
func diagnostic(item *watchItem) string {
	switch r := item.Ratio; {
	case math.IsNaN(r):
		return ""
	case r == 1:
		return "It is as probable under every branch, so it tells nothing."
	case math.IsInf(r, 1):
		return "It can exclude a branch for certain."
	case r >= 10:
		return "At most " + strconv.FormatFloat(r, 'f', 0, 64) + " times as probable under one branch as under another."
	default:
		return "At most " + strconv.FormatFloat(r, 'g', 2, 64) + " times as probable under one branch as under another."
	}
}

// would says what the target comes to when the indicator is seen, or absent.
func (x *indicators) would(item *watchItem) string {
	if !item.moves || item.Shift == 0 {
		return ""
	}
	s, m := x.p.board.Scenario(), x.p.board.Manner()
	chance := func(p float64) string {
		told := odds.Tell(s.Scale, p, odds.NoBreak(scenarios.Percent(p)), m)
		return cmp.Or(told.Number, told.Word)
	}
	value := chance
	if x.target.impact {
		value = impactUnit(s).Value
	}
	name := x.names[slices.Index(x.targets, x.target)]
	now := "Now it is " + value(x.stands)
	if x.p.board.Exploring() {
		now = "Under what is supposed it is " + value(x.stands)
	} else if x.shown.given != x.shown.judged {
		now = "Given what has happened it is " + value(x.stands)
	}
	return "If it is seen (" + chance(item.Seen) + "), " + name + " comes to " + value(item.IfSeen) +
		"; if it is absent, to " + value(item.IfAbsent) + ". " + now + "."
}

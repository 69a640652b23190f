package analysis

import (
	"fmt"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
	"offramp/scenarios/tradecraft"
	"offramp/widgets/form"
)

const (
	// fewOutcomes is up to where a scenario is checked at once, and how many
	// outcomes are looked at in one go in a larger one: keys come between.
	fewOutcomes = 100
	// pause is how long nothing must change before a larger one is checked, and
	// breath what is left to keys and drawing between two goes.
	pause, breath = 150 * time.Millisecond, time.Millisecond
)

// check is the page that holds the rules of tradecraft against the scenario.
type check struct {
	listed

	of       *odds.Figures // what was checked, or is to be
	manner   odds.Manner   // in which findings are told
	pass     *tradecraft.Pass
	later    later
	problems []scenarios.Problem
	known    bool // problems are those of some version of the scenario
	closed   map[string]bool
	items    []checkItem // by row

	says, counts *form.Prose
	part         checkDetail
}

var _ Page = (*check)(nil)

func newCheck(p *Pane) *check {
	c := &check{closed: map[string]bool{}, later: later{after: after}}
	c.says, c.counts = form.NewProse("", form.TextSize, true, form.Ink), form.Line()
	c.part.init(c, p)
	c.init(p, c, []fyne.CanvasObject{c.says, c.counts}, c.part.objects())
	c.list.OnAt = func(row int) { c.part.show(c.item(row)) }
	c.list.OnPick = c.picked
	return c
}

// Name is what the tab says.
func (c *check) Name() string { return "Check" }

// Present looks for findings anew where the scenario changed.
func (c *check) Present() {
	figures, manner := c.p.board.Figures(), c.p.board.Manner()
	if c.of == figures {
		if c.manner != manner && c.known {
			c.manner = manner
			c.present()
		}
		return
	}
	c.manner = manner
	c.of, c.pass = figures, nil
	c.later.drop()
	if figures.Flat.Len() <= fewOutcomes {
		c.begin()
		return
	}
	c.say()
	c.later.run(pause, c.begin)
}

// begin starts a check of the scenario as it stands.
func (c *check) begin() {
	if c.shown() {
		c.pass = tradecraft.Begin(c.of)
		c.step()
	}
}

// step looks at some more outcomes. What was found before stays listed meanwhile.
func (c *check) step() {
	switch {
	case !c.shown():
	case !c.pass.Step(fewOutcomes):
		c.say()
		c.later.run(breath, c.step)
	default:
		s := c.p.board.Scenario()
		c.problems, c.known = tradecraft.Join(s, append(scenarios.Validate(s), marking.Find(s)...), c.pass.Problems()), true
		c.pass = nil
		c.present()
	}
}

// shown tells whether anybody sees the page; where not, what is under way ends,
// to be begun anew when it is opened.
func (c *check) shown() bool {
	if c.p.Visible() && c.p.pages[c.p.at] == Page(c) {
		return true
	}
	c.of, c.pass, c.p.stale = nil, nil, true
	return false
}

// present lists what was found.
func (c *check) present() {
	c.items = c.itemsOf()
	c.list.Set(rowsOf(c.items))
	c.say()
	c.Refresh()
}

// say says what was looked at, and whether all is well.
func (c *check) say() {
	s := c.p.board.Scenario()
	on, outcomes := 0, counted(c.of.Flat.Len(), "outcome", "outcomes")
	for _, r := range tradecraft.Rules {
		if _, off := s.SwitchedOff(r.ID); !off {
			on++
		}
	}
	rules := counted(on, "rule", "rules")
	if all := len(tradecraft.Rules); on < all {
		rules = fmt.Sprintf("%d of %d rules", on, all)
	}
	switch {
	case !c.known:
		c.says.Set("Looking …")
		c.counts.Set(rules + " at " + outcomes + ".")
	case len(c.problems) == 0:
		c.says.Set("Nothing to mend.")
		c.counts.Set(rules + " looked at " + outcomes + ".")
	default:
		c.says.Set("")
		c.counts.Set(counted(len(c.problems), "finding", "findings") + ": " + rules + " looked at " + outcomes + ".")
	}
}

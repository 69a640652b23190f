package chart

import (
	"cmp"
	"slices"
	"strconv"

	"offramp/scenarios/scene"
)

// Risk is a risk profile: how probable each impact is, and how probable it or a
// worse one.
type Risk struct {
	Head
	Unit Unit // [Impact]
	// Shares is the unit of probabilities, [Percent] where none is given.
	Shares Unit
	// Steps rise in impact.
	Steps []RiskStep
	// Groups are the leaves that share an end state and an impact: a bar each.
	Groups []RiskGroup
	// AtMost draws the probability of this impact or a lower one, instead of a
	// higher one.
	AtMost bool
	// Expected is the expected impact; nil draws none.
	Expected *float64
	// Without is the probability of all that has no impact, Undecided that of what
	// hangs on a choice without an assumed option. Neither is drawn; both are said.
	Without, Undecided float64
}

// RiskStep is one impact, and how probable it is that it is at most or at least
// reached.
type RiskStep struct{ Impact, AtMost, AtLeast float64 }

// RiskGroup is one bar.
type RiskGroup struct {
	ID, Name    string
	Look        scene.EndStateLook
	Impact      float64
	Probability float64
}

// riskPlot draws a risk profile.
type riskPlot struct {
	Risk
	keys []key
}

// Chart puts the profile together.
func (r Risk) Chart() (*Chart, error) {
	check := checker{chart: "risk profile"}
	r.Shares = r.Shares.orPercent()
	for _, s := range r.Steps {
		check.at(r.Unit.Value(s.Impact))
		check.number("the impact", s.Impact)
		check.share("the probability of at most this impact", s.AtMost)
		check.share("the probability of at least this impact", s.AtLeast)
	}
	r.Groups = slices.Clone(r.Groups)
	for _, g := range r.Groups {
		check.at(g.Name)
		check.number("the impact", g.Impact)
		check.share("the probability", g.Probability)
	}
	check.at("")
	check.share("the probability of what has no impact", r.Without)
	check.share("the probability of what is undecided", r.Undecided)
	if r.Expected != nil {
		check.number("the expected impact", *r.Expected)
	}
	for i := 1; i < len(r.Steps); i++ {
		if r.Steps[i].Impact <= r.Steps[i-1].Impact {
			check.fail("the impacts are out of order: %g comes after %g", r.Steps[i].Impact, r.Steps[i-1].Impact)
		}
	}
	if check.err != nil {
		return nil, check.err
	}
	if len(r.Steps) == 0 {
		r.Groups = nil
	}
	slices.SortStableFunc(r.Groups, func(a, b RiskGroup) int { return cmp.Compare(a.Impact, b.Impact) })
	var rows []Row
	table := Table{Columns: []string{"End state", "Impact", "Probability", "At most", "At least"}}
	for _, g := range r.Groups {
		atMost, atLeast := r.tails(g.Impact)
		prob := r.Shares.Value(g.Probability)
		rows = append(rows, Row{ID: g.ID, Tip: []string{
			g.Name, "impact " + r.Unit.Value(g.Impact) + ": " + prob,
			"this impact or less: " + atMost, "this impact or more: " + atLeast,
		}})
		table.Rows = append(table.Rows, []string{g.Name, r.Unit.Value(g.Impact), prob, atMost, atLeast})
	}
	if r.Expected != nil {
		table.Notes = append(table.Notes, "Expected impact: "+r.Unit.Value(*r.Expected))
	}
	table.Notes = append(table.Notes, r.left()...)
	return newChart(r.Head, rows, table, &riskPlot{r, r.legend()}, "No end state has an impact yet. Give the end states impacts to see the risk."), nil
}

// tails are the texts of the step of an impact.
func (r *Risk) tails(impact float64) (atMost, atLeast string) {
	for _, s := range r.Steps {
		if s.Impact == impact {
			return r.Shares.Value(s.AtMost), r.Shares.Value(s.AtLeast)
		}
	}
	return "–", "–"
}

// mostNames is how many end states the legend names: beyond that it would take
// the room of the chart. All are said where one points at them.
const mostNames = 12

// legend explains the line, and the bars by end state.
func (r *Risk) legend() []key {
	text := "this impact or more"
	if r.AtMost {
		text = "this impact or less"
	}
	keys := []key{{text, func(b *brush, x, middle float64) {
		b.level(x, x+16*b.k, middle, b.line(), b.pal.Accent)
	}}}
	seen := map[string]bool{}
	for _, g := range r.Groups {
		if !seen[g.Name] {
			seen[g.Name] = true
			if len(seen) > mostNames {
				continue
			}
			keys = append(keys, key{g.Name, func(b *brush, x, middle float64) {
				b.symbol(or(g.Look.Symbol, "square"), x+8*b.k, middle, symbolSize, b.colourOf(g.Look))
			}})
		}
	}
	if more := len(seen) - mostNames; more > 0 {
		keys = append(keys, key{"and " + strconv.Itoa(more) + " more", func(*brush, float64, float64) {}})
	}
	for _, says := range r.left() {
		keys = append(keys, key{says, func(b *brush, x, middle float64) {
			b.box(x, middle-5*b.k, 14*b.k, 10*b.k, 0, clear, b.pal.Muted, b.hair(), true)
		}})
	}
	return keys
}

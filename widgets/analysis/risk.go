package analysis

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds/impact"
	"offramp/scenarios/scene"
)

// giveImpacts is what a scenario without impacts is told.
const giveImpacts = "Nothing has an impact yet. Give an end state its impact in the inspector (Esc, then “End states”), or a last outcome its own."

// riskOf is the risk profile. A click on a bar goes to the most probable of its paths.
func (p *Pane) riskOf(study *impact.Study, e impact.Expected, unit chart.Unit) (*chart.Chart, error) {
	c := chart.Risk{Head: chart.Head{
		Title: "How probable each impact is, or more", Empty: giveImpacts,
	}, Unit: unit, Shares: p.probabilities()}
	profile := study.Risk()
	for _, s := range profile.Steps {
		c.Steps = append(c.Steps, chart.RiskStep{Impact: s.Impact, AtMost: s.AtMost, AtLeast: s.AtLeast})
	}
	c.Undecided = share(study.Analysis.Figures.Totals.Undecided)
	c.Without = share(profile.Without - c.Undecided)
	if e.Known {
		c.Expected = &e.Value
	}
	type key struct {
		end    int32
		impact float64
	}
	f, j := study.Analysis.Figures, study.Analysis.Judgements
	at, top := map[key]int{}, map[key]float64{}
	ends := endsOf(f.Flat.Scenario)
	for k, p := range f.Path {
		v, ok := study.Of(k)
		if !ok || f.Given[k] >= 0 || !(p > 0) {
			continue
		}
		of := key{j.EndState[k], v + 0}
		g, has := at[of]
		if !has {
			g = len(c.Groups)
			at[of] = g
			group := chart.RiskGroup{Name: "no end state", Impact: of.impact}
			if of.end >= 0 {
				group.Name, group.Look = ends[of.end].name, ends[of.end].look
			}
			c.Groups = append(c.Groups, group)
		}
		c.Groups[g].Probability = share(c.Groups[g].Probability + p)
		if p > top[of] {
			top[of], c.Groups[g].ID = p, f.Flat.Outcomes[k].ID
		}
	}
	return c.Chart()
}

// tailsOf lists the improbable paths of high impact, the gravest first.
func (p *Pane) tailsOf(study *impact.Study, tails []int, t impact.Thresholds, unit chart.Unit) (*chart.Chart, error) {
	c := chart.Ranges{
		Head: chart.Head{
			Title:    "Improbable paths of high impact",
			Subtitle: p.told("At most " + scenarios.Percent(t.Probability) + " probable, with an impact of " + unit.Value(t.Impact) + " or more, either way"),
			Empty:    p.told("No path is at most " + scenarios.Percent(t.Probability) + " probable with an impact of " + unit.Value(t.Impact) + " or more, either way."),
		},
		Things: "Path", Unit: p.probabilities(), Measures: "probability of the path",
	}
	if !slices.ContainsFunc(study.Analysis.Judgements.Impact, func(v float64) bool { return v == v }) {
		c.Empty = giveImpacts
	}
	f, j := study.Analysis.Figures, study.Analysis.Judgements
	ends := endsOf(f.Flat.Scenario)
	slices.SortStableFunc(tails, func(a, b int) int {
		return cmp.Or(cmp.Compare(abs(j.Impact[b]), abs(j.Impact[a])), cmp.Compare(f.Path[b], f.Path[a]))
	})
	if len(tails) > mostPaths {
		tails = tails[:mostPaths]
	}
	for _, k := range tails {
		o, p := f.Flat.Outcomes[k], f.Path[k]
		one := chart.Range{ID: o.ID, Name: o.Name(), Under: "impact " + unit.Value(j.Impact[k]), Low: p, High: p, Best: &p, Look: scene.EndStateLook{}}
		if parent := nameOf(o.Parent()); parent != "" {
			one.Under += " · after " + parent
		}
		if e := j.EndState[k]; e >= 0 {
			one.Look = ends[e].look
		}
		c.Ranges = append(c.Ranges, one)
	}
	return c.Chart()
}

func abs(v float64) float64 { return max(v, -v) }

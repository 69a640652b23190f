package odds

import "offramp/scenarios"

// ForkAlone returns the fork at index i as a scenario of its own, with what is known
// of it, and what is supposed: what its figures given that are ([ComputeGiven]) depends
// on nothing else, so that other judgements of its branches can be tried there. What
// happened below a branch has happened to it.
func (k *Known) ForkAlone(i int) (*scenarios.Scenario, Supposed) {
	flat := k.judged.Flat
	fork := flat.Outcomes[i]
	s := &scenarios.Scenario{
		Version: scenarios.FormatVersion, Scale: k.judged.scenario.Scale,
		Root: &scenarios.Outcome{ID: fork.ID, Indicators: fork.Indicators},
	}
	for c := i + 1; c < int(flat.End[i]); c = int(flat.End[c]) {
		o := flat.Outcomes[c]
		branch := &scenarios.Outcome{
			ID: o.ID, Title: o.Title, Probability: k.judged.Probability[c], Said: o.Said, Range: o.Range, Locked: o.Locked,
		}
		switch {
		case k.fates[c]&(happened|passed) != 0:
			branch.Status = &scenarios.Status{Is: scenarios.Happened}
		case k.fates[c]&ruledOut != 0:
			branch.Status = &scenarios.Status{Is: scenarios.RuledOut}
		}
		s.Root.Children = append(s.Root.Children, branch)
	}
	s.Link()
	return s, Supposed{Observed: k.supposed.Observed}
}

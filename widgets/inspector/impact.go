package inspector

import "offramp/scenarios"

func setImpact(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
	to, err := number(text)
	if err != nil || same(o.Impact, to) {
		return scenarios.Edit{}, err
	}
	return scenarios.SetField(o, "impact", "impact", to), nil
}

func clearEnd(o *scenarios.Outcome) scenarios.Edit {
	edit := scenarios.SetField(o, "end state", "endState", "")
	edit.Effects = append(edit.Effects, scenarios.SetOutcome(o.ID, "impact", (*float64)(nil)))
	return edit
}

// impactScale says what impact figures measure.
func impactScale(m *scenarios.ImpactScale) string {
	if m == nil {
		return ""
	}
	between := ""
	switch {
	case m.Low != nil && m.High != nil:
		between = numberText(m.Low) + " to " + numberText(m.High)
	case m.Low != nil:
		between = "from " + numberText(m.Low)
	case m.High != nil:
		between = "up to " + numberText(m.High)
	}
	return list(m.Name, between)
}

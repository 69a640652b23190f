package inspector

import (
	"errors"
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
)

func setImpact(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
	to, err := number(text)
	if err != nil || same(o.Impact, to) {
		return scenarios.Edit{}, err
	}
	return scenarios.SetField(o, "impact", "impact", to), nil
}

// number reads any finite number, or none at all.
func number(text string) (*float64, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	plain := strings.NewReplacer(",", ".", "−", "-", "–", "-", " ", "", "\u00a0", "").Replace(text)
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return nil, errors.New("“" + text + "” is no number: type one such as 3 or −1.5, or nothing")
	}
	v += 0 // −0 is 0
	return &v, nil
}

func numberText(v *float64) string {
	if v == nil {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(*v, 'f', -1, 64), "-", "−", 1)
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

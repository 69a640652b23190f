package tell

import (
	"math"
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/impact"
)

// Impacts are what is to be expected where outcomes have an impact.
type Impacts struct {
	t     *Teller
	study *impact.Study
	any   bool
}

// Impacts returns what is to be expected of the scenario's impacts.
func (t *Teller) Impacts() *Impacts {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.impacts == nil {
		t.impacts = &Impacts{t: t}
		for i, v := range odds.Judge(t.Figures.Flat).Impact {
			if !math.IsNaN(v) && t.Figures.Flat.Leaf(i) {
				t.impacts.any = true
				break
			}
		}
		if t.impacts.any {
			t.impacts.study = impact.Of(t.bound())
		}
	}
	return t.impacts
}

// Short says what is to be expected given the outcome at i, the root for
// everything: "+0.20 (−0.93 to +1.30)", or how low and how high it can be where
// words or ranges leave no figure; "" where nothing has an impact.
func (m *Impacts) Short(i int) string {
	if !m.any {
		return ""
	}
	e := m.study.At(i)
	span := ImpactText(e.Bounds.Low) + " to " + ImpactText(e.Bounds.High)
	switch wide := e.Bounds.High-e.Bounds.Low > scenarios.Tolerance; {
	case e.Bounded && (!e.Known || e.Partial()):
		if !wide {
			return ImpactText(e.Bounds.Low)
		}
		return span
	case !e.Known:
		return ""
	case e.Bounded && wide:
		return ImpactText(e.Value) + " (" + span + ")"
	}
	return ImpactText(e.Value)
}

// Coverage says of how much of what can happen the figure at i speaks, ""
// where of everything.
func (m *Impacts) Coverage(i int) string {
	if !m.any {
		return ""
	}
	e := m.study.At(i)
	switch {
	case e.Bounded:
		return ""
	case !e.Known:
		return "Nothing that has a figure has an impact."
	case !e.Partial():
		return ""
	case m.t.Manner == odds.WordsOnly:
		return "Of a part of what can happen: the rest has no impact, or no figure."
	}
	return "Of " + odds.NoBreak(scenarios.Percent(e.Covered)) + " of what can happen: the rest has no impact, or no figure."
}

// Scale says what impacts measure: "on −5 … +5 harm to regional security".
func (m *Impacts) Scale() string {
	s := m.t.Scenario().Impact
	if s == nil {
		return ""
	}
	var parts []string
	if s.Low != nil && s.High != nil {
		parts = append(parts, number(*s.Low)+" … "+number(*s.High))
	}
	if s.Name != "" {
		parts = append(parts, scenarios.OneLine(s.Name))
	}
	if len(parts) == 0 {
		return ""
	}
	return "on " + strings.Join(parts, " ")
}

// ImpactText writes an expected impact with its sign and two decimals.
func ImpactText(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', 2, 64)
	switch {
	case text == "0.00":
		return text
	case v < 0:
		return "−" + text
	}
	return "+" + text
}

// number writes an end of the scale with its sign.
func number(v float64) string {
	text := strconv.FormatFloat(math.Abs(v), 'f', -1, 64)
	switch {
	case v < 0:
		return "−" + text
	case v > 0:
		return "+" + text
	}
	return text
}

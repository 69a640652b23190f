package tradecraft_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scales"
	"offramp/scenarios/tradecraft"
)

// sound returns a scenario that no rule finds anything in: a start with a
// branch of 60 % and a rest.
func sound() (s *scenarios.Scenario, a, b *scenarios.Outcome) {
	s = scenarios.New()
	a = &scenarios.Outcome{ID: "a", Title: "Deal signed", Probability: scenarios.Number(0.6), Because: "both want it"}
	b = &scenarios.Outcome{ID: "b", Title: "No deal", Probability: scenarios.Rest}
	s.Root.Title = "Start"
	s.Root.Children = []*scenarios.Outcome{a, b}
	s.Root.Indicators = []scenarios.Indicator{{ID: "i", Text: "A date is set"}}
	s.Link()
	return s, a, b
}

// codes are the rules that find something, each as often as it does.
func codes(s *scenarios.Scenario) string {
	var list []string
	for _, p := range tradecraft.Check(s) {
		list = append(list, p.Code)
	}
	slices.Sort(list)
	return strings.Join(list, " ")
}

func child(title string, p scenarios.Probability) *scenarios.Outcome {
	return &scenarios.Outcome{ID: title, Title: title, Probability: p, Because: "so"}
}

func status(is string) *scenarios.Status { return &scenarios.Status{Is: is} }

// If this fails, a rule of the craft finds nothing where it is broken, finds
// something where it is kept, or sends its reader to the wrong place.
func TestRules(t *testing.T) {
	type made = func(s *scenarios.Scenario, a, b *scenarios.Outcome)
	for _, test := range []struct {
		name   string
		change made
		want   string // code at outcome and pointer, in order
	}{
		{"sound", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {}, ""},

		{"numbers only", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability, b.Because = scenarios.Number(0.4), "so"
		}, "no-other-branch Start/children"},
		{"something else", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability, b.Because, b.Title = scenarios.Number(0.4), "so", "SOMETHING ELSE happens"
		}, ""},
		{"other", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability, b.Because, b.Title = scenarios.Number(0.4), "so", "(Other)"
		}, ""},
		{"the other side wins", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			b.Probability, b.Because, b.Title = scenarios.Number(0.4), "so", "The other side wins"
		}, "no-other-branch Start/children"},
		{"words only", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, b.Probability, a.Said = scenarios.NotEstimated, scenarios.NotEstimated, "likely"
		}, "no-other-branch Start/children"},
		{"nothing estimated", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, b.Probability = scenarios.NotEstimated, scenarios.NotEstimated
			s.Root.Indicators = nil
		}, ""},
		{"a choice", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Kind, a.Probability, b.Probability = scenarios.KindChoice, scenarios.NotEstimated, scenarios.NotEstimated
		}, ""},

		{"certain", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Probability = scenarios.Number(0) }, "certain-branch a/probability"},
		{"certain leaves nothing", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Probability = scenarios.Number(1) },
			"certain-branch a/probability, certain-branch b/probability"},
		{"certain, and known", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Probability, a.Status = scenarios.Number(1), status(scenarios.Happened)
		}, ""},
		{"certain, below what was ruled out", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Status = status(scenarios.RuledOut)
			a.Children = []*scenarios.Outcome{child("a1", scenarios.Number(1)), child("a2", scenarios.Rest)}
		}, ""},

		{"said another word", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Said = "unlikely" }, "word-and-number a/said"},
		{"said at the edge", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Said, a.Probability = "likely", scenarios.Number(0.55)
		}, ""},
		{"said of the rest", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Said = "very likely" }, "word-and-number b/said"},
		{"title says another word", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Title = "Unlikely: deal signed" }, "word-and-number a/title"},
		{"reason says another word", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because = "This is VERY\u00a0unlikely after Tuesday."
		}, "word-and-number a/because"},
		{"reason turns the word", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because = "A walk-out is not unlikely; less likely than in May."
		}, ""},
		{"reason has two words", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because = "Very likely for the West, unlikely for the East."
		}, ""},
		{"notes begin with another word", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Notes = "## View\n\nIt is **very unlikely**." }, "word-and-number a/notes"},
		{"notes speak of others", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Notes = "Then sanctions are very unlikely." }, ""},

		{"confidence and likelihood", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Assumptions = []scenarios.Assumption{{Text: "fine"}, {Text: "With high-confidence sources this is likely."}}
		}, "confidence-and-likelihood a/assumptions/1/text"},
		{"confidence, a new line of a list", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Notes = "- High confidence\n- A deal is likely"
		}, ""},
		{"confidence, a line that goes on", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Notes = "We have high confidence\nthat a deal is likely."
		}, "confidence-and-likelihood a/notes"},
		{"confidence, an abbreviation", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Notes = "With low confidence we say that the U.S. Senate will likely vote."
		}, "confidence-and-likelihood a/notes"},

		{"rows", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Notes, b.Notes = "Votes are likely. Fines are unlikely.", "Strikes are probable."
		}, "mixed-rows b/notes"},
		{"rows, the scale's own", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Dissent = "Strikes are probable." }, "mixed-rows b/dissent"},
		{"remote places", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Notes = "Shots in remote villages." }, ""},
		{"remote places, though the scale says remote", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			row2, _ := scales.ByID("icd203-row2")
			s.Scale = row2.Scale()
			a.Because, b.Notes = "Remote villages want it.", "We have high confidence in remote sensing."
		}, ""},
		{"remote, where the scale says so", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			row2, _ := scales.ByID("icd203-row2")
			s.Scale = row2.Scale()
			a.Because = "A deal is remote."
		}, "word-and-number a/because"},
		{"an open end of a band", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			phia, _ := scales.ByID("phia2025")
			s.Scale = phia.Scale()
			a.Said, a.Probability = "Realistic Possibility", scenarios.Number(0.5)
		}, "word-and-number a/said"},
		{"rows of another scale", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Scale = &scenarios.Scale{ID: "mine", Bands: []scenarios.Band{scenarios.NewBand("probable", 0.5, 1)}}
			b.Notes = "Votes are likely. Strikes are probable."
		}, ""},

		{"may", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Title = "Talks may fail" }, "vague-title b/title"},
		{"May, in a title of capitals", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Title = "Talks May Fail" }, "vague-title b/title"},
		{"May, the month", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Title, b.Title, s.Root.Title = "Elections in May", "May brings rain", "Start on 9 May 2022"
		}, ""},
		{"cannot rule out", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Title = "War can’t be ruled out" }, "vague-title b/title"},
		{"as soon as possible", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Title = "Leave as soon as possible" }, ""},
		{"mayor, impossible, mightier", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Title = "Mayor, impossible, mightier" }, ""},

		{"no reason", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Because = "" }, "no-reason a/probability"},
		{"a source", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Sources = []*scenarios.Source{{ID: "s"}}
			a.Because, a.Sources = "", []scenarios.Citation{{Source: "s"}}
		}, ""},
		{"a source that is gone", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because, a.Sources = "", []scenarios.Citation{{Source: "s"}}
		}, "no-reason a/probability"},
		{"a reason in the change log", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because, s.Changes = "", []*scenarios.Change{{Outcome: "a", Field: "probability", Because: "new polls"}}
		}, ""},

		{"windows that agree", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.From, s.Until, a.From, a.Until = "2022-01-01", "2022-03-31", "2022-01-09", "2022-01-31"
			a.Children = []*scenarios.Outcome{child("a1", scenarios.Rest)}
			a.Children[0].From, a.Children[0].Until = "2022-01-10", "2022-01-31T12:00:00Z"
		}, ""},
		{"beyond the scenario", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.From, s.Until, a.From, a.Until = "2022-01-09", "2022-03-31", "2022-01-01", "2022-04-01"
		}, "window-beyond-parent a/from, window-beyond-parent a/until"},
		{"beyond its parent", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Until, a.Until = "2022-03-31", "2022-01-31"
			a.Children = []*scenarios.Outcome{child("a1", scenarios.Rest)}
			a.Children[0].Children = []*scenarios.Outcome{child("a11", scenarios.Rest)}
			a.Children[0].Children[0].Until = "2022-02-01"
		}, "window-beyond-parent a11/until"},
		{"ends before its parent", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Until = "2022-01-31"
			a.Children = []*scenarios.Outcome{child("a1", scenarios.Rest)}
			a.Children[0].Until = "2022-01-30"
		}, "window-ends-early a1/until"},
		{"dates that are none", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Until, a.Until = "2022-01-31", "soon" }, ""},

		{"no indicator", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { s.Root.Indicators = nil },
			"no-indicator a/indicators, no-indicator b/indicators"},
		{"an indicator lower down", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Indicators, s.Root.Indicators = s.Root.Indicators, nil
			a.Children = []*scenarios.Outcome{child("a1", scenarios.Rest)}
		}, "no-indicator b/indicators"},
		{"only the three most probable paths", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			s.Root.Indicators = nil
			s.Root.Children = []*scenarios.Outcome{child("1", scenarios.Number(0.1)), child("2", scenarios.Number(0.4)), child("3", scenarios.Number(0.2)), child("4", scenarios.Rest)}
		}, "no-indicator 2/indicators, no-indicator 3/indicators, no-indicator 4/indicators"},

		{"circular", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Because = "It gets whatever the others leave." }, "circular-rest Start/children/0/because"},
		{"circular as typed", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { a.Entered = "rest" }, "circular-rest Start/children/0/entered"},
		{"the rest of something", func(s *scenarios.Scenario, a, b *scenarios.Outcome) {
			a.Because = "The rest of the coalition wants it."
		}, ""},
		{"the rest says so", func(s *scenarios.Scenario, a, b *scenarios.Outcome) { b.Because = "what is left" }, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			s, a, b := sound()
			s.Scale = scales.ICD203()
			test.change(s, a, b)
			s.Link()
			var got []string
			for _, p := range tradecraft.Check(s) {
				if p.Do == "" || p.What == "" || p.Field == "" || p.Severity != scenarios.Warning || p.Place.Ordinal < 0 {
					t.Errorf("%+v", p)
				}
				o := s.Outcome(p.Outcome)
				at := o.ID
				if o == s.Root {
					at = "Start"
				}
				got = append(got, p.Code+" "+at+p.Place.Pointer)
				s.Checks = append(s.Checks, scenarios.CheckSetting{Check: p.Code, Off: true})
			}
			if all := strings.Join(got, ", "); all != test.want {
				t.Errorf("it finds %q, not %q", all, test.want)
			}
			if left := codes(s); left != "" {
				t.Errorf("switched off, there is still %q", left)
			}
		})
	}
}

// If this fails, a rule has no name, no reason, or the name of another one.
func TestRulesAreNamed(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range tradecraft.Rules {
		if r.ID == "" || r.Says == "" || r.Why == "" || seen[r.ID] {
			t.Errorf("%+v", r)
		}
		seen[r.ID] = true
		for _, code := range append([]string{r.ID}, r.Covers...) {
			if got, ok := tradecraft.Of(code); !ok || got.ID != r.ID {
				t.Errorf("%s is not found by %s", r.ID, code)
			}
		}
	}
	if r, ok := tradecraft.Of(scenarios.CodeOver); ok {
		t.Errorf("%s speaks for an error", r.ID)
	}
}

// If this fails, what a switched-off rule speaks for is still warned about, or
// an error goes with it.
func TestJoin(t *testing.T) {
	s, a, b := sound()
	a.Probability, b.Probability = scenarios.Number(0.2), scenarios.Number(0.3)
	list := func() string {
		var all []string
		for _, p := range tradecraft.Join(s, scenarios.Validate(s), tradecraft.Check(s)) {
			all = append(all, fmt.Sprint(p.Place.Ordinal, " ", p.Code))
		}
		return strings.Join(all, ", ")
	}
	if got := list(); got != "0 unassigned, 0 no-other-branch, 2 no-reason" {
		t.Error(got)
	}
	s.Checks = []scenarios.CheckSetting{{Check: tradecraft.AddsUp, Off: true}}
	if got := list(); got != "0 no-other-branch, 2 no-reason" {
		t.Error(got)
	}
	a.Probability = scenarios.Number(0.9)
	if got := list(); got != "0 over-100, 0 no-other-branch, 2 no-reason" {
		t.Error(got)
	}
}

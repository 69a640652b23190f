package marking

import (
	"fmt"

	"offramp/scenarios"
)

// The codes of what [Find] finds, for programs.
const (
	CodeLax     = "marking"         // an outcome is marked more strictly than the scenario
	CodeUnknown = "unknown-marking" // a label that the list does not have
)

// most is how many findings there are at most: a hostile file must not fill the
// memory.
const most = 1000

// finder holds what stands in a scenario against its list of labels.
type finder struct {
	s       *scenarios.Scenario
	p       *Profile
	ordinal int
	found   []scenarios.Problem
	more    int
}

// Find warns of labels that nobody can rank, and of outcomes that are marked
// more strictly than the scenario that holds them. It infers no label and
// changes none. Line and column are the store's to fill in.
func Find(s *scenarios.Scenario) []scenarios.Problem {
	if s == nil || s.Root == nil {
		return nil
	}
	f := &finder{s: s, p: Of(s), ordinal: -1}
	_, known := f.p.Parse(s.Marking)
	if s.Marking != "" && !known {
		f.warn(nil, CodeUnknown, f.strange(s.Marking), "choose one of its labels, or take a list that has this one: nobody can tell whether it is strict enough")
	}
	lax, strange := map[string]string{}, map[string]string{}
	for o := range s.Root.All() {
		f.ordinal++
		if o.Marking == "" {
			continue
		}
		what, seen := lax[o.Marking]
		if !seen {
			what, strange[o.Marking] = f.portion(o.Marking)
			lax[o.Marking] = what
		}
		if what != "" {
			f.warn(o, CodeLax, what, "raise the scenario’s marking, or mark the outcome less strictly")
		}
		if what := strange[o.Marking]; what != "" {
			f.warn(o, CodeUnknown, what, "choose one of its labels, or take a list that has this one; banners show it beside the scenario’s")
		}
	}
	if f.more > 0 {
		last := &f.found[len(f.found)-1]
		last.What += fmt.Sprintf("; markings of %d more outcomes are told once this is mended", f.more)
	}
	return f.found
}

// portion tells what is wrong with the label of an outcome: that it is stricter
// than the scenario's, or that nobody knows it.
func (f *finder) portion(label string) (lax, strange string) {
	if _, known := f.p.Parse(label); !known {
		return "", f.strange(label)
	}
	covers, sure := f.p.Covers(f.s.Marking, label)
	switch {
	case covers || !sure:
		return "", ""
	case scenarios.OneLine(f.s.Marking) == "":
		return fmt.Sprintf("the outcome is marked %s, and the scenario has no marking", scenarios.Quote(label)), ""
	default:
		return fmt.Sprintf("the outcome is marked %s, which the scenario’s %s does not cover", scenarios.Quote(label), scenarios.Quote(f.s.Marking)), ""
	}
}

// strange says that a label is none of the list's, and whose it is.
func (f *finder) strange(label string) string {
	for _, other := range published {
		if _, known := other.Parse(label); known && other.ID != f.p.ID {
			return fmt.Sprintf("%s is a label of %s, not of %s: which is stricter nobody can tell", scenarios.Quote(label), other.Name, f.p.Name)
		}
	}
	if f.s.Markings == nil {
		return scenarios.Quote(label) + " is a label of no list that is known, so it has no rank"
	}
	return fmt.Sprintf("%s is no label of %s, so it has no rank", scenarios.Quote(label), f.p.Name)
}

func (f *finder) warn(o *scenarios.Outcome, code, what, do string) {
	if len(f.found) == most {
		f.more++
		return
	}
	p := scenarios.Problem{
		Severity: scenarios.Warning, Code: code, What: what, Do: do, Field: "marking",
		Titles: []string{"scenario"}, Place: scenarios.Place{Ordinal: f.ordinal, Pointer: "/marking"},
	}
	if o != nil {
		p.Titles, p.Outcome = scenarios.TitlesTo(o), o.ID
	}
	f.found = append(f.found, p)
}

// Raise returns the edit that makes the scenario's marking as strict as its
// strictest outcome, and the label that it would have; false where it is, or
// where its own label has no rank.
func Raise(s *scenarios.Scenario) (edit scenarios.Edit, label string, ok bool) {
	p, v := Of(s), Together(s)
	if covers, sure := p.Covers(s.Marking, v.Label); covers || !sure {
		return scenarios.Edit{}, "", false
	}
	edit = scenarios.ChangeScenario("marking", "marking", v.Label)
	edit.Name = "Raise the marking to " + scenarios.Shortened(v.Label, 40)
	return edit, v.Label, true
}

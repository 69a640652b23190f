package scenetest

import "offramp/scenarios"

// Geneva is the map of the drawings: three levels, a rest, something
// unassigned, notes and sources.
func Geneva() *scenarios.Scenario {
	abruptly := out("Talks end abruptly", 0.25,
		out("Severe sanctions at once", 0.45,
			ends(out("Pipeline stays shut", 0.7), "s"), ends(out("Gradual thaw", "rest"), "d")),
		ends(out("Limited incursion", 0.2), "w"),
		ends(out("Back channel open", "rest"), "n"))
	abruptly.Notes = "The delegation may leave after the first evening."
	abruptly.Sources = []scenarios.Citation{{Source: "a"}, {Source: "b"}}
	agreement := out("Limited agreement on missiles and exercises", "rest",
		ends(out("Troops withdrawn", 0.55), "d"),
		ends(out("Agreement stalls", "rest"), "n"))
	agreement.Notes = "Reciprocal limits."
	agreement.Indicators = []scenarios.Indicator{{ID: "i", Text: "Dates set in Vienna"}}
	s := scenario(out("Talks open in Geneva", nil,
		abruptly,
		out("Talks run on, no agreement", 0.45,
			ends(out("Troops stay in place", 0.6), "n"),
			ends(out("Cyber pressure only", 0.25), "s")),
		agreement))
	s.From, s.Until = "2022-01-09", "2022-03-31"
	s.Marking = "TLP:CLEAR"
	return s
}

// marked has marks of outcomes: one, one with long caveats, one that no list knows.
func marked() *scenarios.Scenario {
	talks := out("Talks end abruptly", 0.25, ends(out("Limited incursion", 0.2), "w"), ends(out("Back channel open", "rest"), "n"))
	talks.Marking, talks.Range = "SECRET", &scenarios.Range{Low: 0.2, High: 0.4}
	talks.Children[0].Marking = "TOP SECRET UK EYES ONLY, RECIPIENTS ONLY, COMMERCIAL"
	talks.Children[1].Marking = "Vertraulich"
	s := scenario(out("Talks open in Geneva", nil, talks, out("Talks run on", "rest")))
	s.Root.Marking = "OFFICIAL"
	s.Marking = "SECRET"
	return s
}

func over() *scenarios.Scenario {
	return scenario(out("Situation", nil,
		out("Talks in Geneva", 0.6,
			out("Talks end abruptly", 0.4, ends(out("Limited incursion", 0.2), "w"), out("Nothing follows", "rest")),
			out("Talks run on", 0.45),
			out("Limited agreement", 0.3)),
		out("No talks", "rest")))
}

func choice() *scenarios.Scenario {
	root := out("Allied response", nil,
		out("Severe sanctions", nil,
			ends(out("Withdrawal", 0.35), "d"), ends(out("Standoff", "rest"), "n")),
		out("Gradual ladder", nil,
			ends(out("Withdrawals", 0.15), "d"), ends(out("Incursion", "rest"), "w")))
	root.Kind, root.Assumed = scenarios.KindChoice, "Severe sanctions"
	return scenario(root)
}

func undecided() *scenarios.Scenario {
	decision := out("Allies decide", 0.5,
		out("Severe sanctions", nil, ends(out("Withdrawal", 1.0/3), "d"), ends(out("Standoff", "rest"), "n")),
		out("Gradual ladder", nil))
	decision.Kind = scenarios.KindChoice
	return scenario(out("Invasion", nil, decision,
		out("Allies divided", nil), out("Said only", "likely")))
}

func numberless() *scenarios.Scenario {
	return scenario(out("Talks in Geneva", nil,
		out("Talks end abruptly", nil, ends(out("Sanctions", nil), "s"), ends(out("Incursion", nil), "w")),
		out("Talks run on", nil),
		out("Limited agreement", nil, ends(out("Troops withdrawn", nil), "d"))))
}

func long() *scenarios.Scenario {
	happened := out("The North Atlantic Council meets the Russian delegation for the first time in two and a half years and agrees on nothing but a date", 0.5)
	happened.Status = &scenarios.Status{Is: scenarios.Happened}
	happened.Notes = "why"
	happened.Sources = []scenarios.Citation{{Source: "a"}}
	ruled := ends(out("Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen", 0.48), "n")
	ruled.Status = &scenarios.Status{Is: scenarios.RuledOut}
	ruled.Notes = "why"
	return scenario(out("A situation whose name is so long that it takes all of three lines and then still does not fit on its card", nil,
		happened, ruled, ends(out("W", "rest"), "w")))
}

func cyrillic() *scenarios.Scenario {
	return scenario(out("Переговоры в Женеве", nil,
		ends(out("Переговоры прерваны после первой встречи", 0.35), "w"),
		ends(out("Ґрунтовні гарантії безпеки для України", 0.2), "d"),
		out("谈判继续", "rest")))
}

// ranges is a map of words and ranges, with and without numbers, and a fork whose
// ranges cannot hold together.
func ranges() *scenarios.Scenario {
	within := func(o *scenarios.Outcome, low, high float64) *scenarios.Outcome {
		o.Range = &scenarios.Range{Low: low, High: high}
		return o
	}
	talks := within(out("Talks end abruptly", "unlikely",
		ends(within(out("Limited incursion", 0.2), 0.1, 0.3), "w"),
		ends(out("Back channel open", "rest"), "n")), 0.2, 0.45)
	broken := out("Nothing is agreed", "rest",
		ends(within(out("Troops withdrawn", nil), 0.6, 0.7), "d"),
		ends(within(out("Agreement stalls on missiles", nil), 0.5, 0.8), "n"))
	return scenario(out("Talks open", nil,
		talks,
		within(out("Talks run on", "likely", ends(within(out("Troops stay", nil), 0.4, 0.9), "n"), ends(out("Cyber pressure", "rest"), "s")), 0.55, 0.8),
		broken))
}

package tell

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Given tells what the branch to o comes to given what is known of its fork:
// "Given what was seen 8 % · unlikely". It is empty where that is what was judged.
// given are the figures that the teller's are as judged.
func (t *Teller) Given(given *odds.Figures, o *scenarios.Outcome) string {
	p, seen, ok := t.Figures.GivenBranch(given, o)
	if !ok {
		return ""
	}
	told := odds.Tell(t.Scale(), p, odds.NoBreak(odds.Branch(p)), t.Manner).Text()
	if seen {
		return "Given what was seen " + told
	}
	return "Given what has happened " + told
}

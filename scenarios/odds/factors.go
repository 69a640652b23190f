package odds

import (
	"strings"

	"offramp/scenarios"
)

// Factors spells the probability of the path to o out as a product: "25 % ×
// 45 % = 11.3 %", and its factors with the names of its branches. Both are "" where no
// product is to be seen: fewer than two factors, or no figure. Options that
// are assumed are no factors; what the product is told given, [Figures.GivenOf]
// says.
func (f *Figures) Factors(o *scenarios.Outcome) (numbers, named string) {
	share, ok := f.PathOf(o)
	if !ok || f.StandingOf(o).IsOut() {
		return "", ""
	}
	var factors, names []string
	for _, at := range o.Path() {
		p, ok := f.BranchOf(at)
		if at.Parent() == nil || at.Parent().IsChoice() || !ok {
			continue
		}
		factors = append(factors, Branch(p))
		names = append(names, at.Name()+" "+Branch(p))
	}
	if len(factors) < 2 {
		return "", ""
	}
	all := f.Share(share)
	if f.ShareOf(o, share) != all { // a remainder went to its card: one decimal more shows why
		all = scenarios.PercentWith(share, f.ShareDecimals()+1)
	}
	return product(factors) + " = " + all, product(names)
}

// product writes factors; of very many only the first and the last.
func product(factors []string) string {
	const most, first = 8, 3
	if n := len(factors); n > most {
		factors = append(append(factors[:first:first], "…"), factors[n-(most-first-1):]...)
	}
	return strings.Join(factors, " × ")
}

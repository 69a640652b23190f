package bounds

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// forkSums are what the branches of one fork can add to.
type forkSums struct {
	low, high float64 // of everything
	// least and most are low and high with each number at its number, rather
	// than anywhere within its range; not-a-number where the numbers add to more
	// than 100 %: only such forks take figures from numbers.
	least, most               float64
	branches, numbers, vacant int // vacant branches have neither number, range nor rest
	rests                     int
}

// add adds up what each branch can be by itself, which it puts into its span.
func (b *Bounds) add(branches []int) forkSums {
	spans, basis, weights := b.Branch, b.Judgements.Basis, b.Figures.Weight
	low, high, least, most := 0.0, 0.0, 0.0, 0.0 // which stay in registers
	numbers, vacant, rests := 0, 0, 0
	for _, k := range branches {
		given := b.given(k)
		spans[k] = given
		low += given.Low
		high += given.High
		switch is := basis[k]; {
		case is&odds.HasNumber != 0:
			numbers++
			given.Low, given.High = weights[k], weights[k]
		case is&odds.IsRest != 0:
			rests++
		case is&odds.HasRange == 0:
			vacant++
		}
		least += given.Low
		most += given.High
	}
	return forkSums{low, high, least, most, len(branches), numbers, vacant, rests}
}

// tells are the grounds of which one makes a branch say something of how probable it
// is: a number, a range, or to be the rest of siblings that all say something.
func (s *forkSums) tells() odds.Basis {
	if s.vacant > 0 || s.rests > 1 {
		return odds.HasNumber | odds.HasRange
	}
	return odds.HasNumber | odds.HasRange | odds.IsRest
}

// open is how much may stay unassigned.
func (s *forkSums) open() float64 {
	left := 1 - s.most // what numbers leave, where there is nothing else
	switch {
	case s.rests > 0:
		return 0
	case s.vacant > 0:
		return 1
	case s.numbers == s.branches && left <= scenarios.Tolerance:
		return max(left, 0)
	case s.numbers == s.branches, s.numbers > 0 && s.most < 1-scenarios.Tolerance:
		return 1
	}
	return 0
}

func (s *forkSums) state(open float64) State {
	switch {
	case s.least != s.least:
		return Over
	case s.low > 1+tolerance:
		return TooHigh
	case s.high+open < 1-tolerance:
		return TooLow
	case s.least > 1+tolerance, s.most+open < 1-tolerance:
		return Contradicted
	}
	return Sound
}

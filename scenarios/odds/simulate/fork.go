package simulate

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// part is a branch of a fork that varies, or what the fork leaves open.
type part struct {
	child     int32        // in the flat form, −1 for what is open
	open      odds.Account // of what is open
	best      float64      // not-a-number for a word
	low, high float64
	ranged    bool // has a range of its own
}

// fork is what the branches of one fork can be, before a sampler is chosen.
type fork struct {
	at     int
	fixed  []part // with best as their number
	parts  []part
	total  float64 // what the fixed leave to the parts
	closed bool    // nothing can be left open
}

// noise is what float arithmetic may leave between a sum and 1.
const noise = 1e-14

// forkAt reads the fork at i. It is false where nothing below it has figures:
// numbers over 100 %, or ranges that cannot hold together.
func (c *compiler) forkAt(i int) (fork, bool) {
	f := fork{at: i}
	o := c.flat.Outcomes[i]
	tally := o.Tally()
	if tally.Over() {
		c.say(i, "its branches add to "+scenarios.PercentSum(tally.Sum())+", so nothing below has a figure", "scale them to 100 %")
		return f, false
	}
	numbers, rests, vacant, words := 0, 0, 0, 0
	fixed := 0.0
	rest := part{child: -1}
	for _, k := range c.flat.Branches(i) {
		child := c.flat.Outcomes[k]
		low, high, ranged := c.rangeOf(k)
		p := part{child: int32(k), best: math.NaN(), low: low, high: high, ranged: ranged}
		number, isNumber := child.Probability.Number()
		isNumber = isNumber && child.Probability.IsValid()
		switch {
		case isNumber && (ranged && low < high || c.options.Concentration > 0):
			numbers++
			p.best = number
			if ranged && (number < low-scenarios.Tolerance || number > high+scenarios.Tolerance) {
				c.say(k, "its number "+odds.Branch(number)+" is outside its range "+odds.RangeText(scenarios.Range{Low: low, High: high})+", which is taken as reaching to it", "mend one of them")
			}
			p.low, p.high = min(low, number), max(high, number)
			f.parts = append(f.parts, p)
		case isNumber:
			numbers++
			p.best = number
			fixed += number
			f.fixed = append(f.fixed, p)
		case child.Probability.IsRest() && !ranged:
			rests++
			rest = p
		case child.Probability.IsRest():
			rests++
			rest = p
		case ranged:
			words++
			f.parts = append(f.parts, p)
		default:
			vacant++
		}
	}
	left := tally.Left()
	if words > 0 {
		left = math.NaN() // it depends on what the words come to
	}
	f.total = max(1-fixed, 0)
	branches := numbers + words + rests + vacant
	switch {
	case rests == 1 && vacant == 0:
		rest.best = atLeast0(left)
		if !rest.ranged {
			rest.low, rest.high = 0, 1
		} else if !math.IsNaN(rest.best) {
			rest.low, rest.high = min(rest.low, rest.best), max(rest.high, rest.best)
		}
		f.parts = append(f.parts, rest)
	case vacant > 0 || rests > 1:
		f.open(odds.LeftUnestimated, left)
	case numbers == branches && left > noise && left > scenarios.Tolerance:
		f.open(odds.LeftUnassigned, left)
	case words > 0 && numbers > 0 && f.most() < 1-scenarios.Tolerance:
		f.open(odds.LeftUnassigned, left)
	default:
		f.closed = true
	}
	return f, c.sound(&f)
}

func (f *fork) open(account odds.Account, left float64) {
	f.parts = append(f.parts, part{child: -1, open: account, best: atLeast0(left), high: 1})
}

// atLeast0 is v, or 0 where that is more; not-a-number stays so.
func atLeast0(v float64) float64 {
	if v < 0 {
		return 0
	}
	return v
}

// most is what the branches come to with every word at its highest.
func (f *fork) most() float64 {
	sum := 1 - f.total
	for _, p := range f.parts {
		if math.IsNaN(p.best) {
			sum += p.high
		} else {
			sum += p.best
		}
	}
	return sum
}

// sound names a fork whose ranges cannot add to 100 %.
func (c *compiler) sound(f *fork) bool {
	low, high := 1-f.total, 1-f.total
	for _, p := range f.parts {
		low += p.low
		high += p.high
	}
	switch {
	case len(f.parts) == 0:
		return true
	case c.options.Concentration > 0:
		return true
	case low > 1+scenarios.Tolerance:
		c.say(f.at, "its lowest values add to "+scenarios.PercentSum(low)+", more than 100 %, so nothing below has a figure", "lower some of them")
		return false
	case high < 1-scenarios.Tolerance:
		c.say(f.at, "its highest values add to "+scenarios.PercentSum(high)+", less than 100 %, so nothing below has a figure", "raise some of them")
		return false
	}
	return true
}

// rangeOf is a branch's range, or the band of the word that was said. A broken
// one is no range, and is named.
func (c *compiler) rangeOf(k int) (low, high float64, ok bool) {
	r := c.judged.Range[k]
	if !r.Known() {
		if c.flat.Outcomes[k].Range != nil {
			c.say(k, "its range is upside down or outside 0 to 100 %, and is left out", "swap or mend its ends")
		}
		return 0, 0, false
	}
	return r.Low, r.High, true
}

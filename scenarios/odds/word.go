package odds

import (
	"fmt"
	"math/big"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// A word instead of a number: "likely" says that the number is within a band,
// and none is made of it (domain.md §1.7: a verbal answer is an interval).

// HasWord tells whether a word stands in place of o's number.
func HasWord(o *scenarios.Outcome) bool { return o.Said != "" && o.Probability.IsAbsent() }

// ParseFor reads what was typed as the probability of o, as [ParseEntry] does,
// or as a word of the scale: its beginning will do where no other word begins
// so. The word that o has stands, whatever became of the scale.
func ParseFor(o *scenarios.Outcome, scale *scenarios.Scale, text string) (Entry, error) {
	e, err := ParseEntry(text)
	if err == nil {
		return e, nil
	}
	typed := scenarios.OneLine(strings.TrimSpace(text))
	if HasWord(o) && typed == scenarios.OneLine(o.Said) {
		return said(o), nil
	}
	if strings.ContainsAny(typed, "0123456789%") || len(scales.WordsOf(scale)) == 0 {
		return e, err // meant as a number
	}
	band, failed := scales.Understand(scale, typed)
	if failed != nil {
		return Entry{}, fmt.Errorf("%w, or a number such as 35", failed)
	}
	low, high, ok := band.Ends()
	if !ok {
		return Entry{}, fmt.Errorf("%s has no band in this scenario's scale: mend the scale, or type a number", scenarios.Quote(band.Word))
	}
	return Entry{Said: band.Word, Range: scenarios.Range{Low: low, High: high}}, nil
}

// said is the entry that o's word was.
func said(o *scenarios.Outcome) Entry {
	e := Entry{Said: o.Said}
	if o.Range != nil {
		e.Range = *o.Range
	}
	return e
}

// Middle returns the middle of the range of a branch that has a word instead of
// a number: 67.5 % of 55–80 %. It is only ever offered.
func Middle(o *scenarios.Outcome) (float64, bool) {
	if !HasWord(o) || o.Range == nil {
		return 0, false
	}
	r := *o.Range
	if !(r.Low >= 0 && r.Low <= r.High && r.High <= 1) {
		return 0, false
	}
	sum := exactly(r.Low)
	sum.Add(sum, exactly(r.High))
	return nearest(sum.Quo(sum, big.NewRat(2, 1))), true
}

// UseMiddle is the offer to take the middle of a word's range as the number. The
// range stays, for it is what was meant.
func UseMiddle(o *scenarios.Outcome) (Offer, bool) {
	p, ok := Middle(o)
	if !ok {
		return Offer{}, false
	}
	return Offer{
		Label: "Use " + Branch(p),
		Words: "Use the middle of the range",
		Edit: func() (scenarios.Edit, error) {
			return SetProbability(o, Entry{Probability: scenarios.Number(p)}), nil
		},
	}, true
}

// SaysWord says that a word stands in place of a number: "“likely” says from 55
// to 80 %, and no number."
func SaysWord(o *scenarios.Outcome, m Manner) string {
	if !HasWord(o) {
		return ""
	}
	text := scenarios.Quote(o.Said)
	if o.Range == nil || m == WordsOnly {
		return text + " stands in place of a number."
	}
	return text + " says " + RangeText(*o.Range) + ", and no number."
}

// RangeText writes a range: "from 15 to 35 %".
func RangeText(r scenarios.Range) string {
	return "from " + strings.TrimSuffix(Branch(r.Low), " %") + " to " + Branch(r.High)
}

package odds

import (
	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// Manner is how likelihood is told: a setting of whoever reads.
type Manner uint8

// The manners. UK practice is words alone.
const (
	NumbersAndWords Manner = iota
	NumbersOnly
	WordsOnly
)

// What stands where a word is wanted and there is none.
const (
	NoWordFits   = "no word of the scale fits"
	NoWordChosen = "no words chosen"
)

// Told is a likelihood in a manner, in parts that are set apart on screen: each
// may be empty. Text joins them.
type Told struct {
	Number string // "25 %", "<1 %"
	Word   string // "unlikely", or why there is none
	Band   string // "[20–45 %]", of the scale and never of the analyst; none in words alone
}

// Tell puts the probability p into a manner, with the words of scale; number is
// p as it is to be written, such as [Branch] does it. In words alone no figure
// shows, nor does the band; a number in a gap of the scale is told by "no word
// of the scale fits".
func Tell(scale *scenarios.Scale, p float64, number string, m Manner) Told {
	var t Told
	if m != WordsOnly {
		t.Number = number
	}
	if m == NumbersOnly {
		return t
	}
	has := scale != nil && len(scale.Bands) > 0
	switch band, ok := scales.Word(scale, p); {
	case ok:
		t.Word, t.Band = band.Word, bandOf(band, m)
	case has:
		t.Word = NoWordFits
	case m == WordsOnly:
		t.Word = NoWordChosen
	}
	return t
}

// TellShare is [Tell] of a share of the whole, which may be all or nothing: in words
// alone that has words of its own, since scales seldom reach the ends.
func TellShare(scale *scenarios.Scale, p float64, number string, m Manner) Told {
	t := Tell(scale, p, number, m)
	if t.Word == NoWordFits && m == WordsOnly {
		switch {
		case p <= scenarios.Tolerance:
			t.Word = "no chance"
		case p >= 1-scenarios.Tolerance:
			t.Word = "certain"
		}
	}
	return t
}

// TellWord puts the word that stands in place of o's number into a manner. In
// numbers alone its range stands for it, for there is no number to show.
func TellWord(scale *scenarios.Scale, o *scenarios.Outcome, m Manner) Told {
	if m == NumbersOnly {
		if o.Range == nil {
			return Told{}
		}
		return Told{Number: RangeText(*o.Range)}
	}
	t := Told{Word: scenarios.OneLine(o.Said)}
	if band, ok := scales.Named(scale, o.Said); ok {
		t.Band = bandOf(band, m)
	}
	return t
}

// Text joins the parts: "25 % · unlikely [20–45 %]".
func (t Told) Text() string {
	text := t.Number
	if t.Word != "" {
		if text != "" {
			text += " · "
		}
		text += t.Word
	}
	if t.Band != "" {
		text += " " + t.Band
	}
	return text
}

// Short joins them as cards do, without the band: "25 % · unlikely".
func (t Told) Short() string {
	t.Band = ""
	return t.Text()
}

package tell

import (
	"math"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
)

// open tells whether words or ranges, and nothing else, keep the path to i from
// having a figure: its bounds stand for it.
func (t *Teller) open(i int) bool {
	f := t.Figures
	if f.Standing[i] != odds.NotEstimated || !math.IsNaN(f.Path[i]) || !t.bounded() {
		return false
	}
	_, known := t.bound().PathOf(i)
	return known
}

// Path returns how low and how high the path to the outcome at i can be, where
// that says more than its figure does.
func (t *Teller) Path(i int) (odds.Interval, bool) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.pathOf(i)
}

func (t *Teller) pathOf(i int) (odds.Interval, bool) {
	if !t.bounded() {
		return odds.Interval{}, false
	}
	r, known := t.bound().PathOf(i)
	return r, known && (r.High-r.Low > scenarios.Tolerance || t.open(i))
}

// Share writes the share of all of the leaf at i, or of what the fork there
// leaves open, as a card does: "5.0 %", "19–46 %"; "" where it has none of its
// own, and in words alone.
func (t *Teller) Share(i int) string {
	if t.Manner == odds.WordsOnly {
		return ""
	}
	if text := t.Figures.ShareAt(i); text != "" {
		return odds.NoBreak(text)
	}
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.Figures.Flat.Leaf(i) || t.Figures.Given[i] >= 0 || !t.open(i) {
		return ""
	}
	r, _ := t.bound().PathOf(i)
	return odds.NoBreak(odds.IntervalText(r))
}

// ShareText says what part of everything the path to o has, or can have, or why
// that is not known. It is empty for the root, and where there is nothing to say.
func (t *Teller) ShareText(o *scenarios.Outcome) string {
	i, ok := t.Figures.Index(o)
	if !ok || i == 0 {
		return ""
	}
	text := t.Figures.ShareText(o)
	within, ranged := t.Path(i)
	if t.Figures.Standing[i] == odds.Unsettled || t.Figures.Standing[i].IsOut() {
		return Sentence(text, t.Manner)
	}
	given := ""
	if options := t.Figures.GivenOf(o); len(options) > 0 {
		given = ", given “" + options[len(options)-1].Name() + "”"
	}
	share, known := t.Figures.PathOf(o)
	switch {
	case !known && ranged && t.Manner == odds.WordsOnly:
		return wordOfAll(odds.TellInterval(t.Scale(), within, t.Manner).Word, given)
	case !known && ranged:
		return odds.NoBreak(odds.IntervalText(within)) + " of all" + given
	case !known:
		return text
	case t.Manner == odds.WordsOnly:
		if band, fits := scales.Word(t.Scale(), share); fits {
			return wordOfAll(band.Word, given)
		}
		return ""
	case ranged:
		return text + ", from " + fromTo(within)
	}
	return text
}

// wordOfAll says how likely a path is as a whole.
func wordOfAll(word, given string) string {
	if word == "" {
		return ""
	}
	return "As a path: " + word + given
}

// fromTo writes bounds within a sentence: "3 to 8 %".
func fromTo(r odds.Interval) string {
	return odds.NoBreak(dashToTo(odds.IntervalText(r)))
}

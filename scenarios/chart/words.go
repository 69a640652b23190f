package chart

import (
	"cmp"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/scenarios/scene"
)

// Probabilities is the unit of probabilities, which are given as shares of 1, as
// they are told in a manner. In words alone figures and axes have the words of
// scale, and no number.
func Probabilities(scale *scenarios.Scale, m odds.Manner) Unit {
	u := Percent()
	if m == odds.WordsOnly {
		u.worded, u.scale = true, scale
	}
	return u
}

// orPercent is the unit, or that of probabilities where none is given.
func (u Unit) orPercent() Unit {
	if u == (Unit{}) {
		return Percent()
	}
	return u
}

// word is what a probability is called.
func (u Unit) word(v float64) string {
	return odds.NoBreak(odds.TellShare(u.scale, v, "", odds.WordsOnly).Word)
}

// direction says in words how a value changed.
func direction(v float64) string {
	switch {
	case v > noise:
		return "higher"
	case v < -noise:
		return "lower"
	}
	return "the same"
}

// stretch is a part of an axis with one word, or in a gap of the scale with none.
type stretch struct {
	from, to float64
	word     string
}

// stretches are the words of the scale along an axis.
func (a *axis) stretches() []stretch {
	edges := []float64{a.low, a.high}
	add := func(v *float64) {
		if v != nil && *v > a.low+noise && *v < a.high-noise {
			edges = append(edges, *v)
		}
	}
	if a.unit.scale != nil {
		for _, b := range a.unit.scale.Bands {
			add(b.Low)
			add(b.High)
		}
	}
	slices.Sort(edges)
	var all []stretch
	for i := 1; i < len(edges); i++ {
		from, to := edges[i-1], edges[i]
		if to-from <= noise {
			continue
		}
		word := ""
		if band, ok := scales.Word(a.unit.scale, (from+to)/2); ok {
			word = band.Word
		}
		if n := len(all); n > 0 && all[n-1].word == word {
			all[n-1].to = to
			continue
		}
		all = append(all, stretch{from, to, word})
	}
	return all
}

// label is a text at an axis.
type label struct {
	at   float64 // px
	text string
}

// labels are the texts at an axis: figures at its ticks, or, where likelihood is
// told in words, those in the middle of their bands. size is the room that a text
// takes along the axis. Words stay between low and high; where there is no room for
// all, those of the narrowest bands are left out.
func (a *axis) labels(size func(text string) float64, low, high float64) []label {
	var all []label
	if !a.unit.worded {
		for _, v := range a.ticks() {
			all = append(all, label{a.at(v), a.unit.tick(v, a.step)})
		}
		return all
	}
	words := a.stretches()
	slices.SortStableFunc(words, func(x, y stretch) int { return cmp.Compare(y.to-y.from, x.to-x.from) })
	for _, s := range words {
		room := size(s.word)
		at := max(low+room/2, min(high-room/2, a.at((s.from+s.to)/2)))
		free := s.word != ""
		for _, other := range all {
			free = free && max(at, other.at)-min(at, other.at) >= (room+size(other.text))/2
		}
		if free {
			all = append(all, label{at, s.word})
		}
	}
	return all
}

// wide is how wide a label is, with the room that keeps it from the next.
func (l *Layout) wide(text string) float64 {
	return l.width(text, textSize, scene.Regular) + pad*l.k
}

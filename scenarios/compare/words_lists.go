package compare

import (
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// entry is one of a list, as people read it and as it stands in the file.
type entry struct{ words, value string }

type entryList []entry

func (l entryList) text() string {
	texts := make([]string, len(l))
	for i, e := range l {
		texts[i] = e.words
	}
	return strings.Join(texts, "; ")
}

// without are the entries that another list does not have, in their order.
func (l entryList) without(other entryList) (rest entryList) {
	there := make(map[string]int)
	for _, e := range other {
		there[e.value]++
	}
	for _, e := range l {
		if there[e.value] > 0 {
			there[e.value]--
		} else {
			rest = append(rest, e)
		}
	}
	return rest
}

// entries are those of a field that holds a list.
func (n names) entries(name string, at any) (list entryList, is bool) {
	switch at := at.(type) {
	case *[]string:
		return entriesOf(name, *at, func(tag string) string { return tag }), true
	case *[]scenarios.Assumption:
		return entriesOf(name, *at, func(a scenarios.Assumption) string { return because(a.Text, a.Rating) }), true
	case *[]scenarios.Citation:
		return entriesOf(name, *at, n.citation), true
	case *[]scenarios.Indicator:
		return entriesOf(name, *at, n.indicator), true
	}
	return nil, false
}

func entriesOf[T any](name string, list []T, words func(T) string) entryList {
	entries := make(entryList, len(list))
	for i, one := range list {
		alone := []T{one}
		entries[i] = entry{words(one), string(Value(name, &alone))}
	}
	return entries
}

func (n names) citation(c scenarios.Citation) string {
	text := n.source(c.Source)
	if c.Credibility != nil {
		text += ", " + strconv.Itoa(*c.Credibility)
	}
	return because(text, c.Where)
}

func (n names) indicator(i scenarios.Indicator) string {
	text := i.Text
	if text == "" {
		text = scenarios.Untitled
	}
	if i.By != "" {
		text += " by " + i.By
	}
	if i.Observed != nil {
		text += ", " + since(i.Observed.Is, i.Observed.On)
	}
	for _, l := range i.Likelihoods {
		text += ", " + odds.Branch(l.P) + " if " + scenarios.Quote(n.outcome(l.Child))
	}
	return text
}

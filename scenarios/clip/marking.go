package clip

import (
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// markedAs is what branches of a scenario are marked with as they leave it: the
// strictest of their own marks, and of the scenario's unless every one of them
// has a mark of its own.
func markedAs(s *scenarios.Scenario, branches []*scenarios.Outcome) string {
	var labels []string
	told, all := map[string]bool{}, true
	for _, branch := range branches {
		for o := range branch.All() {
			all = all && o.Marking != ""
			if o.Marking != "" && !told[o.Marking] {
				told[o.Marking] = true
				labels = append(labels, o.Marking)
			}
		}
	}
	if !all {
		labels = append([]string{s.Marking}, labels...)
	}
	return marking.Strictest(marking.Of(s), labels...).String()
}

// saysMarking begins a mark that no published list has, so that it is known for
// one when it comes back.
const saysMarking = "Marking: "

// writeMark writes a label so that readMark reads it.
func writeMark(label string) string {
	label = scenarios.OneLine(label)
	if published(label) {
		return label
	}
	return saysMarking + label
}

// readMark reads a label of a published list, exactly as that writes it, or what
// follows "Marking: ".
func readMark(text string) (label string, ok bool) {
	if label, ok = strings.CutPrefix(text, saysMarking); ok {
		return label, label != "" && label == scenarios.OneLine(label) && !published(label)
	}
	return text, published(text)
}

func published(label string) bool {
	for _, p := range marking.All() {
		if m, ok := p.Parse(label); ok && m.Formerly == "" && m.String() == label {
			return true
		}
	}
	return false
}

// head is the first line of a text, with the mark of all of it, and the blank
// line that tells it from an outcome; "" without a mark.
func (c *Clip) head() string {
	if c.Marked == "" {
		return ""
	}
	return writeMark(c.Marked) + "\n\n"
}

// cutHead takes the mark off the beginning of a text.
func cutHead(text string) (label, rest string) {
	line, below, found := strings.Cut(strings.TrimPrefix(text, "\ufeff"), "\n")
	next, _, _ := strings.Cut(below, "\n")
	if label, ok := readMark(trim(line)); ok && found && trim(next) == "" && trim(below) != "" {
		return label, "\n" + below // the lines keep their numbers
	}
	return "", text
}

// writePortion writes the mark of an outcome before its title.
func writePortion(o *scenarios.Outcome) string {
	if scenarios.OneLine(o.Marking) == "" {
		return ""
	}
	return "(" + writeMark(o.Marking) + ") "
}

// cutPortion takes the mark of an outcome off the beginning of its line. A label
// with brackets stays in the title.
func cutPortion(text string) (label, rest string) {
	inside, ok := strings.CutPrefix(text, "(")
	if !ok {
		return "", text
	}
	inside, rest, ok = strings.Cut(inside, ") ")
	if !ok || trim(rest) == "" || strings.ContainsAny(inside, "()") {
		return "", text
	}
	if label, ok = readMark(inside); !ok {
		return "", text
	}
	return label, rest
}

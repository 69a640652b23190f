package scenarios

import (
	"fmt"
	"strconv"
	"strings"
)

// markings looks at the list of labels that the scenario carries. What makes a
// label unclear is wrong, for nobody could tell which of two is the stricter.
func (v *validator) markings(m *Markings) {
	if m == nil {
		return
	}
	v.oneOf("/markings/align", "place for a banner’s text", m.Align, Alignments)
	if more := len(m.Levels) - MostLevels; more > 0 {
		v.wrong(CodeValue, "/markings/levels/"+strconv.Itoa(MostLevels),
			fmt.Sprintf("the list has %d labels too many; they are not known", more), fmt.Sprintf("keep at most %d", MostLevels))
	}
	ranked := false
	for _, l := range m.Levels {
		ranked = ranked || l.Rank != nil
	}
	ranks, labels := map[int]string{}, map[string]string{}
	for i, l := range m.Levels[:min(len(m.Levels), MostLevels)] {
		if !l.isEmpty() {
			v.part = "label " + quote(l.Label)
			v.markingLevel("/markings/levels/"+strconv.Itoa(i), l, ranked, ranks, labels)
		}
	}
	v.part = "scenario"
}

func (v *validator) markingLevel(pointer string, l MarkingLevel, ranked bool, ranks map[int]string, labels map[string]string) {
	if strings.TrimSpace(l.Label) == "" {
		v.wrong(CodeValue, pointer, "a level has no label", `give it “label”, such as "INTERNAL"`)
	}
	if ranked && l.Rank == nil {
		v.wrong(CodeValue, pointer, "the label has no rank, and others have", "give every level a “rank”, larger for a stricter label, or none")
	}
	if l.Rank != nil {
		if other, taken := ranks[*l.Rank]; taken {
			v.wrong(CodeValue, pointer+"/rank", fmt.Sprintf("rank %d is that of %s too", *l.Rank, quote(other)), "give each label a rank of its own, larger for a stricter one")
		}
		ranks[*l.Rank] = l.Label
	}
	v.colour(pointer+"/foreground", l.Foreground)
	v.colour(pointer+"/background", l.Background)
	own := map[string]bool{}
	for _, text := range append(append([]string{l.Label}, l.Also...), l.Formerly...) {
		key := strings.ToUpper(OneLine(text))
		if other, taken := labels[key]; taken && key != "" && !own[key] {
			v.wrong(CodeValue, pointer, quote(text)+" stands for "+quote(other)+" too", "let each label, and each other way to write one, stand in one level")
			continue
		}
		labels[key], own[key] = l.Label, true
	}
}

func (v *validator) colour(pointer, text string) {
	if text != "" && !colour.MatchString(text) {
		v.wrong(CodeValue, pointer, quote(text)+" is no colour", "write # and six hexadecimal digits, such as #009e73")
	}
}

package marking

import (
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
)

// Check tells what makes a list of labels useless that is no mistake in a
// scenario file.
func Check(m *scenarios.Markings) error {
	if m == nil || len(m.Levels) == 0 {
		return errors.New("the list has no labels: give it “levels”, a list of objects with “label”, the least strict first")
	}
	seen := map[string]int{}
	for i, l := range m.Levels {
		if len(words(l.Label)) == 0 {
			return fmt.Errorf("level %d of %d has no label: give it “label”, such as \"INTERNAL\"", i+1, len(m.Levels))
		}
		for _, text := range append(append([]string{l.Label}, l.Also...), l.Formerly...) {
			key := strings.Join(words(text), " ")
			if first, taken := seen[key]; taken && first != i && key != "" {
				return fmt.Errorf("%s stands for level %d and for level %d: case and punctuation tell no labels apart", scenarios.Quote(text), first+1, i+1)
			}
			seen[key] = i
		}
	}
	return nil
}

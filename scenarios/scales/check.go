package scales

import (
	"errors"
	"fmt"
	"strings"

	"offramp/scenarios"
)

// Check tells what makes a scale useless that is no mistake in a scenario file.
func Check(s *scenarios.Scale) error {
	if s == nil || len(s.Bands) == 0 {
		return errors.New("the scale has no words: give it “bands”, a list of objects with “word”, “low” and “high”")
	}
	seen := map[string]int{}
	for i, b := range s.Bands {
		if strings.TrimSpace(b.Word) == "" {
			return fmt.Errorf("band %d of %d has no word: give it “word”, such as \"likely\"", i+1, len(s.Bands))
		}
		if _, _, ok := b.Ends(); !ok {
			return fmt.Errorf("band %d, %s, lacks an end: give it “low” and “high”, shares from 0 to 1", i+1, scenarios.Quote(b.Word))
		}
		for _, word := range append([]string{b.Word}, b.Also...) {
			if first, taken := seen[plain(word)]; taken && first != i {
				return fmt.Errorf("%s stands for band %d and for band %d: a word has one band", scenarios.Quote(word), first+1, i+1)
			}
			seen[plain(word)] = i
		}
		if p := plain(b.Word); p == "rest" || p == "none" || p == "r" {
			return fmt.Errorf("band %d is called %s, which means something else where a probability is typed: give it another word", i+1, scenarios.Quote(b.Word))
		}
	}
	return nil
}

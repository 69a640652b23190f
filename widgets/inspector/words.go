package inspector

import (
	"fmt"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/scales"
)

// count writes how many of something there are: "1 path", "8 paths".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// list puts texts that are not empty beside one another.
func list(texts ...string) string {
	var kept []string
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, " · ")
}

// word is what the scenario's scale says for a probability, with its band.
func word(s *scenarios.Scenario, p float64) string {
	band, ok := scales.Word(s.Scale, p)
	switch {
	case ok:
		return scales.Banded(band)
	case s.Scale != nil && len(s.Scale.Bands) > 0:
		return "no word of the scale fits"
	}
	return ""
}

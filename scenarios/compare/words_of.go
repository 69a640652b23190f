package compare

import (
	"fmt"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// InWords is the value of a field as people read it, "" for none.
func InWords(s *scenarios.Scenario, name string, at any) string {
	switch at := at.(type) {
	case *string:
		if name == "endState" && *at != "" {
			if e := s.EndState(*at); e != nil {
				return e.Name
			}
		}
		return *at
	case *bool:
		return map[bool]string{true: "yes", false: "no"}[*at]
	case *int:
		return strconv.Itoa(*at)
	case **float64:
		return string(Value(name, at))
	case *[]string:
		return strings.Join(*at, ", ")
	case **scenarios.Status:
		if *at != nil {
			return since((*at).Is, (*at).On)
		}
		return "open"
	case **scenarios.Confidence:
		if *at != nil {
			return because((*at).Level, (*at).Because)
		}
		return ""
	case *[]scenarios.Assumption:
		return each(*at, func(a scenarios.Assumption) string { return because(a.Text, a.Rating) })
	case *[]scenarios.Citation:
		return each(*at, func(c scenarios.Citation) string { return citation(s, c) })
	case *[]scenarios.Indicator:
		return each(*at, indicator)
	case **scenarios.Scale:
		if *at != nil {
			return fmt.Sprintf("%s, %d words", (*at).ID, len((*at).Bands))
		}
		return ""
	}
	return string(Value(name, at))
}

func each[T any](list []T, text func(T) string) string {
	texts := make([]string, len(list))
	for i, entry := range list {
		texts[i] = text(entry)
	}
	return strings.Join(texts, "; ")
}

func because(what, why string) string {
	if why == "" {
		return what
	}
	return what + " (" + why + ")"
}

func since(is, on string) string {
	if on == "" {
		return is
	}
	return is + " on " + on
}

func citation(s *scenarios.Scenario, c scenarios.Citation) string {
	name := c.Source
	if source := s.Source(c.Source); source != nil && source.Title != "" {
		name = source.Title
	}
	if c.Credibility != nil {
		name += ", " + strconv.Itoa(*c.Credibility)
	}
	return because(name, c.Where)
}

func indicator(i scenarios.Indicator) string {
	text := i.Text
	if i.By != "" {
		text += " by " + i.By
	}
	if i.Observed != nil {
		text += ", " + since(i.Observed.Is, i.Observed.On)
	}
	return text
}

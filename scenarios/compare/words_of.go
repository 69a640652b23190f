package compare

import (
	"fmt"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// InWords is the value of a field as people read it, "" for none.
func InWords(s *scenarios.Scenario, name string, at any) string {
	return names{s}.inWords(name, at)
}

// names are the scenarios that say what an identity is called. In a comparison the
// newer one comes first: whatever was renamed is told of by one name everywhere.
type names []*scenarios.Scenario

func (n names) endState(id string) string {
	for _, s := range n {
		if e := s.EndState(id); e != nil && e.Name != "" {
			return e.Name
		}
	}
	return id
}

func (n names) source(id string) string {
	for _, s := range n {
		if source := s.Source(id); source != nil && source.Title != "" {
			return source.Title
		}
	}
	return id
}

func (n names) outcome(id string) string {
	for _, s := range n {
		if o := s.Outcome(id); o != nil {
			return o.Name()
		}
	}
	return id
}

func (n names) inWords(name string, at any) string {
	if list, is := n.entries(name, at); is {
		return list.text()
	}
	switch at := at.(type) {
	case *string:
		if name == "endState" && *at != "" {
			return n.endState(*at)
		}
		return *at
	case *bool:
		return map[bool]string{true: "yes", false: "no"}[*at]
	case *int:
		return strconv.Itoa(*at)
	case **float64:
		return string(Value(name, at))
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
	case **scenarios.Scale:
		if *at != nil {
			return fmt.Sprintf("%s, %d words", (*at).ID, len((*at).Bands))
		}
		return ""
	case **scenarios.Markings:
		if *at != nil {
			return fmt.Sprintf("%s, %d labels of its own", (*at).ID, len((*at).Levels))
		}
		return ""
	case **scenarios.RangeMeaning:
		if *at != nil && (*at).Level != nil {
			return (*at).Mean + " at " + odds.Branch(*(*at).Level)
		}
		if *at != nil {
			return (*at).Mean
		}
		return ""
	}
	return string(Value(name, at))
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

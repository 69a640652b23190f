package inspector

import (
	"fmt"
	"strings"

	"offramp/scenarios"
)

// distinct makes names that people can choose among: of two that are alike,
// whatever the case, the second gets "(2)".
func distinct(names []string) []string {
	taken := make(map[string]bool, len(names))
	for _, name := range names {
		taken[strings.ToLower(name)] = true
	}
	seen := make(map[string]int, len(names))
	told := make([]string, len(names))
	for k, name := range names {
		key := strings.ToLower(name)
		seen[key]++
		told[k] = name
		for n := seen[key]; n > 1; n++ {
			candidate := fmt.Sprintf("%s (%d)", name, n)
			if !taken[strings.ToLower(candidate)] {
				taken[strings.ToLower(candidate)] = true
				told[k] = candidate
				break
			}
		}
	}
	return told
}

// endStateNames are the names of the end states, told apart.
func endStateNames(s *scenarios.Scenario) []string {
	names := make([]string, len(s.EndStates))
	for k, e := range s.EndStates {
		names[k] = e.Name
	}
	return distinct(names)
}

// endStateNamed finds an end state by its name, as it is told apart from others,
// whatever the case.
func endStateNamed(s *scenarios.Scenario, name string) *scenarios.EndState {
	names := endStateNames(s)
	for _, same := range []func(a, b string) bool{func(a, b string) bool { return a == b }, strings.EqualFold} {
		for k, e := range s.EndStates {
			if same(names[k], name) {
				return e
			}
		}
	}
	return nil
}

// sourceNames are the titles of the sources, told apart.
func sourceNames(s *scenarios.Scenario) []string {
	names := make([]string, len(s.Sources))
	for k, source := range s.Sources {
		names[k] = sourceName(source)
	}
	return distinct(names)
}

// sourceName is what a source is called: its title, else who published it.
func sourceName(source *scenarios.Source) string {
	for _, name := range []string{source.Title, source.Publisher, source.URL} {
		if name != "" {
			return name
		}
	}
	return "Untitled source"
}

// sourceNamed finds a source by its name, whatever the case.
func sourceNamed(s *scenarios.Scenario, name string) *scenarios.Source {
	for k, told := range sourceNames(s) {
		if strings.EqualFold(told, name) {
			return s.Sources[k]
		}
	}
	return nil
}

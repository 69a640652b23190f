package scenetest

import (
	"offramp/scenarios"
	"offramp/scenarios/marking"
)

// Marked is the banner of a scenario with that label.
func Marked(label string) marking.Banner {
	return marking.BannerOf(&scenarios.Scenario{Marking: label})
}

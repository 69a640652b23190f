package store

import (
	"fmt"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// field reads the value of a known field into the place that its table names,
// and tells whether there was one. Null is absent.
func (r *reader) field(name string, at any) bool {
	switch at := at.(type) {
	case *format:
		return r.format()
	case *string:
		return r.text(name, at)
	case *bool:
		return r.truth(name, at)
	case *int:
		return r.formatVersion(at)
	case **float64:
		return given(at, name, r.float)
	case **int:
		return given(at, name, r.small)
	case **int64:
		return given(at, name, r.integer)
	case *scenarios.Probability:
		return r.probability(name, at)
	case **scenarios.Range:
		return r.interval(name, at)
	case *scenarios.JSON:
		return r.any(at)
	case *[]string:
		return r.texts(name, at)
	case **scenarios.Outcome:
		return r.rootOutcome(at)
	case *[]*scenarios.Outcome:
		return r.children(name, at)
	default:
		return r.part(name, at)
	}
}

// part reads the fields that hold objects.
func (r *reader) part(name string, at any) bool {
	switch at := at.(type) {
	case **scenarios.Markings:
		return optional(r, name, markingsObject, at)
	case *[]scenarios.MarkingLevel:
		return list(r, name, markingLevelObject, at)
	case **scenarios.Scale:
		return optional(r, name, scaleObject, at)
	case **scenarios.RangeMeaning:
		return optional(r, name, rangeMeaningObject, at)
	case **scenarios.ImpactScale:
		return optional(r, name, impactScaleObject, at)
	case **scenarios.Simulation:
		return optional(r, name, simulationObject, at)
	case **scenarios.Confidence:
		return optional(r, name, confidenceObject, at)
	case **scenarios.Status:
		return optional(r, name, statusObject, at)
	case **scenarios.Observation:
		return optional(r, name, observationObject, at)
	case *[]scenarios.Band:
		return list(r, name, bandObject, at)
	case *[]scenarios.Assumption:
		return list(r, name, assumptionObject, at)
	case *[]scenarios.Citation:
		return list(r, name, citationObject, at)
	case *[]scenarios.Indicator:
		return identified(r, name, indicatorObject, at)
	case *[]*scenarios.EndState:
		return pointers(r, name, endStateObject, at, endStateName)
	case *[]*scenarios.Source:
		return pointers(r, name, sourceObject, at, sourceName)
	case *[]*scenarios.Change:
		return pointers(r, name, changeObject, at, changeName)
	case *[]scenarios.Conflict:
		return identified(r, name, conflictObject, at)
	case *[]scenarios.Likelihood:
		return r.likelihoods(name, at)
	case *[]scenarios.CheckSetting:
		return r.checks(name, at)
	default:
		panic(fmt.Sprintf("store: no reader for %q of type %T", name, at))
	}
}

func (r *reader) text(name string, at *string) bool {
	if !r.expects(name, jsontext.KindString) {
		return false
	}
	*at = string(r.quoted())
	return *at != ""
}

func (r *reader) truth(name string, at *bool) bool {
	switch r.peek() {
	case jsontext.KindTrue, jsontext.KindFalse:
		*at = r.peek() == jsontext.KindTrue
		r.skip()
		return *at
	default:
		r.expects(name, jsontext.KindTrue)
		return false
	}
}

// raw reads any value as it stands, without its white space.
func (r *reader) raw() scenarios.JSON {
	return compact(r.value())
}

// any reads a value of the change log or of a conflict; nothing is said by an empty one.
func (r *reader) any(at *scenarios.JSON) bool {
	v := r.raw()
	switch v {
	case "null", `""`, "{}", "[]":
		return false
	}
	*at = v
	return v != ""
}

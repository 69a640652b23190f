package store

import (
	"fmt"
	"strconv"

	"offramp/scenarios"
)

// field writes a known field from the place that its table names, unless it is
// empty.
func (w *writer) field(name string, at any) {
	if w.err != nil {
		return
	}
	switch at := at.(type) {
	case *format:
		w.key(name)
		w.quote(name, scenarios.FormatName)
	case *string:
		if *at != "" {
			w.key(name)
			w.quote(name, *at)
		}
	case *bool:
		if *at {
			w.key(name)
			w.buf = append(w.buf, "true"...)
		}
	case *int: // the version
		w.whole(name, int64(max(1, *at)))
	case **float64:
		if *at != nil {
			w.key(name)
			w.number(name, **at)
		}
	case **int:
		if *at != nil {
			w.whole(name, int64(**at))
		}
	case **int64:
		if *at != nil {
			w.whole(name, **at)
		}
	case *scenarios.Probability:
		w.probability(name, *at)
	case **scenarios.Range:
		w.interval(name, *at)
	case *scenarios.JSON:
		w.anyValue(name, *at)
	case *[]string:
		w.texts(name, *at)
	default:
		w.parts(name, at)
	}
}

// parts writes the fields that hold objects.
func (w *writer) parts(name string, at any) {
	switch at := at.(type) {
	case **scenarios.Outcome:
		w.key(name)
		w.writeOutcome(*at)
	case *[]*scenarios.Outcome:
		w.children(name, *at)
	case **scenarios.Markings:
		writeOptional(w, name, markingsObject, *at)
	case *[]scenarios.MarkingLevel:
		writeList(w, name, markingLevelObject, *at)
	case **scenarios.Scale:
		writeOptional(w, name, scaleObject, *at)
	case **scenarios.RangeMeaning:
		writeOptional(w, name, rangeMeaningObject, *at)
	case **scenarios.ImpactScale:
		writeOptional(w, name, impactScaleObject, *at)
	case **scenarios.Simulation:
		writeOptional(w, name, simulationObject, *at)
	case **scenarios.Confidence:
		writeOptional(w, name, confidenceObject, *at)
	case **scenarios.Status:
		writeOptional(w, name, statusObject, *at)
	case **scenarios.Observation:
		writeOptional(w, name, observationObject, *at)
	case *[]scenarios.Band:
		writeList(w, name, bandObject, *at)
	case *[]scenarios.Assumption:
		writeList(w, name, assumptionObject, *at)
	case *[]scenarios.Citation:
		writeList(w, name, citationObject, *at)
	case *[]scenarios.Indicator:
		writeList(w, name, indicatorObject, *at)
	case *[]*scenarios.EndState:
		writePointers(w, name, endStateObject, *at, endStateName)
	case *[]*scenarios.Source:
		writePointers(w, name, sourceObject, *at, sourceName)
	case *[]*scenarios.Change:
		writePointers(w, name, changeObject, *at, changeName)
	case *[]scenarios.Conflict:
		writeList(w, name, conflictObject, *at)
	case *[]scenarios.Likelihood:
		w.likelihoods(name, *at)
	case *[]scenarios.CheckSetting:
		w.checks(name, *at)
	default:
		panic(fmt.Sprintf("store: no writer for %q of type %T", name, at))
	}
}

func (w *writer) whole(name string, v int64) {
	w.key(name)
	w.buf = strconv.AppendInt(w.buf, v, 10)
}

func (w *writer) probability(name string, p scenarios.Probability) {
	switch v, isNumber := p.Number(); {
	case isNumber:
		w.key(name)
		w.number(name, v)
	case p.IsRest():
		w.key(name)
		w.buf = append(w.buf, `"rest"`...)
	}
}

func (w *writer) interval(name string, r *scenarios.Range) {
	if r == nil {
		return
	}
	w.key(name)
	w.buf = append(w.buf, '[')
	w.number(name, r.Low)
	w.buf = append(w.buf, ',', ' ')
	w.number(name, r.High)
	w.buf = append(w.buf, ']')
}

// texts writes one text a line, so that a tag more is a line more.
func (w *writer) texts(name string, texts []string) {
	w.unlessEmpty(name, func() bool {
		w.open('[')
		for _, text := range texts {
			if text != "" {
				w.line()
				w.quote(name, text)
			}
		}
		return w.close(']')
	})
}

func (w *writer) children(name string, children []*scenarios.Outcome) {
	if len(children) == 0 {
		return
	}
	w.key(name)
	w.open('[')
	for _, child := range children {
		if w.err != nil {
			return
		}
		w.line()
		w.writeOutcome(child)
	}
	w.close(']')
}

package store

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/scenarios"
)

func chain(outcomes int) *scenarios.Scenario {
	s := scenarios.New()
	o := s.Root
	for range outcomes - 1 {
		o.Children = []*scenarios.Outcome{scenarios.NewOutcome("deep")}
		o = o.Children[0]
	}
	s.Link()
	return s
}

// If this fails, the limits are not the published ones at their edge: the
// deepest tree allowed does not save or open, or a deeper one does.
func TestDepthLimit(t *testing.T) {
	data, err := Encode(chain(MaxDepth))
	if err != nil {
		t.Fatal(err)
	}
	o, err := Decode(data)
	if err != nil || o.Scenario.Len() != MaxDepth {
		t.Fatal(err)
	}
	_, err = Encode(chain(MaxDepth + 1))
	if err == nil || !strings.Contains(err.Error(), "the tree is deeper than 4,000 outcomes") {
		t.Error(err)
	}
}

// If this fails, a scenario over a limit is written and cannot be opened, or
// is read although it is promised that it is not.
func TestLimits(t *testing.T) {
	s := chain(5)
	data, err := Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	roomy := limits{bytes: len(data), outcomes: 5, depth: 5}
	if _, err := encode(s, roomy); err != nil {
		t.Error(err)
	}
	if _, err := decode(data, roomy); err != nil {
		t.Error(err)
	}
	for _, c := range []struct {
		limits limits
		say    string
	}{
		{limits{len(data) - 1, 5, 5}, "is larger than"},
		{limits{len(data), 4, 5}, "the tree has more than 4 outcomes"},
		{limits{len(data), 5, 4}, "the tree is deeper than 4 outcomes"},
	} {
		_, err := encode(s, c.limits)
		var unsaved *Unsaved
		if !errors.As(err, &unsaved) || !strings.Contains(err.Error(), c.say) || unsaved.Do == "" {
			t.Errorf("writing: %v", err)
		}
		_, err = decode(data, c.limits)
		var unreadable *Unreadable
		if !errors.As(err, &unreadable) || !strings.Contains(err.Error(), c.say) || unreadable.Do == "" {
			t.Errorf("reading: %v", err)
		}
	}
}

// If this fails, a huge file is read into memory before it is refused.
func TestSizeIsAskedBeforeReading(t *testing.T) {
	path := filepath.Join(t.TempDir(), "big.json")
	f, err := os.Create(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	if err := f.Truncate(MaxBytes + 1); err != nil { // a hole: it takes no space
		t.Skip(err)
	}
	_, err = Open(path)
	if err == nil || !strings.Contains(err.Error(), path+": the file is larger than 1 GiB") {
		t.Error(err)
	}
}

// If this fails, something that no file can hold is written into one.
func TestEncodeRefuses(t *testing.T) {
	for say, spoil := range map[string]func(*scenarios.Scenario){
		"Start › a\ufffd: title holds bytes that are not UTF-8": func(s *scenarios.Scenario) { s.Root.Children[0].Title = "a\xff"; s.Root.Title = "Start" },
		"Untitled: impact is NaN, which is not a number":        func(s *scenarios.Scenario) { v := nan(); s.Root.Impact = &v },
		"Untitled: probability is NaN":                          func(s *scenarios.Scenario) { s.Root.Probability = scenarios.Number(nan()) },
		"x holds what is not JSON":                              func(s *scenarios.Scenario) { s.Unknown = scenarios.Unknown{{Name: "x", Value: "{"}} },
		"the unknown field “title” has the name of a known one": func(s *scenarios.Scenario) { s.Unknown = scenarios.Unknown{{Name: "title", Value: "1"}} },
		"has “x” twice": func(s *scenarios.Scenario) {
			s.Root.Unknown = scenarios.Unknown{{Name: "x", Value: "1"}, {Name: "x", Value: "2"}}
		},
		"likelihoods has “a” twice": func(s *scenarios.Scenario) {
			s.Root.Indicators = []scenarios.Indicator{{ID: "i", Likelihoods: []scenarios.Likelihood{{Child: "a"}, {Child: "a"}}}}
		},
		"more than 10,000 objects and lists": func(s *scenarios.Scenario) {
			deep := strings.Repeat("[", 9_999) + strings.Repeat("]", 9_999)
			s.Root.Unknown = scenarios.Unknown{{Name: "x", Value: scenarios.JSON(deep)}}
		},
		"the scenario has no tree": func(s *scenarios.Scenario) { s.Root = nil },
	} {
		s := chain(2)
		s.Root.Children[0].Title = "deep"
		spoil(s)
		data, err := Encode(s)
		if err == nil || data != nil || !strings.Contains(err.Error(), say) {
			t.Errorf("%s: says %v", say, err)
		}
	}
}

func nan() float64 {
	zero := 0.0
	return zero / zero
}

// If this fails, a field was added to the model and the file knows nothing of
// it: the first scenario that uses it would bring the program down.
func TestEveryFieldHasAReaderAndAWriter(t *testing.T) {
	walk(t, scenarioObject)
	walk(t, outcomeObject)
	walk(t, endStateObject)
	walk(t, sourceObject)
	walk(t, changeObject)
	walk(t, scaleObject)
	walk(t, bandObject)
	walk(t, rangeMeaningObject)
	walk(t, impactScaleObject)
	walk(t, confidenceObject)
	walk(t, assumptionObject)
	walk(t, statusObject)
	walk(t, citationObject)
	walk(t, indicatorObject)
	walk(t, observationObject)
	walk(t, checkObject)
	walk(t, simulationObject)
}

func walk[O any](t *testing.T, d *object[O]) {
	for _, f := range d.fields {
		o := new(O)
		r := newReader([]byte("null"), published)
		r.field(f.Name, f.At(o))
		if r.err != nil {
			t.Errorf("reading null for %q: %v", f.Name, r.err)
		}
		if f.Name == "root" {
			continue // is always there
		}
		w := &writer{buf: []byte("{"), limits: published}
		w.field(f.Name, f.At(o))
	}
}

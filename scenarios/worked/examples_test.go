package worked

import (
	"encoding/json"
	"math"
	"os"
	"testing"

	"offramp/scenarios"
)

// checks say how each worked example is checked, by its id. A package that works
// more of them out adds a file here, with an init function that registers them.
var checks = map[string]func(*testing.T, example){}

func register(id string, check func(*testing.T, example)) {
	if checks[id] != nil {
		panic(id + " is registered twice")
	}
	checks[id] = check
}

// example is one worked example of the file.
type example struct {
	ID        string          `json:"id"`
	Tree      *node           `json:"tree"`
	TreeRef   string          `json:"tree_ref"`
	Inputs    json.RawMessage `json:"inputs"`
	Expected  json.RawMessage `json:"expected"`
	Tolerance json.RawMessage `json:"tolerance"`
	// Raw is all of it.
	Raw json.RawMessage `json:"-"`
}

// node is an outcome of an example's tree; without p it is the rest.
type node struct {
	Name     string   `json:"name"`
	P        *float64 `json:"p"`
	Low      *float64 `json:"low"`
	High     *float64 `json:"high"`
	Impact   *float64 `json:"impact"`
	Children []node   `json:"children"`
}

// read reads the examples, with trees in place of references to them.
func read(t *testing.T) []example {
	t.Helper()
	data, err := os.ReadFile("testdata/worked-examples.json")
	if err != nil {
		t.Fatal(err)
	}
	var file struct {
		Oracles []json.RawMessage `json:"oracles"`
	}
	decode(t, data, &file)
	examples := make([]example, len(file.Oracles))
	trees := map[string]*node{}
	for i, raw := range file.Oracles {
		decode(t, raw, &examples[i])
		examples[i].Raw = raw
		trees[examples[i].ID] = examples[i].Tree
	}
	for i := range examples {
		if ref := examples[i].TreeRef; ref != "" {
			examples[i].Tree = trees[ref]
		}
	}
	return examples
}

func decode(t *testing.T, data []byte, into any) {
	t.Helper()
	if err := json.Unmarshal(data, into); err != nil {
		t.Fatal(err)
	}
}

// tolerance is how far a figure may be from the example's.
func (e example) tolerance() float64 {
	var f float64
	if json.Unmarshal(e.Tolerance, &f) != nil || f == 0 {
		return 1e-9
	}
	return f
}

// near fails the test where two figures differ by more than the example allows.
func (e example) near(t *testing.T, what string, got, want float64) {
	t.Helper()
	if !(math.Abs(got-want) <= e.tolerance()) {
		t.Errorf("%s: %s is %v, not %v", e.ID, what, got, want)
	}
}

// scenario makes the example's tree. Outcomes and end states have their names as
// identities; outcome-to-end-state and tags are the caller's to add.
func (e example) scenario(t *testing.T) *scenarios.Scenario {
	t.Helper()
	if e.Tree == nil {
		t.Fatalf("%s has no tree", e.ID)
	}
	s := scenarios.New()
	s.Root = e.Tree.outcome()
	s.Root.Probability, s.Root.Range = scenarios.NotEstimated, nil
	s.Link()
	return s
}

func (n *node) outcome() *scenarios.Outcome {
	o := &scenarios.Outcome{ID: n.Name, Title: n.Name, Probability: scenarios.Rest, Impact: n.Impact}
	if n.P != nil {
		o.Probability = scenarios.Number(*n.P)
	}
	if n.Low != nil && n.High != nil {
		o.Range = &scenarios.Range{Low: *n.Low, High: *n.High}
	}
	for i := range n.Children {
		o.Children = append(o.Children, n.Children[i].outcome())
	}
	return o
}

// If this fails, a published worked example comes out wrong, or is not checked.
func TestWorkedExamples(t *testing.T) {
	seen := map[string]bool{}
	for _, e := range read(t) {
		seen[e.ID] = true
		check := checks[e.ID]
		if check == nil {
			t.Errorf("%s is not checked", e.ID)
			continue
		}
		t.Run(e.ID, func(t *testing.T) { check(t, e) })
	}
	for id := range checks {
		if !seen[id] {
			t.Errorf("there is no example %s", id)
		}
	}
}

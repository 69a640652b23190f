package store_test

import (
	"bytes"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	"pgregory.net/rapid"
)

// same compares scenarios by everything that a file holds of them.
var same = cmp.Options{
	cmpopts.IgnoreUnexported(scenarios.Scenario{}, scenarios.Outcome{}),
	cmp.AllowUnexported(scenarios.Probability{}),
	// A field "at the start" is one after "format" when there is that.
	cmp.Transformer("json", func(f scenarios.UnknownField) [3]string {
		if f.After == "format" {
			f.After = ""
		}
		return [3]string{f.After, f.Name, string(f.Value)}
	}),
}

func encode(t interface{ Fatal(...any) }, s *scenarios.Scenario) []byte {
	data, err := store.Encode(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func decode(t interface{ Fatal(...any) }, data []byte) *store.Opened {
	o, err := store.Decode(data)
	if err != nil {
		t.Fatal(err)
	}
	return o
}

// If this fails, saving loses or changes something, or saving again changes
// bytes that nobody edited.
func TestSavedIsReadBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Scenario(t)
		first := encode(t, s)
		o := decode(t, first)
		if o.Given || o.Broken() || o.ReadOnly() || len(o.Repairs) > 0 {
			t.Fatalf("a file of our own is in trouble: %+v", o)
		}
		if diff := cmp.Diff(s, o.Scenario, same); diff != "" {
			t.Fatalf("lost or changed:\n%s\n%s", diff, first)
		}
		if again := encode(t, o.Scenario); !bytes.Equal(first, again) {
			t.Fatalf("no fixed point:\n%s", cmp.Diff(string(first), string(again)))
		}
	})
}

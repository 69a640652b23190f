package store_test

import (
	"bytes"
	"errors"
	"testing"
	"unicode/utf8"

	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// If this fails, some file crashes the reader, or changes when it is saved a
// second time. What opens must save: its canonical form is a fixed point.
func FuzzDecode(f *testing.F) {
	for _, c := range structures {
		f.Add([]byte(c.file))
	}
	for _, c := range unreadable {
		f.Add([]byte(c.file))
	}
	for seed := range uint64(3) {
		data, err := store.Encode(scenariotest.Big(20, seed))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		o, err := store.Decode(data)
		if err != nil {
			var u *store.Unreadable
			if !errors.As(err, &u) || u.What == "" || u.Do == "" || !utf8.ValidString(err.Error()) {
				t.Fatalf("%#v", err)
			}
			return
		}
		if o.Broken() != (len(o.Repairs) > 0) {
			t.Fatalf("broken %v, but repairs %q", o.Broken(), o.Repairs)
		}
		for _, p := range o.Problems {
			if p.Line < 1 || p.Column < 1 || p.What == "" || p.Do == "" || len(p.Titles) == 0 {
				t.Fatalf("%+v", p)
			}
		}
		first := encode(t, o.Scenario)
		again := decode(t, first)
		if again.Broken() || again.Given {
			t.Fatalf("the repaired copy is broken: %+v\n%s", again.Problems, first)
		}
		if second := encode(t, again.Scenario); !bytes.Equal(first, second) {
			t.Fatalf("no fixed point:\n%s\n%s", first, second)
		}
	})
}

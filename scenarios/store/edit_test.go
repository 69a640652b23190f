package store_test

import (
	"bytes"
	"errors"
	"math"
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

// everyEffect is an edit with an effect for every field of every object of s, and
// one of each other type for each object.
func everyEffect(s *scenarios.Scenario) scenarios.Edit {
	edit := scenarios.Edit{Name: "“All” of\nit", How: scenarios.HowMoved, Select: scenarios.ScenarioItself, Back: "b"}
	add := func(e ...scenarios.Effect) { edit.Effects = append(edit.Effects, e...) }
	add(sets(scenarios.TheScenario, "", scenarios.ScenarioFields, s, "version", "id", "root", "endStates", "sources", "changes")...)
	for o := range s.Root.All() {
		add(sets(scenarios.AnOutcome, o.ID, scenarios.OutcomeFields, o, "id", "children")...)
		add(scenarios.Remove{ID: o.ID}, scenarios.Move{ID: o.ID, Parent: s.Root.ID, At: 3})
	}
	add(scenarios.Insert{Parent: "p", At: 2, Branch: s.Root})
	for i, e := range s.EndStates {
		add(sets(scenarios.AnEndState, e.ID, scenarios.EndStateFields, e, "id")...)
		add(scenarios.AddItem{At: i, Item: e}, scenarios.RemoveItem{From: scenarios.AnEndState, ID: e.ID}, scenarios.MoveItem{In: scenarios.AnEndState, ID: e.ID, At: 1})
	}
	for i, x := range s.Sources {
		add(sets(scenarios.ASource, x.ID, scenarios.SourceFields, x, "id")...)
		add(scenarios.AddItem{At: i, Item: x}, scenarios.RemoveItem{From: scenarios.ASource, ID: x.ID}, scenarios.MoveItem{In: scenarios.ASource, ID: x.ID})
	}
	for i, c := range s.Changes {
		add(sets(scenarios.AChange, c.ID, scenarios.ChangeFields, c, "id")...)
		add(scenarios.AddItem{At: i, Item: c}, scenarios.RemoveItem{From: scenarios.AChange, ID: c.ID})
	}
	return edit
}

func sets[O any](on scenarios.Subject, id string, fields []scenarios.Field[O], o *O, but ...string) (effects []scenarios.Effect) {
	for _, f := range fields {
		if !slices.Contains(but, f.Name) {
			effects = append(effects, scenarios.Set{On: on, ID: id, Field: f.Name, Value: reflect.ValueOf(f.At(o)).Elem().Interface()})
		}
	}
	return effects
}

// If this fails, an edit is recorded as another than it was: recovery after a crash
// gives back something that nobody entered, or loses what a newer Offramp wrote.
func TestEditsReadBackAsTheyWere(t *testing.T) {
	check := func(t interface{ Fatalf(string, ...any) }, s *scenarios.Scenario) {
		edit := everyEffect(s)
		data, err := store.EncodeEdit(edit)
		if err != nil {
			t.Fatalf("encoding: %v", err)
		}
		back, err := store.DecodeEdit(data)
		if err != nil {
			t.Fatalf("decoding: %v\n%s", err, data)
		}
		if len(back.Effects) != len(edit.Effects) {
			t.Fatalf("%d effects, want %d", len(back.Effects), len(edit.Effects))
		}
		for i, effect := range edit.Effects {
			if _, isInsert := effect.(scenarios.Insert); !isInsert && !reflect.DeepEqual(back.Effects[i], effect) {
				t.Fatalf("effect %d is\n%#v\nand was\n%#v", i, back.Effects[i], effect)
			}
		}
		if back.Name != edit.Name || back.How != edit.How || back.Select != edit.Select || back.Back != edit.Back {
			t.Fatalf("%+v", back)
		}
		if again, err := store.EncodeEdit(back); err != nil || !bytes.Equal(again, data) { // branches, too
			t.Fatalf("again (%v)\n%s\nwas\n%s", err, again, data)
		}
	}
	t.Run("every field", func(t *testing.T) {
		check(t, decode(t, assets.Geneva).Scenario) // which uses every field: see TestSampleUsesEveryField
	})
	t.Run("random", func(t *testing.T) {
		rapid.Check(t, func(t *rapid.T) {
			s := scenariotest.Scenario(t)
			check(t, decode(t, encode(t, s)).Scenario) // without what a file does not tell apart
		})
	})
}

// If this fails, an edit that no file can hold is recorded as if it could, or takes
// the program with it.
func TestEditsThatCannotBeRecorded(t *testing.T) {
	deep := scenarios.NewOutcome("")
	for range store.MaxDepth {
		deep = &scenarios.Outcome{ID: scenarios.NewID(), Children: []*scenarios.Outcome{deep}}
	}
	for _, effect := range []scenarios.Effect{
		scenarios.SetOutcome("o", "probability", scenarios.Number(math.NaN())),
		scenarios.SetOutcome("o", "probability", 0.5),
		scenarios.SetOutcome("o", "nothing", "x"),
		scenarios.SetOutcome("o", "title", "\xff"),
		scenarios.Set{On: 99, Field: "title", Value: "x"},
		scenarios.Insert{Parent: "o"},
		scenarios.Insert{Parent: "o", Branch: deep},
		scenarios.AddItem{Item: "x"},
		scenarios.RemoveItem{From: 99, ID: "x"},
		nil,
	} {
		_, err := store.EncodeEdit(scenarios.Edit{Effects: []scenarios.Effect{effect}})
		var u *store.Unsaved
		if !errors.As(err, &u) || u.What == "" || u.Do == "" {
			t.Errorf("%#v: %v", effect, err)
		}
	}
}

// If this fails, some bytes in a journal crash the start that was to recover it, or
// are taken for another edit each time they are read.
func FuzzDecodeEdit(f *testing.F) {
	for seed := range uint64(3) {
		s := scenariotest.Big(6, seed)
		s.Changes = []*scenarios.Change{{ID: "c", Field: "probability", From: "0.3", To: `"rest"`}}
		data, err := store.EncodeEdit(everyEffect(s))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	for _, seed := range []string{
		`{"effects":[{"do":"set","on":"outcome","id":"o","field":"indicators","value":[{},{"likelihoods":{"a":1e999}}]}]}`,
		`{"effects":[{"do":"set","on":"scenario","field":"root","value":{"children":[{}]}}]}`,
		`{"effects":[{"do":"add","on":"source","item":{}},{"do":"insert","branch":{},"at":-1}],"x":1}`,
		`{"effects":[null,{"do":"set"}]} {}`,
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		edit, err := store.DecodeEdit(data)
		if err != nil {
			var u *store.Unreadable
			if !errors.As(err, &u) || u.What == "" || u.Do == "" {
				t.Fatalf("%#v", err)
			}
			return
		}
		first, err := store.EncodeEdit(edit)
		if err != nil {
			return // the root of a scenario, say, which no edit sets
		}
		again, err := store.DecodeEdit(first)
		if err != nil {
			t.Fatalf("%v\n%s", err, first)
		}
		if second, err := store.EncodeEdit(again); err != nil || !bytes.Equal(first, second) {
			t.Fatalf("no fixed point (%v):\n%s\n%s", err, first, second)
		}
	})
}

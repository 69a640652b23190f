package store_test

import (
	"reflect"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// If this fails, a merge that was taken is not in the journal, and a crash takes it
// back.
func TestEditsOfMergesAreEncoded(t *testing.T) {
	edit := scenarios.Edit{Name: "Merge", Logged: true, Effects: []scenarios.Effect{
		scenarios.SetUnknown(scenarios.TheScenario, "", scenarios.Unknown{{After: "title", Name: "x", Value: "1"}}),
		scenarios.SetUnknown(scenarios.AnOutcome, "a", scenarios.Unknown{{Name: "x", Value: `"y"`}}),
		scenarios.SetUnknown(scenarios.AnEndState, "a", nil),
		scenarios.SetScenario("conflicts", []scenarios.Conflict{{ID: "1", Kind: scenarios.ConflictChanged, Field: "title", Ours: `"a"`, Theirs: `"b"`}}),
	}}
	data, err := store.EncodeEdit(edit)
	if err != nil {
		t.Fatal(err)
	}
	again, err := store.DecodeEdit(data)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(again.Effects, edit.Effects) {
		t.Errorf("%+v became %+v", edit, again)
	}
}

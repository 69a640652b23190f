package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
)

// takeNumbers gives the branches of an outcome their judgements; those that
// theirs does not have get none.
func takeNumbers(o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	theirs := make(map[string]map[string]json.RawMessage)
	if c.Theirs != "" {
		if err := json.Unmarshal([]byte(c.Theirs), &theirs); err != nil {
			return nil, errors.New("what the conflict says of theirs cannot be read: take it out of the list")
		}
	}
	var effects []scenarios.Effect
	for _, child := range o.Children {
		var read scenarios.Outcome
		for _, f := range scenarios.OutcomeFields {
			if !slices.Contains(judgedFields, f.Name) {
				continue
			}
			if err := store.SetValue(f.Name, scenarios.JSON(theirs[child.ID][f.Name]), f.At(&read)); err != nil {
				return nil, fmt.Errorf("what the conflict says of theirs cannot be read (%w): take it out of the list", err)
			}
			if !compare.Same(f.Name, f.At(&read), f.At(child)) {
				effects = append(effects, scenarios.SetOutcome(child.ID, f.Name, reflect.ValueOf(f.At(&read)).Elem().Interface()))
			}
		}
	}
	return effects, nil
}

package merge

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"offramp/scenarios"
)

// where is what a conflict says of a place or a branch.
type where struct {
	Parent string          `json:"parent"`
	After  string          `json:"after"`
	Branch json.RawMessage `json:"branch"`
}

func readWhere(value scenarios.JSON) (where, error) {
	var w where
	if err := json.Unmarshal([]byte(value), &w); err != nil {
		return w, errors.New("what the conflict says of theirs cannot be read: take it out of the list")
	}
	return w, nil
}

// at is the place behind the sibling that it names, the first where it names
// none, the last where that is not there.
func (w where) at(parent *scenarios.Outcome) int {
	if w.After == "" {
		return 0
	}
	if i := slices.IndexFunc(parent.Children, func(o *scenarios.Outcome) bool { return o.ID == w.After }); i >= 0 {
		return i + 1
	}
	return len(parent.Children)
}

func takePlace(s *scenarios.Scenario, o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	to, err := readWhere(c.Theirs)
	if err != nil {
		return nil, err
	}
	parent := s.Outcome(to.Parent)
	switch {
	case o.Parent() == nil:
		return nil, errors.New("the start cannot be moved: take the conflict out of the list")
	case parent == nil:
		return nil, errors.New("where theirs has it is not there any more: bring that back first, or keep ours")
	case parent.Within(o):
		return nil, fmt.Errorf("%s is under it: move that away first, or keep ours", scenarios.Quoted(parent))
	}
	at := to.at(parent)
	if o.Parent() == parent && o.Index() < at {
		at--
	}
	return scenarios.MoveBranches([]*scenarios.Outcome{o}, parent, at).Effects, nil
}

func takeOrder(o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	var order []string
	if err := json.Unmarshal([]byte(c.Theirs), &order); err != nil {
		return nil, errors.New("the conflict holds no order: take it out of the list")
	}
	if c.Part == "indicators" {
		return takeIndicatorOrder(o, order), nil
	}
	var effects []scenarios.Effect
	for at, id := range inOrder(children(o), order) {
		effects = append(effects, scenarios.Move{ID: id, Parent: o.ID, At: at})
	}
	return effects, nil
}

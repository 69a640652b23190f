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

// takeOutcome settles a conflict about an outcome as theirs.
func takeOutcome(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	o := s.Outcome(c.Outcome)
	if c.Field == scenarios.FieldBranch {
		return takeBranch(s, o, c)
	}
	if o == nil {
		return nil, errGone(c)
	}
	switch c.Field {
	case scenarios.FieldNumbers:
		return takeNumbers(o, c)
	case scenarios.FieldPlace:
		return takePlace(s, o, c)
	case scenarios.FieldOrder:
		return takeOrder(o, c)
	case scenarios.FieldUnknown:
		return []scenarios.Effect{scenarios.SetUnknown(scenarios.AnOutcome, o.ID, takeUnknown(o.Unknown, c.Part, c.Theirs))}, nil
	case "endState", "impact":
		return leafValue(s, c, c.Theirs)
	case "id", "children":
		return nil, errors.New("the tree does not change so: take the conflict out of the list")
	case "indicators":
		if c.Item != "" {
			return takeIndicator(o, c)
		}
	}
	effects, err := takeField(scenarios.AnOutcome, o, o.ID, scenarios.OutcomeFields, c.Field, c)
	if err != nil {
		return nil, err
	}
	return effects, holds(s, o, effects)
}

// holds tells why a value of theirs names what is not there.
func holds(s *scenarios.Scenario, o *scenarios.Outcome, effects []scenarios.Effect) error {
	there := set(children(o))
	for _, effect := range effects {
		switch e := effect.(scenarios.Set); value := e.Value.(type) {
		case string:
			if e.Field == "assumed" && value != "" && !there(value) {
				return errors.New("the option that theirs assumes is not among its branches: bring that back first, or keep ours")
			}
		case []scenarios.Citation:
			for _, citation := range value {
				if s.Source(citation.Source) == nil {
					return errors.New("a source that theirs cites is not there any more: bring that back first, or keep ours")
				}
			}
		}
	}
	return nil
}

// leafValue gives an outcome an end state or an impact; where it is a leaf no
// more, the first of its branches that is one and has none gets it.
func leafValue(s *scenarios.Scenario, c scenarios.Conflict, value scenarios.JSON) ([]scenarios.Effect, error) {
	o := s.Outcome(c.Outcome)
	if o == nil {
		return nil, errGone(c)
	}
	var read scenarios.Outcome
	at := fieldAt(scenarios.OutcomeFields, &read, c.Field)
	if err := store.SetValue(c.Field, value, at); err != nil {
		return nil, errors.New("what the conflict says cannot be read: take it out of the list")
	}
	if read.EndState != "" && s.EndState(read.EndState) == nil {
		return nil, errors.New("that end state is not there any more: bring it back first, or take the other side")
	}
	to := o
	if !o.IsLeaf() {
		to = nil
		for _, child := range o.Children {
			if child.IsLeaf() && (c.Field == "endState" && child.EndState == "" || c.Field == "impact" && child.Impact == nil) {
				to = child
				break
			}
		}
	}
	if to == nil || to != o && value == "" {
		return nil, nil
	}
	return []scenarios.Effect{scenarios.SetOutcome(to.ID, c.Field, reflect.ValueOf(at).Elem().Interface())}, nil
}

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

func takeIndicatorOrder(o *scenarios.Outcome, order []string) []scenarios.Effect {
	var now []string
	by := make(map[string]scenarios.Indicator)
	for _, i := range o.Indicators {
		now = append(now, i.ID)
		by[i.ID] = i
	}
	var to []scenarios.Indicator
	for _, id := range inOrder(now, order) {
		to = append(to, by[id])
	}
	return []scenarios.Effect{scenarios.SetOutcome(o.ID, "indicators", to)}
}

// takeIndicator gives an outcome one indicator, or one field of it, of theirs.
func takeIndicator(o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	list := slices.Clone(o.Indicators)
	at := slices.IndexFunc(list, func(i scenarios.Indicator) bool { return i.ID == c.Item })
	if c.Part != "" && at < 0 {
		return nil, errGone(c)
	}
	unreadable := errors.New("what the conflict says of theirs cannot be read: take it out of the list")
	if name, is := cutUnknown(c.Part); is {
		list[at].Unknown = takeUnknown(list[at].Unknown, name, c.Theirs)
	} else if c.Part != "" {
		var read scenarios.Indicator
		from := fieldAt(scenarios.IndicatorFields, &read, c.Part)
		if from == nil || c.Part == "id" || store.SetValue(c.Part, c.Theirs, from) != nil {
			return nil, unreadable
		}
		reflect.ValueOf(fieldAt(scenarios.IndicatorFields, &list[at], c.Part)).Elem().Set(reflect.ValueOf(from).Elem())
	} else {
		var read []scenarios.Indicator
		if c.Theirs != "" {
			if err := store.SetValue("indicators", "["+c.Theirs+"]", &read); err != nil || len(read) != 1 {
				return nil, unreadable
			}
			read[0].ID = c.Item
		}
		if at >= 0 {
			list = slices.Replace(list, at, at+1, read...)
		} else {
			list = append(list, read...)
		}
	}
	there := set(children(o))
	for i := range list {
		list[i].Likelihoods = slices.DeleteFunc(slices.Clone(list[i].Likelihoods), func(l scenarios.Likelihood) bool { return !there(l.Child) })
	}
	if len(list) == 0 {
		list = nil
	}
	return []scenarios.Effect{scenarios.SetOutcome(o.ID, "indicators", list)}, nil
}

// takeBranch removes an outcome, brings it back as theirs has it, or makes it say
// what theirs does.
func takeBranch(s *scenarios.Scenario, o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	if c.Theirs == "" {
		if o == nil {
			return nil, nil
		}
		if o.Parent() == nil {
			return nil, errors.New("the start cannot be removed: keep ours")
		}
		return scenarios.RemoveBranch(o).Effects, nil
	}
	w, err := readWhere(c.Theirs)
	if err != nil {
		return nil, err
	}
	branch, err := store.ReadBranch(scenarios.JSON(w.Branch))
	if err != nil {
		return nil, fmt.Errorf("what the conflict says of theirs cannot be read (%w): take it out of the list", err)
	}
	switch {
	case o != nil && c.Kind == scenarios.ConflictAdded:
		return takeOwn(s, o, branch), nil
	case o != nil && o.Parent() == nil:
		return takeRoot(s, o, branch), nil
	case o != nil:
		return nil, errors.New("it is there already: take the conflict out of the list")
	}
	parent := s.Outcome(w.Parent)
	if parent == nil {
		return nil, errors.New("where theirs has it is not there any more: bring that back first, or keep ours")
	}
	if s.Outcome(branch.ID) != nil {
		return nil, errors.New("what the conflict says of theirs is there already: take it out of the list")
	}
	return scenarios.ReturnBranch(s, parent, compare.Without(branch, s), w.at(parent)).Effects, nil
}

// takeOwn makes an outcome say all that another says, but for its number, which
// is its fork's, and its place.
func takeOwn(s *scenarios.Scenario, o, theirs *scenarios.Outcome) []scenarios.Effect {
	if s.EndState(theirs.EndState) == nil || !o.IsLeaf() {
		theirs.EndState = ""
	}
	if !o.IsLeaf() {
		theirs.Impact = nil
	}
	there := set(children(o))
	if !there(theirs.Assumed) {
		theirs.Assumed = ""
	}
	for i := range theirs.Indicators {
		l := &theirs.Indicators[i].Likelihoods
		*l = slices.DeleteFunc(*l, func(l scenarios.Likelihood) bool { return !there(l.Child) })
	}
	theirs.Sources = slices.DeleteFunc(theirs.Sources, func(c scenarios.Citation) bool { return s.Source(c.Source) == nil })
	var effects []scenarios.Effect
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !slices.Contains(judgedFields, f.Name) && !compare.Same(f.Name, f.At(o), f.At(theirs)) {
			effects = append(effects, scenarios.SetOutcome(o.ID, f.Name, reflect.ValueOf(f.At(theirs)).Elem().Interface()))
		}
	}
	return append(effects, scenarios.SetUnknown(scenarios.AnOutcome, o.ID, theirs.Unknown))
}

// takeRoot exchanges the whole tree; the start keeps its identity.
func takeRoot(s *scenarios.Scenario, root, theirs *scenarios.Outcome) []scenarios.Effect {
	var effects []scenarios.Effect
	for _, child := range root.Children {
		effects = append(effects, scenarios.Remove{ID: child.ID})
	}
	bare := &scenarios.Scenario{EndStates: s.EndStates, Sources: s.Sources, Root: &scenarios.Outcome{ID: root.ID}}
	bare.Link()
	own := *theirs
	tidy := scenarios.ReturnBranch(bare, bare.Root, &own, 0) // clears what names nothing that is there
	branch := tidy.Inserted()[0]
	branch.ID = root.ID
	for _, f := range scenarios.OutcomeFields {
		if f.Name != "id" && f.Name != "children" && !compare.Same(f.Name, f.At(root), f.At(branch)) {
			effects = append(effects, scenarios.SetOutcome(root.ID, f.Name, reflect.ValueOf(f.At(branch)).Elem().Interface()))
		}
	}
	effects = append(effects, scenarios.SetUnknown(scenarios.AnOutcome, root.ID, branch.Unknown))
	for i, child := range compare.Without(branch, bare).Children {
		effects = append(effects, scenarios.Insert{Parent: root.ID, At: i, Branch: child})
	}
	return effects
}

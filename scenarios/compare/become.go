package compare

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"offramp/scenarios"
)

// ErrOtherRoot says that two scenarios begin with different outcomes, so that no
// edit leads from one to the other.
var ErrOtherRoot = errors.New("the two begin with different outcomes: open it as a document of its own")

// Become returns the edit, one step to undo, that makes all of now what target is:
// to restore a version, to recover a journal, to take a merge. The identity of the
// document stays. With log the change log becomes target's, and what the edit does
// is not logged anew; otherwise the log of now goes on. The error is [ErrOtherRoot],
// or says which identity target has twice.
func Become(now, target *scenarios.Scenario, name string, log bool) (scenarios.Edit, error) {
	if now.Root.ID != target.Root.ID {
		return scenarios.Edit{}, ErrOtherRoot
	}
	b := &becoming{now: now, target: target}
	if err := b.plan(); err != nil {
		return scenarios.Edit{}, err
	}
	b.addItems(log)
	b.tree()
	b.fields(log)
	b.removeItems()
	return scenarios.Edit{Name: name, Effects: b.effects, Logged: log}, nil
}

// becoming collects the effects. New items come before what refers to them, and
// old ones go after.
type becoming struct {
	now, target *scenarios.Scenario
	effects     []scenarios.Effect
	parent      map[string]string   // of each outcome, after the effects so far
	children    map[string][]string // likewise
	wanted      map[string]bool     // the outcomes of target
}

func (b *becoming) add(effect scenarios.Effect) { b.effects = append(b.effects, effect) }

func (b *becoming) plan() error {
	b.parent, b.children, b.wanted = make(map[string]string), make(map[string][]string), make(map[string]bool)
	for o := range b.now.Root.All() {
		for _, child := range o.Children {
			b.parent[child.ID] = o.ID
			b.children[o.ID] = append(b.children[o.ID], child.ID)
		}
	}
	for o := range b.target.Root.All() {
		if o.ID == "" || b.wanted[o.ID] {
			return fmt.Errorf("the identity %q of “%s” is empty or taken", o.ID, o.Name())
		}
		b.wanted[o.ID] = true
	}
	return nil
}

// tree brings every outcome of target to its place, in the order of the tree: its
// parent is in its own place by then, and so not within it. What is left over is
// removed in the end.
func (b *becoming) tree() {
	for parent := range b.target.Root.All() {
		for at, child := range parent.Children {
			b.put(child, parent.ID, at)
		}
	}
	for o := range b.now.Root.All() {
		if !b.wanted[o.ID] && b.wanted[b.parent[o.ID]] {
			b.add(scenarios.Remove{ID: o.ID})
		}
	}
}

func (b *becoming) put(child *scenarios.Outcome, parent string, at int) {
	siblings := b.children[parent]
	switch was, known := b.parent[child.ID]; {
	case !known:
		one := *child
		one.Children = nil
		b.add(scenarios.Insert{Parent: parent, At: at, Branch: &one})
	case was == parent && at < len(siblings) && siblings[at] == child.ID:
		return
	default:
		from := b.children[was]
		i := slices.Index(from, child.ID)
		b.children[was] = slices.Delete(from, i, i+1)
		b.add(scenarios.Move{ID: child.ID, Parent: parent, At: at})
	}
	b.children[parent] = slices.Insert(b.children[parent], at, child.ID)
	b.parent[child.ID] = parent
}

// fields sets what differs in the objects that both have.
func (b *becoming) fields(log bool) {
	kept := []string{"version", "id", "root", "children", "endStates", "sources", "changes"}
	differing(b, scenarios.TheScenario, "", scenarios.ScenarioFields, b.now, b.target, kept)
	b.unknown(scenarios.TheScenario, "", b.now.Unknown, b.target.Unknown)
	for o := range b.target.Root.All() {
		if was := b.now.Outcome(o.ID); was != nil {
			differing(b, scenarios.AnOutcome, o.ID, scenarios.OutcomeFields, was, o, []string{"id", "children"})
			b.unknown(scenarios.AnOutcome, o.ID, was.Unknown, o.Unknown)
		}
	}
	for _, e := range b.target.EndStates {
		if was := b.now.EndState(e.ID); was != nil {
			differing(b, scenarios.AnEndState, e.ID, scenarios.EndStateFields, was, e, []string{"id"})
			b.unknown(scenarios.AnEndState, e.ID, was.Unknown, e.Unknown)
		}
	}
	for _, source := range b.target.Sources {
		if was := b.now.Source(source.ID); was != nil {
			differing(b, scenarios.ASource, source.ID, scenarios.SourceFields, was, source, []string{"id"})
			b.unknown(scenarios.ASource, source.ID, was.Unknown, source.Unknown)
		}
	}
}

func differing[O any](b *becoming, on scenarios.Subject, id string, table []scenarios.Field[O], was, is *O, kept []string) {
	for _, field := range table {
		if slices.Contains(kept, field.Name) || Same(field.Name, field.At(was), field.At(is)) {
			continue
		}
		b.add(scenarios.Set{On: on, ID: id, Field: field.Name, Value: reflect.ValueOf(field.At(is)).Elem().Interface()})
	}
}

func (b *becoming) unknown(on scenarios.Subject, id string, was, is scenarios.Unknown) {
	if !slices.Equal(was, is) {
		b.add(scenarios.SetUnknown(on, id, is))
	}
}

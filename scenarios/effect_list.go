package scenarios

import (
	"fmt"
	"slices"
)

// AddItem puts an *EndState, *Source or *Change at the place At of its list.
type AddItem struct {
	At   int
	Item any
}

func (e AddItem) apply(s *Scenario) (Effect, error) {
	switch item := e.Item.(type) {
	case *EndState:
		return add(&s.EndStates, AnEndState, e.At, item)
	case *Source:
		return add(&s.Sources, ASource, e.At, item)
	case *Change:
		return add(&s.Changes, AChange, e.At, item)
	}
	return nil, fmt.Errorf("no list holds a %T", e.Item)
}

// RemoveItem takes an item out of the list of its kind.
type RemoveItem struct {
	From Subject
	ID   string
}

func (e RemoveItem) apply(s *Scenario) (Effect, error) {
	switch e.From {
	case AnEndState:
		return drop(&s.EndStates, e.ID)
	case ASource:
		return drop(&s.Sources, e.ID)
	case AChange:
		return drop(&s.Changes, e.ID)
	}
	return nil, fmt.Errorf("no list number %d", e.From)
}

// MoveItem takes an item to the place At of its list, counted without itself.
type MoveItem struct {
	In Subject
	ID string
	At int
}

func (e MoveItem) apply(s *Scenario) (Effect, error) {
	switch e.In {
	case AnEndState:
		return relocate(s.EndStates, e)
	case ASource:
		return relocate(s.Sources, e)
	}
	return nil, fmt.Errorf("no list number %d to move in", e.In)
}

func place[T identified](list []T, id string) int {
	return slices.IndexFunc(list, func(item T) bool { return item.identity() == id })
}

func add[T identified](list *[]T, kind Subject, at int, item T) (Effect, error) {
	id := item.identity()
	if id == "" || place(*list, id) >= 0 {
		return nil, fmt.Errorf("add: the identity %q is empty or taken", id)
	}
	if at < 0 || at > len(*list) {
		return nil, fmt.Errorf("add at place %d of %d", at, len(*list))
	}
	*list = slices.Insert(*list, at, item)
	return RemoveItem{From: kind, ID: id}, nil
}

func drop[T identified](list *[]T, id string) (Effect, error) {
	at := place(*list, id)
	if at < 0 {
		return nil, fmt.Errorf("remove %q: %w", id, errGone)
	}
	item := (*list)[at]
	*list = slices.Delete(*list, at, at+1)
	return AddItem{At: at, Item: item}, nil
}

func relocate[T identified](list []T, e MoveItem) (Effect, error) {
	from := place(list, e.ID)
	if from < 0 || e.At < 0 || e.At >= len(list) {
		return nil, fmt.Errorf("move %q to place %d of %d: %w", e.ID, e.At, len(list), errGone)
	}
	item := list[from]
	copy(list[from:], list[from+1:])
	copy(list[e.At+1:], list[e.At:len(list)-1])
	list[e.At] = item
	e.At = from
	return e, nil
}

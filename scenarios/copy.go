package scenarios

// copied returns the effect with a branch or an item of its own. The values of a
// [Set] are never written into (see [Scenario]) and can be shared.
func copied(effect Effect) Effect {
	switch e := effect.(type) {
	case Insert:
		if e.Branch != nil {
			e.Branch = e.Branch.Copy()
		}
		return e
	case AddItem:
		switch item := e.Item.(type) {
		case *EndState:
			e.Item = copiedItem(item)
		case *Source:
			e.Item = copiedItem(item)
		case *Change:
			e.Item = copiedItem(item)
		}
		return e
	}
	return effect
}

func copiedItem[T any](item *T) *T {
	if item == nil {
		return nil
	}
	one := *item
	return &one
}

// Copy returns a second scenario that is the same, identities included. What the
// fields point to is shared: no edit writes into it (see [Scenario]).
func (s *Scenario) Copy() *Scenario {
	second := *s
	second.EndStates = copiedItems(s.EndStates)
	second.Sources = copiedItems(s.Sources)
	second.Changes = copiedItems(s.Changes)
	if s.Root != nil {
		second.Root = s.Root.Copy()
	}
	second.Link()
	return &second
}

func copiedItems[T any](list []*T) []*T {
	if list == nil {
		return nil
	}
	items := make([]T, len(list))
	copies := make([]*T, len(list))
	for i, item := range list {
		items[i] = *item
		copies[i] = &items[i]
	}
	return copies
}

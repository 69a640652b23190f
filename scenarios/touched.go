package scenarios

// Touches returns the identities of the outcomes that the edit gives other values,
// where that is all of it that a figure of the tree could depend on: ok is false where
// the tree itself, the list of end states, or what holds for all outcomes is another
// after it.
func (e Edit) Touches() (outcomes []string, ok bool) {
	for _, effect := range e.Effects {
		switch effect := effect.(type) {
		case Set:
			switch effect.On {
			case AnOutcome:
				outcomes = append(outcomes, effect.ID)
			case ASource, AChange:
			default:
				return nil, false
			}
		case AddItem:
			if _, isEndState := effect.Item.(*EndState); isEndState {
				return nil, false
			}
		case RemoveItem:
			if effect.From == AnEndState {
				return nil, false
			}
		default:
			return nil, false
		}
	}
	return outcomes, true
}

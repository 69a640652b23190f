package scenarios

import "fmt"

// SetUnknown returns the effect that replaces the fields of an object that this
// version does not know; id is empty for the scenario. Only what compares and
// merges files sets them.
func SetUnknown(on Subject, id string, fields Unknown) Effect {
	return Set{On: on, ID: id, Field: FieldUnknown, Value: fields}
}

// exchangeUnknown sets the fields that no table lists.
func (e Set) exchangeUnknown(s *Scenario) (old any, err error) {
	fields, ok := e.Value.(Unknown)
	if !ok {
		return nil, fmt.Errorf("a %T is no list of unknown fields", e.Value)
	}
	at := e.unknown(s)
	if at == nil {
		return nil, errGone
	}
	was := *at
	*at = fields
	return was, nil
}

func (e Set) unknown(s *Scenario) *Unknown {
	switch e.On {
	case TheScenario:
		return &s.Unknown
	case AnOutcome:
		if o := s.Outcome(e.ID); o != nil {
			return &o.Unknown
		}
	case AnEndState:
		if item := s.EndState(e.ID); item != nil {
			return &item.Unknown
		}
	case ASource:
		if item := s.Source(e.ID); item != nil {
			return &item.Unknown
		}
	}
	return nil
}

package scenarios

import (
	"errors"
	"fmt"
	"strings"
)

// EndStateCalled returns the end state of that name, whatever the case, or nil.
func (s *Scenario) EndStateCalled(name string) *EndState {
	if e := s.EndStateNamed(name); e != nil {
		return e
	}
	for _, e := range s.EndStates {
		if strings.EqualFold(e.Name, name) {
			return e
		}
	}
	return nil
}

// FreeName says why e, nil for a new end state, cannot have that name.
func (s *Scenario) FreeName(name string, e *EndState) error {
	if name == "" {
		return errors.New("an end state needs a name")
	}
	if other := s.EndStateCalled(name); other != nil && other != e {
		return fmt.Errorf("there is an end state “%s” already", other.Name)
	}
	return nil
}

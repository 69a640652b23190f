package scenarios

import "fmt"

// Edit is one thing that the user did: any number of effects, one undo.
type Edit struct {
	// Name follows "Undo" and "Redo" in menus: "Rename “Talks end abruptly”".
	Name    string
	Effects []Effect
	// How says in the change log how numbers moved, one of the Hows; "" leaves it
	// to the log to say.
	How string
	// Logged tells that the effects bring the entries of the change log with them.
	Logged bool
	// Select is the outcome to show once the edit is made, Back the one to
	// show once it is taken back: an identity, or [ScenarioItself], or "" to
	// leave the selection alone.
	Select, Back string
}

// ScenarioItself stands for the scenario where an edit says what to show. No
// identity has a control character in it that anybody typed.
const ScenarioItself = "\x00scenario"

// IsEmpty tells whether the edit would change nothing.
func (e Edit) IsEmpty() bool { return len(e.Effects) == 0 }

// Inserted returns the branches that the edit puts into the tree, in the order
// in which it does.
func (e Edit) Inserted() []*Outcome {
	var branches []*Outcome
	for _, effect := range e.Effects {
		if insert, ok := effect.(Insert); ok {
			branches = append(branches, insert.Branch)
		}
	}
	return branches
}

// apply makes the edit and returns its inverse. Where one effect fails, those
// before it are taken back, so that an edit is made whole or not at all. The
// witness may be nil.
func (e Edit) apply(s *Scenario, w witness) (Edit, error) {
	inverse := Edit{Name: e.Name, How: e.How, Select: e.Back, Back: e.Select}
	inverse.Effects = make([]Effect, 0, len(e.Effects))
	for _, effect := range e.Effects {
		back, err := made(s, effect, w)
		if err != nil {
			inverse.reverse()
			if _, undoing := inverse.apply(s, nil); undoing != nil {
				err = fmt.Errorf("%w; and taking the rest back failed: %w", err, undoing)
			}
			return Edit{}, fmt.Errorf("%s: %w", e.Name, err)
		}
		inverse.Effects = append(inverse.Effects, back)
	}
	inverse.reverse()
	return inverse, nil
}

// made makes an effect, unless the witness says no.
func made(s *Scenario, effect Effect, w witness) (back Effect, err error) {
	if w != nil {
		if err := w.before(s, effect); err != nil {
			return nil, err
		}
	}
	return effect.apply(s)
}

func (e Edit) reverse() {
	for i, j := 0, len(e.Effects)-1; i < j; i, j = i+1, j-1 {
		e.Effects[i], e.Effects[j] = e.Effects[j], e.Effects[i]
	}
}

package board

import (
	"errors"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// ErrExploring is why an edit is refused while something is only supposed.
var ErrExploring = errors.New("only other probabilities can be tried while you explore: Esc on the map leaves exploring, then this can be changed")

// exploration is a copy of the scenario in which something is supposed for a look.
// What is shown is the copy: nothing that is done in it can get into the file.
type exploration struct {
	editor  *scenarios.Editor
	touched []string      // the outcomes of which something was supposed, in order
	figures *odds.Figures // without what is supposed
	given   *odds.Figures // likewise, given what has happened
}

// Stand names what is shown as it stands: after the steps made so far, supposed or not.
type Stand struct {
	of       *scenarios.Editor
	position int
}

// Stand returns how the scenario stands now.
func (b *Board) Stand() Stand { return Stand{b.on(), b.on().Position()} }

// on is the editor of what is shown.
func (b *Board) on() *scenarios.Editor {
	if b.explored != nil {
		return b.explored.editor
	}
	return b.editor
}

// Exploring tells whether what is shown may only be supposed.
func (b *Board) Exploring() bool { return b.explored != nil }

// Explore has what is done to probabilities from here on only supposed, until
// [Board.Leave]. It changes nothing in the scenario, and while it lasts nothing
// else does.
func (b *Board) Explore() {
	if b.Exploring() {
		return
	}
	b.Update(func() {
		b.editor.DropPreview()
		b.refigure()
		x := &exploration{editor: scenarios.NewEditor(b.editor.Scenario().Copy()), figures: b.figures, given: odds.GivenEvents(b.editor.Scenario(), b.figures)}
		x.editor.Listen(x.note)
		x.editor.Listen(b.edited)
		b.turn(x)
	})
}

// Leave shows the scenario as it is again.
func (b *Board) Leave() {
	if b.Exploring() {
		b.Update(func() { b.turn(nil) })
	}
}

// turn shows another tree.
func (b *Board) turn(to *exploration) {
	b.explored, b.keeper = to, nil
	b.touched = b.touched[:0]
	b.drop()
	b.content = true
}

// Suppose makes an edit for a look, and begins to explore where that is not done
// yet. What leaves nothing supposed ends it.
func (b *Board) Suppose(edit scenarios.Edit) (err error) {
	b.Update(func() {
		b.Explore()
		b.DropPreview()
		if err = b.do(edit); err == nil && len(b.Supposed()) == 0 {
			b.Leave()
		}
	})
	return err
}

// Supposed returns the outcomes that are shown with another judgement or status
// than they have, in the order in which that was supposed.
func (b *Board) Supposed() []*scenarios.Outcome {
	if !b.Exploring() {
		return nil
	}
	var all []*scenarios.Outcome
	for _, id := range b.explored.touched {
		if o := b.Scenario().Outcome(id); !sameJudgement(o, b.Stands(o)) || o.Became().Is != b.Stands(o).Became().Is {
			all = append(all, o)
		}
	}
	return all
}

// Stands returns an outcome that is shown as it is in the scenario, whatever is
// supposed of it.
func (b *Board) Stands(o *scenarios.Outcome) *scenarios.Outcome {
	return b.editor.Scenario().Outcome(o.ID)
}

// Judges tells whether another judgement of o is supposed than the scenario has.
func (b *Board) Judges(o *scenarios.Outcome) bool { return !sameJudgement(o, b.Stands(o)) }

func sameJudgement(a, b *scenarios.Outcome) bool {
	return a.Probability == b.Probability && a.Said == b.Said &&
		(a.Range == b.Range || a.Range != nil && b.Range != nil && *a.Range == *b.Range)
}

// note keeps in mind of what something was supposed.
func (x *exploration) note(event scenarios.Event) {
	touched, _ := event.Edit.Touches()
	for _, id := range touched {
		known := false
		for _, before := range x.touched {
			known = known || before == id
		}
		if !known {
			x.touched = append(x.touched, id)
		}
	}
}

// onlySupposed returns the figures given nothing but what is supposed; those as
// judged, which f are, where that is nothing.
func (x *exploration) onlySupposed(f *odds.Figures) *odds.Figures {
	s := x.editor.Scenario()
	if !odds.HasEvents(s) {
		return f
	}
	var what odds.Supposed
	for _, o := range x.given.Flat.Outcomes {
		if o.Status != nil && s.Outcome(o.ID).Became().Is == o.Status.Is {
			what = what.WithStatus(o.ID, "")
		}
		for _, n := range o.Indicators {
			if n.Observed != nil {
				what = what.WithObserved(n.ID, "")
			}
		}
	}
	return odds.ComputeGiven(s, what)
}

// Refuses tells why edits are refused, nil where they are taken.
func (b *Board) Refuses() error {
	switch {
	case b.Exploring():
		return ErrExploring
	case b.readOnly:
		return ErrReadOnly
	}
	return nil
}

// RefusesJudgement tells why edits of probabilities are refused, nil where they
// are taken: while exploring they are only supposed, also of a file that is only
// read.
func (b *Board) RefusesJudgement() error {
	if b.Exploring() {
		return nil
	}
	return b.Refuses()
}

// refuses tells why an edit is refused.
func (b *Board) refuses(edit scenarios.Edit) error {
	for _, effect := range edit.Effects {
		if set, ok := effect.(scenarios.Set); !ok || set.On != scenarios.AnOutcome || !judges[set.Field] {
			return b.Refuses()
		}
	}
	return b.RefusesJudgement()
}

// judges are the fields of an outcome that say how probable it is.
var judges = map[string]bool{"probability": true, "entered": true, "said": true, "range": true}

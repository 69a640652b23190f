package scenarios

// Record has f called with each change as a value that nothing changes any more,
// before the listeners are. An effect that puts a branch or an item into the
// scenario holds it as it was when it was put there, not as later effects leave
// it, so that the events can be made again in order on another copy of the
// scenario, beside this goroutine (see [Follow]). The copies cost in proportion
// to the edit, and nothing where nobody records. Nil ends the recording.
//
// Squashing changes nothing but the steps, and is told only for what it does to
// the change log.
func (e *Editor) Record(f func(Event)) { e.record = f }

// Follow makes a recorded event on another copy of the scenario, whole or not at
// all. Previews are not followed: they change what is shown only. The event stays
// as it is, so that others can follow it, too.
func Follow(s *Scenario, event Event) error { return follow(s, event, nil) }

func follow(s *Scenario, event Event, w witness) error {
	switch event.Kind {
	case Previewed, Unpreviewed:
		return nil
	}
	edit := event.Edit
	edit.Effects = make([]Effect, len(event.Edit.Effects))
	for i, effect := range event.Edit.Effects {
		edit.Effects[i] = copied(effect)
	}
	_, err := edit.apply(s, w)
	return err
}

// witness is told of each effect before it is made, and can say no.
type witness interface {
	before(s *Scenario, effect Effect) error
}

// taken are copies of effects, taken down as they are made. Nil takes none.
type taken struct{ effects []Effect }

func (e *Editor) taking() *taken {
	if e.record == nil {
		return nil
	}
	return &taken{}
}

func (t *taken) before(_ *Scenario, effect Effect) error {
	if t != nil {
		t.effects = append(t.effects, copied(effect))
	}
	return nil
}

// edit is the edit with the effects that were taken down.
func (t *taken) edit(of Edit) Edit {
	of.Effects = nil
	if t != nil {
		of.Effects = t.effects
	}
	return of
}

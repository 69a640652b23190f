package scenarios

import "time"

// How numbers moved, in the change log.
const (
	HowTyped   = "typed"   // a number, or nothing
	HowWord    = "word"    // a word of the scale
	HowRest    = "rest"    // made the rest, or ceased to be it
	HowScaled  = "scaled"  // siblings scaled in proportion
	HowDivider = "divider" // the line between two branches was dragged
	HowRange   = "range"   // the lowest and highest value alone
	HowMoved   = "moved"   // the tree was rearranged
	HowMerged  = "merged"  // somebody else's was taken where both had changed it
)

// changeLog writes an entry for every judgement that an edit changes. It stands
// in the one place that every edit passes, so that no edit can forget it, and its
// entries are effects of that edit: undo takes them back, a preview makes none.
//
// The log grows by an entry for each judgement of each edit, some 300 bytes in the
// file, and is never cut: ten thousand entries are 3 MB, written in some
// milliseconds. A copy without history is without it.
type changeLog struct {
	now func() time.Time
	by  func() string
}

// LogChanges has every edit of a judgement written into the scenario's change
// log from here on, at the time that now tells, by the name that by tells, ""
// for nobody's.
func (e *Editor) LogChanges(now func() time.Time, by func() string) { e.log = &changeLog{now, by} }

// logged are the values of an outcome that the log is about.
type logged struct {
	probability Probability
	said        string
	ranged      *Range
}

func loggedOf(o *Outcome) logged { return logged{o.Probability, o.Said, o.Range} }

// touched is an outcome whose judgement an edit may change.
type touched struct {
	id  string
	was logged
}

// before remembers the judgements that the edit may change. An outcome that only
// comes with the edit has none.
func (l *changeLog) before(s *Scenario, edit Edit) []touched {
	if l == nil || edit.Logged {
		return nil
	}
	var list []touched
	seen := make(map[string]bool)
	for _, effect := range edit.Effects {
		set, ok := effect.(Set)
		if !ok || set.On != AnOutcome || seen[set.ID] {
			continue
		}
		switch set.Field {
		case "probability", "said", "range":
			if o := s.Outcome(set.ID); o != nil {
				seen[set.ID] = true
				list = append(list, touched{set.ID, loggedOf(o)})
			}
		}
	}
	return list
}

// entries returns the effects that log what the edit changed.
func (l *changeLog) entries(s *Scenario, edit Edit, before []touched) []Effect {
	var effects []Effect
	var at, by string
	for _, t := range before {
		o := s.Outcome(t.id)
		if o == nil {
			continue // it went with the edit
		}
		for _, c := range differences(t.was, loggedOf(o), s.Scale) {
			if at == "" {
				at, by = l.now().UTC().Truncate(time.Millisecond).Format(time.RFC3339Nano), l.by()
			}
			c.ID, c.At, c.By, c.Outcome, c.Title = NewID(), at, by, o.ID, o.Title
			c.How = edit.how(c.Field)
			effects = append(effects, AddItem{At: len(s.Changes) + len(effects), Item: &c})
		}
	}
	return effects
}

// differences are the fields that changed. The range that comes or goes with a
// word is the word's, and no entry of its own.
func differences(was, is logged, scale *Scale) []Change {
	var list []Change
	if from, to := was.probability.json(), is.probability.json(); from != to {
		list = append(list, Change{Field: "probability", From: from, To: to})
	}
	own := false // a range that a word's own came to be the same as
	if was.said != is.said {
		list = append(list, Change{Field: "said", From: textJSON(was.said), To: textJSON(is.said)})
		if was.isBand(scale) && is.isBand(scale) {
			return list
		}
		own = !was.isBand(scale)
	}
	if from, to := was.ranged.json(), is.ranged.json(); from != to || own {
		list = append(list, Change{Field: "range", From: from, To: to})
	}
	return list
}

// isBand tells whether a range, where there is one, is the word's.
func (l logged) isBand(scale *Scale) bool {
	if l.ranged == nil {
		return true
	}
	for i := 0; scale != nil && i < len(scale.Bands); i++ {
		if low, high, ok := scale.Bands[i].Ends(); ok && scale.Bands[i].Word == l.said {
			return *l.ranged == Range{low, high}
		}
	}
	return false
}

// how says how a field was changed where the edit does not.
func (e Edit) how(field string) string {
	if e.How != "" {
		return e.How
	}
	for _, effect := range e.Effects {
		switch effect.(type) {
		case Insert, Remove, Move:
			return HowMoved
		}
	}
	if field == "range" {
		return HowRange
	}
	return HowTyped
}

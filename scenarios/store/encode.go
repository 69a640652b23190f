package store

import (
	"offramp/scenarios"
)

// Encode writes s in its canonical form. It refuses, with an *[Unsaved], what
// no scenario file can hold: more than the limits, numbers that are none, and
// texts that are not UTF-8.
func Encode(s *scenarios.Scenario) ([]byte, error) { return encode(s, published) }

func encode(s *scenarios.Scenario, l limits) ([]byte, error) {
	if s == nil || s.Root == nil {
		return nil, &Unsaved{What: "the scenario has no tree of outcomes", Do: "give it a root"}
	}
	outcomes, err := measure(s.Root, l)
	if err != nil {
		return nil, err
	}
	const usual = 300 // bytes an outcome
	w := &writer{buf: make([]byte, 0, min(1000+usual*outcomes, l.bytes)), limits: l, part: "scenario"}
	writeObject(w, scenarioObject, s)
	w.buf = append(w.buf, '\n')
	if len(w.buf) > l.bytes {
		w.tooLarge()
	}
	if w.err != nil {
		return nil, w.err
	}
	return w.buf, nil
}

// measure counts the outcomes and sees to it that the tree is within the
// limits before anything goes down it.
func measure(root *scenarios.Outcome, l limits) (outcomes int, err error) {
	level := []*scenarios.Outcome{root}
	var below []*scenarios.Outcome
	for depth := 1; len(level) > 0; depth++ {
		outcomes += len(level)
		if outcomes > l.outcomes {
			return 0, &Unsaved{
				What: "the tree has more than " + count(l.outcomes) + " outcomes", Do: "split the scenario into smaller ones",
			}
		}
		if depth > l.depth {
			return 0, &Unsaved{
				Where: scenarios.Problem{Titles: titles(level[0])}.Where(),
				What:  "the tree is deeper than " + count(l.depth) + " outcomes", Do: "move this branch up, or into a scenario of its own",
			}
		}
		below = below[:0]
		for _, o := range level {
			below = append(below, o.Children...)
		}
		level, below = below, level
	}
	return outcomes, nil
}

// writeObject writes o whole, and tells whether it says anything.
func writeObject[O any](w *writer, d *object[O], o *O) bool {
	w.open('{')
	unknown := *d.unknown(o)
	if len(unknown) > 0 {
		w.clash(unknown, func(name string) bool { _, known := d.index[name]; return known })
		if d.first == "" {
			w.unknown(unknown, "")
		}
	}
	for i := range d.fields {
		f := &d.fields[i]
		w.field(f.Name, f.At(o))
		if len(unknown) > 0 {
			w.unknown(unknown, f.Name)
			if f.Name == d.first {
				w.unknown(unknown, "")
			}
		}
	}
	for _, u := range unknown { // after a field that nobody knows any more
		if _, known := d.index[u.After]; !known && u.After != "" {
			w.unknownField(u)
		}
	}
	return w.close('}')
}

// writeOutcome writes an outcome and everything below it, empty or not.
func (w *writer) writeOutcome(o *scenarios.Outcome) {
	above := w.outcome
	w.outcome = o
	writeObject(w, outcomeObject, o)
	w.outcome = above
}

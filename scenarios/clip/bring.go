package clip

import "offramp/scenarios"

// bringEndStates finds the clip's end states in the scenario, or adds them.
func (p *pasting) bringEndStates() {
	b := bringer[*scenarios.EndState]{
		pasting: p,
		list:    p.to.EndStates,
		id:      func(e *scenarios.EndState) *string { return &e.ID },
		same:    func(a, b *scenarios.EndState) bool { return a.Name == b.Name },
		named:   func(e *scenarios.EndState) bool { return e.Name != "" },
		copied:  func(e *scenarios.EndState) *scenarios.EndState { c := *e; return &c },
	}
	p.ends = b.bring(p.clip.EndStates)
}

// bringSources finds the clip's sources in the scenario, or adds them.
func (p *pasting) bringSources() {
	b := bringer[*scenarios.Source]{
		pasting: p,
		list:    p.to.Sources,
		id:      func(s *scenarios.Source) *string { return &s.ID },
		same:    func(a, b *scenarios.Source) bool { return a.Title == b.Title && a.Publisher == b.Publisher },
		named:   func(s *scenarios.Source) bool { return s.Title != "" },
		copied:  func(s *scenarios.Source) *scenarios.Source { c := *s; return &c },
	}
	p.sources = b.bring(p.clip.Sources)
}

// bringer finds parts of a clip in the list of a scenario.
type bringer[T any] struct {
	*pasting
	list   []T
	id     func(T) *string
	same   func(a, b T) bool // in what people know them by
	named  func(T) bool      // whether people know it by anything
	copied func(T) T
}

// bring returns the identities that the parts have in the scenario.
func (b bringer[T]) bring(parts []T) map[string]string {
	now := make(map[string]string, len(parts))
	own := len(b.list) // added parts are found by identity only: of two that share a name, both come
	for _, part := range parts {
		id := *b.id(part)
		found, taken := b.find(part, own)
		if found == "" {
			mine := b.copied(part)
			if taken {
				*b.id(mine) = scenarios.NewID()
			}
			found = *b.id(mine)
			b.brought = append(b.brought, scenarios.AddItem{At: len(b.list), Item: mine})
			b.list = append(b.list[:len(b.list):len(b.list)], mine)
		}
		now[id] = found
	}
	return now
}

// find returns the identity of a part in the scenario, "" where it is not
// there, and whether something else has its identity. At home the identity
// decides, however the part is called by now. Elsewhere, where "e1" may be
// anything, the name has to be the same as well; a name alone is looked for
// among the first of the list.
func (b bringer[T]) find(part T, first int) (id string, taken bool) {
	for _, other := range b.list {
		if *b.id(other) == *b.id(part) {
			if b.home() || b.same(other, part) {
				return *b.id(other), true
			}
			taken = true
		}
	}
	for _, other := range b.list[:first] {
		if b.named(part) && b.same(other, part) {
			return *b.id(other), taken
		}
	}
	return "", taken
}

package merge

import "offramp/scenarios"

// circles puts those outcomes back to where ours has them that would be under
// themselves: one side moved A under B, the other B under A.
func (t *tree) circles() {
	const most = 8 // rounds; then all that theirs moved stays where it is
	for round := 0; ; round++ {
		in := t.circling()
		if len(in) == 0 {
			return
		}
		if round >= most {
			in = nil
			for o := range t.ours.Root.All() {
				in = append(in, o.ID)
			}
		}
		for _, id := range in {
			ours := t.ours.Outcome(id)
			if at := t.places[id]; ours == nil || !at.theirs {
				continue
			}
			t.places[id] = place{parent: parentOf(ours)}
			t.add(scenarios.Conflict{
				Kind: scenarios.ConflictCircle, Outcome: id, Field: scenarios.FieldPlace,
				Base: placeOf(t.base.Outcome(id), false), Ours: placeOf(ours, false), Theirs: placeOf(t.theirs.Outcome(id), false),
			})
		}
	}
}

// circling are the outcomes that are in a circle, in the order of ours and theirs.
func (t *tree) circling() []string {
	const (
		unseen = iota
		open
		done
	)
	state := make(map[string]int, len(t.places))
	var in []string
	look := func(id string) {
		var path []string
		for state[id] == unseen {
			at, there := t.places[id]
			if !there {
				break
			}
			state[id] = open
			path = append(path, id)
			if at.parent == "" {
				break
			}
			id = at.parent
		}
		if len(path) > 0 && state[id] == open && t.places[id].parent != "" {
			for i := len(path) - 1; i >= 0; i-- {
				in = append(in, path[i])
				if path[i] == id {
					break
				}
			}
		}
		for _, id := range path {
			state[id] = done
		}
	}
	for o := range t.ours.Root.All() {
		look(o.ID)
	}
	return in
}

package merge

import "offramp/scenarios"

// build makes the tree of the result: outcomes of ours as they are there, those
// that theirs added as they are there.
func (t *tree) build() {
	made := make(map[string]*scenarios.Outcome, len(t.places))
	var ids []string
	take := func(s *scenarios.Scenario) {
		for o := range s.Root.All() {
			if _, there := t.places[o.ID]; there && made[o.ID] == nil {
				copied := *o
				copied.Children = nil
				made[o.ID] = &copied
				ids = append(ids, o.ID)
			}
		}
	}
	take(t.ours)
	take(t.theirs)
	for _, id := range ids {
		t.children(made, id)
	}
	t.out.Root = made[t.ours.Root.ID]
	t.out.Link()
}

func (t *tree) children(made map[string]*scenarios.Outcome, id string) {
	base, ours, theirs := t.base.Outcome(id), t.ours.Outcome(id), t.theirs.Outcome(id)
	order, clash := merged(children(base), children(ours), children(theirs), func(child string) bool {
		at, there := t.places[child]
		return there && at.parent == id
	})
	for _, child := range order {
		made[id].Children = append(made[id].Children, made[child])
	}
	if clash {
		t.add(scenarios.Conflict{
			Kind: scenarios.ConflictChanged, Outcome: id, Field: scenarios.FieldOrder,
			Base: texts(children(base)), Ours: texts(children(ours)), Theirs: texts(children(theirs)),
		})
	}
}

func children(o *scenarios.Outcome) []string {
	if o == nil {
		return nil
	}
	ids := make([]string, len(o.Children))
	for i, child := range o.Children {
		ids[i] = child.ID
	}
	return ids
}

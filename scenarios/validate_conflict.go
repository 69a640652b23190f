package scenarios

import "strconv"

// conflicts finds what a merge left for somebody to decide: as long as one is
// there, the scenario does not say what both sides meant.
func (v *validator) conflicts() {
	for i := range v.s.Conflicts {
		c := &v.s.Conflicts[i]
		pointer := "/conflicts/" + strconv.Itoa(i)
		v.part = "conflicts"
		if c.Title != "" {
			v.part = quote(c.Title)
		}
		v.oneOf(pointer+"/kind", "kind of conflict", c.Kind, ConflictKinds)
		v.wrong(CodeConflict, pointer, c.What(), "keep ours or take theirs in the window, or mend it here and take the conflict out")
	}
	v.part = "scenario"
}

// What says in a sentence what could not be settled.
func (c *Conflict) What() string {
	switch c.Kind {
	case ConflictDeleted:
		side, other := "ours deleted", "theirs changed"
		if c.Theirs == "" {
			side, other = "theirs deleted", "ours changed"
		}
		return "a merge is open: " + side + " the " + c.thing() + ", and " + other + " or used it"
	case ConflictAdded:
		if c.Ours == "" {
			return "a merge is open: theirs added the " + c.thing() + " where it contradicts what ours says"
		}
		return "a merge is open: both sides added the " + c.thing() + " with different content"
	case ConflictCircle:
		return "a merge is open: each side moved it so that together it would be under itself"
	}
	return "a merge is open: both sides changed the " + c.thing()
}

// thing names what the conflict is about.
func (c *Conflict) thing() string {
	names := map[string]string{
		FieldNumbers: "numbers of its branches", FieldBranch: "outcome", FieldPlace: "place", FieldOrder: "order of its branches",
		FieldWindow: "window", FieldChoice: "choice and what it assumes", "endStates": "end state", "sources": "source",
		"indicators": "indicator", "changes": "entry of the change log", "checks": "rule", "endState": "end state",
		"asks": "question", "because": "reason", "locked": "lock",
	}
	name, known := names[c.Field]
	if !known {
		name = clip(c.Field)
	}
	if c.Field == FieldUnknown || c.Part != "" {
		name = quote(c.Part) + " of the " + name
		if c.Field == FieldUnknown {
			name = "field " + quote(c.Part)
		}
	}
	if name == "" {
		return "scenario"
	}
	return name
}

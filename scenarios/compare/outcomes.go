package compare

import (
	"offramp/scenarios"
)

// outcomes tells what changed in the tree, in the order of the newer version,
// then what is gone.
func (c *comparison) outcomes() {
	for o := range c.now.Root.All() {
		was := c.old.Outcome(o.ID)
		if was == nil {
			if parent := o.Parent(); parent == nil || c.old.Outcome(parent.ID) != nil {
				c.branch(Added, o, c.old)
			}
			continue
		}
		c.place(was, o)
		c.outcome(was, o)
	}
	for o := range c.now.Root.All() {
		if was := c.old.Outcome(o.ID); was != nil {
			c.order(was, o)
		}
	}
	for o := range c.old.Root.All() {
		if c.now.Outcome(o.ID) != nil {
			continue
		}
		if parent := o.Parent(); parent == nil || c.now.Outcome(parent.ID) != nil {
			c.branch(Removed, o, c.now)
		}
	}
}

// branch tells that an outcome is in one version alone, with those below it
// that are not in the other either.
func (c *comparison) branch(kind Kind, o *scenarios.Outcome, other *scenarios.Scenario) {
	d := Difference{Kind: kind, On: scenarios.AnOutcome, ID: o.ID, Titles: scenarios.TitlesTo(o)}
	d.Outcomes = len(alone(o, other))
	d.Before = c.parentName(o)
	if kind == Added {
		d.Before, d.After = "", d.Before
	}
	c.say(d)
}

// alone are the outcomes of a branch down to those that another scenario has, too.
func alone(o *scenarios.Outcome, other *scenarios.Scenario) []*scenarios.Outcome {
	var list []*scenarios.Outcome
	stack := []*scenarios.Outcome{o}
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		if other.Outcome(at.ID) != nil {
			continue
		}
		list = append(list, at)
		for i := len(at.Children) - 1; i >= 0; i-- {
			stack = append(stack, at.Children[i])
		}
	}
	return list
}

func parentID(o *scenarios.Outcome) string {
	if o.Parent() == nil {
		return ""
	}
	return o.Parent().ID
}

// parentName is what that which an outcome is or was under is called by now.
func (c *comparison) parentName(o *scenarios.Outcome) string {
	if o.Parent() == nil {
		return ""
	}
	return names{c.now, c.old}.outcome(o.Parent().ID)
}

// place tells whether an outcome has another parent.
func (c *comparison) place(was, is *scenarios.Outcome) {
	if parentID(was) == parentID(is) {
		return
	}
	c.say(Difference{
		Kind: Moved, On: scenarios.AnOutcome, ID: is.ID, Titles: scenarios.TitlesTo(is),
		Before: c.parentName(was), After: c.parentName(is),
	})
}

// order tells which children have another place among those that were children
// before.
func (c *comparison) order(was, is *scenarios.Outcome) {
	stand := standing(childIDs(was), childIDs(is))
	if stand == nil {
		return
	}
	before := make(map[string]bool, len(was.Children))
	for _, o := range was.Children {
		before[o.ID] = true
	}
	for _, o := range is.Children {
		if before[o.ID] && !stand[o.ID] {
			d := Difference{Kind: Reordered, On: scenarios.AnOutcome, ID: o.ID, Titles: scenarios.TitlesTo(o)}
			old := c.old.Outcome(o.ID)
			d.Before, d.After = c.neighbour(old), c.neighbour(o)
			c.say(d)
		}
	}
}

// neighbour is the name of the sibling before an outcome, "" for the first.
func (c *comparison) neighbour(o *scenarios.Outcome) string {
	if at := o.Index(); at > 0 {
		return names{c.now, c.old}.outcome(o.Siblings()[at-1].ID)
	}
	return ""
}

func childIDs(o *scenarios.Outcome) []string {
	ids := make([]string, len(o.Children))
	for i, child := range o.Children {
		ids[i] = child.ID
	}
	return ids
}

// outcome tells which fields of an outcome changed.
func (c *comparison) outcome(was, is *scenarios.Outcome) {
	on := Difference{On: scenarios.AnOutcome, ID: is.ID}
	judged, chosen := false, false
	for _, f := range scenarios.OutcomeFields {
		if f.Name == "id" || f.Name == "children" || Same(f.Name, f.At(was), f.At(is)) {
			continue
		}
		if on.Titles == nil {
			on.Titles = scenarios.TitlesTo(is)
		}
		switch f.Name {
		case "probability", "entered", "said", "range":
			if !judged {
				c.numbers(on, was, is)
			}
			judged = true
		case "kind", "assumed":
			if !chosen {
				d := on
				d.Kind, d.Field = Changed, "choice"
				by := names{c.now, c.old}
				d.Before, d.After = by.choice(was), by.choice(is)
				if d.Before == d.After { // two options of one name
					d.Before += " (" + was.Assumed + ")"
					d.After += " (" + is.Assumed + ")"
				}
				c.say(d)
			}
			chosen = true
		default:
			c.field(on, f.Name, f.At(was), f.At(is))
		}
	}
	c.unknown(on, was.Unknown, is.Unknown, func() bool {
		if on.Titles == nil {
			on.Titles = scenarios.TitlesTo(is)
		}
		return ownOf(was) == ownOf(is)
	})
}

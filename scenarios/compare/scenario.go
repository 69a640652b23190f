package compare

import (
	"offramp/scenarios"
	"offramp/scenarios/store"
)

// scenario tells what changed of the scenario itself.
func (c *comparison) scenario() {
	on := Difference{On: scenarios.TheScenario, Titles: []string{"scenario"}}
	for _, f := range scenarios.ScenarioFields {
		switch f.Name {
		case "endStates", "sources", "root", "changes":
			continue
		case "version":
			if c.old.Version != c.now.Version {
				c.field(on, f.Name, f.At(c.old), f.At(c.now))
			}
		case "checks":
			entries(c, on, f.Name, c.old.Checks, c.now.Checks, check, check, checkText)
		case "conflicts":
			entries(c, on, f.Name, c.old.Conflicts, c.now.Conflicts, func(s scenarios.Conflict) string { return s.ID }, conflict, nil)
		default:
			if !Same(f.Name, f.At(c.old), f.At(c.now)) {
				c.field(on, f.Name, f.At(c.old), f.At(c.now))
			}
		}
	}
	c.unknown(on, c.old.Unknown, c.now.Unknown, func() bool { return bare(c.old) == bare(c.now) })
}

func check(s scenarios.CheckSetting) string { return s.Check }

// checkText is how a check is set; without a setting it is on.
func checkText(s *scenarios.CheckSetting) string {
	if s == nil {
		return "on"
	}
	return because(map[bool]string{true: "off", false: "on"}[s.Off], s.Because)
}

// conflict is what a conflict is called: its identity says nothing to anybody.
func conflict(s scenarios.Conflict) string {
	if s.Title == "" {
		return "the scenario"
	}
	return s.Title
}

// bare is what stands in the file of the scenario itself, without its tree and lists.
func bare(s *scenarios.Scenario) string {
	own := *s
	own.Root, own.EndStates, own.Sources, own.Changes = &scenarios.Outcome{}, nil, nil, nil
	data, err := store.Encode(&own)
	if err != nil {
		return err.Error()
	}
	return string(data)
}

// entries tells which entries of a list of values changed, that each have a name,
// are called something, and may say something that people can read.
func entries[T any](c *comparison, on Difference, field string, was, is []T, name, called func(T) string, says func(*T) string) {
	if Same(field, &was, &is) {
		return
	}
	text := func(entry T) scenarios.JSON { one := []T{entry}; return Value(field, &one) }
	before := make(map[string]scenarios.JSON)
	read := make(map[string]*T)
	var gone []T
	for _, entry := range was {
		if v := text(entry); v != "" {
			before[name(entry)], read[name(entry)] = v, &entry
			gone = append(gone, entry)
		}
	}
	told := false
	tell := func(kind Kind, entry T) {
		d := on
		d.Kind, d.Field, d.Part = kind, field, called(entry)
		if says != nil {
			now := &entry
			if kind == Removed {
				now = nil
			}
			d.Before, d.After = says(read[name(entry)]), says(now)
			if d.Before == d.After { // what this version does not know
				d.After = string(text(entry))
			}
		}
		d.Says = sentence(d)
		d.Part = name(entry)
		c.add(d)
		told = true
	}
	for _, entry := range is {
		v := text(entry)
		if v == "" {
			continue
		}
		switch old, there := before[name(entry)]; {
		case !there:
			tell(Added, entry)
		case old != v:
			tell(Changed, entry)
		}
		delete(before, name(entry))
	}
	for _, entry := range gone {
		if _, is := before[name(entry)]; is {
			tell(Removed, entry)
		}
	}
	if !told {
		d := on
		d.Kind, d.Field = Reordered, field
		c.say(d)
	}
}

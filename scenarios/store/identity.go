package store

import (
	"iter"
	"strconv"
	"unicode/utf8"

	"offramp/scenarios"
)

// identities gives every part of the scenario an identity of its own, links it,
// and tells whether any was missing. Too long and doubled ones are findings.
func (r *reader) identities() (given bool) {
	s := r.s
	r.at = place{ordinal: -1}
	whole := r.kind("scenario")
	whole.take("/id", &s.ID)
	ends, sources, changes := r.kind("end state"), r.kind("source"), r.kind("change")
	for i, e := range s.EndStates {
		r.at.part = func() string { return endStateName(e) }
		ends.take("/endStates/"+strconv.Itoa(i)+"/id", &e.ID)
	}
	for i, x := range s.Sources {
		r.at.part = func() string { return sourceName(x) }
		sources.take("/sources/"+strconv.Itoa(i)+"/id", &x.ID)
	}
	for i, c := range s.Changes {
		r.at.part = func() string { return changeName(c) }
		changes.take("/changes/"+strconv.Itoa(i)+"/id", &c.ID)
	}
	conflicts := r.kind("conflict")
	for i := range s.Conflicts {
		r.at.part = func() string { return "conflicts" }
		conflicts.take("/conflicts/"+strconv.Itoa(i)+"/id", &s.Conflicts[i].ID)
	}
	outcomes, indicators := r.kind("outcome"), r.kind("indicator")
	for ordinal, o := range numbered(s.Root) {
		r.at = place{outcome: o, ordinal: ordinal}
		if o.ID == "" || r.tooLong(o.ID) {
			outcomes.take("/id", &o.ID)
		}
		for i := range o.Indicators {
			indicators.take("/indicators/"+strconv.Itoa(i)+"/id", &o.Indicators[i].ID)
		}
	}
	// Linking counts the different identities anyway: only where some are
	// missing is it worth looking for the doubled ones.
	if s.Link(); s.Len() < r.outcomes {
		clear(outcomes.taken)
		for ordinal, o := range numbered(s.Root) {
			r.at = place{outcome: o, ordinal: ordinal}
			outcomes.take("/id", &o.ID)
		}
		s.Link()
	}
	r.follow(ends.renamed, sources.renamed, outcomes.renamed)
	return whole.given || ends.given || sources.given || changes.given || conflicts.given || outcomes.given || indicators.given
}

// numbered gives o and what is below it with their ordinals.
func numbered(o *scenarios.Outcome) iter.Seq2[int, *scenarios.Outcome] {
	return func(yield func(int, *scenarios.Outcome) bool) {
		ordinal := 0
		for at := range o.All() {
			if !yield(ordinal, at) {
				return
			}
			ordinal++
		}
	}
}

// kind is one kind of part, whose identities must differ.
type kind struct {
	r       *reader
	name    string
	taken   map[string]struct{}
	renamed map[string]string // identities that were too long, and their new ones
	given   bool
}

func (r *reader) kind(name string) *kind {
	return &kind{r: r, name: name, taken: map[string]struct{}{}, renamed: map[string]string{}}
}

// take sees to it that id is one, short enough, and nobody else's.
func (k *kind) take(pointer string, id *string) {
	was := *id
	switch _, taken := k.taken[was]; {
	case was == "":
		*id = scenarios.NewID()
		k.given = true
	case taken:
		k.r.newID(k.name, CodeDuplicateID, pointer, id)
	case k.r.tooLong(was):
		k.r.newID(k.name, CodeLongID, pointer, id)
		k.renamed[was] = *id
		k.taken[was] = struct{}{}
	}
	k.taken[*id] = struct{}{}
}

func (r *reader) tooLong(id string) bool {
	return len(id) > scenarios.MaxIDLength && utf8.RuneCountInString(id) > scenarios.MaxIDLength
}

// newID gives an identity in place of one that cannot stand.
func (r *reader) newID(name, code, pointer string, id *string) {
	shown := "“" + clip(*id) + "”"
	f := finding{
		Problem: scenarios.Problem{Severity: scenarios.Error, Structure: true, Code: code, Field: "id", Place: scenarios.Place{Pointer: pointer}},
		offset:  -1,
	}
	if code == CodeDuplicateID {
		f.What = "another " + name + " has the id " + shown + " already"
		f.Do = "give this one an id of its own, or take it out"
		f.repair = "gave the second " + name + " with the id " + shown + " a new one"
	} else {
		f.What = "the id " + shown + " is longer than " + strconv.Itoa(scenarios.MaxIDLength) + " characters"
		f.Do = "give a shorter one"
		f.repair = "gave the " + name + " with the long id " + shown + " a new one"
	}
	*id = scenarios.NewID()
	r.find(f)
}

// follow makes what pointed to identities that were too long point to the new
// ones. Those that were doubled stay with their first owner.
func (r *reader) follow(ends, sources, outcomes map[string]string) {
	if len(ends)+len(sources)+len(outcomes) == 0 {
		return
	}
	move := func(id *string, renamed map[string]string) {
		if now, ok := renamed[*id]; ok {
			*id = now
		}
	}
	for o := range r.s.Root.All() {
		move(&o.EndState, ends)
		move(&o.Assumed, outcomes)
		for i := range o.Sources {
			move(&o.Sources[i].Source, sources)
		}
		for i := range o.Indicators {
			for j := range o.Indicators[i].Likelihoods {
				move(&o.Indicators[i].Likelihoods[j].Child, outcomes)
			}
		}
	}
	for _, c := range r.s.Changes {
		move(&c.Outcome, outcomes)
	}
}

package odds

import "offramp/scenarios"

// Known is what is known beside the judgements: which outcomes happened or were
// ruled out, and which indicators were seen or are absent. It rewrites no
// judgement; figures are told given it ([ComputeGiven]).
//
// Evidence comes first: at each fork Bayes' rule turns judgements into
// posteriors ([Update]). Then what became of the branches is applied to those:
// one that happened takes all, and so does each of its ancestors; one that was
// ruled out leaves its siblings and what is unassigned divided by what is left.
// Both are conditioning, so without locked branches the order does not matter;
// with them, a locked number keeps still for evidence and is divided like every
// other once something is ruled out.
type Known struct {
	judged   *Judgements
	supposed Supposed
	fates    []Fate
	updates  map[int32]*Update
}

// Know reads what is known of the outcomes that j judges, and what is supposed.
func Know(j *Judgements, what Supposed) *Known {
	k := &Known{judged: j, supposed: what, fates: make([]Fate, j.Flat.Len()), updates: make(map[int32]*Update)}
	k.Read()
	return k
}

// Read reads what is known again, after edits of values alone.
func (k *Known) Read() {
	clear(k.updates)
	flat := k.judged.Flat
	for i := range flat.Outcomes {
		k.fates[i] = k.own(i)
	}
	raise(flat, k.fates)
}

// own is the fate of the outcome at i, and of its evidence, whatever became of its
// branches.
func (k *Known) own(i int) (own Fate) {
	o := k.judged.Flat.Outcomes[i]
	own = fateOf(k.supposed.status(o))
	delete(k.updates, int32(i))
	if len(o.Indicators) == 0 || k.judged.Flat.Leaf(i) {
		return own
	}
	if u := newUpdate(k.judged, i, k.supposed.observed); u.HasEvidence() {
		k.updates[int32(i)] = u
		own |= forkKnown
	}
	return own
}

// readAt reads again what is known of the outcome at i and of the fork that it is a
// branch of, and adds to changed the outcomes of which something else is known.
func (k *Known) readAt(i int, changed []int) []int {
	flat, first := k.judged.Flat, int(k.judged.Flat.Parent[i])
	for at := i; at >= 0; at = int(flat.Parent[at]) {
		is := k.own(at)
		for _, branch := range flat.Branches(at) {
			is |= k.fates[branch].above()
		}
		same := is == k.fates[at]
		k.fates[at] = is
		if !same {
			changed = append(changed, at)
		} else if at <= first { // nothing further up hears of it
			break
		}
	}
	return changed
}

// StatusOf is what became of o: as it is supposed, else as the scenario says.
func (f *Figures) StatusOf(o *scenarios.Outcome) string {
	var what Supposed
	if f.Known != nil {
		what = f.Known.supposed
	}
	return what.status(o)
}

// IsNothing tells whether nothing is known, so that figures given it are those
// as judged.
func (k *Known) IsNothing() bool {
	if k == nil {
		return true
	}
	for _, f := range k.fates {
		if f != 0 {
			return false
		}
	}
	return true
}

// touches tells whether anything is known at the fork at i.
func (k *Known) touches(i int) bool { return k != nil && k.fates[i]&forkKnown != 0 }

// Touches tells whether what is known changes the branches of the fork at index
// i, so that they have other figures than the judgements.
func (k *Known) Touches(i int) bool { return k.touches(i) }

// EvidenceAt is what the indicators make of the fork at index i, with every step
// told in full; nil where none counts.
func (k *Known) EvidenceAt(i int) *Update {
	if u := k.updates[int32(i)]; u == nil || len(u.Steps) == 0 {
		return nil
	}
	return UpdateSupposing(k.judged.Flat.Outcomes[i], k.supposed)
}

// CameTrue returns the index of the branch of the fork at index i that happened,
// or below which something did; −1 where there is none, or more than can be.
func (k *Known) CameTrue(i int) int {
	at, _ := k.taken(k.judged.Flat, i)
	return at
}

// IsRuledOut tells whether the outcome at index i was ruled out itself.
func (k *Known) IsRuledOut(i int) bool { return k != nil && k.fates[i]&ruledOut != 0 }

// Unsettles tells whether what is known of the fork at index i contradicts
// itself or its numbers, so that nothing below it has a figure.
func (f *Figures) Unsettles(i int) bool {
	return f.Known.touches(i) && f.endings[int32(i)].account == LeftUnsettled
}

// UpdateOf returns what evidence makes of the fork at o; nil where there is none.
func (k *Known) UpdateOf(o *scenarios.Outcome) *Update {
	if k == nil {
		return nil
	}
	if i, ok := k.judged.Flat.Index(o); ok {
		return k.updates[int32(i)]
	}
	return nil
}

// HasEvents tells whether anything of s happened, was ruled out or was observed,
// so that its figures given that may differ from those as judged.
func HasEvents(s *scenarios.Scenario) bool {
	if s == nil || s.Root == nil {
		return false
	}
	for o := range s.Root.All() {
		if o.Status != nil && (o.Status.Is == scenarios.Happened || o.Status.Is == scenarios.RuledOut) {
			return true
		}
		for i := range o.Indicators {
			if seen := o.Indicators[i].Observed; seen != nil && (seen.Is == scenarios.Seen || seen.Is == scenarios.Absent) {
				return true
			}
		}
	}
	return false
}

// ComputeGiven works out every figure of s given what has happened, what was
// ruled out and what was observed, and what is supposed beside it. It changes
// nothing in s.
func ComputeGiven(s *scenarios.Scenario, what Supposed) *Figures {
	j := Judge(Flatten(s))
	j.Suppose(what)
	return NewComputer(j).Given(Know(j, what))
}

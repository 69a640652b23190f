package merge

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
)

// indicators merges the indicators of an outcome, each field of each for itself.
func (m *merger) indicators(base, ours, theirs []scenarios.Indicator, about scenarios.Conflict) []scenarios.Indicator {
	by := func(list []scenarios.Indicator) (ids []string, all map[string]*scenarios.Indicator) {
		all = make(map[string]*scenarios.Indicator)
		for i := range list {
			ids, all[list[i].ID] = append(ids, list[i].ID), &list[i]
		}
		return ids, all
	}
	baseIDs, b := by(base)
	ourIDs, o := by(ours)
	theirIDs, t := by(theirs)
	out := make(map[string]scenarios.Indicator)
	for _, id := range slices.Concat(ourIDs, theirIDs) {
		if _, done := out[id]; done {
			continue
		}
		if merged, there := m.indicator(b[id], o[id], t[id], about); there {
			out[id] = merged
		}
	}
	order, clash := merged(baseIDs, ourIDs, theirIDs, func(id string) bool { _, there := out[id]; return there })
	if clash {
		c := about
		c.Kind, c.Field, c.Part = scenarios.ConflictChanged, scenarios.FieldOrder, "indicators"
		c.Base, c.Ours, c.Theirs = texts(baseIDs), texts(ourIDs), texts(theirIDs)
		m.add(c)
	}
	var list []scenarios.Indicator
	for _, id := range order {
		list = append(list, out[id])
	}
	return list
}

func (m *merger) indicator(base, ours, theirs *scenarios.Indicator, about scenarios.Conflict) (out scenarios.Indicator, there bool) {
	about.Field = "indicators"
	if one := cmpOr(ours, theirs); one != nil {
		about.Item = one.ID
	}
	same := func(a, b *scenarios.Indicator) bool { return indicatorValue(a) == indicatorValue(b) }
	leaveOpen := func(kind string) {
		c := about
		c.Kind = kind
		c.Base, c.Ours, c.Theirs = indicatorValue(base), indicatorValue(ours), indicatorValue(theirs)
		m.add(c)
	}
	switch {
	case ours == nil || theirs == nil:
		one := cmpOr(ours, theirs)
		if base == nil {
			return *one, true
		}
		if same(base, one) {
			return out, false
		}
		leaveOpen(scenarios.ConflictDeleted)
		if ours == nil {
			return out, false
		}
		return *ours, true
	case base == nil:
		if !same(ours, theirs) {
			leaveOpen(scenarios.ConflictAdded)
		}
		return *ours, true
	}
	out = *ours
	merge(m, object3[scenarios.Indicator]{scenarios.IndicatorFields, base, ours, theirs, &out, about}, units(scenarios.IndicatorFields, "likelihoods"))
	m.unknown(about, base.Unknown, ours.Unknown, theirs.Unknown, &out.Unknown)
	var ok bool
	if out.Likelihoods, ok = mergeLikelihoods(base.Likelihoods, ours.Likelihoods, theirs.Likelihoods); !ok {
		c := about
		c.Kind, c.Part = scenarios.ConflictChanged, "likelihoods"
		c.Base, c.Ours, c.Theirs = compare.Value(c.Part, &base.Likelihoods), compare.Value(c.Part, &ours.Likelihoods), compare.Value(c.Part, &theirs.Likelihoods)
		m.add(c)
	}
	return out, true
}

func cmpOr[T any](a, b *T) *T {
	if a != nil {
		return a
	}
	return b
}

func indicatorValue(i *scenarios.Indicator) scenarios.JSON {
	if i == nil {
		return ""
	}
	one := []scenarios.Indicator{*i}
	text := compare.Value("indicators", &one)
	if len(text) < 2 {
		return ""
	}
	return text[1 : len(text)-1]
}

// mergeLikelihoods merges what an indicator says of each child; where that is not
// to be had, it is ours.
func mergeLikelihoods(base, ours, theirs []scenarios.Likelihood) (merged []scenarios.Likelihood, ok bool) {
	by := func(list []scenarios.Likelihood) map[string]*scenarios.Likelihood {
		all := make(map[string]*scenarios.Likelihood)
		for i := range list {
			all[list[i].Child] = &list[i]
		}
		return all
	}
	same := func(a, b *scenarios.Likelihood) bool { return a == b || a != nil && b != nil && *a == *b }
	b, o, t := by(base), by(ours), by(theirs)
	for _, l := range ours {
		switch their, was := t[l.Child], b[l.Child]; {
		case same(&l, their) || same(was, their):
			if their == nil && was == nil || their != nil {
				merged = append(merged, l)
			}
		case same(was, &l):
			if their != nil {
				merged = append(merged, *their)
			}
		default:
			return ours, false
		}
	}
	for _, l := range theirs {
		switch was := b[l.Child]; {
		case o[l.Child] != nil || same(was, &l):
		case was == nil:
			merged = append(merged, l)
		default:
			return ours, false
		}
	}
	return merged, true
}

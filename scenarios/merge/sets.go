package merge

import "slices"

// mergeSet merges two lists of entries that are known by what they say: what
// either took out is gone, what either put in is there. It cannot where an
// entry stands in a list twice, or, if they have more to say than their name,
// both changed the same one.
func mergeSet[T any](base, ours, theirs, out *[]T, names bool, key func(T) string) bool {
	keys := func(list []T) (all []string, twice bool) {
		for _, entry := range list {
			k := key(entry)
			twice = twice || slices.Contains(all, k)
			all = append(all, k)
		}
		return all, twice
	}
	const most = 1000 // a list of more is nobody's by hand
	if len(*base) > most || len(*ours) > most || len(*theirs) > most {
		return false
	}
	b, twiceB := keys(*base)
	o, twiceO := keys(*ours)
	t, twiceT := keys(*theirs)
	if twiceB || twiceO || twiceT {
		return false
	}
	inB, inO, inT := set(b), set(o), set(t)
	if !names && slices.ContainsFunc(b, func(k string) bool { return !inO(k) && !inT(k) }) {
		return false
	}
	order, clash := merged(b, o, t, func(k string) bool { return inO(k) && inT(k) || inO(k) && !inB(k) || inT(k) && !inB(k) })
	if clash {
		return false
	}
	entries := make(map[string]T)
	for _, list := range [][]T{*theirs, *ours} {
		for _, entry := range list {
			entries[key(entry)] = entry
		}
	}
	*out = nil
	for _, k := range order {
		*out = append(*out, entries[k])
	}
	return true
}

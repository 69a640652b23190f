package merge

import "slices"

// merged is the order of what is there, made of the orders that the three
// versions have. It is a clash where both sides put what the base has into
// another order; then ours stands. What one side added goes behind what it stood
// behind there, and where both added at one place ours comes first.
func merged(base, ours, theirs []string, there func(string) bool) (order []string, clash bool) {
	ours, theirs = only(ours, there), only(theirs, there)
	byUs, byThem := shuffled(base, ours), shuffled(base, theirs)
	spine, other := ours, theirs
	switch {
	case byUs && byThem:
		clash = shuffled(only(ours, set(base)), theirs)
	case byThem:
		spine, other = theirs, ours
	}
	inSpine, inOther := set(spine), set(other)
	behind := make(map[string][]string)
	last := ""
	for _, id := range other {
		if inSpine(id) {
			last = id
		} else {
			behind[last] = append(behind[last], id)
		}
	}
	anchor := ""
	for _, id := range spine {
		if inOther(id) {
			order = append(order, behind[anchor]...)
			anchor = id
		}
		order = append(order, id)
	}
	return append(order, behind[anchor]...), clash
}

func only(list []string, keep func(string) bool) []string {
	return slices.DeleteFunc(slices.Clone(list), func(id string) bool { return !keep(id) })
}

func set(list []string) func(string) bool {
	in := make(map[string]bool, len(list))
	for _, id := range list {
		in[id] = true
	}
	return func(id string) bool { return in[id] }
}

// shuffled tells whether what is in both lists is in another order.
func shuffled(a, b []string) bool {
	at := make(map[string]int, len(a))
	for i, id := range a {
		at[id] = i
	}
	last := -1
	for _, id := range b {
		if i, both := at[id]; both {
			if i < last {
				return true
			}
			last = i
		}
	}
	return false
}

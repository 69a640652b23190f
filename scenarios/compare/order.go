package compare

import "sort"

// standing returns those that kept their place among the ones in both lists: as
// many as can be said to have stood while the others were moved past them. It
// is nil where all did.
func standing(was, is []string) map[string]bool {
	at := make(map[string]int, len(was))
	for i, id := range was {
		at[id] = i
	}
	var common []string
	inOrder, last := true, -1
	for _, id := range is {
		if i, both := at[id]; both {
			common = append(common, id)
			inOrder = inOrder && i > last
			last = i
		}
	}
	if inOrder {
		return nil
	}
	stand := make(map[string]bool, len(common))
	for _, id := range increasing(common, at) {
		stand[id] = true
	}
	return stand
}

// increasing returns a longest part of the list whose places increase (patience
// sorting, n log n).
func increasing(list []string, place map[string]int) []string {
	var tops []int // of each pile, the index of its last entry
	before := make([]int, len(list))
	for i, id := range list {
		pile := sort.Search(len(tops), func(j int) bool { return place[list[tops[j]]] >= place[id] })
		before[i] = -1
		if pile > 0 {
			before[i] = tops[pile-1]
		}
		if pile == len(tops) {
			tops = append(tops, i)
		} else {
			tops[pile] = i
		}
	}
	part := make([]string, len(tops))
	for i, at := len(tops)-1, tops[len(tops)-1]; i >= 0; i-- {
		part[i] = list[at]
		at = before[at]
	}
	return part
}

// target returns where in a list an entry goes to stand where it stood in an
// older one: behind the nearest of those before it that kept its place. The
// place counts the list without the entry itself.
func target(was, is []string, id string) int {
	stand := standing(was, is)
	now := make(map[string]int, len(is))
	n := 0
	for _, other := range is {
		if other != id {
			now[other] = n
			n++
		}
	}
	at := 0
	for _, other := range was {
		if other == id {
			break
		}
		i, there := now[other]
		if there && (stand == nil || stand[other]) {
			at = i + 1
		}
	}
	return at
}

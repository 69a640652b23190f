package look

import "strings"

// Step stands between the outcomes of a path.
const Step = " › "

// Steps fits the names along a path into the room, with so much of it taken by
// what follows: names in the middle go first, the end of the last one only where
// it does not fit alone. It returns what leads to the last name, and that name.
func Steps(names []string, size, taken, room float32) (way, last string) {
	if len(names) == 0 {
		return "", ""
	}
	last = names[len(names)-1]
	join := func(names []string) string {
		if len(names) == 0 {
			return ""
		}
		return strings.Join(names, Step) + Step
	}
	fits := func(way string) bool { return TextWidth(way+last, size, false)+taken <= room }
	if way = join(names[:len(names)-1]); fits(way) {
		return way, last
	}
	if len(names) == 2 { // there is no middle
		const least = 4 // letters of the first name that say something
		left := room - taken - TextWidth(Step+last, size, false)
		if way = Cut(names[0], size, false, max(left, 1)) + Step; left >= least*size && fits(way) {
			return way, last
		}
	}
	for head, tail := (len(names)-1)/2, len(names)/2; len(names) > 2 && tail > 0; {
		kept := append(append(names[:head:head], "…"), names[len(names)-tail:len(names)-1]...)
		if way = join(kept); fits(way) {
			return way, last
		}
		if head > 0 && (head >= tail || tail == 1) {
			head--
		} else {
			tail--
		}
	}
	return "", Cut(last, size, false, max(room-taken, 3*size))
}

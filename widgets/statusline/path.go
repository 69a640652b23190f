package statusline

import (
	"strings"

	"offramp/scenarios/odds"
	"offramp/widgets/look"
)

// step stands between the outcomes of a path.
const step = " › "

// pathTexts are the names along the path to the selection. Of very deep paths
// the middle, which no window is wide enough to show, is left out.
func (l *Line) pathTexts() []string {
	o := l.board.Selected()
	if o == nil {
		return nil
	}
	const most, head = 40, 4
	var names []string
	for at := o; at != nil; at = at.Parent() {
		names = append(names, strings.Join(strings.Fields(at.Name()), " "))
	}
	for i, k := 0, len(names)-1; i < k; i, k = i+1, k-1 {
		names[i], names[k] = names[k], names[i]
	}
	if len(names) > most {
		tail := names[len(names)-(most-head-1):]
		names = append(append(names[:head:head], "…"), tail...)
	}
	return names
}

// figure says how probable the selected branch is.
func (l *Line) figure() string {
	o := l.board.Selected()
	if o == nil || o.Parent() == nil {
		return ""
	}
	if parent := o.Parent(); parent.IsChoice() {
		switch parent.Assumed {
		case o.ID:
			return ": assumed"
		case "":
			return ": option"
		}
		return ": not assumed"
	}
	p, ok := l.board.Figures().BranchOf(o)
	switch {
	case ok && o.Probability.IsRest():
		return ": rest " + odds.NoBreak(odds.Branch(p))
	case ok:
		return ": " + odds.NoBreak(odds.Branch(p))
	case o.Probability.IsRest():
		return ": rest"
	case o.Said != "":
		return ": " + o.Said
	case o.Parent().Tally().Numberless():
		return ""
	}
	return ": not estimated"
}

// shorten fits a path into the room: names in the middle go first, then the
// end of the last one; its figure stays.
func shorten(names []string, figure string, size, room float32) string {
	text := strings.Join(names, step) + figure
	for head, tail := (len(names)-1)/2, len(names)/2; look.TextWidth(text, size, false) > room && head+tail > 1; {
		if head >= tail || tail == 1 {
			head--
		} else {
			tail--
		}
		kept := append(append(names[:head:head], "…"), names[len(names)-tail:]...)
		text = strings.Join(kept, step) + figure
	}
	if look.TextWidth(text, size, false) <= room || len(names) == 0 {
		return text
	}
	figureRoom := look.TextWidth(figure, size, false)
	return look.Cut(names[len(names)-1], size, false, max(room-figureRoom, 3*size)) + figure
}

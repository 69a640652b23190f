package statusline

import (
	"strings"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

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
	i, _ := l.board.Figures().Index(o)
	number := ""
	if p, ok := l.board.Figures().BranchOf(o); ok {
		number = odds.NoBreak(odds.Branch(p))
	}
	switch told := l.board.Told().Branch(i, number); {
	case l.board.Manner() == odds.WordsOnly && told != (odds.Told{}):
		return ": " + told.Short()
	case told.Number != "":
		return ": " + told.Number
	case told.Word != "":
		return ": " + told.Word
	case o.Parent().Tally().Numberless():
		return ""
	}
	return ": " + tell.NotEstimated
}

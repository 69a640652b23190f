package scenarios

import (
	"fmt"
	"slices"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
)

// SortBranches returns the edit that puts the branches of o in the order that
// compare gives, equal ones as they stood; by completes its name. It is empty
// where they stand so already.
func SortBranches(o *Outcome, by string, compare func(a, b *Outcome) int) Edit {
	edit := Edit{
		Name:   fmt.Sprintf("Sort the branches of %s by %s", Quoted(o), by),
		Select: o.ID, Back: o.ID,
	}
	sorted := slices.Clone(o.Children)
	slices.SortStableFunc(sorted, compare)
	now := slices.Clone(o.Children)
	for at, child := range sorted {
		if now[at] == child {
			continue
		}
		from := slices.Index(now, child)
		now = slices.Insert(slices.Delete(now, from, from+1), at, child)
		edit.Effects = append(edit.Effects, Move{ID: child.ID, Parent: o.ID, At: at})
	}
	return edit
}

// SortByTitle returns the edit that sorts the branches of o by title as people
// do: case and accents count last, and “Round 2” comes before “Round 10”.
func SortByTitle(o *Outcome) Edit {
	order := collate.New(language.Und, collate.Numeric)
	return SortBranches(o, "name", func(a, b *Outcome) int { return order.CompareString(a.Title, b.Title) })
}

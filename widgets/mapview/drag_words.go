package mapview

import (
	"fmt"

	"offramp/scenarios"
)

// with says what comes along with the card that was taken.
func (d *drag) with() string {
	switch {
	case d.others == 1 && d.below == 0:
		return "and 1 other branch"
	case d.others > 0 && d.below == 0:
		return fmt.Sprintf("and %d other branches", d.others)
	case d.others == 1:
		return fmt.Sprintf("and 1 other branch, %d below", d.below)
	case d.others > 0:
		return fmt.Sprintf("and %d other branches, %d below", d.others, d.below)
	case d.below > 0:
		return fmt.Sprintf("and %d below", d.below)
	}
	return ""
}

// dropWords say what letting go does, "" where it does nothing.
func (m *Map) dropWords(d *drag) string {
	to := &d.drop
	one := d.others == 0
	switch {
	case to.Refused != "":
		return to.Refused
	case to.Parent == nil:
		return ""
	case d.copies && one:
		return "a copy " + m.comingWords(d)
	case d.copies:
		return "copies " + m.comingWords(d)
	case to.Stays && one:
		return "stays where it is"
	case to.Stays:
		return "stay where they are"
	}
	return m.comingWords(d)
}

// comingWords say where the branches come.
func (m *Map) comingWords(d *drag) string {
	to := &d.drop
	one := d.others == 0
	switch {
	case to.Between():
		return m.rowWords(d)
	case to.After == nil && one:
		return fmt.Sprintf("becomes a child of %s", scenarios.Quoted(to.Parent))
	case to.After == nil:
		return fmt.Sprintf("become children of %s", scenarios.Quoted(to.Parent))
	case one:
		return fmt.Sprintf("becomes the last child of %s", scenarios.Quoted(to.Parent))
	}
	return fmt.Sprintf("become the last children of %s", scenarios.Quoted(to.Parent))
}

// rowWords say between which siblings the branches come, and under whom where
// that is new to one of them.
func (m *Map) rowWords(d *drag) string {
	to := &d.drop
	under := ""
	for _, o := range d.branches {
		if o.Parent() != to.Parent {
			under = fmt.Sprintf("under %s, ", scenarios.Quoted(to.Parent))
		}
	}
	switch {
	case to.After == nil && to.Before == nil: // beside what is copied alone
		return fmt.Sprintf("under %s", scenarios.Quoted(to.Parent))
	case to.After == nil:
		return under + "before " + scenarios.Quoted(to.Before)
	case to.Before == nil:
		return under + "after " + scenarios.Quoted(to.After)
	}
	return fmt.Sprintf("%sbetween %s and %s", under, scenarios.Quoted(to.After), scenarios.Quoted(to.Before))
}

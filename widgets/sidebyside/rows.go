package sidebyside

import (
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// groups are the kinds of differences, in the order in which they matter.
var groups = []struct {
	kind compare.Kind
	name string
}{
	{compare.Added, "Added"},
	{compare.Removed, "Removed"},
	{compare.Moved, "Moved"},
	{compare.Renamed, "Renamed"},
	{compare.Judged, "Numbers"},
	{compare.Written, "Words"},
	{compare.Changed, "Other fields"},
	{compare.Reordered, "Order"},
}

// everything is what the picker says where all kinds are shown.
const everything = "All kinds"

// lists makes the rows of the differences, and says how many there are.
func (v *View) lists() {
	count := make(map[compare.Kind][]int)
	for i, d := range v.all {
		count[d.Kind] = append(count[d.Kind], i)
	}
	v.offer(count)
	var rows []rowlist.Row
	v.shown, v.heads = nil, nil
	add := func(row rowlist.Row, d compare.Difference) {
		rows, v.shown, v.heads = append(rows, row), append(v.shown, d), append(v.heads, row.Head)
	}
	for _, g := range groups {
		of := count[g.kind]
		if len(of) == 0 || v.kind != "" && v.kind != g.name {
			continue
		}
		add(rowlist.Row{
			ID: "group " + g.name, Head: true, Folds: true, Closed: v.closed[g.name], Title: g.name, Right: fmt.Sprint(len(of)),
		}, compare.Difference{})
		if v.closed[g.name] {
			continue
		}
		for _, i := range of {
			add(row(v.all[i]), v.all[i])
		}
	}
	v.list.Set(rows)
	v.count()
}

// row is a difference in the list: what it says, and where.
func row(d compare.Difference) rowlist.Row {
	row := rowlist.Row{ID: fmt.Sprint(d.Kind, d.On, d.ID, d.Field, d.Part), Title: d.Says}
	if d.On == scenarios.AnOutcome && len(d.Titles) > 1 {
		row.Lines = []rowlist.Line{{Text: "in " + path(d.Titles[:len(d.Titles)-1]), Role: form.Muted}}
	}
	return row
}

// path is where an outcome is, from its start; of a long one the middle is left out.
func path(titles []string) string {
	const most = 3
	if len(titles) > most {
		titles = append([]string{titles[0], "…"}, titles[len(titles)-most+1:]...)
	}
	short := make([]string, len(titles))
	for i, title := range titles {
		if short[i] = scenarios.Shortened(scenarios.OneLine(title), 40); short[i] == "" {
			short[i] = scenarios.Untitled
		}
	}
	return strings.Join(short, " › ")
}

// offer lets the picker offer the kinds that there are. A kind that is gone is no
// filter any more.
func (v *View) offer(count map[compare.Kind][]int) {
	options := []string{everything}
	for _, g := range groups {
		if len(count[g.kind]) > 0 {
			options = append(options, g.name)
		}
	}
	if v.kind != "" && !slices.Contains(options, v.kind) {
		v.kind = ""
	}
	v.pick.SetOptions(options)
	v.pick.Hidden = len(options) < 3
	v.pick.Set(everything)
	if v.kind != "" {
		v.pick.Set(v.kind)
	}
}

// choose shows the differences of one kind, or all.
func (v *View) choose(kind string) {
	if v.kind = kind; kind == everything {
		v.kind = ""
	}
	v.lists()
	v.Refresh()
}

// count says how many differences there are, and how many of them are listed.
func (v *View) count() {
	n, listed := len(v.all), 0
	for _, d := range v.all {
		for _, g := range groups {
			if g.kind == d.Kind && (v.kind == "" || v.kind == g.name) {
				listed++
			}
		}
	}
	switch {
	case v.sides[0] == nil:
	case n == 0:
		v.says.Set("Nothing is different.")
	case listed < n:
		v.says.Set(fmt.Sprintf("%d of %s", listed, counted(n)))
	default:
		v.says.Set(counted(n))
	}
}

func counted(n int) string {
	if n == 1 {
		return "1 difference"
	}
	return fmt.Sprintf("%d differences", n)
}

// Difference is the one that the list is at; false where it is at none.
func (v *View) Difference() (compare.Difference, bool) {
	at := v.list.At()
	if at < 0 || v.heads[at] {
		return compare.Difference{}, false
	}
	return v.shown[at], true
}

// at selects what the row is about on both maps.
func (v *View) at(int) {
	d, ok := v.Difference()
	v.detail.show(d, ok)
	if !ok {
		return
	}
	id := ""
	if d.On == scenarios.AnOutcome {
		id = d.ID
	}
	v.both(id)
	v.Refresh()
}

// picked closes a group, or opens it, and goes to what a difference is about.
func (v *View) picked(row int) {
	if v.heads[row] {
		name := v.list.Rows()[row].Title
		v.closed[name] = !v.closed[name]
		v.lists()
		return
	}
	if d := v.shown[row]; d.On == scenarios.AnOutcome {
		v.goTo(d.ID)
	}
}

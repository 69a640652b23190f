//go:build unix

package main

// outcome is what the typist captures at one place of the tree: a title, a
// probability in percent, and a note on some.
type outcome struct {
	title    string
	percent  string // "" for the root
	note     string
	branches []outcome
}

// talks is the tree of thirty outcomes that both programs are given.
var talks = outcome{title: "Talks open", note: "Both sides arrive on Sunday.", branches: []outcome{
	{title: "Talks end abruptly", percent: "25", note: "A walk-out after the first evening.", branches: []outcome{
		{title: "Severe sanctions", percent: "45", branches: []outcome{
			{title: "Gas cut off", percent: "30"},
			{title: "Cyber attacks", percent: "50", note: "Banks first."},
			{title: "No answer", percent: "20"},
		}},
		{title: "Limited incursion", percent: "20", note: "Watch field hospitals.", branches: []outcome{
			{title: "Frozen front", percent: "60"},
			{title: "Open war", percent: "40"},
		}},
		{title: "Back channel opens", percent: "35", branches: []outcome{
			{title: "Quiet deal", percent: "40"},
			{title: "Nothing comes of it", percent: "60"},
		}},
	}},
	{title: "Talks run on", percent: "45", branches: []outcome{
		{title: "Troops stay", percent: "60", note: "No heavy transport seen.", branches: []outcome{
			{title: "Rotation", percent: "70"},
			{title: "More arrive", percent: "30", note: "Rail movements at night."},
		}},
		{title: "Cyber pressure only", percent: "25", branches: []outcome{
			{title: "Attributed", percent: "55"},
			{title: "Denied", percent: "45"},
		}},
		{title: "Third round agreed", percent: "15", note: "Vienna offers to host.", branches: []outcome{
			{title: "In February", percent: "80"},
			{title: "Never held", percent: "20"},
		}},
	}},
	{title: "Limited agreement", percent: "30", note: "Missiles and exercises.", branches: []outcome{
		{title: "Troops withdrawn", percent: "55", branches: []outcome{
			{title: "All of them", percent: "35"},
			{title: "Only the east", percent: "65"},
		}},
		{title: "Agreement stalls", percent: "45", branches: []outcome{
			{title: "Over inspections", percent: "50", note: "Who counts, and where."},
			{title: "Over dates", percent: "35"},
			{title: "At home", percent: "15"},
		}},
	}},
}}

// count returns how many outcomes there are from o on.
func (o outcome) count() int {
	n := 1
	for _, b := range o.branches {
		n += b.count()
	}
	return n
}

package scenarios_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
)

// tree makes a scenario of lines of names, each indented below its parent; "rest"
// after a name makes it the rest, "=x" gives it the end state x.
func tree(lines ...string) (*scenarios.Scenario, func(string) *scenarios.Outcome) {
	s := scenarios.New()
	byName := make(map[string]*scenarios.Outcome)
	path := []*scenarios.Outcome{s.Root}
	for _, line := range lines {
		name := strings.TrimLeft(line, " ")
		depth := len(line) - len(name)
		words := strings.Fields(name)
		o := scenarios.NewOutcome(words[0])
		for _, word := range words[1:] {
			if word == "rest" {
				o.Probability = scenarios.Rest
			} else {
				o.EndState = strings.TrimPrefix(word, "=")
			}
		}
		byName[o.Title] = o
		path = append(path[:depth+1], o)
		path[depth].Children = append(path[depth].Children, o)
	}
	s.Link()
	return s, func(name string) *scenarios.Outcome {
		if name == "" {
			return s.Root
		}
		return byName[name]
	}
}

// drawn writes a tree as "a(b c)".
func drawn(o *scenarios.Outcome) string {
	var names []string
	for _, child := range o.Children {
		name := child.Title
		if !child.IsLeaf() {
			name += "(" + drawn(child) + ")"
		}
		names = append(names, name)
	}
	return strings.Join(names, " ")
}

// If this fails, branches that are moved together come in another order, beside
// others than was shown, or are torn apart.
func TestSeveralBranchesMoveTogether(t *testing.T) {
	for _, c := range []struct {
		move, to string
		at       int
		want     string
	}{
		{"a", "", 1, "b a(x y) c d"},
		{"a c", "", 2, "b d a(x y) c"},
		{"c a", "", 1, "b a(x y) c d"},
		{"d b", "", 0, "b d a(x y) c"},
		{"y d", "b", 0, "a(x) b(y d) c"},
		{"x y", "", 2, "a b x y c d"},
		{"a x", "b", 0, "b(a(x y)) c d"}, // x comes with a
		{"b c", "", 1, ""},               // they stand there
		{"a", "", 0, ""},
		{"a", "x", 0, ""}, // under itself
		{"d", "", 99, ""},
		{"a", "", 99, "b c d a(x y)"},
	} {
		s, at := tree("a", " x", " y", "b", "c", "d")
		var move []*scenarios.Outcome
		for _, name := range strings.Fields(c.move) {
			move = append(move, at(name))
		}
		edit := scenarios.MoveBranches(move, at(c.to), c.at)
		if edit.IsEmpty() != (c.want == "") {
			t.Errorf("%s to %q: the edit has %d effects", c.move, c.to, len(edit.Effects))
			continue
		}
		if c.want == "" {
			continue
		}
		before := drawn(s.Root)
		editor := scenarios.NewEditor(s)
		if err := editor.Do(edit); err != nil {
			t.Fatal(err)
		}
		if got := drawn(s.Root); got != c.want {
			t.Errorf("%s to %q at %d: %s, want %s", c.move, c.to, c.at, got, c.want)
		}
		if _, _, err := editor.Undo(); err != nil || drawn(s.Root) != before {
			t.Errorf("%s to %q: undo gives %s (%v)", c.move, c.to, drawn(s.Root), err)
		}
	}
	s, at := tree("a")
	if edit := scenarios.MoveBranches([]*scenarios.Outcome{s.Root}, at("a"), 0); !edit.IsEmpty() {
		t.Error("the root moves")
	}
	if edit := scenarios.MoveBranches(nil, at("a"), 0); !edit.IsEmpty() {
		t.Error("nothing moves, in steps")
	}
}

// If this fails, branches that are moved together make a fork with two rests,
// of which neither has a figure.
func TestMovedRestsDoNotMeet(t *testing.T) {
	s, at := tree("a", " x rest", "b", " y rest", "c")
	move := []*scenarios.Outcome{at("x"), at("y")}
	if err := scenarios.NewEditor(s).Do(scenarios.MoveBranches(move, at("c"), 0)); err != nil {
		t.Fatal(err)
	}
	if !at("x").Probability.IsRest() || !at("y").Probability.IsAbsent() {
		t.Errorf("they are %v and %v", at("x").Probability, at("y").Probability)
	}
}

// If this fails, the end state of a leaf that gets branches is lost although
// one of them could have it, or it is lost and nobody is told.
func TestALeafHandsItsEndStateToWhoCanTakeIt(t *testing.T) {
	for _, c := range []struct {
		name, tree string
		heir       string
		gone       bool
	}{
		{"a leaf without its own", "x", "x", false},
		{"the second, where the first has its own", "x =peace,y", "y", false},
		{"the same end state", "x =war", "x", false},
		{"its own end state", "x =peace", "", true},
		{"no leaf", "x, z", "", true},
	} {
		lines := append([]string{"a =war", "b"}, strings.Split(" "+strings.ReplaceAll(c.tree, ",", "\x00 "), "\x00")...)
		s, at := tree(lines...)
		move := at("b").Children
		move = append([]*scenarios.Outcome(nil), move...)
		gone, _ := scenarios.Ousted(move, at("a"))
		if gone != c.gone {
			t.Errorf("%s: gone is %v", c.name, gone)
		}
		if err := scenarios.NewEditor(s).Do(scenarios.MoveBranches(move, at("a"), 0)); err != nil {
			t.Fatal(err)
		}
		if at("a").EndState != "" {
			t.Errorf("%s: what is no leaf keeps its end state", c.name)
		}
		if c.heir != "" && at(c.heir).EndState != "war" {
			t.Errorf("%s: %s has the end state %q", c.name, c.heir, at(c.heir).EndState)
		}
	}
}

// step is the edit of one step, as the keys make it.
func step(to scenarios.Direction, outcomes ...*scenarios.Outcome) scenarios.Edit {
	parent, at := scenarios.Step(outcomes, to)
	if parent == nil {
		return scenarios.Edit{}
	}
	return scenarios.MoveBranches(outcomes, parent, at)
}

// If this fails, Ctrl+Shift with an arrow moves a branch somewhere else, or
// where there is nowhere to go.
func TestSteps(t *testing.T) {
	for _, c := range []struct {
		name string
		to   scenarios.Direction
		want string
	}{
		{"a", scenarios.Earlier, "a(x,y),b,c"}, {"b", scenarios.Earlier, "b,a(x,y),c"}, {"c", scenarios.Earlier, "a(x,y),c,b"},
		{"a", scenarios.Later, "b,a(x,y),c"}, {"b", scenarios.Later, "a(x,y),c,b"}, {"c", scenarios.Later, "a(x,y),b,c"},
		{"a", scenarios.Inward, "a(x,y),b,c"}, {"b", scenarios.Inward, "a(x,y,b),c"}, {"c", scenarios.Inward, "a(x,y),b(c)"},
		{"a", scenarios.Outward, "a(x,y),b,c"}, {"x", scenarios.Outward, "a(y),x,b,c"}, {"y", scenarios.Inward, "a(x(y)),b,c"},
		{"", scenarios.Inward, "a(x,y),b,c"}, {"", scenarios.Earlier, "a(x,y),b,c"},
	} {
		s, at := tree("a", " x", " y", "b", "c")
		must(t, scenarios.NewEditor(s).Do(step(c.to, at(c.name))))
		if got := written(s.Root.Children); got != c.want {
			t.Errorf("%q moved to %d: %s, want %s", c.name, c.to, got, c.want)
		}
	}
}

// If this fails, of several selected siblings Ctrl+Shift with an arrow moves one
// only, breaks their order, or moves outcomes of two forks somewhere.
func TestStepsOfSeveral(t *testing.T) {
	for _, c := range []struct {
		names string
		to    scenarios.Direction
		want  string
	}{
		{"b c", scenarios.Earlier, "b,c,a(x,y),d"}, {"b c", scenarios.Later, "a(x,y),d,b,c"},
		{"b d", scenarios.Earlier, "b,d,a(x,y),c"}, {"a c", scenarios.Later, "b,d,a(x,y),c"},
		{"c d", scenarios.Later, "a(x,y),b,c,d"}, {"a b", scenarios.Earlier, "a(x,y),b,c,d"},
		{"c d", scenarios.Inward, "a(x,y),b(c,d)"}, {"x y", scenarios.Outward, "a,x,y,b,c,d"},
		{"a x", scenarios.Later, "b,a(x,y),c,d"}, {"x b", scenarios.Later, "a(x,y),b,c,d"},
	} {
		s, at := tree("a", " x", " y", "b", "c", "d")
		var outcomes []*scenarios.Outcome
		for _, name := range strings.Fields(c.names) {
			outcomes = append(outcomes, at(name))
		}
		must(t, scenarios.NewEditor(s).Do(step(c.to, outcomes...)))
		if got := written(s.Root.Children); got != c.want {
			t.Errorf("%q moved to %d: %s, want %s", c.names, c.to, got, c.want)
		}
	}
}

func written(branches []*scenarios.Outcome) string {
	var all []string
	for _, o := range branches {
		text := o.Title
		if !o.IsLeaf() {
			text += "(" + written(o.Children) + ")"
		}
		all = append(all, text)
	}
	return strings.Join(all, ",")
}

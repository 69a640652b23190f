package clip_test

import (
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/clip"

	"github.com/google/go-cmp/cmp"
)

// made returns a scenario of an outline, which is the root's.
func made(t testing.TB, outline string) *scenarios.Scenario {
	t.Helper()
	s := scenarios.New()
	s.Root = parse(t, outline).Branches[0]
	s.Link()
	return s
}

func titled(t testing.TB, s *scenarios.Scenario, title string) *scenarios.Outcome {
	t.Helper()
	for o := range s.Root.All() {
		if o.Title == title {
			return o
		}
	}
	t.Fatalf("no %q", title)
	return nil
}

func do(t testing.TB, s *scenarios.Scenario, edit scenarios.Edit) *scenarios.Editor {
	t.Helper()
	e := scenarios.NewEditor(s)
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	return e
}

// If this fails, a paste lands in another place, changes numbers, or keeps
// quiet about what could not stay as it was.
func TestPaste(t *testing.T) {
	for _, test := range []struct {
		name, into, under, text string
		at                      int
		choice                  bool
		edit                    string
		want, notes             []string
	}{
		{
			name: "between", into: "R\n\tA (30 %)\n\tB (rest)", under: "R", at: 1, text: "C (20 %)\n\tD (1/3)", edit: "Paste “C”",
			want: []string{`"R"`, `> "A" 0.3`, `> "C" 0.2`, `> > "D" 0.3333333333333333 1/3`, `> "B" rest`},
		},
		{
			name: "over", into: "R\n\tA (70 %)\n\tB (20 %)", under: "R", at: 2, text: "C (20 %)\nD", edit: "Paste 2 branches",
			want:  []string{`"R"`, `> "A" 0.7`, `> "B" 0.2`, `> "C" 0.2`, `> "D"`},
			notes: []string{"The branches of “R” add to 110 % now. What follows from them is unsettled."},
		},
		{
			name: "a rest meets a rest", into: "R\n\tA (70 %)\n\tB (rest)", under: "R", text: "C (rest)", edit: "Paste “C”",
			want:  []string{`"R"`, `> "C"`, `> "A" 0.7`, `> "B" rest`},
			notes: []string{"“C” was the rest. “R” has one already, so it is not estimated now."},
		},
		{
			name: "two rests come", into: "R", under: "R", text: "A (rest)\nB (rest)", edit: "Paste 2 branches",
			want:  []string{`"R"`, `> "A" rest`, `> "B"`},
			notes: []string{"“B” was the rest. “R” has one already, so it is not estimated now."},
		},
		{
			name: "under a choice", into: "R\n\tA", under: "R", at: 1, choice: true, text: "B (20 %)", edit: "Paste “B”",
			want:  []string{`"R"`, `> "A"`, `> "B" 0.2`},
			notes: []string{"“R” is a choice: probabilities of its options are kept, but count for nothing."},
		},
		{
			name: "under a choice, without numbers", into: "R\n\tA", under: "R", choice: true, text: "B", edit: "Paste “B”",
			want: []string{`"R"`, `> "B"`, `> "A"`},
		},
		{
			name: "what the text said", into: "R", under: "R", text: "A\n\tB (rest)\n\tC (rest)", edit: "Paste “A”",
			want:  []string{`"R"`, `> "A"`, `> > "B" rest`, `> > "C"`},
			notes: []string{"Line 3: “C” was the rest. “A” has one already, so it is not estimated now."},
		},
	} {
		s := made(t, test.into)
		if test.choice {
			s.Root.Kind = scenarios.KindChoice
		}
		under := titled(t, s, test.under)
		edit, notes := clip.Paste(s, under, test.at, parse(t, test.text))
		do(t, s, edit)
		if edit.Name != test.edit || s.Outcome(edit.Select) != under.Children[test.at] || edit.Back != under.ID {
			t.Errorf("%s: %q, selects %q, goes back to %q", test.name, edit.Name, edit.Select, edit.Back)
		}
		if diff := cmp.Diff(test.want, shown([]*scenarios.Outcome{s.Root})); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
		if diff := cmp.Diff(test.notes, notes); diff != "" {
			t.Errorf("%s: %s", test.name, diff)
		}
	}
}

// If this fails, a leaf that was pasted into keeps an end state that only
// leaves have, or loses it without a word.
func TestPaste_intoALeaf(t *testing.T) {
	impact := -3.0
	leaf := func() (*scenarios.Scenario, *scenarios.Outcome) {
		s := made(t, "R\n\tA")
		s.EndStates = []*scenarios.EndState{{ID: "war", Name: "War"}, {ID: "peace", Name: "Peace"}}
		a := s.Root.Children[0]
		a.EndState, a.Impact = "war", &impact
		return s, a
	}

	s, a := leaf()
	edit, notes := clip.Paste(s, a, 0, parse(t, "B\nC"))
	e := do(t, s, edit)
	b := a.Children[0]
	if a.EndState != "" || a.Impact != nil || b.EndState != "war" || *b.Impact != -3 || a.Children[1].EndState != "" || notes != nil {
		t.Errorf("%+v hands over to %+v: %q", a, b, notes)
	}
	if _, _, err := e.Undo(); err != nil || a.EndState != "war" || *a.Impact != -3 {
		t.Errorf("undone: %+v, %v", a, err)
	}

	s, a = leaf()
	edit, notes = clip.Paste(s, a, 0, parse(t, "B\n\tC"))
	do(t, s, edit)
	want := []string{
		"“A” is no end of a path any more, so it lost its end state “War”.",
		"“A” is no end of a path any more, so it lost its impact.",
	}
	if diff := cmp.Diff(want, notes); diff != "" || a.EndState != "" || a.Impact != nil {
		t.Errorf("%+v: %s", a, diff)
	}
}

// rich returns a scenario with something of everything that a copy has to
// bring along.
func rich() (s *scenarios.Scenario, a *scenarios.Outcome) {
	two := 2
	s = scenarios.New()
	s.EndStates = []*scenarios.EndState{{ID: "e1", Name: "War"}, {ID: "e2", Name: "Peace"}, {ID: "e3", Name: "Nobody's"}}
	s.Sources = []*scenarios.Source{{ID: "s1", Title: "Ryabkov", Publisher: "TASS"}, {ID: "s2", Title: "Unused"}}
	b, c := &scenarios.Outcome{ID: "b", Title: "B", EndState: "e1"}, &scenarios.Outcome{ID: "c", Title: "C", EndState: "e2"}
	a = &scenarios.Outcome{
		ID: "a", Title: "A", Probability: scenarios.Number(0.35), Kind: scenarios.KindChoice, Assumed: "c", Tags: []string{"x"},
		Sources: []scenarios.Citation{{Source: "s1", Credibility: &two}},
		Indicators: []scenarios.Indicator{{ID: "i", Text: "Trains", Likelihoods: []scenarios.Likelihood{
			{Child: "c", P: 0.8}, {Child: "b", P: 0.1},
		}}},
		Children: []*scenarios.Outcome{b, c},
	}
	s.Root.Children = []*scenarios.Outcome{a}
	s.Link()
	return s, a
}

// If this fails, a pasted branch says of other outcomes what was said of its
// own, or changes with what it was copied from.
func TestPaste_referencesFollow(t *testing.T) {
	s, a := rich()
	c := clip.Copy(s, []*scenarios.Outcome{a})
	e := do(t, s, scenarios.Rename(a, "renamed"))
	edit, notes := clip.Paste(s, s.Root, 1, c)
	if err := e.Do(edit); err != nil || notes != nil {
		t.Fatal(err, notes)
	}
	copied := s.Root.Children[1]
	b2, c2 := copied.Children[0], copied.Children[1]
	i := copied.Indicators[0]
	if copied.ID == "a" || b2.ID == "b" || i.ID == "i" || copied.Title != "A" || copied.Assumed != c2.ID {
		t.Errorf("%+v", copied)
	}
	if diff := cmp.Diff([]scenarios.Likelihood{{Child: c2.ID, P: 0.8}, {Child: b2.ID, P: 0.1}}, i.Likelihoods); diff != "" {
		t.Error(diff)
	}
	if a.Assumed != "c" || a.Indicators[0].ID != "i" || a.Indicators[0].Likelihoods[0].Child != "c" || len(s.EndStates) != 3 || len(s.Sources) != 2 {
		t.Errorf("the original changed: %+v", a)
	}
}

// If this fails, cut and paste makes other outcomes of the same ones, or a
// second paste gives an identity twice.
func TestPaste_afterCut(t *testing.T) {
	s, a := rich()
	c := clip.Copy(s, []*scenarios.Outcome{a})
	c.WasCut = true
	e := do(t, s, scenarios.RemoveBranch(a))
	for i, same := range []bool{true, false} {
		edit, _ := clip.Paste(s, s.Root, i, c)
		if err := e.Do(edit); err != nil {
			t.Fatal(err)
		}
		pasted := s.Root.Children[i]
		if (pasted.ID == "a") != same || (pasted.Indicators[0].ID == "i") != same || pasted.Assumed != pasted.Children[1].ID {
			t.Errorf("paste %d: %+v", i, pasted)
		}
	}
}

// If this fails, a branch from another scenario brings end states twice, takes
// one that merely has the same identity, or points to nothing.
func TestPaste_elsewhere(t *testing.T) {
	s, a := rich()
	a.Impact, a.Said, a.Range = new(float64), "unlikely", &scenarios.Range{Low: 0.1, High: 0.4}
	a.Sources = append(a.Sources, scenarios.Citation{Source: "gone"})
	s.Marking, s.Scale, s.Impact = "TLP:AMBER", &scenarios.Scale{ID: "phia"}, &scenarios.ImpactScale{Name: "harm"}
	s.Ranges = &scenarios.RangeMeaning{Mean: "bounds"}

	to := scenarios.New()
	to.EndStates = []*scenarios.EndState{{ID: "x", Name: "War"}, {ID: "e2", Name: "Something else"}}
	to.Sources = []*scenarios.Source{{ID: "s1", Title: "Ryabkov", Publisher: "Interfax"}}
	edit, notes := clip.Paste(to, to.Root, 0, clip.Copy(s, []*scenarios.Outcome{a}))
	e := do(t, to, edit)
	pasted := to.Root.Children[0]
	if got := pasted.Children[0].EndState; got != "x" {
		t.Errorf("War is %q, not what is called so here", got)
	}
	peace := to.EndState(pasted.Children[1].EndState)
	if len(to.EndStates) != 3 || peace != to.EndStates[2] || peace.Name != "Peace" || peace.ID == "e2" {
		t.Errorf("Peace is %+v", peace)
	}
	if len(to.Sources) != 2 || len(pasted.Sources) != 1 || pasted.Sources[0].Source != to.Sources[1].ID || to.Sources[1].ID == "s1" || *pasted.Sources[0].Credibility != 2 {
		t.Errorf("sources %+v, cited %+v", to.Sources, pasted.Sources)
	}
	if diff := cmp.Diff([]string{
		"“A” cited a source that is gone; it cites it no more.",
		"This comes from a scenario marked “TLP:AMBER”.",
		"Its impact figures were given on another impact scale than the one of this scenario.",
		"Its likelihood words were chosen from another scale than the one of this scenario.",
		"Its ranges were given with another meaning than ranges have in this scenario.",
	}, notes); diff != "" {
		t.Error(diff)
	}

	// What was brought once is there the second time.
	edit, _ = clip.Paste(to, to.Root, 0, clip.Copy(s, []*scenarios.Outcome{a}))
	if err := e.Do(edit); err != nil || len(to.EndStates) != 3 || len(to.Sources) != 2 {
		t.Errorf("%v, %d end states, %d sources", err, len(to.EndStates), len(to.Sources))
	}
	// Two that are called the same are two, and stay so.
	s.EndStates[1].Name = "War"
	twins := scenarios.New()
	edit, _ = clip.Paste(twins, twins.Root, 0, clip.Copy(s, []*scenarios.Outcome{a}))
	if do(t, twins, edit); len(twins.EndStates) != 2 {
		t.Errorf("%d end states", len(twins.EndStates))
	}
	to.EndStates[0].Name = "changed"
	if s.EndStates[0].Name != "War" {
		t.Error("the scenarios share an end state")
	}
}

// If this fails, end states that were renamed since the copy are there twice,
// or ones that were deleted since are gone for good.
func TestPaste_atHomeTheIdentityDecides(t *testing.T) {
	s, a := rich()
	c := clip.Copy(s, []*scenarios.Outcome{a})
	if len(c.EndStates) != 2 || len(c.Sources) != 1 {
		t.Fatalf("copied %d end states, %d sources", len(c.EndStates), len(c.Sources))
	}
	e := do(t, s, scenarios.ChangeEndState(s.EndStates[0], "name", "name", "All-out war"))
	if err := e.Do(scenarios.RemoveEndState(s, s.EndStates[1])); err != nil {
		t.Fatal(err)
	}
	edit, _ := clip.Paste(s, s.Root, 0, c)
	if err := e.Do(edit); err != nil {
		t.Fatal(err)
	}
	pasted := s.Root.Children[0]
	if pasted.Children[0].EndState != "e1" || s.EndStates[0].Name != "All-out war" || pasted.Children[1].EndState != "e2" || s.EndState("e2").Name != "Peace" {
		t.Errorf("%+v, %+v", pasted.Children[0], pasted.Children[1])
	}
}

// If this fails, a selection of branches within each other is copied twice, or
// in the order of clicks.
func TestCopy_topmost(t *testing.T) {
	s := made(t, "R\n\tA\n\t\tB\n\t\t\tC\n\tD\n\tE")
	c := clip.Copy(s, []*scenarios.Outcome{
		titled(t, s, "E"), titled(t, s, "C"), titled(t, s, "A"), titled(t, s, "A"), scenarios.NewOutcome("stranger"),
	})
	if got := c.Text(); got != "A\n\tB\n\t\tC\nE" {
		t.Errorf("copied %q", got)
	}
	s.Root.Probability = scenarios.Number(1)
	if got := clip.Copy(s, []*scenarios.Outcome{s.Root, titled(t, s, "B")}).Text(); !strings.HasPrefix(got, "R\n\tA") {
		t.Errorf("the root is copied as %q", got)
	}
	if !clip.Copy(s, nil).IsEmpty() {
		t.Error("nothing is something")
	}
}

// If this fails, duplicates land anywhere but below their originals, or the
// start is duplicated.
func TestDuplicate(t *testing.T) {
	s := made(t, "R\n\tA (30 %)\n\t\tB (1/3)\n\tC (30 %)\n\t\tD\n\t\tE (rest)\n\tF (rest)")
	at := func(titles ...string) (o []*scenarios.Outcome) {
		for _, title := range titles {
			o = append(o, titled(t, s, title))
		}
		return o
	}
	edit, notes := clip.Duplicate(s, at("F", "E", "A", "B"))
	e := do(t, s, edit)
	want := []string{
		`"R"`, `> "A" 0.3`, `> > "B" 0.3333333333333333 1/3`, `> "A" 0.3`, `> > "B" 0.3333333333333333 1/3`,
		`> "C" 0.3`, `> > "D"`, `> > "E" rest`, `> > "E"`, `> "F" rest`, `> "F"`,
	}
	if diff := cmp.Diff(want, shown([]*scenarios.Outcome{s.Root})); diff != "" {
		t.Error(diff)
	}
	if edit.Name != "Duplicate 3 branches" || s.Outcome(edit.Select) != s.Root.Children[1] || edit.Back != s.Root.Children[0].ID || len(notes) != 2 {
		t.Errorf("%q, %q", edit.Name, notes)
	}
	edit, notes = clip.Duplicate(s, at("C"))
	if err := e.Do(edit); err != nil || edit.Name != "Duplicate “C”" {
		t.Error(err, edit.Name)
	}
	if diff := cmp.Diff([]string{"The branches of “R” add to 120 % now. What follows from them is unsettled."}, notes); diff != "" {
		t.Error(diff)
	}
	for _, nothing := range [][]*scenarios.Outcome{nil, at("R"), at("R", "A"), {scenarios.NewOutcome("stranger")}} {
		if edit, notes := clip.Duplicate(s, nothing); !edit.IsEmpty() || notes != nil {
			t.Errorf("%d effects, %q", len(edit.Effects), notes)
		}
	}
}

// If this fails, pasting makes a scenario that cannot be saved.
func TestPaste_tooDeep(t *testing.T) {
	s := made(t, "R\n\tA\n\t\tB")
	chain := scenarios.NewOutcome("0")
	at := chain
	for range 3998 {
		next := scenarios.NewOutcome("x")
		at.Children = []*scenarios.Outcome{next}
		at = next
	}
	c := &clip.Clip{Branches: []*scenarios.Outcome{chain}}
	if edit, _ := clip.Paste(s, s.Root, 0, c); edit.IsEmpty() {
		t.Error("a path of 4,000 outcomes is refused")
	}
	edit, notes := clip.Paste(s, s.Root.Children[0], 0, c)
	if !edit.IsEmpty() || len(notes) != 1 || !strings.Contains(notes[0], "would have 4001 outcomes") {
		t.Errorf("%d effects, %q", len(edit.Effects), notes)
	}
}

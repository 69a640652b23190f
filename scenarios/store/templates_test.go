package store_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"offramp/assets"
	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/scenarios/store"

	"github.com/google/go-cmp/cmp"
)

// eachTemplate runs a test for every template that ships.
func eachTemplate(t *testing.T, f func(*testing.T, assets.Template, *store.Opened)) {
	t.Helper()
	for _, template := range assets.Templates {
		t.Run(template.Name, func(t *testing.T) { f(t, template, decode(t, template.Data)) })
	}
}

// If this fails, a method that analysts know is not there to start from, two
// cards of the start screen cannot be told apart, or one says too much for its
// line.
func TestTemplatesAreNamed(t *testing.T) {
	if len(assets.Templates) < 6 {
		t.Errorf("%d templates ship", len(assets.Templates))
	}
	names := map[string]bool{}
	for _, template := range assets.Templates {
		if template.Name == "" || len([]rune(template.Name)) > 26 || names[template.Name] {
			t.Errorf("the name %q is missing, too long, or taken", template.Name)
		}
		names[template.Name] = true
		if n := len([]rune(template.About)); n < 20 || n > 72 || strings.Contains(template.About, "\n") {
			t.Errorf("%s is described in %d characters: %q", template.Name, n, template.About)
		}
	}
}

// If this fails, a template opens with a finding, or its first saved edit
// changes lines that nobody touched.
func TestTemplatesAreSound(t *testing.T) {
	eachTemplate(t, func(t *testing.T, template assets.Template, o *store.Opened) {
		if o.Given || len(o.Repairs) > 0 || o.ReadOnly() {
			t.Fatalf("it needs mending: %+v", o)
		}
		for _, p := range o.Problems {
			t.Errorf("%s at %s: %s", p.Severity, p.Where(), p.What)
		}
		if again := encode(t, o.Scenario); !bytes.Equal(again, template.Data) {
			t.Errorf("saving changes it:\n%s", cmp.Diff(string(template.Data), string(again)))
		}
		if err := valid(schema(t), template.Data); err != nil {
			t.Error(err)
		}
	})
}

// If this fails, the paths of a template do not add up to an answer, or its end
// states look alike to somebody.
func TestTemplatesEndSomewhere(t *testing.T) {
	eachTemplate(t, func(t *testing.T, _ assets.Template, o *store.Opened) {
		s := o.Scenario
		if n := s.Len(); n < 8 || n > 30 {
			t.Errorf("%d outcomes", n)
		}
		if n := len(s.EndStates); n < 3 || n > 5 {
			t.Errorf("%d end states", n)
		}
		used, colours, symbols := map[string]bool{}, map[string]bool{}, map[string]bool{}
		for leaf := range s.Root.All() {
			if !leaf.IsLeaf() {
				continue
			}
			if leaf.EndState == "" {
				t.Errorf("%s ends nowhere", leaf.Title)
			}
			used[leaf.EndState] = true
		}
		for _, e := range s.EndStates {
			if !used[e.ID] || colours[e.Colour] || symbols[e.Symbol] {
				t.Errorf("%s is not used, or looks like another", e.Name)
			}
			colours[e.Colour], symbols[e.Symbol] = true, true
			c, _ := scene.ParseColour(e.Colour)
			if !slices.ContainsFunc(scene.EndStateColours, func(l scene.EndStateLook) bool { return l.Colour == c && l.Symbol == e.Symbol }) {
				t.Errorf("%s is %s and a %s, which are not of Okabe and Ito’s set as the app pairs them", e.Name, e.Colour, e.Symbol)
			}
		}
	})
}

// If this fails, a template leaves somebody alone with an empty method: a fork
// that asks nothing, no word on what to put where, nothing to look out for; or
// it gives judgements, dates or names that only its user can.
func TestTemplatesTeach(t *testing.T) {
	eachTemplate(t, func(t *testing.T, _ assets.Template, o *store.Opened) {
		s := o.Scenario
		notes, indicators := 0, 0
		for o := range s.Root.All() {
			if !o.IsLeaf() && o.Asks == "" {
				t.Errorf("%s asks nothing", o.Title)
			}
			if o.Notes != "" {
				notes++
			}
			indicators += len(o.Indicators)
			if _, isNumber := o.Probability.Number(); isNumber && o.Entered == "" && o.Because == "" {
				t.Errorf("%s has a number that no method gave", o.Title)
			}
			if o.Status != nil || o.From != "" || o.Until != "" || o.Confidence != nil || o.Range != nil {
				t.Errorf("%s says what only its user can know", o.Title)
			}
		}
		if s.Root.Notes == "" || notes < 3 || indicators < 1 {
			t.Errorf("%d notes, %d indicators, the root says %q", notes, indicators, s.Root.Notes)
		}
		if s.Question == "" || s.Title != "" || s.Scale != nil || s.Marking != "" {
			t.Errorf("question %q; title, scale and marking are the user's: %q, %v, %q", s.Question, s.Title, s.Scale, s.Marking)
		}
	})
}

// If this fails, an event tree made from the template does not account for all
// that can happen.
func TestTheEventTreeAddsUp(t *testing.T) {
	i := slices.IndexFunc(assets.Templates, func(t assets.Template) bool { return t.Name == "Event tree" })
	if i < 0 {
		t.Fatal("there is no event tree")
	}
	rests := 0
	for o := range decode(t, assets.Templates[i].Data).Scenario.Root.All() {
		if o.Probability == scenarios.Rest {
			rests++
		}
		if tally := o.Tally(); !o.IsLeaf() && !tally.HasRest() {
			t.Errorf("%s has no branch that takes the rest", o.Title)
		}
	}
	if rests == 0 {
		t.Error("nothing takes the rest")
	}
}

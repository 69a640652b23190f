package outline

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/scenarios/scenariotest"
)

// If this fails, a filter lists what does not match and leads nowhere, leaves
// matches out, or changes the order of the tree.
func TestAFilterListsMatchesAndWhatLeadsThere(t *testing.T) {
	shownOnce := map[bool]bool{}
	shown(t, talks()) // makes the app that lists need
	rapid.Check(t, func(rt *rapid.T) {
		s := scenariotest.Draw(rt, scenariotest.Options{MaxOutcomes: 20, Sound: true})
		words := []string{"war", "Talks", "мир", "end", "a b"}
		for out := range s.Root.All() {
			out.Title = rapid.SampledFrom(words).Draw(rt, "title")
			out.Notes = rapid.SampledFrom(append(words, "", "", "")).Draw(rt, "notes")
			out.Tags = rapid.SliceOfN(rapid.SampledFrom(words), 0, 2).Draw(rt, "tags")
		}
		text := rapid.SampledFrom([]string{"war", "TALK", "Мир", "end war", "a", "zzz", " "}).Draw(rt, "filter")
		o := list(s)
		for out := range s.Root.All() { // a filter finds what is folded away
			if rapid.Bool().Draw(rt, "folded") {
				o.board.Fold(out, true)
			}
		}
		if strings.TrimSpace(text) == "" {
			return
		}
		o.SetFilter(text)
		o.fresh()

		matched := func(out *scenarios.Outcome) bool {
			all := strings.ToLower(out.Title + "\n" + strings.Join(out.Tags, "\n") + "\n" + out.Notes)
			for _, word := range strings.Fields(strings.ToLower(text)) {
				if !strings.Contains(all, word) {
					return false
				}
			}
			return true
		}
		want := map[*scenarios.Outcome]bool{}
		count := 0
		for out := range s.Root.All() {
			if matched(out) {
				count++
				for at := out; at != nil; at = at.Parent() {
					want[at] = true
				}
			}
		}
		i := 0
		for out := range s.Root.All() {
			if !want[out] {
				continue
			}
			if i >= len(o.rows) || o.rows[i].outcome != out {
				rt.Fatalf("row %d is not %q", i, out.Title)
			}
			if o.rows[i].muted == matched(out) {
				rt.Fatalf("%q matches %v, shown as muted %v", out.Title, matched(out), o.rows[i].muted)
			}
			i++
		}
		if n, all := o.Matches(); i != len(o.rows) || n != count || all != s.Len() {
			rt.Fatalf("%d rows of %d, counted %d of %d", i, len(o.rows), n, all)
		}
		shownOnce[count > 0] = true
	})
	if !shownOnce[true] || !shownOnce[false] {
		t.Error("the test has drawn only one kind of filter")
	}
}

// list returns an outline with a width, in no window.
func list(s *scenarios.Scenario) *Outline {
	o := New(newBoard(s))
	o.Resize(fyne.NewSize(256, 500))
	o.width, o.room = 256, 452
	return o
}

// If this fails, the filter cannot be reached, left or cleared by keyboard.
func TestTheFilterByKeyboard(t *testing.T) {
	o, b, w := shown(t, talks())
	write(w, "/")
	write(w, "CYB")
	if n, of := o.Matches(); n != 1 || of != 7 {
		t.Errorf("%d of %d match", n, of)
	}
	press(w, fyne.KeyReturn)
	if b.Selected().Title != "cyber" || w.Canvas().Focused() != fyne.Focusable(o) {
		t.Errorf("Enter selects %q, the keyboard is at %T", b.Selected().Title, w.Canvas().Focused())
	}
	press(w, fyne.KeyUp, fyne.KeyUp)
	if b.Selected().Title != "Talks" {
		t.Errorf("Up leads to %q", b.Selected().Title)
	}
	press(w, fyne.KeyUp)
	if !o.search.Focused() {
		t.Error("Up from the first row does not go to the filter")
	}
	press(w, fyne.KeyEscape)
	if o.search.Text != "" || len(o.rows) != 8 || !o.search.Focused() {
		t.Errorf("Esc leaves %q and %d rows", o.search.Text, len(o.rows))
	}
	press(w, fyne.KeyEscape)
	if w.Canvas().Focused() != fyne.Focusable(o) {
		t.Error("Esc does not come back to the list")
	}
	o.SetFilter("nothing like it")
	press(w, fyne.KeyDown, fyne.KeyHome, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyLeft, fyne.KeyRight, fyne.KeyUp)
	if !o.search.Focused() {
		t.Error("there is no way out of an empty list")
	}
}

// If this fails, what is being named vanishes from the filtered list, or is not
// counted there.
func TestWhatIsNamedStaysInTheList(t *testing.T) {
	o, b, w := shown(t, talks())
	o.SetFilter("cyber")
	o.fresh()
	o.board.Select(o.rows[len(o.rows)-1].outcome.ID)
	o.AddChild()
	write(w, "power fails")
	press(w, fyne.KeyReturn)
	if i := o.at(b.Selected()); i < 0 || o.rows[i].title() != "power fails" {
		t.Errorf("what was named is in row %d", i)
	}
	if got := o.counted(); got != "2 of 8" {
		t.Errorf("with it %q are listed", got)
	}
	o.SetFilter("stay")
	if o.fresh(); o.at(b.Selected()) >= 0 {
		t.Error("it stays in the list of another filter")
	}
}

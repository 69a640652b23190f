package palette

import (
	"fmt"
	"strings"
	"testing"
	"unicode"

	"pgregory.net/rapid"
)

func entries(kind Kind, names ...string) []Entry {
	all := make([]Entry, len(names))
	for i, name := range names {
		all[i] = Entry{Kind: kind, Name: name, Enabled: true}
	}
	return all
}

func found(all []Entry, text string) []string {
	var names []string
	for _, h := range newIndex(all).find(text) {
		names = append(names, all[h.entry].Name)
	}
	return names
}

// If this fails, what somebody means is not what Enter chooses.
func TestWhatIsMeantComesFirst(t *testing.T) {
	all := append(entries(Command, "Add child", "Find…", "Save", "Save as…", "Fold all to: Level 1", "Fit the map"),
		entries(Outcome, "Severe sanctions at once", "Talks move to Brussels", "Переговоры срываются", "Save nothing vile")...)
	for typed, want := range map[string]string{
		"save":     "Save",
		"fit":      "Fit the map",
		"ac":       "Add child",
		"fold lev": "Fold all to: Level 1",
		"брюс":     "",
		"ПЕРЕГ":    "Переговоры срываются",
		"brussels": "Talks move to Brussels",
		"#save":    "Save nothing vile",
		"> find":   "Find…",
		"sanct":    "Severe sanctions at once",
	} {
		got := found(all, typed)
		if first := append(got, "")[0]; first != want {
			t.Errorf("%q finds %q, want %q first", typed, got, want)
		}
	}
}

// If this fails, the commands that somebody uses most are not at hand, or what
// cannot be done now stands in the way.
func TestMostUsedFirst(t *testing.T) {
	all := entries(Command, "Open", "Save", "Close", "Quit")
	all[2].Uses, all[3].Uses, all[0].Enabled = 3, 5, false
	all = append(all, entries(Outcome, "War")...)
	if got := strings.Join(found(all, ""), " "); got != "Quit Close Save Open" {
		t.Errorf("shown are %s", got)
	}
	all[1].Name, all[1].Uses = "Sort by name", 20
	all[3].Name, all[3].Uses = "Sort by number", 0
	if got := found(all, "sort"); len(got) != 2 || got[0] != "Sort by name" {
		t.Errorf("of two that match alike %q comes first", got)
	}
}

// If this fails, letters are shown bold that were not typed, an entry is found
// that lacks one, or odd text ends the program.
func TestFoundLettersAreTheTypedOnes(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		names := rapid.SliceOfN(rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-cа-вA-C ]{0,12}`)), 1, 8).Draw(t, "names")
		typed := rapid.OneOf(rapid.String(), rapid.StringMatching(`[a-cа-в ]{0,6}`)).Draw(t, "typed")
		all := entries(Outcome, names...)
		x := newIndex(all)
		seen := map[int]bool{}
		for _, h := range x.find(typed) {
			name := x.names[h.entry]
			if seen[h.entry] {
				t.Fatalf("%q is listed twice", name)
			}
			seen[h.entry] = true
			whole := ""
			for _, run := range runsOf(name, h.letters) {
				whole += run.text
			}
			if whole != name {
				t.Fatalf("%q is shown as %q", name, whole)
			}
			for i, at := range h.letters {
				if at < 0 || at >= len(name) || i > 0 && at <= h.letters[i-1] {
					t.Fatalf("%q: letters at %v", name, h.letters)
				}
			}
		}
	})
}

// If this fails, a long text that is typed turns the order upside down: the
// scores of fuzzy overflow.
func TestALongTextFindsItself(t *testing.T) {
	for n := 35; n < 80; n++ {
		near := strings.Repeat("a", n) + "-b"
		far := strings.Repeat("-a", n) + strings.Repeat("-", 30) + "-b"
		if got := found(entries(Outcome, far, near), strings.Repeat("a", n)+"b"); len(got) == 0 || got[0] != near {
			t.Fatalf("of %d letters finds %q first", n, append(got, "nothing")[0])
		}
	}
}

// A key in 10,000 outcomes has to be answered before the next one comes.
func BenchmarkFind(b *testing.B) {
	all := make([]Entry, 10_000)
	for i := range all {
		all[i] = Entry{Kind: Outcome, Name: fmt.Sprintf("Outcome %d of the talks in Geneva and what follows", i), Enabled: true}
	}
	x := newIndex(all)
	for _, typed := range []string{"o", "talks", "gen 77", "xyzzy"} {
		b.Run(strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) {
				return '_'
			}
			return r
		}, typed), func(b *testing.B) {
			for b.Loop() {
				x.find(typed)
			}
		})
	}
}

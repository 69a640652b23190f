package breadcrumb

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/scenarios"
	"offramp/widgets/board"
	"offramp/widgets/look"
)

func app(t *testing.T) { test.NewTempApp(t).Settings().SetTheme(look.New(look.Light)) }

// chain returns a board whose scenario has these outcomes one below the other.
func chain(titles ...string) *board.Board {
	s := scenarios.New()
	at := s.Root
	for i, title := range titles {
		if i > 0 {
			at.Children = []*scenarios.Outcome{scenarios.NewOutcome("")}
			at = at.Children[0]
		}
		at.Title = title
	}
	s.Link()
	return board.New(s)
}

func last(b *board.Board) *scenarios.Outcome {
	at := b.Scenario().Root
	for !at.IsLeaf() {
		at = at.Children[0]
	}
	return at
}

// If this fails, nothing says that one branch alone is shown, or something does
// where all of the scenario is.
func TestItSaysWhatIsShown(t *testing.T) {
	app(t)
	b := chain("Talks open in Geneva", "Talks end abruptly", "Limited incursion")
	c := New(b)
	if size := c.Fit(800); !size.IsZero() || c.Text() != "" {
		t.Errorf("all is shown, and it says %q in %v", c.Text(), size)
	}
	b.ShowBranch(last(b).ID)
	size := c.Fit(800)
	want := "Talks open in Geneva › Talks end abruptly › Limited incursion" + shares + showAll
	if c.Text() != want || size.Height != height || size.Width > 800 {
		t.Errorf("says %q in %v", c.Text(), size)
	}
	b.ShowBranch("")
	if size := c.Fit(800); !size.IsZero() {
		t.Errorf("%v of it stay", size)
	}
}

// If this fails, a click on an ancestor or on “Show all” does not lead there.
func TestClicksLeadBack(t *testing.T) {
	app(t)
	b := chain("Talks open in Geneva", "Talks end abruptly", "Limited incursion", "War")
	c := New(b)
	click := func(name string) {
		t.Helper()
		c.Resize(c.Fit(900))
		for _, crumb := range c.crumbs {
			if crumb.text == name {
				test.TapAt(c, fyne.NewPos(crumb.x+crumb.w/2, height/2))
				return
			}
		}
		t.Fatalf("no %q in %q", name, c.Text())
	}
	b.ShowBranch(last(b).ID)
	click("War") // is shown already
	if b.Branch() != last(b) {
		t.Error("a click on what is shown leads elsewhere")
	}
	click("Talks end abruptly")
	if b.Branch().Title != "Talks end abruptly" {
		t.Errorf("leads to %q", b.Branch().Title)
	}
	click(showAll)
	if b.Branch().Parent() != nil {
		t.Errorf("“Show all” leads to %q", b.Branch().Title)
	}
	b.ShowBranch(last(b).ID)
	click("Talks open in Geneva")
	if b.Branch().Parent() != nil {
		t.Error("the situation itself is not everything")
	}
}

// If this fails, a long way does not fit the map, loses what is shown or the way
// back, or lays words on one another.
func TestLongWaysFit(t *testing.T) {
	app(t)
	rapid.Check(t, func(r *rapid.T) {
		titles := rapid.SliceOfN(rapid.StringMatching(`[a-zА-я]{1,30}( [a-zА-я]{1,30}){0,4}`), 2, 12).Draw(r, "titles")
		b := chain(titles...)
		b.ShowBranch(last(b).ID)
		c := New(b)
		c.SetProjector(rapid.Bool().Draw(r, "projector"))
		room := rapid.Float32Range(420, 1900).Draw(r, "room")
		if size := c.Fit(room); size.Width > room {
			r.Fatalf("%v wide of %v", size.Width, room)
		}
		var x float32
		shown := ""
		for _, crumb := range c.crumbs {
			if crumb.x < x-0.01 {
				r.Fatalf("%q at %v begins before %v", crumb.text, crumb.x, x)
			}
			x = crumb.x + crumb.w
			if crumb.kind == current {
				shown = strings.TrimSuffix(crumb.text, "…")
			}
		}
		if shown == "" || !strings.HasPrefix(last(b).Title, shown) || !strings.HasSuffix(c.Text(), showAll) {
			r.Fatalf("says %q", c.Text())
		}
	})
}

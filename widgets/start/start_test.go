package start

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
	"offramp/widgets/look"
)

var noon = time.Date(2022, 1, 12, 12, 0, 0, 0, time.UTC)

// data is a page of so many templates and files.
func data(templates, recents int) Data {
	d := Data{Now: noon, OpenKey: "Ctrl+O"}
	for i := range templates {
		d.Templates = append(d.Templates, Template{
			Name: fmt.Sprintf("Template %d", i), About: strings.Repeat("What it is good for. ", 1+i%3),
			Map: scenetest.Build(scenetest.Geneva(), scene.Options{Fonts: look.Fonts()}),
		})
	}
	for i := range recents {
		d.Recents = append(d.Recents, Recent{
			Title: fmt.Sprintf("Файл %d", i), Folder: "~/Документи/Аналітика/2022/Січень/Дуже довга назва теки", Path: fmt.Sprint(i),
			Opened: noon.AddDate(0, 0, -i), Missing: i%4 == 3,
		})
	}
	return d
}

// shown returns a page in a window, and what was chosen on it.
func shown(t testing.TB, d Data, width, height float32) (*Page, *[]string) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	p := New(d)
	var chosen []string
	choose := func(what string) { chosen = append(chosen, what) }
	p.OnNew = func() { choose("new") }
	p.OnOpen = func() { choose("open") }
	p.OnSample = func() { choose("sample") }
	p.OnTemplate = func(i int) { choose(fmt.Sprint("template ", i)) }
	p.OnRecent = func(path string) { choose("file " + path) }
	p.OnType = func(r rune) { choose("type " + string(r)) }
	p.OnEscape = func() { choose("escape") }
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(width, height))
	w.Canvas().Focus(p)
	return p, &chosen
}

func press(p *Page, keys ...fyne.KeyName) {
	for _, key := range keys {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
}

func same(t *testing.T, got []string, want ...string) {
	t.Helper()
	if fmt.Sprint(got) != fmt.Sprint(want) {
		t.Errorf("chosen: %v, not %v", got, want)
	}
}

// chosen is what Enter would choose, as it is written there.
func chosen(p *Page) string { return p.items[p.at].name(p.data) }

// If this fails, starting costs more than a key: Enter does not begin at once,
// or what is typed is lost, digits and Cyrillic included.
func TestStartingCostsOneKey(t *testing.T) {
	p, chosen := shown(t, data(8, 3), 1260, 720)
	press(p, fyne.KeyReturn)
	p.TypedRune('T')
	p.TypedRune('2')
	p.TypedRune('Б')
	press(p, fyne.KeyEscape)
	same(t, *chosen, "new", "type T", "type 2", "type Б", "escape")
}

// If this fails, Tab misses something, or does not come round.
func TestTabGoesThroughAll(t *testing.T) {
	p, chosen := shown(t, data(2, 2), 1260, 720)
	for range p.items {
		p.TypedRune(' ')
		press(p, fyne.KeyTab)
	}
	p.TypedRune(' ')
	same(t, *chosen, "new", "template 0", "template 1", "open", "sample", "file 0", "file 1", "new")
	press(p, fyne.KeyEnd, fyne.KeyReturn, fyne.KeyHome, fyne.KeyReturn)
	same(t, (*chosen)[8:], "file 1", "new")
}

// If this fails, an arrow goes where nobody looks.
func TestArrowsGoByPlace(t *testing.T) {
	p, _ := shown(t, data(8, 2), 1260, 720)
	for _, step := range []struct {
		key  fyne.KeyName
		want string
	}{
		{fyne.KeyDown, "Template 0"}, {fyne.KeyRight, "Template 1"}, {fyne.KeyDown, "Template 5"},
		{fyne.KeyDown, "Template 5"}, {fyne.KeyLeft, "Template 4"}, {fyne.KeyUp, "Template 0"},
		{fyne.KeyUp, "What is the situation?"}, {fyne.KeyLeft, "What is the situation?"},
		{fyne.KeyRight, "Open a file…"}, {fyne.KeyDown, "The Geneva sample"}, {fyne.KeyDown, "Файл 0"},
		{fyne.KeyLeft, "Template 3"}, {fyne.KeyRight, "Файл 0"},
	} {
		press(p, step.key)
		if chosen(p) != step.want {
			t.Fatalf("%s goes to %s, not to %s", step.key, chosen(p), step.want)
		}
	}
}

// If this fails, something on the page overlaps, lies outside it, or cannot be
// reached by arrows, at some size.
func TestEverythingHasItsPlaceAndIsReached(t *testing.T) {
	shown(t, Data{}, 100, 100) // text is measured in an app
	rapid.Check(t, func(t *rapid.T) {
		d := data(rapid.IntRange(0, 9).Draw(t, "templates"), rapid.IntRange(0, 20).Draw(t, "files"))
		width := float32(rapid.IntRange(320, 2600).Draw(t, "width"))
		items := itemsOf(d)
		plan := planFor(d, items, width)
		for i, b := range plan.tiles {
			if b.x < 0 || b.x+b.w > width || b.y < 0 || b.y+b.h > plan.height || b.w < cardLeast || b.h <= 0 {
				t.Fatalf("%d is at %v of %v × %v", i, b, width, plan.height)
			}
			for k, other := range plan.tiles[:i] {
				if b.x < other.x+other.w && other.x < b.x+b.w && b.y < other.y+other.h && other.y < b.y+b.h {
					t.Fatalf("%d at %v lies over %d at %v", i, b, k, other)
				}
			}
		}
		reached, todo := map[int]bool{0: true}, []int{0}
		for len(todo) > 0 {
			at := todo[0]
			todo = todo[1:]
			for _, w := range []way{up, down, left, right} {
				if next := toward(plan.tiles, at, w); !reached[next] {
					reached[next] = true
					todo = append(todo, next)
				}
			}
		}
		if len(reached) != len(items) {
			t.Fatalf("arrows reach %d of %d", len(reached), len(items))
		}
	})
}

// If this fails, somebody cannot see what Enter would choose: it is out of view,
// or nothing marks it.
func TestWhatIsChosenIsInViewAndMarked(t *testing.T) {
	for _, size := range []fyne.Size{fyne.NewSize(900, 560), fyne.NewSize(1260, 720), fyne.NewSize(400, 300)} {
		p, _ := shown(t, data(8, 20), size.Width, size.Height)
		for range p.items {
			press(p, fyne.KeyTab)
			b, top := p.plan.tiles[p.at], p.scroll.Offset.Y
			if b.y < top || b.y+b.h > top+size.Height {
				t.Fatalf("at %v %s stands from %v to %v, in view is %v to %v", size, chosen(p), b.y, b.y+b.h, top, top+size.Height)
			}
			marked := 0
			for _, tile := range p.tiles {
				if r := test.WidgetRenderer(tile).(*tileRenderer); !r.ring.Hidden {
					marked++
				}
			}
			if marked != 1 || test.WidgetRenderer(p.tiles[p.at]).(*tileRenderer).ring.Hidden {
				t.Fatalf("%d tiles are marked", marked)
			}
		}
	}
}

// If this fails, a text on the page runs out of its card.
func TestTextsStayInside(t *testing.T) {
	for _, width := range []float32{420, 900, 1260, 1920} {
		p, _ := shown(t, data(8, 6), width, 800)
		for i, tile := range p.tiles {
			for _, o := range test.WidgetRenderer(tile).Objects() {
				text, ok := o.(*canvas.Text)
				if !ok {
					continue
				}
				if text.Position().X < 0 || text.Position().X+text.MinSize().Width > tile.Size().Width+1 ||
					text.Position().Y+text.MinSize().Height > tile.Size().Height+1 {
					t.Errorf("at %v: %q of item %d runs out of its %v", width, text.Text, i, tile.Size())
				}
			}
		}
	}
}

// If this fails, a click chooses something else, or the keyboard is lost for good.
func TestClicksChoose(t *testing.T) {
	p, chosen := shown(t, data(4, 2), 1260, 720)
	c := fyne.CurrentApp().Driver().CanvasForObject(p)
	for _, i := range []int{2, 5, 7} {
		b := p.plan.tiles[i]
		test.TapCanvas(c, fyne.NewPos(b.x+b.w/2, b.y+b.h/2))
	}
	same(t, *chosen, "template 1", "open", "file 0")
	if p.at != 7 {
		t.Error("what was clicked is not what Enter chooses now")
	}
	idle := false
	p.OnIdle = func() { idle = true }
	c.Focus(p)
	c.Unfocus()
	if !idle {
		t.Error("nobody hears that the keyboard went nowhere")
	}
}

// If this fails, nobody sees that a tile can be clicked.
func TestThePointerShowsWhatCanBeClicked(t *testing.T) {
	p, _ := shown(t, data(2, 0), 1260, 720)
	tile := p.tiles[1]
	r := test.WidgetRenderer(tile).(*tileRenderer)
	before := r.back.FillColor
	tile.MouseIn(&desktop.MouseEvent{})
	over := r.back.FillColor
	tile.MouseOut()
	if over == before || r.back.FillColor != before || tile.Cursor() != desktop.PointerCursor {
		t.Error("the pointer changes nothing, or for good")
	}
}

// If this fails, a file that comes or goes moves the choice to another one.
func TestFilesComeAndGo(t *testing.T) {
	d := data(2, 3)
	p, chosen := shown(t, d, 1260, 720)
	press(p, fyne.KeyEnd)
	p.SetRecents(append([]Recent{{Title: "New", Path: "new"}}, d.Recents...), noon)
	press(p, fyne.KeyReturn)
	p.SetRecents(nil, noon)
	press(p, fyne.KeyReturn, fyne.KeyEnd, fyne.KeyReturn)
	same(t, *chosen, "file 2", "sample", "sample")
}

// If this fails, the line below a file says when it was open in a way that
// nobody says it.
func TestWhen(t *testing.T) {
	for _, c := range []struct{ then, want string }{
		{"2022-01-12T09:05:00Z", "09:05"}, {"2022-01-11T23:59:00Z", "yesterday"}, {"2022-01-10T00:00:00Z", "Monday"},
		{"2022-01-06T12:00:00Z", "Thursday"}, {"2022-01-05T12:00:00Z", "5 January"},
		{"2021-12-31T12:00:00Z", "31 December 2021"}, {"2023-02-01T12:00:00Z", "1 February 2023"},
	} {
		then, err := time.Parse(time.RFC3339, c.then)
		if err != nil {
			t.Fatal(err)
		}
		if got := when(then, noon); got != c.want {
			t.Errorf("%s is %q, not %q", c.then, got, c.want)
		}
	}
	if when(time.Time{}, noon) != "" {
		t.Error("a file of which nothing is known was open some time")
	}
}

// If this fails, the small map of a template shows another tree, or colours
// that are not its end states'.
func TestSmallMapsShowTheTree(t *testing.T) {
	shown(t, Data{}, 100, 100)
	s := scenetest.Build(scenetest.Geneva(), scene.Options{Fonts: look.Fonts()})
	for _, pal := range []*scene.Palette{scene.Light(), scene.Dark()} {
		img := thumb(s, 400, 200, pal)
		v := fitted(s.Bounds, 400, 200)
		for i := range s.Cards {
			c := &s.Cards[i]
			r := v.Rect(c.Box)
			got, want := img.RGBAAt(int(r.X+r.W/2), int(r.Y+r.H/2)), bar(s, c, pal)
			if got.R != want.R || got.G != want.G || got.B != want.B {
				t.Errorf("%v stands where %q does, in %v", got, c.Title, want)
			}
		}
		if at := img.RGBAAt(2, 2); at.R != pal.Ground.R || at.A != 0xff {
			t.Errorf("the ground is %v", at)
		}
	}
	if empty := thumb(nil, 10, 10, scene.Light()); empty.Bounds().Dx() != 10 {
		t.Error("a template without a map has no picture")
	}
}

// If this fails, the page stays light when the theme turns dark.
func TestThePageFollowsTheTheme(t *testing.T) {
	p, _ := shown(t, data(1, 0), 800, 600)
	r := test.WidgetRenderer(p).(*pageRenderer)
	tile := test.WidgetRenderer(p.tiles[1]).(*tileRenderer)
	light := tile.draw(40, 20)
	fyne.CurrentApp().Settings().SetTheme(look.New(look.Dark))
	p.Refresh()
	if r.ground.FillColor != scene.Dark().Ground || tile.draw(40, 20) == light {
		t.Error("the page keeps its colours")
	}
	if tile.draw(40, 20) != tile.draw(40, 20) {
		t.Error("the small map is drawn again and again")
	}
}

// If this fails, a key that comes before the page is drawn ends the program.
func TestKeysMayComeBeforeThePageIsDrawn(t *testing.T) {
	test.NewTempApp(t)
	p := New(Data{Now: time.Unix(0, 0)})
	for _, key := range []fyne.KeyName{fyne.KeyDown, fyne.KeyEnd, fyne.KeyPageDown, fyne.KeyUp} {
		p.TypedKey(&fyne.KeyEvent{Name: key})
	}
	if chosen(p) == "" {
		t.Error("nothing is chosen")
	}
}

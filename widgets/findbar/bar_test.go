package findbar_test

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/findbar"
	"offramp/widgets/look"
)

// text is something to find in and what the bar did to it.
type text struct {
	words  []string
	went   []int
	closed int
}

// shown returns an open bar over words, in a window of a test app.
func shown(t *testing.T, replace bool, words ...string) (*findbar.Bar, *text, fyne.Window) {
	t.Helper()
	a := test.NewTempApp(t)
	a.Settings().SetTheme(look.New(look.Light))
	in := &text{words: words}
	b := findbar.New()
	var found []int
	b.OnQuery = func(q findbar.Query) (int, int) {
		found = nil
		for i, word := range in.words {
			if word == q.Text || !q.Word && strings.Contains(word, q.Text) ||
				!q.Case && !q.Word && strings.Contains(strings.ToLower(word), strings.ToLower(q.Text)) {
				found = append(found, i)
			}
		}
		if len(found) == 0 {
			return 0, -1
		}
		return len(found), 0
	}
	b.OnGo = func(i int) { in.went = append(in.went, i) }
	b.OnReplace = func(i int, with string) { in.words[found[i]] = with }
	b.OnReplaceAll = func(with string) int {
		for _, i := range found {
			in.words[i] = with
		}
		return len(found)
	}
	b.OnClose = func() { in.closed++ }
	pane := container.NewBorder(b, nil, nil, nil)
	w := test.NewTempWindow(t, pane)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(700, 300))
	b.Open(w.Canvas(), replace)
	pane.Refresh()
	return b, in, w
}

func press(w fyne.Window, key fyne.KeyName) {
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: key})
}

func write(w fyne.Window, text string) {
	for _, r := range text {
		w.Canvas().Focused().TypedRune(r)
	}
}

func last(all []int) int {
	if len(all) == 0 {
		return -1
	}
	return all[len(all)-1]
}

// If this fails, typing does not find, or Enter does not go round all matches.
func TestTypingFindsAndEnterGoesRound(t *testing.T) {
	b, in, w := shown(t, false, "war", "Warm", "peace", "war")
	write(w, "war")
	if got := b.Counted(); got != "1 of 3" || last(in.went) != 0 {
		t.Errorf("the bar says %q and went to %v", got, in.went)
	}
	for _, want := range []int{1, 2, 0} {
		press(w, fyne.KeyReturn)
		if last(in.went) != want {
			t.Errorf("Enter went to %d, not to %d", last(in.went), want)
		}
	}
	b.Previous()
	if last(in.went) != 2 {
		t.Errorf("back from the first match is %d", last(in.went))
	}
	write(w, "x")
	if b.Counted() != "no match" {
		t.Errorf("for nothing the bar says %q", b.Counted())
	}
}

// If this fails, the keyboard cannot reach a part of the bar, or is caught in one.
func TestTabGoesRoundAndEscCloses(t *testing.T) {
	b, in, w := shown(t, true, "war")
	seen := map[fyne.Focusable]bool{}
	first := w.Canvas().Focused()
	for range 20 {
		seen[w.Canvas().Focused()] = true
		press(w, fyne.KeyTab)
		if w.Canvas().Focused() == first {
			break
		}
	}
	if len(seen) != 9 || w.Canvas().Focused() != first {
		t.Errorf("Tab reaches %d parts", len(seen))
	}
	press(w, fyne.KeyTab)
	press(w, fyne.KeyTab) // on a tool
	press(w, fyne.KeyEscape)
	if in.closed != 1 || b.Visible() {
		t.Error("Esc on a tool does not close the bar")
	}
}

// If this fails, the toggles do nothing, or do not look anew.
func TestTogglesNarrowTheSearch(t *testing.T) {
	b, _, w := shown(t, false, "war", "War", "wars")
	write(w, "war")
	press(w, fyne.KeyTab)
	write(w, " ")
	if b.Counted() != "1 of 2" {
		t.Errorf("matching case: %q", b.Counted())
	}
	press(w, fyne.KeyTab)
	press(w, fyne.KeyReturn)
	if b.Counted() != "1 of 1" || !b.Query().Word || !b.Query().Case {
		t.Errorf("whole words: %q of %+v", b.Counted(), b.Query())
	}
}

// If this fails, replacing changes another match than the one shown, or does
// not go on to the next.
func TestReplacing(t *testing.T) {
	b, in, w := shown(t, true, "war", "peace", "war", "war")
	write(w, "war")
	press(w, fyne.KeyReturn)
	press(w, fyne.KeyTab)
	write(w, "talks")
	press(w, fyne.KeyReturn)
	if got := strings.Join(in.words, " "); got != "war peace talks war" || b.Counted() != "1 of 2" {
		t.Errorf("replaced to %q, %q", got, b.Counted())
	}
	press(w, fyne.KeyTab)
	press(w, fyne.KeyTab) // to “Replace all”
	press(w, fyne.KeyReturn)
	if got := strings.Join(in.words, " "); got != "talks peace talks talks" || b.Counted() != "2 replaced" {
		t.Errorf("replaced to %q, %q", got, b.Counted())
	}
}

// If this fails, a file that is only read can be changed through the bar.
func TestReadOnlyHasNothingToReplaceIn(t *testing.T) {
	b, in, w := shown(t, false, "war")
	b.SetReadOnly(true)
	b.Open(w.Canvas(), true)
	write(w, "war")
	for range 12 {
		press(w, fyne.KeyTab)
		press(w, fyne.KeyReturn)
		if !b.Visible() {
			b.Open(w.Canvas(), true)
		}
	}
	if in.words[0] != "war" {
		t.Errorf("replaced to %q", in.words[0])
	}
}

// If this fails, parts of the bar lie over each other or stand out of a narrow map.
func TestEverythingHasItsPlace(t *testing.T) {
	for _, width := range []float32{240, 300, 420, 700, 1200} {
		b, _, w := shown(t, true, "war")
		write(w, "war")
		b.SetContext("before the ", "war", " after it and much more than there is room for", "In the notes")
		w.Resize(fyne.NewSize(width, 300))
		objects := test.WidgetRenderer(b).Objects()[2:] // not ground and hairline
		for i, o := range objects {
			if at, size := o.Position(), o.Size(); at.X < 0 || at.X+size.Width > b.Size().Width+1 || at.Y+size.Height > b.MinSize().Height+1 {
				t.Errorf("at %v wide, part %d is at %v, %v of %v", width, i, at, size, b.MinSize())
			}
			for k, other := range objects[:i] {
				if meet(o, other) {
					t.Errorf("at %v wide, parts %d and %d lie over each other", width, k, i)
				}
			}
		}
	}
}

func meet(a, b fyne.CanvasObject) bool {
	ap, as, bp, bs := a.Position(), a.Size(), b.Position(), b.Size()
	const eps = 1
	return ap.X+as.Width-eps > bp.X && bp.X+bs.Width-eps > ap.X && ap.Y+as.Height-eps > bp.Y && bp.Y+bs.Height-eps > ap.Y
}

// If this fails, a room cannot read what is looked for, or the bar stays large
// on a desk.
func TestARoomReadsTheBar(t *testing.T) {
	b, _, w := shown(t, true, "Talks", "More talks")
	w.Resize(fyne.NewSize(1024, 600))
	b.SetText("alk")
	b.SetContext("T", "alk", "s", "In the title")
	desk := b.MinSize().Height
	b.SetProjector(true)
	for _, o := range test.LaidOutObjects(b) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" && text.TextSize < look.ProjectorType {
			t.Errorf("%q is %v px", text.Text, text.TextSize)
		}
	}
	if high := b.MinSize().Height; high < 1.5*desk {
		t.Errorf("it is %v high for a room, %v on a desk", high, desk)
	}
	b.SetProjector(false)
	if high := b.MinSize().Height; high != desk {
		t.Errorf("it is %v high on a desk then, not %v", high, desk)
	}
}

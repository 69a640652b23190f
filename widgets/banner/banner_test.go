package banner

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/scenetest"
	"offramp/widgets/look"
)

func shown(t *testing.T, label string, width float32) *Banner {
	t.Helper()
	test.NewTempApp(t).Settings().SetTheme(look.New(look.Light))
	b := New()
	w := test.NewTempWindow(t, b)
	w.SetPadded(false)
	b.Set(scenetest.Marked(label))
	w.Resize(fyne.NewSize(width, 100))
	b.Resize(fyne.NewSize(width, b.MinSize().Height))
	return b
}

// letters are the texts on the canvas, from left to right and top to bottom.
func letters(b *Banner) (texts []*canvas.Text) {
	for _, o := range test.WidgetRenderer(b).Objects() {
		if t, ok := o.(*canvas.Text); ok {
			texts = append(texts, t)
		}
	}
	return texts
}

// If it fails, a marking is not shown as it was typed, in its colours, centred.
func TestMarking(t *testing.T) {
	b := shown(t, "TLP:CLEAR", 800)
	texts := letters(b)
	label := ""
	for i, text := range texts {
		label += text.Text
		if i > 0 && text.Position().X < texts[i-1].Position().X+texts[i-1].Size().Width {
			t.Errorf("letter %d overlaps the one before", i)
		}
		if text.Color != b.foreground {
			t.Errorf("letter %d is drawn in %v", i, text.Color)
		}
	}
	if label != "TLP:CLEAR" || b.Marking() != label {
		t.Errorf("the banner says %q", label)
	}
	first, last := texts[0], texts[len(texts)-1]
	if left, right := first.Position().X, 800-last.Position().X-last.Size().Width; left-right > 2 || right-left > 2 {
		t.Errorf("%v px on the left, %v on the right", left, right)
	}
	if scene.Contrast(b.foreground, b.background) < scene.TextContrast || b.MinSize().Height != height {
		t.Errorf("%v on %v, %v high", b.foreground, b.background, b.MinSize().Height)
	}
}

// If it fails, a banner without a label takes room, or comes back without its height.
func TestNoMarkingTakesNoRoom(t *testing.T) {
	b := shown(t, "SECRET", 800)
	b.Set(scenetest.Marked("  "))
	if b.MinSize().Height != 0 || len(test.WidgetRenderer(b).Objects()) != 0 {
		t.Errorf("without a label the banner is %v high", b.MinSize().Height)
	}
	b.Set(scenetest.Marked("SECRET"))
	if b.MinSize().Height != height {
		t.Errorf("with a label again it is %v high", b.MinSize().Height)
	}
}

// If it fails, part of a long marking is cut off.
func TestLongMarkingWraps(t *testing.T) {
	label := strings.TrimSpace(strings.Repeat("OFFICIAL-SENSITIVE ", 9))
	b := shown(t, label, 500)
	var rows []string
	for _, text := range letters(b) {
		rows = append(rows, text.Text)
		if text.MinSize().Width > 500 {
			t.Errorf("%q is wider than the banner", text.Text)
		}
	}
	letters := strings.NewReplacer(" ", "")
	if len(rows) < 2 || letters.Replace(strings.Join(rows, "")) != letters.Replace(label) || b.MinSize().Height <= height {
		t.Errorf("%q in %v px", rows, b.MinSize().Height)
	}
}

// If it fails, a room cannot read the marking in projector size, it is cut off
// there, or it stays large on a desk.
func TestProjectorSize(t *testing.T) {
	for _, label := range []string{"TLP:CLEAR", strings.TrimSpace(strings.Repeat("OFFICIAL-SENSITIVE ", 6))} {
		b := shown(t, label, 1024)
		desk := b.MinSize().Height
		b.SetProjector(true)
		b.Resize(fyne.NewSize(1024, b.MinSize().Height))
		for _, text := range letters(b) {
			if text.TextSize < look.ProjectorType || text.MinSize().Width > 1024 {
				t.Errorf("%q has %v px and is %v wide", text.Text, text.TextSize, text.MinSize().Width)
			}
		}
		if b.MinSize().Height <= desk {
			t.Errorf("%v high in projector size, %v on a desk", b.MinSize().Height, desk)
		}
		if b.SetProjector(false); b.MinSize().Height != desk {
			t.Errorf("back on the desk %v high, before %v", b.MinSize().Height, desk)
		}
	}
}

package strip

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"offramp/scenarios"
	"offramp/widgets/look"
)

// If this fails, a room cannot read the answer: some text of the strip stays as
// small as on a desk.
func TestProjectorSizeEnlargesTheLegend(t *testing.T) {
	list := []item{
		{name: "Standoff continues", symbol: "square", percent: "52.6 %", word: "roughly even chance", share: 0.526},
		{name: "War", symbol: "triangle", percent: "5.0 %", word: "very unlikely", share: 0.05},
	}
	desk, room := arrange(list, 1000, 1, nil), arrange(list, 1000, 24.0/13, nil)
	if room.row(1) <= desk.row(1) || room.entries[0].width <= desk.entries[0].width*0.6 {
		t.Errorf("a row is %v high and an entry %v wide for a room, %v and %v on a desk",
			room.row(1), room.entries[0].width, desk.row(1), desk.entries[0].width)
	}
	for _, e := range room.entries {
		for _, piece := range e.pieces {
			if piece.Run > runPercent {
				t.Errorf("a room reads %q: names and numbers are enough", piece.Text)
			}
		}
	}
}

// If this fails, a strip that has room for all of its legend shows a scroll bar
// and a shadow under its last row, as if there were more.
func TestALegendWithRoomDoesNotScroll(t *testing.T) {
	for _, projector := range []bool{false, true} {
		s, _ := shown(t, drawing(), 1440)
		s.SetProjector(projector)
		r := test.WidgetRenderer(s).(*renderer)
		for width := float32(400); width <= 1920; width += 40 {
			s.Resize(fyne.NewSize(width, s.Size().Height))
			s.Resize(fyne.NewSize(width, s.MinSize().Height))
			if rows := s.legend.plan.rows; rows <= mostRows && r.scroll.Size().Height <= s.legend.MinSize().Height {
				t.Errorf("projector %v, %v px wide: %d rows are %v high, and have %v",
					projector, width, rows, s.legend.MinSize().Height, r.scroll.Size().Height)
			}
		}
	}
}

// If this fails, a room is told in large letters what whoever works the map
// might do next.
func TestARoomIsNotToldWhatToDo(t *testing.T) {
	scenario := drawing()
	scenario.EndStates = nil
	for o := range scenario.Root.All() {
		o.EndState = ""
	}
	s, _ := shown(t, scenario, 1440)
	said := func() bool { return strings.Contains(strings.Join(s.text(), "\n"), noEndStates) }
	if !said() {
		t.Fatalf("a desk reads %q", s.text())
	}
	s.SetProjector(true)
	if said() || len(s.text()) == 0 {
		t.Errorf("a room reads %q", s.text())
	}
}

// If this fails, a room is told which keys to press.
func TestARoomIsNotToldWhatToPress(t *testing.T) {
	scenario := drawing()
	for o := range scenario.Root.All() {
		o.Probability = scenarios.NotEstimated
	}
	s, _ := shown(t, scenario, 1440)
	s.SetProjector(true)
	if got := test.WidgetRenderer(s).(*renderer).hint.Text; got != "No probabilities yet." {
		t.Errorf("a room reads %q", got)
	}
}

// If this fails, the name of an end state is typed in letters that a room cannot
// read.
func TestARoomReadsTheNameThatIsTyped(t *testing.T) {
	s, _ := shown(t, drawing(), 1440)
	s.SetProjector(true)
	s.at = 0
	s.Rename()
	if s.naming == nil {
		t.Fatal("there is no field")
	}
	for _, o := range test.LaidOutObjects(s.naming.box) {
		if text, ok := o.(*canvas.Text); ok && text.Text != "" && text.TextSize < look.ProjectorType {
			t.Errorf("%q is %v px", text.Text, text.TextSize)
		}
	}
}

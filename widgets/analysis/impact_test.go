package analysis

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
)

// If this fails, the expected impact, how much it speaks for, or the risk behind
// it is not told.
func TestTheImpactIsTold(t *testing.T) {
	o := open(t, geneva(t), "Impact")
	i := o.impacts()
	if !strings.HasPrefix(i.expected.Text, "Expected impact") || i.covered.Text == "" {
		t.Errorf("it says %q, %q", i.expected.Text, i.covered.Text)
	}
	o.says("At least")
	o.press(fyne.KeyReturn)
	if len(o.picked) != 1 || o.b.Scenario().Outcome(o.picked[0]) == nil {
		t.Errorf("picked %v", o.picked)
	}
}

// If this fails, the thresholds do not say which paths are listed, take what is no
// threshold, or are an edit of the file.
func TestThresholdsSayWhichPathsAreGrave(t *testing.T) {
	o := open(t, geneva(t), "Impact")
	i := o.impacts()
	i.views[1].Tapped(&fyne.PointEvent{})
	o.enter(i.probability, "100 %")
	o.enter(i.weight, "0")
	all := len(i.chart.Chart().Rows)
	o.enter(i.probability, "1")
	o.enter(i.weight, "99")
	o.says("No path is at most 1 % probable")
	if all < 2 {
		t.Errorf("everything is %d paths", all)
	}
	for text, e := range map[string]*entry{"-3": i.weight, "likely": i.probability, "": i.weight} {
		o.enter(e, text)
		if e.failure.Text == "" {
			t.Errorf("%q is taken", text)
		}
		o.press(fyne.KeyEscape)
	}
	if o.b.Editor().Dirty() {
		t.Error("the file is changed")
	}
}

// If this fails, a scenario without impacts does not say how to give them.
func TestWithoutImpactsThePageSaysHow(t *testing.T) {
	o := open(t, bare(), "Impact")
	o.says("Nothing has an impact yet")
	if o.impacts().expected.Visible() {
		t.Error("something is expected of nothing")
	}
}

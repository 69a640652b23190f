package analysis

import (
	"fmt"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/rowlist"
)

func find(rows []rowlist.Row, id string) (r rowlist.Row) {
	for _, row := range rows {
		if row.ID == id {
			r = row
		}
	}
	return r
}

// If this fails, a score is wrong or without its convention, a fork without one
// does not say why, or a row does not lead to its fork.
func TestScores(t *testing.T) {
	s := forked(2)
	s.Root.Children[0].Probability, s.Root.Children[1].Probability = scenarios.Number(0.7), scenarios.Number(0.3)
	s.Root.Children[0].Status = &scenarios.Status{Is: scenarios.Happened}
	later := &scenarios.Outcome{ID: "later", Title: "Later"}
	s.Root.Children[0].Children = []*scenarios.Outcome{later}
	s.Root.Children[1].Children = []*scenarios.Outcome{{ID: "never", Title: "Never"}}
	s.Link()
	c, p := pageOf[*scores](t, s, nil)
	for id, want := range map[string]string{"brier2": "0.180", "brier1": "0.090", "log": "−0.357", "fork " + s.Root.ID: "0.180"} {
		if got := find(c.list.Rows(), id).Right; got != want {
			t.Errorf("%s is %q, want %s", id, got, want)
		}
	}
	fork := find(c.list.Rows(), "fork "+s.Root.ID)
	if text := fork.Lines[0].Text + fork.Lines[1].Text; !strings.Contains(text, "70\u00a0%") || !strings.Contains(text, "(0 to 1)") {
		t.Errorf("of the fork it says %q", text)
	}
	if r := find(c.list.Rows(), "without o0"); r.Lines[0].Text != "nothing says what came true" {
		t.Errorf("of a fork without a score it says %v", r)
	}
	if find(c.list.Rows(), "void").Title != "1 fork not reached" || c.chart.Visible() || !strings.Contains(c.tooFew.Text, "takes 10 forecasts") {
		t.Errorf("it says %q over %v", c.tooFew.Text, c.list.Rows())
	}
	picked := ""
	p.OnPick = func(id string) { picked = id }
	for range 5 {
		c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
		c.list.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if picked != s.Root.ID && picked != "o0" {
		t.Errorf("picked %q", picked)
	}
}

// If this fails, nobody learns how forecasts come to be scored.
func TestScores_empty(t *testing.T) {
	c, p := pageOf[*scores](t, forked(2), nil)
	if c.says.Text != "Nothing has come true yet." || !strings.Contains(c.helps.Text, "Time and status") || c.chart.Visible() {
		t.Errorf("it says %q and %q", c.says.Text, c.helps.Text)
	}
	p.FocusFirst()
	if err := p.board.Do(scenarios.SetField(p.board.Scenario().Root.Children[0], "status", "status", &scenarios.Status{Is: scenarios.Happened})); err != nil {
		t.Fatal(err)
	}
	if find(c.list.Rows(), "brier2").Right == "" || c.says.Visible() {
		t.Errorf("after an outcome happened it says %q over %v", c.says.Text, c.list.Rows())
	}
}

// If this fails, the calibration chart is not shown where there is enough to
// see, or a fork that nobody thought possible has a number.
func TestScores_calibration(t *testing.T) {
	s := scenarios.New()
	at := s.Root
	for i := range 12 {
		yes, no := &scenarios.Outcome{ID: fmt.Sprint("yes", i), Title: "Yes"}, &scenarios.Outcome{ID: fmt.Sprint("no", i), Title: "No"}
		yes.Probability, no.Probability = scenarios.Number(0.75), scenarios.Number(0.25)
		if i == 11 {
			yes.Probability, no.Probability = scenarios.Number(0), scenarios.Number(1)
			yes.Status = &scenarios.Status{Is: scenarios.Happened}
		}
		at.Children = []*scenarios.Outcome{yes, no}
		at = yes
	}
	s.Link()
	c, _ := pageOf[*scores](t, s, nil)
	if !c.chart.Visible() || c.chart.Chart() == nil || c.tooFew.Visible() {
		t.Errorf("there is no calibration chart: %q", c.tooFew.Text)
	}
	if got := find(c.list.Rows(), "log").Right; got != "−∞" {
		t.Errorf("the log score of what was told to be impossible is %q", got)
	}
}

//go:build e2e

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// answered writes a scenario with a scale, ranges, a choice, impacts and end
// states, so that there is something to ask about.
func answered(t *testing.T, d *Driver, name string) string {
	t.Helper()
	path := filepath.Join(d.Dir, name+".scenario.json")
	try(t, os.WriteFile(path, []byte(fmt.Sprintf(`{"format":"offramp/scenario","version":1,"id":%q,`+
		`"scale":{"id":"icd203","bands":[{"word":"unlikely","low":0.2,"high":0.45},{"word":"likely","low":0.55,"high":0.8}]},`+
		`"endStates":[{"id":"war","name":"War","impact":-4},{"id":"peace","name":"Peace","impact":3}],`+
		`"root":{"id":"r","title":"Talks","children":[`+
		`{"id":"a","title":"They end","probability":0.25,"range":[0.1,0.4],"endState":"war"},`+
		`{"id":"b","title":"They go on","probability":0.45,"endState":"peace"},`+
		`{"id":"c","title":"They stall","probability":0.3,"kind":"choice","children":[`+
		`{"id":"ca","title":"Wait","endState":"peace"},{"id":"cb","title":"Press on","endState":"war"}]}]}}`, name)), 0o644))
	return path
}

// If this fails, a word cannot be typed where a number can, or leaves a number
// that nobody gave.
func TestAWordIsTypedForANumber(t *testing.T) {
	d := newDriver(t)
	path := answered(t, d, "word")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "Right", "equal"))
	try(t, d.Type("likely"))
	try(t, d.Keys("Return"))
	d.shot(t, "word")
	s := d.saves(t, path)
	o := s.Root.Children[1]
	if o.Said != "likely" || !o.Probability.IsAbsent() || o.Range == nil || o.Range.Low != 0.55 || o.Range.High != 0.8 {
		t.Errorf("said %q, probability %v, range %v", o.Said, o.Probability, o.Range)
	}
	try(t, d.Quit())
}

// If this fails, a chart does not lead to what it is about, the pages of the
// analysis cannot be reached by name, or a simulation does not come to its end.
func TestTheAnalysis(t *testing.T) {
	d := newDriver(t)
	path := answered(t, d, "analysis")
	try(t, d.Start(path))
	try(t, d.Keys("Home", "F7", "Down", "Return")) // the second bar of the tornado
	d.shot(t, "tornado")
	try(t, d.Keys("Escape", "F2")) // what was picked is named
	try(t, d.Type(" indeed"))
	try(t, d.Keys("Return"))
	named := 0
	for _, o := range d.saves(t, path).Root.Children {
		if strings.HasSuffix(o.Title, " indeed") {
			named++
		}
	}
	if named != 1 {
		t.Errorf("%d branches were picked and named", named)
	}
	for _, page := range []string{"Simulation", "Impact", "Choices", "Check", "What changed", "How it turned out"} {
		try(t, d.Keys("ctrl+k"))
		try(t, d.Type(page))
		try(t, d.Keys("Return"))
		if page == "Simulation" {
			try(t, d.Keys("Return"))
		}
		d.shot(t, page)
	}
	try(t, d.Keys("ctrl+shift+p"))
	d.shot(t, "for a room")
	try(t, d.Keys("ctrl+shift+p", "F7", "ctrl+s"))
	try(t, d.Quit())
}

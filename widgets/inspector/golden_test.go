package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
)

// If these fail, the pane is laid out otherwise, or says something else: look at
// what changed in testdata/failed and copy it over if it is meant.
func TestGolden(t *testing.T) {
	for name, id := range map[string]string{"outcome": "abrupt", "leaf": "sanctions", "scenario": ""} {
		p := shown(t, talks())
		p.b.Select(id)
		if id == "sanctions" {
			for _, g := range p.outcome.groups {
				g.open()
			}
		}
		p.w.Resize(fyne.NewSize(300, 1000))
		test.AssertRendersToMarkup(t, name+".xml", p.w.Canvas())
	}
}

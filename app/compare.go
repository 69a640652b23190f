package app

import (
	"path/filepath"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/store"
)

var compareFile = command.Command[*window]{
	Name: "Compare with…", Menu: "File", Group: 1,
	Do: func(w *window) {
		if w.commit() {
			w.chooseOther("Compare with a file", "Compare", w.compareSides, w.focusMap)
		}
	},
}

// comparePage shows another file beside the document.
type comparePage struct {
	comparing
	name  string
	other *scenarios.Scenario
	leaks bool // nothing may be taken over from it
}

// compareSides reads a file and shows it beside the document.
func (w *window) compareSides(path string) {
	w.readOther(path, func(opened *store.Opened, leaks bool, err error) {
		if err != nil {
			w.failOpen(path, err)
			return
		}
		p := &comparePage{name: filepath.Base(path), other: opened.Scenario, leaks: leaks}
		p.init(w, "Compared with "+shortened(p.name), nil)
		w.openPage(p)
		p.Present()
	})
}

// Present compares with the document as it stands.
func (p *comparePage) Present() {
	is := p.w.doc.keeper.Copy()
	p.run("Comparing…", func() (compared, error) {
		c := sides(p.name, openHere, p.other, is().Scenario)
		if !p.leaks {
			c.old = p.other
		}
		return c, nil
	})
}

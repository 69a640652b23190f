package app

import (
	"fmt"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/store"
)

// ownMarkings takes a list of handling labels that is nobody's but the user's.
var ownMarkings = command.Command[*window]{
	Name: "Handling labels from a file…", Menu: "Edit", Group: 3,
	Do:      func(w *window) { w.chooseTable("Take handling labels from a file", w.takeMarkings) },
	Enabled: editable,
}

// takeMarkings makes the list of labels in a file that of the scenario, which
// carries it from then on: one edit. The scenario's own label stays.
func (w *window) takeMarkings(path string) error {
	var list *scenarios.Markings
	err := w.takeTable(path, store.MostMarkings, func(data []byte) (edit scenarios.Edit, err error) {
		list, err = store.DecodeMarkings(data)
		return scenarios.ChangeScenario("list of labels", "markings", list), err
	})
	if err == nil {
		w.notice.Flash(fmt.Sprintf("The scenario has the %d labels of %s now.", len(list.Levels), marking.New(list).Name))
	}
	return err
}

// setBanner shows the marking at the top of the window, and at its bottom where
// the list of labels asks for that.
func (w *window) setBanner() {
	b := marking.BannerOf(w.doc.scenario())
	w.banner.Set(b)
	if !b.Bottom {
		b = marking.Banner{}
	}
	w.below.Set(b)
}

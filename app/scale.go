package app

import (
	"fmt"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/store"
)

// ownScale takes a scale of words that is nobody's but the user's.
var ownScale = command.Command[*window]{
	Name: "Scale of words from a file…", Menu: "Edit", Group: 3,
	Do:      func(w *window) { w.chooseTable("Take a scale of words from a file", w.takeScale) },
	Enabled: editable,
}

// takeScale makes the scale in a file that of the scenario, which carries it
// from then on: one edit.
func (w *window) takeScale(path string) error {
	var scale *scenarios.Scale
	err := w.takeTable(path, store.MostScale, func(data []byte) (edit scenarios.Edit, err error) {
		scale, err = store.DecodeScale(data)
		return scenarios.ChangeScenario("scale", "scale", scale), err
	})
	if err == nil {
		w.notice.Flash(fmt.Sprintf("The scenario speaks in the %d words of “%s” now.", len(scale.Bands), scale.ID))
	}
	return err
}

package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/widgets/chooser"
)

// ownScale takes a scale of words that is nobody's but the user's.
var ownScale = command.Command[*window]{
	Name: "Scale of words from a file…", Menu: "Edit", Group: 3,
	Do: (*window).chooseScale, Enabled: editable,
}

func (w *window) chooseScale() {
	w.commit()
	chooser.Show(w.win, chooser.Options{
		Title: "Take a scale of words from a file", Confirm: "Take",
		Start: w.program.folder() + string(filepath.Separator), Suffixes: []string{".json"},
		OnChosen: func(path string) {
			if err := w.takeScale(path); err != nil {
				w.refuse(fmt.Errorf("%s: %w", filepath.Base(path), err))
			}
		},
		OnClosed: w.focusMap,
	})
}

// takeScale makes the scale in a file that of the scenario, which carries it
// from then on: one edit.
func (w *window) takeScale(path string) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()                                               //nolint:errcheck // it is only read
	data, err := io.ReadAll(io.LimitReader(file, store.MostScale+1)) // a device or a film is no scale
	if err != nil {
		return err
	}
	scale, err := store.DecodeScale(data)
	if err != nil {
		return err
	}
	if err := w.doc.board.Do(scenarios.ChangeScenario("scale", "scale", scale)); err != nil {
		return err
	}
	w.notice.Flash(fmt.Sprintf("The scenario speaks in the %d words of “%s” now.", len(scale.Bands), scale.ID))
	return nil
}

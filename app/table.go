package app

import (
	"fmt"
	"io"
	"os"
	"path/filepath"

	"offramp/scenarios"
	"offramp/widgets/chooser"
)

// chooseTable asks for the file of a table that is nobody's but the user's, a
// scale of words or a list of labels; take takes it.
func (w *window) chooseTable(title string, take func(path string) error) {
	w.commit()
	w.program.choose(w.win, chooser.Options{
		Title: title, Confirm: "Take",
		Start: w.program.folder() + string(filepath.Separator), Suffixes: []string{".json"},
		OnChosen: func(path string) {
			if err := take(path); err != nil {
				w.refuse(fmt.Errorf("%s: %w", filepath.Base(path), err))
			}
		},
		OnClosed: w.focusMap,
	})
}

// takeTable reads such a file of up to most bytes, and makes the edit of what it
// holds: the scenario carries the table from then on.
func (w *window) takeTable(path string, most int64, read func(data []byte) (scenarios.Edit, error)) error {
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()                                    //nolint:errcheck // it is only read
	data, err := io.ReadAll(io.LimitReader(file, most+1)) // a device or a film is no table
	if err != nil {
		return err
	}
	edit, err := read(data)
	if err != nil {
		return err
	}
	return w.doc.board.Do(edit)
}

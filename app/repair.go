package app

import (
	"fmt"
	"strings"

	"offramp/scenarios/store"
)

// tellOpened says what is wrong with a file that was opened, where that means
// that it cannot be edited as it is.
func (w *window) tellOpened() {
	opened := w.doc.opened
	switch {
	case opened.Broken():
		w.failText("Open for reading only",
			"The structure of this file is broken, so it is shown for reading only:\n\n"+
				list(w.structureProblems(), checkLists)+
				"\n\nFile › Repair a copy makes an untitled copy that can be edited, and lists what it did. The file stays as it is.")
	case opened.Newer():
		w.failText("Open for reading only",
			fmt.Sprintf("This file is of version %d of the format, made by a newer Offramp than this one. "+
				"It is shown for reading only, because saving it here could lose what this version does not know.",
				w.doc.scenario().Version))
	}
}

func (w *window) structureProblems() []string {
	var lines []string
	for _, p := range w.doc.opened.Problems {
		if p.Structure {
			lines = append(lines, fmt.Sprintf("Line %d: %s: %s", p.Line, p.Where(), p.What))
		}
	}
	return lines
}

// repairCopy opens an untitled copy in which what was broken is put right.
func (w *window) repairCopy() {
	repairs := w.doc.opened.Repairs
	// The copy is a tree of its own: this window goes on showing the file.
	data, err := store.Encode(w.doc.opened.Scenario)
	if err != nil {
		w.fail("No copy was made", err)
		return
	}
	again, err := store.Decode(data)
	if err != nil {
		w.fail("No copy was made", err)
		return
	}
	copied := w.program.show(copyOf(again.Scenario, w.doc.keeper.Secrecy()))
	copied.failText("A repaired copy", "This copy was put right so that it can be edited:\n\n"+
		list(repairs, checkLists)+"\n\nSave it under a name of its own.")
}

const checkLists = " (offramp check lists all)"

// list writes lines as a list, the first of them if there are many; where says
// where the others are.
func list(lines []string, where string) string {
	const most = 12
	more := ""
	if len(lines) > most {
		more = fmt.Sprintf("\n… and %d more%s", len(lines)-most, where)
		lines = lines[:most]
	}
	return "• " + strings.Join(lines, "\n• ") + more
}

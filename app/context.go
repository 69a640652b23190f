package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/app/command"
)

// contextMenu shows what can be done at a place of the map: with the selected
// outcomes, or, where none is selected, with the map.
func (w *window) contextMenu(at fyne.Position) {
	w.commit()
	pick := forMap
	switch selected := w.doc.board.Selected() != nil; {
	case selected && w.projector:
		pick = forRoomOutcome
	case selected:
		pick = forOutcome
	}
	var table []command.Command[*window]
	for _, c := range commands {
		if pick(c) {
			table = append(table, c)
		}
	}
	menu := fyne.NewMenu("")
	for _, part := range command.Menus(table, w, w.run).Items {
		if len(menu.Items) > 0 {
			menu.Items = append(menu.Items, fyne.NewMenuItemSeparator())
		}
		menu.Items = append(menu.Items, part.Items...)
	}
	w.popUp(menu, at)
}

// The commands of other menus that stand in the one of a place of the map, and
// those of it that stand there in projector size: no more fit the least screen.
var (
	ofClipboard = []string{"Cut", "Copy", "Paste", "Duplicate"}
	ofView      = []string{"This branch alone", "Fold or unfold"}
	ofRoom      = []string{
		"Add child", "Add sibling below", "Name", "Probability", "Assume this option",
		"Copy", "Paste", "This branch alone", "Fold or unfold", "Remove the branch",
	}
	ofMap = []string{
		"Paste", "Select all", "Fit the map", "Actual size", "Unfold all", "Left to right", "Top down", "Save a picture…",
	}
)

// forOutcome tells whether a command speaks of the selected outcomes. Keys for
// moving a card by a step are no help where a hand is on the mouse.
func forOutcome(c command.Command[*window]) bool {
	if c.Menu == "Outcome" {
		return len(c.Keys) == 0 || c.Keys[0].Modifier != command.Ctrl|command.Shift
	}
	return slices.Contains(ofClipboard, c.Name) || slices.Contains(ofView, c.Name)
}

func forRoomOutcome(c command.Command[*window]) bool { return slices.Contains(ofRoom, c.Name) }

// forMap tells whether a command speaks of the map as a whole.
func forMap(c command.Command[*window]) bool { return slices.Contains(ofMap, c.Name) }

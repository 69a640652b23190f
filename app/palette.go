package app

import (
	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/palette"
)

// showPalette lets the user run a command or go to an outcome by a few letters.
func (w *window) showPalette() {
	w.commit()
	palette.Show(w.win, palette.Options{
		Entries:   append(w.commandEntries(), w.outcomeEntries()...),
		Projector: w.projector,
		OnClosed:  w.focusMap,
	})
}

// commandEntries are the commands that stand in a menu.
func (w *window) commandEntries() []palette.Entry {
	used := w.program.kept.Settings().Used
	var entries []palette.Entry
	for _, c := range command.Now(commands, w) {
		if c.Menu == "" {
			continue
		}
		e := palette.Entry{
			Kind: palette.Command, Name: c.Shown(w), Uses: used[c.Name], Enabled: c.Can(w),
			Detail: func() string { return c.Menu },
			Do:     func() { w.run(c) },
		}
		if c.Sub != "" {
			e.Name = c.Sub + ": " + e.Name
		}
		if len(c.Keys) > 0 {
			e.Key = c.Keys[0].String
		}
		entries = append(entries, e)
	}
	return entries
}

// outcomeEntries are all outcomes, in the order of the tree.
func (w *window) outcomeEntries() []palette.Entry {
	b := w.doc.board
	labels := scene.NewLabels(b.Told())
	entries := make([]palette.Entry, 0, b.Figures().Flat.Len())
	for i, o := range b.Figures().Flat.Outcomes {
		entries = append(entries, palette.Entry{
			Kind: palette.Outcome, Name: scenarios.OneLine(o.Name()), Enabled: true,
			Detail: func() string { return wayTo(o) },
			Key: func() string {
				number, word := labels.Branch(i)
				if number == "" {
					return word
				}
				return number
			},
			Do: func() { b.Select(o.ID); w.mapView.Centre(o.ID) },
		})
	}
	return entries
}

// wayTo is the end of the path that leads to an outcome.
func wayTo(o *scenarios.Outcome) string {
	const most = 6
	way := ""
	for n, at := 0, o.Parent(); at != nil; n, at = n+1, at.Parent() {
		if n == most {
			return "… › " + way
		}
		if way != "" {
			way = " › " + way
		}
		way = scenarios.OneLine(at.Name()) + way
	}
	return way
}

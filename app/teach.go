package app

import (
	"offramp/app/settings"
	"offramp/widgets/hints"
)

// teach has the hints of the window's document given at the foot of its map,
// each once ever.
func (w *window) teach() {
	kept := w.program.kept
	w.teacher = hints.New(w.doc.board, hints.Ways{
		Seen: func(name string) bool { return kept.Settings().Seen(name) },
		Mark: func(name string) { kept.Change(func(s *settings.Settings) { s.See(name) }) },
		Key:  keyOf,
		May:  func() bool { return w.mapView.State().Begun && !w.presents() },
		Show: w.notice.SetHint,
	})
}

// keyOf is the key of a command, "" where it has none.
func keyOf(name string) string {
	for _, c := range commands {
		if c.Name == name && len(c.Keys) > 0 {
			return c.Keys[0].String()
		}
	}
	return ""
}

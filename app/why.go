package app

import (
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/widgets/askline"
)

// newAsk makes the line that asks for a text at the foot of the map.
func (w *window) newAsk() {
	w.asks = askline.New()
	w.asks.OnFocus = w.win.Canvas().Focus
	w.asks.OnDone = w.focusMap
	w.asks.OnIdle = w.catchFocus
	w.asks.OnFunction = w.function
	w.asks.OnError = w.refuse
}

// askWhy asks why a judgement changed. Nobody has to say.
func (w *window) askWhy(change string) {
	w.commit()
	for _, c := range w.doc.scenario().Changes {
		if c.ID == change {
			w.asks.Ask("Why "+changed(c)+" changed", c.Because, "One line, then Enter",
				func(because string) error { return w.doc.board.Explain(change, because) })
			return
		}
	}
}

// changed is the name of what a change is about.
func changed(c *scenarios.Change) string {
	return scenarios.Quote((&scenarios.Outcome{Title: c.Title}).Name())
}

// askName asks by which name changes are to be noted.
func (w *window) askName() {
	w.commit()
	w.asks.Ask("Your name in the change log", w.program.by(), "No name", func(name string) error {
		w.program.kept.Change(func(s *settings.Settings) { s.Name = scenarios.OneLine(name) })
		for _, other := range w.program.windows {
			other.analysis.Present()
		}
		return nil
	})
}

// by is the name that changes are noted by, "" for none.
func (p *program) by() string { return p.kept.Settings().Name }

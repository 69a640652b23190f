package app

import (
	"offramp/app/command"
	"offramp/app/settings"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// manners are how likelihood can be told, as the settings name it.
var manners = map[string]odds.Manner{"numbers": odds.NumbersOnly, "words": odds.WordsOnly}

// The ways in which all windows tell likelihood.
var (
	numbersAndWords = likelihood("Numbers and words", "")
	numbersOnly     = likelihood("Numbers only", "numbers")
	wordsOnly       = likelihood("Words only", "words")
)

func likelihood(name, kept string) command.Command[*window] {
	return command.Command[*window]{
		Name: name, Menu: "View", Sub: "Likelihood", Group: 1,
		Do: func(w *window) {
			w.commit()
			w.program.setLikelihood(kept)
		},
		Checked: func(w *window) bool { return w.program.manner() == manners[kept] },
	}
}

// manner is how likelihood is told; what the settings do not name is both.
func (p *program) manner() odds.Manner { return manners[p.kept.Settings().Likelihood] }

// setLikelihood tells likelihood another way in all windows.
func (p *program) setLikelihood(kept string) {
	p.kept.Change(func(s *settings.Settings) { s.Likelihood = kept })
	for _, w := range p.windows {
		w.doc.board.SetManner(p.manner())
		w.refreshMenu()
	}
}

// said is a text with figures as it is to be read.
func (w *window) said(text string) string { return tell.Sentence(text, w.doc.board.Manner()) }

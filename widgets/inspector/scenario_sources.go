package inspector

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
)

// sourcesPart lists the scenario's sources. They are read here only.
type sourcesPart struct {
	i     *Inspector
	lines *prose
}

func newSourcesPart(i *Inspector) *sourcesPart {
	return &sourcesPart{i: i, lines: newProse("", smallSize, false, ink)}
}

func (p *sourcesPart) rows() []fyne.CanvasObject { return []fyne.CanvasObject{p.lines} }

func (p *sourcesPart) present(s *scenarios.Scenario) {
	lines := make([]string, len(s.Sources))
	for k, source := range s.Sources {
		title := source.Title
		if source.Reliability != "" {
			title = source.Reliability + "  " + title
		}
		lines[k] = list(title, source.Publisher, day(source.Published), source.URL, source.Note)
	}
	if len(lines) == 0 {
		lines = []string{"No sources yet."}
	}
	p.lines.Set(strings.Join(lines, "\n"))
}

func (p *sourcesPart) summary() string {
	if n := len(p.i.board.Scenario().Sources); n > 0 {
		return fmt.Sprint(n)
	}
	return "none"
}

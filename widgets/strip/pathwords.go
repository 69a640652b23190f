package strip

import (
	"strings"

	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// more says what the rows of the list are, after the name of the entry.
func (p *paths) more() string {
	n := len(p.feeds)
	if p.it.account >= odds.WithoutEndState || p.it.tag != "" {
		text := "· " + count(n, "path", "paths")
		if n > 1 && !p.s.quiet {
			text += ", the most probable first"
		}
		return text
	}
	text := "· " + count(n, "fork leaves it open", "forks leave it open")
	if p.it.account == odds.LeftUnsettled {
		text = "· " + count(n, "fork is over 100\u00a0%", "forks are over 100\u00a0%")
	}
	return tell.Sentence(text, p.s.board.Manner())
}

// none says why there are no rows.
func (p *paths) none() string {
	if p.s.board.ReadOnly() || p.it.id == "" {
		return "No path leads here."
	}
	return "No path leads here yet: drag it onto a last outcome."
}

// trimmed takes off what the legend puts after a figure before an explanation.
func trimmed(percent string) string { return strings.TrimSuffix(percent, ":") }

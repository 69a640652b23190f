package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/look"
	"offramp/widgets/toolbutton"
)

// paths is the list of what an entry of the strip is made of: the paths that
// feed an end state, or the forks that leave something open. It stays open, and
// true to what is typed, until it is closed.
type paths struct {
	widget.BaseWidget
	look.KeepFocus

	s     *Strip
	key   string // of the entry
	it    item
	feeds []tell.Feed
	// column is the width of all rows' figures.
	column float32
	at     int
	list   *widget.List
	close  *toolbutton.Button
}

func newPaths(s *Strip) *paths {
	p := &paths{s: s}
	p.list = newPathList(p)
	p.close = toolbutton.NewIcon(theme.CancelIcon(), func() { s.escape() })
	p.ExtendBaseWidget(p)
	p.Hide()
	return p
}

func (p *paths) open() bool { return p.Visible() }

// shows tells whether the list is that of an entry.
func (p *paths) shows(key string) bool { return p.open() && p.key == key }

// openPaths lists what an entry is made of.
func (s *Strip) openPaths(it item) {
	p := s.overlay.paths
	if !p.shows(it.key()) {
		p.at = 0
		p.key, p.it = it.key(), it
		p.read()
		p.list.ScrollTo(0)
	}
	s.overlay.tip.hide()
	p.Show()
	s.overlay.place()
	p.Refresh()
	p.tell()
	s.legend.Refresh()
}

// closePaths closes the list.
func (s *Strip) closePaths() {
	if p := s.overlay.paths; p.open() {
		p.Hide()
		p.key, p.feeds = "", nil
		p.tell()
		s.legend.Refresh()
	}
}

// Close closes the list of paths, if it is open.
func (s *Strip) Close() bool {
	open := s.overlay.paths.open()
	s.closePaths()
	return open
}

// Covers tells whether a place of the window lies under the list of paths.
func (s *Strip) Covers(at fyne.Position) bool {
	p := s.overlay.paths
	if !p.open() {
		return false
	}
	in := s.overlay.local(at).Subtract(p.Position())
	return in.X >= 0 && in.Y >= 0 && in.X < p.Size().Width && in.Y < p.Size().Height
}

func (p *paths) read() {
	if p.it.tag != "" {
		p.feeds = p.s.board.ToldShown().TagFeeds(p.it.tag)
	} else {
		p.feeds = p.s.board.ToldShown().Feeds(p.it.account)
	}
	p.column = 0
	if p.s.quiet {
		return
	}
	longest := ""
	for _, feed := range p.feeds { // letters are about as wide: measuring all would take long
		if len(feed.Text) > len(longest) {
			longest = feed.Text
		}
	}
	p.column = max(figureWidth, look.TextWidth(odds.NoBreak(longest), textSize, false)+padding)
}

// follow reads the list anew after a change, and keeps the row that it is at.
func (p *paths) follow() {
	if !p.open() {
		return
	}
	at := p.outcome()
	for _, it := range p.s.entries() {
		if it.key() == p.key {
			p.it = it
			p.read()
			for i, feed := range p.feeds {
				if feed.Outcome == at {
					p.at = i
				}
			}
			p.at = max(0, min(p.at, len(p.feeds)-1))
			p.s.overlay.place()
			p.Refresh()
			p.tell() // it may lead another way now
			return
		}
	}
	p.s.closePaths() // it is no part of the whole any more
}

// outcome is the leaf, or the fork, of the row that the list is at.
func (p *paths) outcome() *scenarios.Outcome {
	if p.at >= len(p.feeds) {
		return nil
	}
	return p.feeds[p.at].Outcome
}

// tell says which path is looked at.
func (p *paths) tell() {
	if p.s.OnPath == nil {
		return
	}
	var ids []string
	if o := p.outcome(); o != nil {
		for _, at := range o.Path() {
			ids = append(ids, at.ID)
		}
	}
	p.s.OnPath(ids)
}

// walk goes to another row.
func (p *paths) walk(key fyne.KeyName) {
	page := max(1, int(p.list.Size().Height/rowHeight)-1)
	to := p.at + map[fyne.KeyName]int{
		fyne.KeyUp: -1, fyne.KeyDown: 1, fyne.KeyPageUp: -page, fyne.KeyPageDown: page,
		fyne.KeyHome: -len(p.feeds), fyne.KeyEnd: len(p.feeds),
	}[key]
	p.goTo(to)
}

func (p *paths) goTo(row int) {
	p.at = max(0, min(row, len(p.feeds)-1))
	p.list.ScrollTo(p.at)
	p.list.Refresh()
	p.tell()
}

// choose shows the row that the list is at on the map.
func (p *paths) choose() {
	if o := p.outcome(); o != nil {
		p.s.board.Select(o.ID)
		if p.s.OnShow != nil {
			p.s.OnShow(o.ID)
		}
	}
}

// press is a click on a row.
func (p *paths) press(row int) {
	p.s.focus()
	p.goTo(row)
	p.choose()
}

// Package start has the page that a window shows before it has a scenario: a
// new one, the templates, and the files that were open lately. It opens
// nothing: it is told what there is, and tells what was chosen.
package start

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/scene"
)

// Template is a scenario to start from.
type Template struct {
	Name, About string
	// Map is drawn small on the card; nil leaves it empty.
	Map *scene.Scene
}

// Recent is a file that was open lately.
type Recent struct {
	// Title is the scenario's, Folder where the file is, as people read it.
	Title, Folder string
	Path          string
	Opened        time.Time // zero: not known
	Missing       bool      // it is not there any more
}

// Data is what there is to choose from.
type Data struct {
	Templates []Template
	Recents   []Recent
	// Now is what “yesterday” is counted from.
	Now time.Time
	// OpenKey is the key that asks for a file, as it is written on a cap, or "".
	OpenKey string
}

// Page offers what there is to start with. It has the keyboard whenever its
// window has: arrows and Tab walk, Enter and Space choose, and what is typed
// names a new situation. A callback that is nil is not called.
type Page struct {
	widget.BaseWidget

	OnNew      func()
	OnTemplate func(i int)
	OnRecent   func(path string)
	OnOpen     func()
	OnSample   func()
	// OnType is told the first letter that was typed.
	OnType func(rune)
	// OnEscape is told of Esc; OnKey of the keys that mean nothing here.
	OnEscape func()
	OnKey    func(fyne.KeyName, fyne.KeyModifier)
	// OnIdle is called when the keyboard leaves the page: perhaps for nowhere.
	OnIdle func()

	data   Data
	items  []item
	at     int // the item that Enter chooses
	tiles  []*tile
	sheet  *sheet
	scroll *container.Scroll
	plan   plan
}

// New returns a page on what there is, a new scenario chosen.
func New(data Data) *Page {
	p := &Page{data: data, items: itemsOf(data)}
	for i := range p.items {
		p.tiles = append(p.tiles, newTile(p, i))
	}
	p.sheet = newSheet(p)
	p.scroll = container.NewVScroll(p.sheet)
	p.ExtendBaseWidget(p)
	return p
}

// choose does what an item is for.
func (p *Page) choose(i int) {
	p.point(i)
	switch it := p.items[i]; it.kind {
	case blank:
		call(p.OnNew)
	case open:
		call(p.OnOpen)
	case sample:
		call(p.OnSample)
	case template:
		if p.OnTemplate != nil {
			p.OnTemplate(it.index)
		}
	case recent:
		if p.OnRecent != nil {
			p.OnRecent(p.data.Recents[it.index].Path)
		}
	}
}

func call(f func()) {
	if f != nil {
		f()
	}
}

// point makes i the item that Enter chooses, and brings it into view.
func (p *Page) point(i int) {
	if i < 0 || i >= len(p.items) {
		return
	}
	before := p.at
	p.at = i
	p.tiles[before].Refresh()
	p.tiles[i].Refresh()
	p.show(i)
}

// show scrolls as far as it takes to see an item with what stands above it.
func (p *Page) show(i int) {
	if len(p.plan.tiles) == 0 || p.scroll.Size().Height == 0 {
		return // not laid out yet
	}
	b, room := p.plan.tiles[i], p.scroll.Size().Height
	top := p.scroll.Offset.Y
	switch {
	case b.y+b.h+margin > top+room:
		top = b.y + b.h + margin - room
	case b.y-reveal < top:
		top = b.y - reveal
	}
	top = max(0, min(top, p.plan.height-room))
	if top != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, top))
	}
}

// SetRecents lists other files. What is chosen stays chosen, if it is there.
func (p *Page) SetRecents(recents []Recent, now time.Time) {
	chosen := p.items[p.at]
	path := ""
	if chosen.kind == recent {
		path = p.data.Recents[chosen.index].Path
	}
	p.data.Recents, p.data.Now = recents, now
	p.items = itemsOf(p.data)
	for len(p.tiles) < len(p.items) {
		p.tiles = append(p.tiles, newTile(p, len(p.tiles)))
	}
	p.tiles = p.tiles[:len(p.items)]
	if p.at = min(p.at, len(p.items)-1); path != "" {
		for i, it := range p.items {
			if it.kind == recent && recents[it.index].Path == path {
				p.at = i
			}
		}
	}
	p.plan = planFor(p.data, p.items, p.Size().Width)
	p.Refresh()
}

package mapview

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
)

// band is a rectangle that selects the cards it meets.
type band struct {
	x, y   float64 // the world point where it began
	at     fyne.Position
	former []string // what was selected before, as SelectAll takes it
	chosen []string
	sight  scene.Sight
}

// startBand begins a rubber band.
func (m *Map) startBand(from, to fyne.Position) {
	b := &band{former: m.board.Selection()}
	b.x, b.y = m.view.ToWorld(from.X, from.Y)
	b.chosen = b.former
	m.pointer.band = b
	m.watch()
	m.bandTo(to)
	m.Refresh()
}

// bandTo selects every card that the band now meets; while it meets none, what
// was selected before stays.
func (m *Map) bandTo(at fyne.Position) {
	b := m.pointer.band
	b.at = at
	m.edgeAt(at)
	world := m.banded()
	b.sight.Reset()
	m.scene.Visible(world, &b.sight)
	primary := ""
	if len(b.former) > 0 {
		primary = b.former[len(b.former)-1]
	}
	var ids []string
	kept := false
	for _, card := range b.sight.Cards {
		c := &m.scene.Cards[card]
		switch {
		case c.Ghost || !c.Box.Meets(world):
		case c.Outcome.ID == primary:
			kept = true
		default:
			ids = append(ids, c.Outcome.ID)
		}
	}
	switch {
	case kept: // it stays the one that keys speak to
		ids = append(ids, primary)
	case len(ids) > 0:
		ids = append(ids[1:], ids[0])
	default:
		ids = b.former
	}
	if !slices.Equal(ids, b.chosen) {
		b.chosen = ids
		m.board.SelectAll(ids)
	}
	m.overlay.Refresh()
}

// banded is the part of the world that the band is around.
func (m *Map) banded() scene.Rect {
	b := m.pointer.band
	x, y := m.view.ToWorld(b.at.X, b.at.Y)
	return scene.Rect{X: min(x, b.x), Y: min(y, b.y), W: max(x, b.x) - min(x, b.x), H: max(y, b.y) - min(y, b.y)}
}

// endBand leaves selected what the band met.
func (m *Map) endBand() {
	m.pointer.band = nil
	m.unwatch()
	m.Refresh()
}

// cancelBand selects what was selected before.
func (m *Map) cancelBand() {
	former := m.pointer.band.former
	m.endBand()
	m.board.SelectAll(former)
}

package mapview

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
	"offramp/widgets/breadcrumb"
	"offramp/widgets/minimap"
)

// overlays are what lies over the map and stays where it is while the map
// moves.
type overlays struct {
	minimap  *minimap.Minimap
	off      bool // nobody wants the minimap
	right    bool // its place is at the right, where the map began beside it
	selected []scene.Rect
	crumb    *breadcrumb.Breadcrumb
	back     *back
	foot     float32 // how much of the map's foot something else lies over
}

// edging is how far overlays stand from the edge of the map, in px.
const edging = 16

// numberRoom is what the number of a branch takes before its card, in px.
const numberRoom = 48

// A map smaller than that has no room to spare for a minimap.
const (
	leastMapWide = 420
	leastMapHigh = 320
)

func newOverlays(m *Map) overlays {
	o := overlays{minimap: minimap.New(), crumb: breadcrumb.New(m.board), back: newBack()}
	o.minimap.OnMove = func(x, y float64) {
		m.view.X, m.view.Y = x-m.view.W/m.view.Zoom/2, y-m.view.H/m.view.Zoom/2
		m.moved()
	}
	return o
}

// SetMinimap says whether the minimap is shown where the map is larger than the
// view.
func (m *Map) SetMinimap(on bool) {
	m.over.off = !on
	m.refresh()
}

// top is how far down the breadcrumb reaches, 0 where there is none.
func (o *overlays) top() float32 {
	if size := o.crumb.MinSize(); size.Height > 0 {
		return edging + size.Height
	}
	return 0
}

// fit brings the breadcrumb up to date, and returns how far down it reaches.
func (o *overlays) fit(m *Map) float32 {
	o.crumb.Fit(float32(m.view.W) - 2*edging)
	return o.top()
}

// drawOverlays appends what lies over the map.
func (m *Map) drawOverlays(objects []fyne.CanvasObject) []fyne.CanvasObject {
	o := &m.over
	if size := o.crumb.Fit(float32(m.view.W) - 2*edging); size.Height > 0 {
		o.crumb.Move(fyne.NewSquareOffsetPos(edging))
		o.crumb.Resize(size)
		o.crumb.Refresh()
		objects = append(objects, o.crumb)
	}
	if m.minimapWanted(m.view) {
		at, size := m.minimapPlace(m.minimapAside())
		o.minimap.Move(at)
		o.minimap.Resize(size)
		o.minimap.Present(m.scene, m.view.World(), o.selected)
		objects = append(objects, o.minimap)
	}
	if m.placeBack() {
		objects = append(objects, o.back)
	}
	return objects
}

// minimapWanted tells whether a view shows less than the map.
func (m *Map) minimapWanted(v scene.View) bool {
	if m.over.off || m.projector || v.W < leastMapWide || v.H < leastMapHigh {
		return false
	}
	b := m.scene.Bounds
	const slack = 1 // px
	return m.over.minimap.Held() || b.W*v.Zoom > v.W+slack || b.H*v.Zoom > v.H+slack
}

// minimapPlace is where the minimap lies: at the lower left, aside at the right;
// where the map began beside that better, the other way round.
func (m *Map) minimapPlace(aside bool) (fyne.Position, fyne.Size) {
	size := minimap.SizeFor(m.scene)
	at := fyne.NewPos(edging, float32(m.view.H)-max(edging, m.over.foot)-size.Height)
	if aside != m.over.right {
		at.X = float32(m.view.W) - edging - size.Width
	}
	return at, size
}

// minimapAside tells whether the selected card lies where the minimap would.
func (m *Map) minimapAside() bool {
	box, ok := m.selectedBox()
	if !ok || m.over.minimap.Held() {
		return false
	}
	at, size := m.minimapPlace(false)
	card := m.view.Rect(box)
	return card.X < at.X+size.Width && card.X+card.W > at.X && card.Y < at.Y+size.Height && card.Y+card.H > at.Y
}

// minimapCovers tells whether a card, or the number before it, lies where the
// minimap would.
func (m *Map) minimapCovers(aside bool) bool {
	at, size := m.minimapPlace(aside)
	for i := range m.scene.Cards {
		card := m.view.Rect(m.scene.Cards[i].Box)
		card.X, card.W = card.X-numberRoom, card.W+numberRoom
		if card.X < at.X+size.Width && card.X+card.W > at.X && card.Y < at.Y+size.Height && card.Y+card.H > at.Y {
			return true
		}
	}
	return false
}

// markSelected notes where the selected cards are, for the minimap.
func (m *Map) markSelected() {
	m.over.selected = m.over.selected[:0]
	for _, o := range m.board.Several() {
		if box, ok := m.box(o.ID); ok {
			m.over.selected = append(m.over.selected, box)
		}
	}
}

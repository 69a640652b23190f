package mapview

import (
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
)

// seen is how much of a card, in px each way, has to be in view not to be lost.
const seen = 20

// placeBack puts the pill that leads back where the selected card is out of
// view, or no card at all is in view; otherwise it is false.
func (m *Map) placeBack() bool {
	b := m.over.back
	w, h := float32(m.view.W), float32(m.view.H)
	if w < leastMapWide/2 || m.cover != nil {
		return false
	}
	b.projector = m.projector
	to := m.board.Selected()
	if to == nil {
		if m.anyInView() {
			return false
		}
		to = m.board.Branch()
	}
	box, ok := m.box(to.ID)
	if !ok {
		return false
	}
	r := m.view.Rect(box)
	arrow, lost := beyond(r, w, h)
	if !lost {
		return false
	}
	b.tapped = func() { m.Reveal(to.ID) }
	b.show(strings.Join(strings.Fields(to.Name()), " "), arrow)
	size := b.MinSize()
	b.Resize(size)
	at := fyne.NewPos(r.X+r.W/2-size.Width/2, r.Y+r.H/2-size.Height/2)
	top, bottom := max(edging, m.over.top()+edging/2), h-max(edging, m.over.foot)-size.Height
	at.X = max(edging, min(w-edging-size.Width, at.X))
	at.Y = max(top, min(bottom, at.Y))
	if corner, mini := m.minimapPlace(m.minimapAside()); m.minimapWanted(m.view) &&
		at.Y+size.Height > corner.Y-edging/2 && at.X < corner.X+mini.Width+edging/2 && at.X+size.Width > corner.X {
		if arrow == scene.Downward {
			at.X = corner.X + mini.Width + edging/2
		} else {
			at.Y = corner.Y - edging/2 - size.Height
		}
	}
	b.Move(at)
	return true
}

// beyond tells beyond which edge of the view a rectangle lies.
func beyond(r scene.Rect32, w, h float32) (arrow string, lost bool) {
	switch {
	case r.X+r.W < min(seen, r.W):
		return scene.Leftward, true
	case r.X > w-min(seen, r.W):
		return scene.Rightward, true
	case r.Y+r.H < min(seen, r.H):
		return scene.Upward, true
	case r.Y > h-min(seen, r.H):
		return scene.Downward, true
	}
	return "", false
}

// anyInView tells whether a card is in view.
func (m *Map) anyInView() bool {
	m.motion.scratch.Reset()
	m.scene.Visible(m.view.World(), &m.motion.scratch)
	return len(m.motion.scratch.Cards) > 0
}

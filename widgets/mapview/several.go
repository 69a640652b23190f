package mapview

import (
	"image"
	"image/color"
	"unicode"

	"offramp/scenarios/scene"
)

// Extend takes the selection one step on and keeps what is selected; a step
// back lets go of what the step before added.
func (m *Map) Extend(step Step) {
	at := m.board.Selected()
	if at == nil {
		m.Walk(step)
		return
	}
	if to := m.target(at, step); to != nil {
		m.board.Extend(to.ID)
		m.Reveal(to.ID)
	}
}

// ExtendArrow extends the selection the way that an arrow key points on the
// screen.
func (m *Map) ExtendArrow(a Arrow) { m.Extend(m.stepTo(a)) }

// single tells whether a character may be typed: one outcome alone is selected.
// Else it says why nothing happens.
func (m *Map) single(r rune) bool {
	err := m.board.Single()
	if err != nil && !unicode.IsSpace(r) {
		m.fail(err)
	}
	return err == nil
}

// ShowPath marks the cards of a path; none where there are no identities.
func (m *Map) ShowPath(ids []string) {
	clear(m.path)
	for _, id := range ids {
		m.path[id] = true
	}
	m.refresh()
}

// marked tells whether a card has a thin ring: it is selected with the one that
// keys speak to, or on the path that is looked at.
func (m *Map) marked(id string) bool { return m.board.IsSelected(id) || m.path[id] }

// drawOthers marks the cards that are selected with the one that keys speak to,
// and those of the path that is looked at.
func (r *renderer) drawOthers(p *scene.Palette) {
	m := r.m
	if m.board.Count() < 2 && len(m.path) == 0 || m.isOverview() {
		return
	}
	sight := &r.sight
	if m.motion.running {
		sight = &m.motion.sight
	}
	r.others.Begin(m)
	primary := ""
	if at := m.board.Selected(); at != nil {
		primary = at.ID
	}
	for _, card := range sight.Cards {
		c := &m.scene.Cards[card]
		if c.Ghost || c.Outcome.ID == primary || !m.marked(c.Outcome.ID) {
			continue
		}
		at := m.drawn(card)
		radius := float32(m.metrics.Radius)*at.W/float32(c.Box.W) + 1
		r.others.Box(at.Inset(-1), radius, color.NRGBA{}, m.ringColour(p), 1, false)
	}
	r.objects = append(r.objects, r.others.Objects()...)
}

// markOthers does so on the picture of a map that is too small for rings.
func (r *renderer) markOthers(img *image.RGBA, v scene.View, p *scene.Palette) {
	m := r.m
	if m.board.Count() < 2 && len(m.path) == 0 {
		return
	}
	r.sight.Reset()
	m.scene.Visible(v.World(), &r.sight)
	for _, card := range r.sight.Cards {
		c := &m.scene.Cards[card]
		if !c.Ghost && m.marked(c.Outcome.ID) {
			frame(img, v.Rect(c.Box), p.Accent)
		}
	}
}

// frame draws the outline of a box, one pixel around it.
func frame(img *image.RGBA, box scene.Rect32, c color.NRGBA) {
	r := image.Rect(int(box.X), int(box.Y), int(box.X+box.W), int(box.Y+box.H)).Inset(-1)
	for x := r.Min.X; x < r.Max.X; x++ {
		img.Set(x, r.Min.Y, c)
		img.Set(x, r.Max.Y-1, c)
	}
	for y := r.Min.Y; y < r.Max.Y; y++ {
		img.Set(r.Min.X, y, c)
		img.Set(r.Max.X-1, y, c)
	}
}

// ScreenBy scrolls by screens: down, or up where it is negative.
func (m *Map) ScreenBy(screens float64) { m.Pan(0, -screens*0.9*float64(m.Size().Height)) }

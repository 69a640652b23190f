package mapview

import "time"

// Tick lets time pass for what is dragged, as the clock does in a real window.
func (m *Map) Tick(passed time.Duration) { m.tick(passed) }

// Carrying returns what the words beside the pointer say, "" where there are
// none.
func (m *Map) Carrying() string {
	if m.pointer.drag == nil {
		return ""
	}
	return m.dropWords(m.pointer.drag)
}

// Corner is the world point in the upper left corner.
func (m *Map) Corner() (x, y float64) { return m.view.X, m.view.Y }

// Watching tells whether a clock runs for what is dragged.
func (m *Map) Watching() bool { return m.pointer.scroll.stop != nil }

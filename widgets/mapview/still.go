package mapview

// still runs f and keeps the card of the outcome id where it is on the screen.
func (m *Map) still(id string, f func()) {
	was := m.held
	m.held = id
	f()
	m.held = was
}

// resting is the outcome whose card is to stay where it is on the screen while
// the map is laid out anew: the one that is held, or where the selected one
// goes under another parent, that parent; "" where neither is on the map.
func (m *Map) resting() string {
	if _, ok := m.box(m.held); ok {
		return m.held
	}
	at := m.board.Selected()
	if at == nil || at.Parent() == nil {
		return ""
	}
	card, ok := m.scene.Find(at.ID)
	if !ok || m.scene.Cards[card].Parent < 0 || m.scene.Cards[m.scene.Cards[card].Parent].Outcome == at.Parent() {
		return ""
	}
	if _, ok := m.box(at.Parent().ID); !ok {
		return ""
	}
	return at.Parent().ID
}

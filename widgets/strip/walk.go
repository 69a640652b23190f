package strip

import "fyne.io/fyne/v2"

// entries are what the legend lists.
func (s *Strip) entries() []item { return s.legend.items }

// key is what an entry is known by while the others come and go.
func (it item) key() string {
	switch {
	case it.id != "":
		return it.id
	case it.tag != "":
		return "tag " + it.tag
	}
	return it.name
}

// keepPlace keeps the keyboard at the entry where it is among new ones.
func (s *Strip) keepPlace(entries []item) {
	if s.at < len(s.entries()) {
		key := s.entries()[s.at].key()
		for i, it := range entries {
			if it.key() == key {
				s.at = i
				break
			}
		}
	}
	s.at = max(0, min(s.at, len(entries)-1))
	s.hover = min(s.hover, len(entries)-1)
}

// walkable tells whether the keyboard can be at an entry.
func (s *Strip) walkable(i int) bool {
	return i >= 0 && i < len(s.entries()) && (!s.entries()[i].bare || s.entries()[i].acts() || s.entries()[i].tag != "")
}

// walk goes to the next entry that the keyboard can be at. An open list shows
// that one's paths.
func (s *Strip) walk(by int) {
	for i := s.at + by; i >= 0 && i < len(s.entries()); i += by {
		if s.walkable(i) {
			s.at = i
			break
		}
	}
	if s.overlay.paths.open() && !s.entries()[s.at].acts() {
		s.openPaths(s.entries()[s.at])
	}
	s.Refresh()
}

// activate does what Enter and a click are for.
func (s *Strip) activate() {
	if !s.walkable(s.at) {
		return
	}
	switch it := s.entries()[s.at]; {
	case it.adds:
		s.NewEndState()
	case it.turns:
		s.Turn()
	default:
		s.openPaths(it)
	}
}

func (s *Strip) walkToEnd(key fyne.KeyName) {
	switch key {
	case fyne.KeyHome:
		s.at = -1
		s.walk(1)
	case fyne.KeyEnd:
		s.at = len(s.entries())
		s.walk(-1)
	}
}

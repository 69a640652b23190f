package draw

// FromState returns a generator in a known state.
func FromState(s [4]uint64) *Generator { return &Generator{s} }

// Normals is normals.
func (g *Generator) Normals(dst []float64, room *Room) { g.normals(dst, room.random) }

package inspector

// moving is a slider or a bar whose move is previewed and no edit yet.
type moving interface {
	switched
	Pending() bool
	Commit()
	Drop()
}

// move gives what can be moved the manners of the pane's fields.
func (i *Inspector) move(m moving) {
	i.moved = append(i.moved, m)
	i.controls = append(i.controls, m)
}

// settleMoves makes edits of what is moved.
func (i *Inspector) settleMoves() {
	for _, m := range i.moved {
		if m.Pending() {
			m.Commit()
		}
	}
}

func (i *Inspector) isMoving() bool {
	for _, m := range i.moved {
		if m.Pending() {
			return true
		}
	}
	return false
}

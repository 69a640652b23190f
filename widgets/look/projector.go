package look

// ProjectorType is the least type size, in px, that a room can read.
const ProjectorType = 24

// Enlarged is how many times larger than on a desk a pane is drawn in projector
// size, if its text has that size on a desk. On a desk it is 1.
func Enlarged(projector bool, text float32) float32 {
	if projector && text < ProjectorType {
		return ProjectorType / text
	}
	return 1
}

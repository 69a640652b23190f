package analysis

import "testing"

// If this fails, who asks what moves a tag that no number moves is told that no
// branch has a number, though all have.
func TestWhatNothingMovesIsTold(t *testing.T) {
	s := bare()
	s.Root.Tags = []string{"all of it"}
	o := open(t, s, "What moves it")
	o.says("No branch moves “Tag: all of it”: no path leads to it")
}

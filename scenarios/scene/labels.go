package scene

import (
	"offramp/scenarios"
	"offramp/scenarios/odds/tell"
)

// Labels are the words of the map for lists that show the same tree: what
// stands there beside a title stands here in the same form.
type Labels struct {
	words *words
	looks map[*scenarios.EndState]EndStateLook
}

// NewLabels returns the labels of the scenario that told tells of. Ordinals are
// those of odds.Flat.
func NewLabels(told *tell.Teller) *Labels {
	return &Labels{words: newWords(told), looks: looksOf(told.Scenario())}
}

// Branch says how probable the branch to an outcome is: "25 %", "rest 35 %",
// "assumed"; or, where there is no number, what stands instead of it.
func (l *Labels) Branch(ordinal int) (number, word string) {
	var fig Figure
	if ordinal > 0 {
		l.words.branch(ordinal, &fig)
	}
	return fig.Number, fig.Word
}

// Open says what the fork at an ordinal leaves unassigned, "" where nothing is.
func (l *Labels) Open(ordinal int) string {
	if !l.words.f.TallyAt(ordinal).Unassigned() {
		return ""
	}
	return l.words.left(ordinal)
}

// Over says what the fork at an ordinal adds to, "" where that is no more than
// 100 %.
func (l *Labels) Over(ordinal int) string {
	if !l.words.f.TallyAt(ordinal).Over() {
		return ""
	}
	return l.words.sum(ordinal)
}

// EndState is how the end state of a leaf is shown; false where it has none.
func (l *Labels) EndState(o *scenarios.Outcome) (EndStateLook, bool) {
	e := l.words.endStates[o.EndState]
	if e == nil || !o.IsLeaf() {
		return EndStateLook{}, false
	}
	return l.looks[e], true
}

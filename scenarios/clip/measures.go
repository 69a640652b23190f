package clip

import (
	"reflect"

	"offramp/scenarios"
)

// measures notes where what was pasted was marked, worded or measured by
// something else than the scenario that it is in now. Nothing is converted:
// only who judged can say what it is on another scale.
func (p *pasting) measures() {
	from := p.clip.from
	if from == nil && p.clip.Marked != "" && p.clip.Marked != p.to.Marking {
		p.note("The text was marked “%s”.", p.clip.Marked)
	}
	if from == nil || p.home() {
		return
	}
	var impact, word, spread bool
	p.clip.all(func(o *scenarios.Outcome) {
		impact = impact || o.Impact != nil
		word = word || o.Said != ""
		spread = spread || o.Range != nil
	})
	if from.marking != "" && from.marking != p.to.Marking {
		p.note("This comes from a scenario marked “%s”.", from.marking)
	}
	if impact && !reflect.DeepEqual(from.impact, p.to.Impact) {
		p.note("Its impact figures were given on another impact scale than the one of this scenario.")
	}
	if word && !reflect.DeepEqual(from.scale, p.to.Scale) {
		p.note("Its likelihood words were chosen from another scale than the one of this scenario.")
	}
	if spread && !reflect.DeepEqual(from.ranges, p.to.Ranges) {
		p.note("Its ranges were given with another meaning than ranges have in this scenario.")
	}
}

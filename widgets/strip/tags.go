package strip

import (
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// What the strip says of tags.
const (
	tagsOverlap = "Tags may overlap: they do not add up."
	byTag       = "By tag"
	byEndState  = "By end state"
)

// hasTags tells whether any outcome has a tag.
func hasTags(flat *odds.Flat) bool {
	return slices.ContainsFunc(flat.Outcomes, func(o *scenarios.Outcome) bool { return len(o.Tags) > 0 })
}

// listsTags tells whether the legend lists tags rather than end states. A bar
// would add them up: there is none.
func (s *Strip) listsTags() bool { return s.byTag && s.tagged && !s.quiet }

// tags lists how probable it is that an outcome with each tag comes true. Those
// of the selected outcome are underlined.
func tags(told *tell.Teller, at *scenarios.Outcome) []item {
	var items []item
	for _, tag := range told.Tags() {
		name := scenarios.Shortened(scenarios.OneLine(tag.Tag), longestName)
		if name == "" {
			name = scenarios.Untitled
		}
		it := item{name: name, tag: tag.Tag, share: tag.Share, bare: true}
		it.tell(told, tag.Answer, odds.NoBreak(whole(told.Figures.Share(tag.Share))))
		if tag.Partial && !tag.Missing { // some of its outcomes have no figure
			it.span = "or more"
		}
		it.chosen = at != nil && slices.Contains(at.Tags, tag.Tag)
		items = append(items, it)
	}
	return items
}

// turn is the entry that lists the other of the two.
func (s *Strip) turn() item {
	if s.listsTags() {
		return item{name: byEndState, bare: true, turns: true}
	}
	return item{name: byTag, bare: true, turns: true}
}

// Turn lists tags instead of end states, or the other way round.
func (s *Strip) Turn() {
	s.closePaths()
	s.byTag = !s.byTag
	s.at, s.hover = 0, -1
	s.Refresh()
	for i, it := range s.entries() {
		if it.turns {
			s.at = i // to turn back by the same key
		}
	}
	s.Refresh()
}

// acts tells whether an entry does something rather than stand for something.
func (it item) acts() bool { return it.adds || it.turns }

package scene

import (
	"math"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Build makes the map of s, whose figures are f; f must come from s as it is
// now. It is linear in the number of outcomes shown.
func Build(s *scenarios.Scenario, f *odds.Figures, opt Options) *Scene {
	if opt.Metrics == (Metrics{}) {
		opt.Metrics = DefaultMetrics()
	}
	if opt.Told == nil {
		opt.Told = tell.New(f, odds.NumbersAndWords)
	}
	b := &builder{
		Scene: &Scene{
			Scenario: s, Metrics: opt.Metrics, Direction: opt.Direction, fonts: opt.Fonts,
			looks: looksOf(s), figures: f, given: f, told: opt.Told,
		},
		folded: opt.Folded,
	}
	if opt.Given != nil {
		b.given = opt.Given
	}
	b.Cards = make([]Card, 0, f.Flat.Len())
	b.words = newWords(opt.Told)
	b.collect(opt.Branch)
	b.place(opt)
	b.family()
	b.route()
	b.extend()
	return b.Scene
}

type builder struct {
	*Scene
	folded func(id string) bool
	words  *words
	// markings are the labels of the scenario, nil until a card has one.
	markings *marking.Profile
}

// collect makes the cards with all they say, in pre-order, from the outcome id
// on.
func (b *builder) collect(id string) {
	flat := b.figures.Flat
	first, n := int32(0), int32(flat.Len())
	if at := slices.IndexFunc(flat.Outcomes, func(o *scenarios.Outcome) bool { return o.ID == id }); id != "" && at >= 0 {
		first, n = int32(at), flat.End[at]
	}
	var open []int32 // the cards whose branches are not all made yet
	shut := func(until int32) {
		for len(open) > 0 {
			top := open[len(open)-1]
			if o := b.Cards[top].Ordinal; flat.End[o] > until {
				return
			}
			open = open[:len(open)-1]
			b.ghost(top)
			b.Cards[top].End = int32(len(b.Cards))
		}
	}
	for i := first; i < n; {
		shut(i)
		card, parent := int32(len(b.Cards)), int32(-1)
		if len(open) > 0 {
			parent = open[len(open)-1]
		}
		o := flat.Outcomes[i]
		c := Card{Outcome: o, Ordinal: i, Parent: parent, End: card + 1, Path: b.figures.Path[i]}
		below := flat.End[i] - i - 1
		if below > 0 && b.folded != nil && b.folded(o.ID) {
			c.Hidden = below
		}
		b.describe(&c)
		b.Cards = append(b.Cards, c)
		if below > 0 && c.Hidden == 0 {
			open = append(open, card)
			i++
			continue
		}
		i = flat.End[i]
	}
	shut(math.MaxInt32)
}

// ghost appends the card of what the fork leaves unassigned, if it does.
func (b *builder) ghost(parent int32) {
	p := &b.Cards[parent]
	tally := b.figures.TallyAt(int(p.Ordinal))
	if !tally.Unassigned() {
		return
	}
	card := int32(len(b.Cards))
	c := Card{
		Outcome: p.Outcome, Ordinal: -1, Parent: parent, End: card + 1, Ghost: true,
		Faded: p.Faded || b.given.CameTrue(int(p.Ordinal)),
		Path:  p.Path * tally.Left(),
	}
	c.Title = ghostTitle
	c.Figure = b.words.ghost(int(p.Ordinal))
	b.fitFigure(&c)
	b.size(&c)
	b.Cards = append(b.Cards, c)
}

var ghostTitle = []string{"Unassigned"}

// describe fills in what a card says and how large it is.
func (b *builder) describe(c *Card) {
	o := c.Outcome
	if c.Parent >= 0 {
		c.Faded = b.given.Standing[c.Ordinal].IsOut()
	}
	c.Choice = o.IsChoice() && !o.IsLeaf()
	c.Over = b.figures.TallyAt(int(c.Ordinal)).Over()
	c.Untitled = o.Title == ""
	if o.IsLeaf() && o.EndState != "" {
		c.EndState = b.words.endStates[o.EndState]
	}
	room := b.Metrics.CardWidth - 2*b.Metrics.PadX
	first := room
	if c.EndState != nil {
		first -= b.Metrics.Symbol + b.Metrics.PadX/2
	}
	c.Title = b.fonts.Lines(o.Name(), Bold, b.Metrics.TitleSize, first, room, b.Metrics.TitleRows)
	if len(c.Title) == 0 {
		c.Title, c.Untitled = untitled, true
	}
	c.Marks = marksOf(o, b.figures.StatusOf(o))
	c.Figure = b.words.of(c)
	b.fitFigure(c)
	c.Portion = b.portion(o, room)
	b.size(c)
}

// portion is how an outcome itself is marked, in the one row that a card has for
// it: a long caveat is whole in the tip and in the inspector.
func (b *builder) portion(o *scenarios.Outcome, room float64) string {
	if o.Marking == "" {
		return ""
	}
	if b.markings == nil {
		b.markings = marking.Of(b.Scenario)
	}
	lines := b.fonts.Lines(b.markings.Portion(o.Marking), Regular, b.Metrics.FigureSize, room, room, 1)
	if len(lines) == 0 {
		return ""
	}
	return lines[0]
}

var untitled = []string{scenarios.Untitled}

// belowTitle is the height of what stands below a card's title.
func (c *Card) belowTitle(m *Metrics) float64 {
	height := float64(c.Figure.Rows) * m.FigureRow
	if c.Figure.Whisker.Shown() {
		height += m.WhiskerRow
	}
	return height + c.portionRow(m)
}

// portionRow is the height of the row with the mark of the outcome, which is the
// last of a card.
func (c *Card) portionRow(m *Metrics) float64 {
	if c.Portion == "" {
		return 0
	}
	return m.FigureRow
}

func (b *builder) size(c *Card) {
	m := &b.Metrics
	c.Box.W = m.CardWidth
	c.Box.H = 2*m.PadY + float64(len(c.Title))*m.TitleRow + c.belowTitle(m)
}

// place lays the cards out.
func (b *builder) place(opt Options) {
	parents := make([]int32, len(b.Cards))
	sizes := make([]layout.Size, len(b.Cards))
	for i := range b.Cards {
		parents[i] = b.Cards[i].Parent
		sizes[i] = layout.Size{W: b.Cards[i].Box.W, H: b.Cards[i].Box.H}
	}
	at := layout.Tree(parents, sizes, layout.Options{
		Direction: opt.Direction,
		Levels:    b.Metrics.Levels,
		Siblings:  b.Metrics.Siblings,
		Cousins:   b.Metrics.Cousins,
	})
	for i, p := range at {
		b.Cards[i].Box.X, b.Cards[i].Box.Y = p.X, p.Y
	}
}

package simulate

import (
	"math"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/odds"
)

// Plan is a simulation that is ready to run: it holds no part of the scenario,
// so that the scenario can be edited meanwhile.
type Plan struct {
	Options Options
	// Problems are what could not be simulated as it stands, each at its place.
	Problems []Problem
	// Notes say what the reader of the figures has to know.
	Notes []string
	// Shifts are how far [PERT] moves the means, by branch; empty for the others.
	Shifts []Shift

	endStates []string // names
	steps     []step
	betas     []*beta
	slots     int
	widest    int // parts of the widest fork
	impact    bool
}

// Problem is a judgement that cannot be simulated as it stands.
type Problem struct {
	Outcome string // its identity
	Title   string
	What    string // "its lowest values add to 110 %, …"
	Do      string // "lower some of them"
}

func (p Problem) String() string { return "“" + p.Title + "”: " + p.What + ": " + p.Do }

// Shift is how far the means of a branch under PERT are from its best value.
type Shift struct {
	Outcome, Title string
	Best           float64
	// PERT is the mean of the branch by itself, (low + 4·best + high)/6;
	// Normalised is that after the division by the sum of such means.
	PERT, Normalised float64
}

// Columns of a sample: the end states, then these.
const (
	columnNone = iota
	columnUnassigned
	columnUnestimated
	columnUnsettled
	columnUndecided
	columnImpact
	columnCovered
	extraColumns
)

// step is one fork: what reaches it is shared out.
type step struct {
	in      int // slot of what reaches the fork; −1 for everything
	sampler drawer
	edges   []edge
}

// edge is where one branch's share goes.
type edge struct {
	fixed  float64 // the branch's number where drawn is below 0
	drawn  int     // the place among what the sampler draws
	slot   int     // of the fork below, −1 for a leaf
	column int     // where a leaf's mass counts
	impact float64 // a leaf's; not-a-number for none
}

// compiler makes a plan.
type compiler struct {
	*Plan
	flat    *odds.Flat
	options Options
	judged  *odds.Judgements
	betaOf  map[[2]float64]*beta
	z       float64 // a range is so many standard deviations
	free    []int
	slotOf  []int32
	noted   map[string]bool
}

// Prepare reads a scenario for a simulation. The error says what is wrong with
// the options; what is wrong with the scenario is in the plan's problems.
func Prepare(s *scenarios.Scenario, o Options) (*Plan, error) {
	columns := extraColumns
	if s != nil {
		columns += len(s.EndStates)
	}
	if err := o.check(columns); err != nil {
		return nil, err
	}
	flat := odds.Flatten(s)
	c := &compiler{
		Plan: &Plan{Options: o}, flat: flat, options: o, judged: odds.Judge(flat),
		betaOf: map[[2]float64]*beta{}, noted: map[string]bool{},
	}
	if s != nil {
		for _, e := range s.EndStates {
			c.endStates = append(c.endStates, e.Name)
		}
		c.z = c.deviations(s.Ranges)
	}
	c.compile()
	return c.Plan, nil
}

// Varies tells whether anything is drawn: else every sample is the same.
func (p *Plan) Varies() bool {
	return slices.ContainsFunc(p.steps, func(s step) bool { return s.sampler != nil })
}

func (c *compiler) compile() {
	n := c.flat.Len()
	if n == 0 {
		return
	}
	c.slotOf = make([]int32, n)
	type visit struct{ at, in int }
	stack := []visit{{0, -1}}
	if c.flat.Leaf(0) {
		c.steps = []step{{in: -1, edges: []edge{c.toward(0, edge{fixed: 1, drawn: -1})}}}
		return
	}
	for len(stack) > 0 {
		v := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		c.steps = append(c.steps, c.stepAt(v.at, v.in))
		// What reached the fork is shared out: its slot is free for those below.
		if v.in >= 0 {
			c.free = append(c.free, v.in)
		}
		first := len(stack)
		for _, k := range c.flat.Branches(v.at) {
			if c.slotOf[k] > 0 {
				stack = append(stack, visit{k, int(c.slotOf[k]) - 1})
			}
		}
		slices.Reverse(stack[first:])
	}
	if !c.Varies() && len(c.Problems) == 0 {
		c.note("No branch has a range: every sample is the same.")
	}
}

func (c *compiler) stepAt(i, in int) step {
	s := step{in: in}
	if c.judged.Choice[i] {
		s.edges = []edge{{fixed: 1, drawn: -1, slot: -1, column: c.extra(columnUndecided), impact: math.NaN()}}
		if assumed := c.judged.Assumed[i]; assumed >= 0 {
			s.edges[0] = c.toward(int(assumed), edge{fixed: 1, drawn: -1})
		}
		return s
	}
	f, ok := c.forkAt(i)
	if !ok {
		s.edges = []edge{{fixed: 1, drawn: -1, slot: -1, column: c.extra(columnUnsettled), impact: math.NaN()}}
		return s
	}
	var constant []part
	s.sampler, constant, f.parts = c.samplerFor(&f)
	for _, p := range append(f.fixed, constant...) {
		if p.best > 0 {
			s.edges = append(s.edges, c.partEdge(p, edge{fixed: p.best, drawn: -1}))
		}
	}
	for place, p := range f.parts {
		s.edges = append(s.edges, c.partEdge(p, edge{drawn: place}))
	}
	c.widest = max(c.widest, len(f.parts))
	return s
}

func (c *compiler) partEdge(p part, e edge) edge {
	if p.child >= 0 {
		return c.toward(int(p.child), e)
	}
	e.slot, e.impact = -1, math.NaN()
	e.column = c.extra(columnUnassigned)
	if p.open == odds.LeftUnestimated {
		e.column = c.extra(columnUnestimated)
	}
	return e
}

// toward ends an edge at outcome k: at a slot for what reaches it, or as a leaf.
func (c *compiler) toward(k int, e edge) edge {
	e.slot, e.impact = -1, math.NaN()
	if !c.flat.Leaf(k) {
		e.slot = c.newSlot()
		c.slotOf[k] = int32(e.slot) + 1
		return e
	}
	e.column = c.extra(columnNone)
	if at := c.judged.EndState[k]; at >= 0 {
		e.column = int(at)
	}
	e.impact = c.judged.Impact[k]
	c.impact = c.impact || !math.IsNaN(e.impact)
	return e
}

func (c *compiler) extra(column int) int { return len(c.endStates) + column }

func (c *compiler) newSlot() int {
	if last := len(c.free) - 1; last >= 0 {
		slot := c.free[last]
		c.free = c.free[:last]
		return slot
	}
	c.slots++
	return c.slots - 1
}

// say adds a problem at the outcome with index i.
func (c *compiler) say(i int, what, do string) {
	o := c.flat.Outcomes[i]
	c.Problems = append(c.Problems, Problem{Outcome: o.ID, Title: o.Name(), What: what, Do: do})
}

// note adds a note, once.
func (c *compiler) note(text string) {
	if !c.noted[text] {
		c.noted[text] = true
		c.Notes = append(c.Notes, text)
	}
}

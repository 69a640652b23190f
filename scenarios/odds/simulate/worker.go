package simulate

import (
	"math"

	"offramp/scenarios/odds/draw"
)

// worker draws blocks, in memory of its own that fits a core's cache: a column
// of one block for everything that is alive at once.
type worker struct {
	plan    *Plan
	slots   [][]float64
	drawn   [][]float64
	columns [][]float64
	every   []float64 // 1 in every sample
	// constant is a column for a number that does not vary.
	constant []float64
	room     room
}

func (p *Plan) newWorker() *worker {
	column := func() []float64 { return make([]float64, blockSize) }
	w := &worker{
		plan:     p,
		columns:  make([][]float64, len(p.endStates)+extraColumns),
		every:    column(),
		constant: column(),
		room:     room{draw.NewRoom(blockSize), column(), column()},
	}
	for i := range w.every {
		w.every[i] = 1
	}
	for range p.slots {
		w.slots = append(w.slots, column())
	}
	for range p.widest {
		w.drawn = append(w.drawn, column())
	}
	return w
}

// block draws whole blocks, also where fewer samples are wanted, so that a
// sample is the same however many follow it.
func (w *worker) block(g *draw.Generator, all [][]float64, from, to int) {
	for i := range w.columns {
		w.columns[i] = all[i][from:to]
	}
	impact := w.columns[len(w.plan.endStates)+columnImpact]
	covered := w.columns[len(w.plan.endStates)+columnCovered]
	for s := range w.plan.steps {
		step := &w.plan.steps[s]
		reach := w.every
		if step.in >= 0 {
			reach = w.slots[step.in]
		}
		if step.sampler != nil {
			step.sampler.draw(g, w.drawn, &w.room)
		}
		for e := range step.edges {
			edge := &step.edges[e]
			share := w.share(edge)
			if edge.slot >= 0 {
				pass(w.slots[edge.slot], reach, share)
				continue
			}
			count(w.columns[edge.column], reach, share)
			if !math.IsNaN(edge.impact) {
				count(covered, reach, share)
				weigh(impact, reach, share, edge.impact)
			}
		}
	}
}

// share is what a branch takes of its fork: as drawn, or a column of one number.
func (w *worker) share(e *edge) []float64 {
	if e.drawn >= 0 {
		return w.drawn[e.drawn]
	}
	for i := range w.constant {
		w.constant[i] = e.fixed
	}
	return w.constant
}

func pass(to, reach, share []float64) {
	reach, share = reach[:len(to)], share[:len(to)]
	for i := range to {
		to[i] = reach[i] * share[i]
	}
}

func count(to, reach, share []float64) {
	reach, share = reach[:len(to)], share[:len(to)]
	for i := range to {
		to[i] += float64(reach[i] * share[i])
	}
}

func weigh(to, reach, share []float64, weight float64) {
	reach, share = reach[:len(to)], share[:len(to)]
	for i := range to {
		to[i] += float64(float64(reach[i]*share[i]) * weight)
	}
}

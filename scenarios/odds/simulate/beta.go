package simulate

import (
	"context"
	"sync"
	"sync/atomic"

	"offramp/scenarios/odds/draw"
)

// beta is a beta distribution of a plan. It is made ready when the plan first
// runs, beside the screen and on all cores; forks alike share it.
type beta struct {
	a, b float64
	once sync.Once
	*draw.Beta
}

func (c *compiler) beta(a, b float64) *beta {
	key := [2]float64{a, b}
	made, ok := c.betaOf[key]
	if !ok {
		made = &beta{a: a, b: b}
		c.betaOf[key] = made
		c.betas = append(c.betas, made)
	}
	return made
}

// ready makes what the samplers draw from.
func (p *Plan) ready(ctx context.Context, workers int) {
	var next atomic.Int64
	var group sync.WaitGroup
	for range workers {
		group.Go(func() {
			for ctx.Err() == nil {
				i := int(next.Add(1)) - 1
				if i >= len(p.betas) {
					return
				}
				b := p.betas[i]
				b.once.Do(func() { b.Beta = draw.NewBeta(b.a, b.b) })
			}
		})
	}
	group.Wait()
}

package simulate

import (
	"context"
	"runtime"
	"sync"
	"sync/atomic"

	"offramp/scenarios/odds/draw"
)

// blockSize is how many samples share a generator. It is part of what a seed
// means: another size gives other draws.
const blockSize = 1024

// Run draws the samples, on all cores, and says how they spread. Progress, if
// any, is told how many samples are done: never twice at once, and from other
// goroutines than the caller's. It stops soon after the context ends, with the
// context's error and no result.
func (p *Plan) Run(ctx context.Context, progress func(done, of int)) (*Result, error) {
	n := p.Options.Samples
	columns := make([][]float64, len(p.endStates)+extraColumns)
	for i := range columns {
		columns[i] = make([]float64, n)
	}
	blocks := (n + blockSize - 1) / blockSize
	workers := p.Options.Workers
	if workers <= 0 {
		workers = runtime.GOMAXPROCS(0)
	}
	p.ready(ctx, workers)
	var next atomic.Int64
	var telling sync.Mutex
	done := 0
	tell := func(samples int) {
		telling.Lock()
		defer telling.Unlock()
		done += samples
		if progress != nil {
			progress(done, n)
		}
	}
	var group sync.WaitGroup
	for range min(workers, blocks) {
		group.Go(func() {
			w := p.newWorker()
			for ctx.Err() == nil {
				block := int(next.Add(1)) - 1
				if block >= blocks {
					return
				}
				from := block * blockSize
				to := min(from+blockSize, n)
				w.block(draw.New(p.Options.Seed, uint64(block)), columns, from, to)
				tell(to - from)
			}
		})
	}
	group.Wait()
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return p.result(columns), nil
}

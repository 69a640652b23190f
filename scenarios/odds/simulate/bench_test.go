package simulate_test

import (
	"context"
	"testing"

	"offramp/scenarios/odds/simulate"
	"offramp/scenarios/scenariotest"
)

// BenchmarkThousand is one sample of 1,000 outcomes in which every branch varies.
func BenchmarkThousand(b *testing.B) {
	for _, sampler := range simulate.Samplers {
		b.Run(string(sampler), func(b *testing.B) {
			s := scenariotest.Varying(1000, 1)
			p, err := simulate.Prepare(s, simulate.Options{Seed: 1, Sampler: sampler, Samples: min(b.N, simulate.MostSamples)})
			if err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			if _, err := p.Run(context.Background(), nil); err != nil {
				b.Fatal(err)
			}
		})
	}
}

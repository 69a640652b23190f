package simulate

import (
	"fmt"

	"offramp/scenarios"
)

// Sampler is how the numbers of a fork are drawn; the value is that in the file.
type Sampler string

// The samplers.
const (
	Dirichlet Sampler = "dirichlet"
	Uniform   Sampler = "uniform"
	PERT      Sampler = "pert"
)

// Samplers are all of them, the default first.
var Samplers = []Sampler{Dirichlet, Uniform, PERT}

// Name is what people call it.
func (s Sampler) Name() string {
	switch s {
	case Dirichlet:
		return "Dirichlet, fitted to the ranges"
	case Uniform:
		return "uniform within the ranges"
	case PERT:
		return "Beta-PERT, divided by the sum"
	}
	return string(s)
}

// Options are what makes a simulation repeatable.
type Options struct {
	Seed    int64
	Sampler Sampler
	Samples int
	// Workers is how many run at once, 0 for one on each core. It changes
	// nothing but the time.
	Workers int
	// Concentration, above 0, is the s of every fork instead of the fitted one,
	// and lets numbers without a range vary, too. For Dirichlet only.
	Concentration float64
}

// Defaults are what a scenario that says nothing gets.
func Defaults() Options { return Options{Seed: 1, Sampler: Dirichlet, Samples: 10_000} }

// OptionsOf returns what the scenario stores, with [Defaults] for the rest.
func OptionsOf(s *scenarios.Scenario) Options {
	o := Defaults()
	m := s.Simulation
	if m == nil {
		return o
	}
	if m.Seed != nil {
		o.Seed = *m.Seed
	}
	if m.Sampler != "" {
		o.Sampler = Sampler(m.Sampler)
	}
	if m.Samples != nil {
		o.Samples = int(min(max(*m.Samples, -1), MostSamples+1))
	}
	return o
}

// Store returns the edit that keeps the options with the scenario, empty where
// it has them.
func Store(s *scenarios.Scenario, o Options) scenarios.Edit {
	seed, samples := o.Seed, int64(o.Samples)
	to := &scenarios.Simulation{Seed: &seed, Sampler: string(o.Sampler), Samples: &samples}
	if old := s.Simulation; old != nil {
		to.Unknown = old.Unknown
		if old.Seed != nil && *old.Seed == seed && old.Sampler == to.Sampler && old.Samples != nil && *old.Samples == samples {
			return scenarios.Edit{}
		}
	}
	return scenarios.ChangeScenario("simulation", "simulation", to)
}

// MostSamples is how many samples a simulation can have; mostValues is how many
// numbers it can keep, 8 bytes each.
const (
	MostSamples = 10_000_000
	mostValues  = 200_000_000
)

func (o Options) check(columns int) error {
	switch {
	case o.Sampler != Dirichlet && o.Sampler != Uniform && o.Sampler != PERT:
		return fmt.Errorf("there is no sampler %s: choose dirichlet, uniform or pert", scenarios.Quote(string(o.Sampler)))
	case o.Samples < 1:
		return fmt.Errorf("a simulation of %d samples says nothing: ask for 1 or more, such as 10000", o.Samples)
	case o.Samples > MostSamples, o.Samples*columns > mostValues:
		return fmt.Errorf("so many samples are more than memory should hold: ask for %d or fewer", min(MostSamples, mostValues/columns))
	case !(o.Concentration >= 0 && o.Concentration < 1e12):
		return fmt.Errorf("a concentration of %v is no number above 0: leave it out, or give one such as 20", o.Concentration)
	}
	return nil
}

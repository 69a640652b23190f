package score

import "math"

// Enough is how many forecasts a bin of the calibration chart needs to be shown.
const Enough = 10

// Bins is how many bins the calibration chart has.
const Bins = 10

// Bin is a column of the calibration chart: forecasts from Low up to High, the
// last bin with its High.
type Bin struct {
	Low, High float64
	N         int
	// Mean is the mean of what was forecast, Observed the share that happened.
	// They say nothing where the bin is Hidden: it has fewer than [Enough].
	Mean, Observed float64
	Hidden         bool
}

// Calibrate sorts forecasts into bins of ten points each. A forecast within
// float noise of an edge belongs to the bin above it.
func Calibrate(forecasts []Forecast) []Bin {
	bins := make([]Bin, Bins)
	for i := range bins {
		bins[i].Low, bins[i].High = float64(i)/Bins, float64(i+1)/Bins
	}
	for _, f := range forecasts {
		i := min(max(int(math.Floor(f.P*Bins+same)), 0), Bins-1)
		b := &bins[i]
		b.N++
		b.Mean += f.P
		if f.Happened {
			b.Observed++
		}
	}
	for i := range bins {
		b := &bins[i]
		b.Hidden = b.N < Enough
		if b.Hidden {
			b.Mean, b.Observed = 0, 0
			continue
		}
		b.Mean /= float64(b.N)
		b.Observed /= float64(b.N)
	}
	return bins
}

package scenarios_test

import (
	"math"
	"testing"

	"offramp/scenarios"
)

// If this fails, percents read as float noise, or 0 and 100 % stand for what
// is neither.
func TestPercent(t *testing.T) {
	for _, test := range []struct {
		p                 float64
		short, two, exact string
	}{
		{0, "0 %", "0.00 %", "0 %"},
		{1, "100 %", "100.00 %", "100 %"},
		{0.25, "25 %", "25.00 %", "25 %"},
		{0.125, "12.5 %", "12.50 %", "12.5 %"},
		{0.1125, "11.3 %", "11.25 %", "11.3 %"},
		{1.0 / 3, "33.3 %", "33.33 %", "33.3 %"},
		{0.0004, "<0.1 %", "0.04 %", "0.04 %"},
		{0.9996, ">99.9 %", "99.96 %", "99.96 %"},
		{0.57 + 0.43, "100 %", "100.00 %", "100 %"},
		{1 + 2e-16, "100 %", "100.00 %", "100 %"},
		{1.000000002, ">100 %", ">100.00 %", "100.0000002 %"},
		{2e-9, "<0.1 %", "<0.01 %", "0.0000002 %"},
		{1.15, "115 %", "115.00 %", "115 %"},
		{-0.05, "-5 %", "-5.00 %", "-5 %"},
		{-1e-17, "0 %", "0.00 %", "0 %"},
		{1e300, "1e+302 %", "1e+302 %", "1e+302 %"},
		{math.NaN(), "–", "–", "–"},
		{math.Inf(1), "–", "–", "–"},
	} {
		if got := scenarios.Percent(test.p); got != test.short {
			t.Errorf("Percent(%v) is %q, not %q", test.p, got, test.short)
		}
		if got := scenarios.PercentWith(test.p, 2); got != test.two {
			t.Errorf("PercentWith(%v, 2) is %q, not %q", test.p, got, test.two)
		}
		if got := scenarios.PercentSum(test.p); got != test.exact {
			t.Errorf("PercentSum(%v) is %q, not %q", test.p, got, test.exact)
		}
	}
}

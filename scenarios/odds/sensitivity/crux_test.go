package sensitivity_test

import (
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/odds/sensitivity"
)

// If this fails, what it would tell to know an event off the map is not what its
// authors' own calculator gives (domain.md §3.9: 9 %, 75 %, 10 %).
func TestCrux(t *testing.T) {
	c, err := sensitivity.CruxOf(0.09, 0.75, 0.10)
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range []struct {
		what              string
		got, want, within float64
	}{
		{"if not", c.IfNot, 0.06, 1e-12}, {"shift", c.Shift, 0.015, 1e-12}, {"nats", c.Nats, 0.001984, 5e-7}, {"share", c.Share, 0.00656, 5e-6},
	} {
		if math.Abs(v.got-v.want) > v.within {
			t.Errorf("%s: %v, not %v", v.what, v.got, v.want)
		}
	}
}

// If this fails, a figure is made of numbers that cannot be, or that cannot hold
// together, or the message does not say which.
func TestCrux_refused(t *testing.T) {
	for _, test := range []struct {
		now, event, ifSo float64
		says             string
	}{
		{0.05, 0.75, 0.1, "from 7.50 % to 32.50 %, and not 5.00 %"},
		{0.5, 0.75, 0.1, "cannot all hold"},
		{0.05, 0, 0.1, "nothing to learn"},
		{0.05, 1, 0.05, "nothing to learn"},
		{0.05, math.NaN(), 0.1, "nothing to learn"},
		{math.NaN(), 0.5, 0.1, "the answer is NaN"},
		{0.05, 0.5, 1.5, "if the event comes is 1.5"},
		{0.05, 0.5, math.NaN(), "if the event comes is NaN"},
	} {
		if c, err := sensitivity.CruxOf(test.now, test.event, test.ifSo); err == nil || !strings.Contains(err.Error(), test.says) {
			t.Errorf("%v: %+v, %v", test, c, err)
		}
	}
}

// If this fails, the parts of a crux do not add to the whole, or a share is none.
func TestCrux_totalProbability(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		p := func(name string, least, most float64) float64 { return rapid.Float64Range(least, most).Draw(t, name) }
		event, ifSo, ifNot := p("event", 0.001, 0.999), p("if so", 0, 1), p("if not", 0, 1)
		now := event*ifSo + (1-event)*ifNot
		c, err := sensitivity.CruxOf(now, event, ifSo)
		if err != nil {
			t.Fatal(err)
		}
		if math.Abs(c.IfNot-ifNot) > 1e-12 || c.Share < -1e-9 || c.Share > 1+1e-9 || math.Abs(c.Shift-2*event*(1-event)*math.Abs(ifSo-ifNot)) > 1e-12 {
			t.Errorf("%v, %v, %v: %+v", event, ifSo, ifNot, c)
		}
	})
}

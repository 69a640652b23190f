package chart

import (
	"fmt"
	"math"
	"strings"
)

// most is the largest number that is drawn: beyond it floats have no units left.
const most = 1e15

// checker finds the first figure that cannot be drawn, and says where it is.
type checker struct {
	chart, row string
	err        error
}

// at names the row that the next figures belong to.
func (c *checker) at(row string) *checker {
	c.row = strings.ReplaceAll(row, "\u00a0", " ") // errors are for the command line, too
	return c
}

func (c *checker) fail(format string, args ...any) {
	if c.err != nil {
		return
	}
	where := c.chart
	if c.row != "" {
		where += fmt.Sprintf(", %q", c.row)
	}
	c.err = fmt.Errorf("%s: %s", where, fmt.Sprintf(format, args...))
}

// number takes any number that can be drawn.
func (c *checker) number(what string, v float64) {
	switch {
	case math.IsNaN(v):
		c.fail("%s is not a number", what)
	case math.Abs(v) > most:
		c.fail("%s is %g, too large to draw", what, v)
	}
}

// share takes a probability, or another part of a whole.
func (c *checker) share(what string, v float64) {
	switch {
	case math.IsNaN(v):
		c.fail("%s is not a number", what)
	case v < -noise || v > 1+noise:
		c.fail("%s is %g, not from 0 to 1", what, v)
	}
}

// value takes what is measured in a unit.
func (c *checker) value(what string, v float64, u Unit) {
	if u.percent {
		c.share(what, v)
	} else {
		c.number(what, v)
	}
}

// rising takes numbers that must not fall.
func (c *checker) rising(what string, v ...float64) {
	for i := 1; i < len(v); i++ {
		if v[i] < v[i-1]-noise*math.Max(1, math.Abs(v[i])) {
			c.fail("%s are out of order: %g comes after %g", what, v[i], v[i-1])
		}
	}
}

// noise is what sums of floats may be off by.
const noise = 1e-9

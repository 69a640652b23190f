package scenarios

// Sum is a compensated sum: its error does not grow with its length. The zero value is
// the sum of nothing.
type Sum struct{ sum, lost float64 }

// Plus returns the sum with v. What rounding takes is found without asking which of the
// two is larger (Knuth's two-sum), a question that a processor cannot guess the answer
// to. It returns what it makes, rather than change it in place, so that a loop keeps
// the sum in registers.
func (s Sum) Plus(v float64) Sum {
	t := s.sum + v
	part := t - s.sum
	return Sum{t, s.lost + ((s.sum - (t - part)) + (v - part))}
}

// And returns the sum of what both are.
func (s Sum) And(other Sum) Sum { return s.Plus(other.sum).Plus(other.lost) }

// Total returns what everything adds to.
func (s Sum) Total() float64 { return s.sum + s.lost }

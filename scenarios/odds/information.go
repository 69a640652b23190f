package odds

import "math"

// Divergence is Kullback and Leibler's of p from q, for yes or no, in nats:
// p ln(p/q) + (1−p) ln((1−p)/(1−q)), with 0 ln 0 = 0. What it would tell about an
// event to learn that its probability is p where it was q. Where q rules out what p
// does not, which is infinite, only float noise can have made it so in a tree: that
// part counts as nothing.
func Divergence(p, q float64) float64 { return relative(p, q) + relative(1-p, 1-q) }

func relative(p, q float64) float64 {
	if p <= 0 || q <= 0 {
		return 0
	}
	return p * math.Log(p/q)
}

// Entropy is what there is to know about an event with the probability p, in nats:
// −p ln p − (1−p) ln(1−p); 0 where it is settled.
func Entropy(p float64) float64 {
	if p <= 0 || p >= 1 {
		return 0
	}
	return -p*math.Log(p) - (1-p)*math.Log1p(-p)
}

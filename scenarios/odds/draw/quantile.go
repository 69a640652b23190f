package draw

// NormalQuantile returns the z below which the standard normal distribution has
// the share p, within 1e-12. It solves Φ(z) = p by halving, with Φ from its series
// (Marsaglia, 2004, "Evaluating the normal distribution"): slow, and the same
// everywhere. Outside (0, 1) it is the nearer of ∓8.
func NormalQuantile(p float64) float64 {
	low, high := -8.0, 8.0
	for range 80 {
		middle := (low + high) / 2
		if normalBelow(middle) < p {
			low = middle
		} else {
			high = middle
		}
	}
	return (low + high) / 2
}

func normalBelow(z float64) float64 {
	const rootOfTwoPi = 2.50662827463100050241576528481
	sum, term, q := z, z, float64(z*z)
	for n := 3.0; n < 400; n += 2 {
		term = float64(term*q) / n
		sum += term
	}
	return 0.5 + float64(sum*bell(z))/rootOfTwoPi
}

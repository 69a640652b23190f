package draw

import "math"

// ln 2 in two parts, the first with zeros at its end, so that whole multiples
// of it are exact.
const (
	ln2High = 6.93147180369123816490e-01
	ln2Low  = 1.90821492927058770002e-10
	log2e   = 1.44269504088896338700
)

// Log returns the natural logarithm of x, within 2 units in the last place. It
// is −Inf of 0 and not-a-number below.
//
// x = 2^k·m with m in [√½, √2); with t = (m−1)/(m+1), ln m is 2·artanh t =
// 2(t + t³/3 + t⁵/5 + …), of which 11 terms reach the precision of floats.
func Log(x float64) float64 {
	switch {
	case math.IsNaN(x) || x < 0:
		return math.NaN()
	case x == 0:
		return math.Inf(-1)
	case math.IsInf(x, 1):
		return x
	}
	k := 0
	if x < 0x1p-1022 { // subnormal
		x *= 0x1p54
		k = -54
	}
	b := math.Float64bits(x)
	k += int(b>>52) - 1022
	m := math.Float64frombits(b&(1<<52-1) | 1022<<52) // [½, 1)
	if m < math.Sqrt2/2 {
		m *= 2
		k--
	}
	f := m - 1
	t := f / (2 + f)
	q := t * t
	// Terms of even and odd place apart: two short chains run side by side.
	w := q * q
	even := float64((float64((float64((float64((float64(w/23)+1.0/19)*w)+1.0/15)*w)+1.0/11)*w)+1.0/7)*w) + 1.0/3
	odds := float64((float64((float64((float64(w/21)+1.0/17)*w)+1.0/13)*w)+1.0/9)*w) + 1.0/5
	sum := even + float64(odds*q)
	// 2(t + t·q·sum) with 2t = f − t·f, which keeps f's bits near 1.
	high := float64(float64(k) * ln2High)
	low := float64(float64(k)*ln2Low) + float64(2*float64(t*float64(q*sum))) - float64(t*f)
	return high + (f + low)
}

// odd holds 1/n.
var odd = func() (list [22]float64) {
	for n := 1; n < len(list); n++ {
		list[n] = 1 / float64(n)
	}
	return list
}()

// Exp returns e to the power of x, within 2 units in the last place (1e-308 and
// below: within the smallest float).
//
// x = k·ln 2 + r with |r| ≤ ln 2 / 2; e^r is its series to the 13th power.
func Exp(x float64) float64 {
	switch {
	case math.IsNaN(x):
		return x
	case x > 709.782712893384:
		return math.Inf(1)
	case x < -745.2:
		return 0
	}
	k := int(float64(log2e*x) + 0.5)
	if x < 0 {
		k = int(float64(log2e*x) - 0.5)
	}
	high := x - float64(float64(k)*ln2High)
	low := float64(float64(k) * ln2Low)
	r := high - low
	sum := 0.0
	for n := 13; n >= 2; n-- {
		sum = float64((sum+1)*r) * odd[n]
	}
	// 1 + r + r·sum, with what r lost: r is high − low rounded.
	lost := (high - r) - low
	e := 1 + (r + (float64(r*sum) + lost))
	return scale(e, k)
}

// scale returns e·2^k.
func scale(e float64, k int) float64 {
	if k < -1000 {
		return e * math.Float64frombits(uint64(k+200+1023)<<52) * 0x1p-200
	}
	if k > 1000 {
		return e * math.Float64frombits(uint64(k-200+1023)<<52) * 0x1p200
	}
	return e * math.Float64frombits(uint64(k+1023)<<52)
}

// Package draw makes random numbers that come out the same, bit for bit, on
// every machine: the same seed and block give the same draws whatever the
// number of cores and whatever the processor.
//
// For that it uses no function of package math that has an implementation of
// its own on some processor (Sqrt is exact everywhere and may be used), and
// converts every product that is added to something explicitly, float64(a*b) + c:
// Go may otherwise round it once, not twice, where the processor can (the
// language calls that fusing). A test looks for fused instructions.
package draw

import "math/bits"

// Generator is xoshiro256++ (Blackman and Vigna, 2019). Each block of samples
// has one of its own, so that blocks can be drawn in any order.
type Generator struct{ s [4]uint64 }

// New returns the generator of one block under a seed. Its state is what
// splitmix64 makes of the two, as the authors recommend.
func New(seed int64, block uint64) *Generator {
	var g Generator
	x := uint64(seed)
	mixed := splitmix(&x) ^ block*0xd1342543de82ef95
	for i := range g.s {
		g.s[i] = splitmix(&mixed)
	}
	return &g
}

func splitmix(x *uint64) uint64 {
	*x += 0x9e3779b97f4a7c15
	z := *x
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// Uint64 returns 64 random bits.
func (g *Generator) Uint64() uint64 {
	s := &g.s
	result := bits.RotateLeft64(s[0]+s[3], 23) + s[0]
	t := s[1] << 17
	s[2] ^= s[0]
	s[3] ^= s[1]
	s[1] ^= s[2]
	s[0] ^= s[3]
	s[2] ^= t
	s[3] = bits.RotateLeft64(s[3], 45)
	return result
}

const step = 1.0 / (1 << 53)

// Float returns a number in (0, 1): never 0, so that it has a logarithm.
func (g *Generator) Float() float64 { return half(g.Uint64()) }

// half is the middle of one of 2^53 equal parts of (0, 1); of the last it is
// the largest float below 1.
func half(u uint64) float64 { return float64(float64(float64(u>>12)*2+1) * step) }

// fill fills dst with random bits.
func (g *Generator) fill(dst []uint64) {
	s0, s1, s2, s3 := g.s[0], g.s[1], g.s[2], g.s[3]
	for i := range dst {
		dst[i] = bits.RotateLeft64(s0+s3, 23) + s0
		t := s1 << 17
		s2 ^= s0
		s3 ^= s1
		s1 ^= s2
		s0 ^= s3
		s2 ^= t
		s3 = bits.RotateLeft64(s3, 45)
	}
	g.s = [4]uint64{s0, s1, s2, s3}
}

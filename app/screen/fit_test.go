package screen

import (
	"testing"

	"pgregory.net/rapid"
)

// If this fails, a window opens where nobody can reach it: on a screen that was
// unplugged, or larger than the laptop that it is opened on now.
func TestWindowsFitTheirScreen(t *testing.T) {
	laptop, beside := rect{0, 27, 1280, 773}, rect{1280, 0, 1920, 1080}
	f := frame{1, 22, 1, 5}
	for _, c := range []struct {
		name     string
		at, want rect
		areas    []rect
	}{
		{"stays", rect{100, 100, 800, 600}, rect{100, 100, 800, 600}, []rect{laptop}},
		{"stays on the second screen", rect{1400, 100, 800, 600}, rect{1400, 100, 800, 600}, []rect{laptop, beside}},
		{"comes back from a screen that is gone", rect{1400, 100, 800, 600}, rect{479, 100, 800, 600}, []rect{laptop}},
		{"is made smaller", rect{10, 60, 1900, 1000}, rect{1, 49, 1278, 746}, []rect{laptop}},
		{"shows its title", rect{100, 0, 800, 600}, rect{100, 49, 800, 600}, []rect{laptop}},
		{"nothing is known", rect{-5000, 0, 800, 600}, rect{-5000, 0, 800, 600}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := fit(c.at, f, c.areas); got != c.want {
				t.Errorf("%v, want %v", got, c.want)
			}
		})
	}
}

// If this fails, some window is partly off every screen, or is moved again each
// time that it is opened.
func TestWindowsAreWhollyOnOneScreen(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		num := func(name string, low, high int) int { return rapid.IntRange(low, high).Draw(t, name) }
		area := func(name string) rect {
			return rect{num(name+"x", -3000, 3000), num(name+"y", -2000, 2000), num(name+"w", 200, 4000), num(name+"h", 200, 3000)}
		}
		areas := []rect{area("first"), area("second")}
		f := frame{num("left", 0, 8), num("top", 0, 40), num("right", 0, 8), num("bottom", 0, 8)}
		at := rect{num("x", -5000, 5000), num("y", -5000, 5000), num("w", 100, 5000), num("h", 100, 5000)}
		got := fit(at, f, areas)
		within := false
		for _, a := range areas {
			within = within || got.x-f.left >= a.x && got.y-f.top >= a.y &&
				got.x+got.w+f.right <= a.x+a.w && got.y+got.h+f.bottom <= a.y+a.h
		}
		if !within {
			t.Fatalf("%v is on none of %v", got, areas)
		}
		if again := fit(got, f, areas); again != got {
			t.Fatalf("%v, and again %v", got, again)
		}
	})
}

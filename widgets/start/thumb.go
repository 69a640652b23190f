package start

import (
	"image"
	"image/color"

	"offramp/scenarios/scene"
	"offramp/scenarios/scene/picture"
	"offramp/widgets/look"
)

// thumb draws the shape of a map into a picture of that many device pixels:
// cards as bars, leaves in the colour of their end state. [scene.Scene.Overview]
// does that for maps of any size; here there are a few cards, and their edges
// can be smooth.
func thumb(s *scene.Scene, w, h int, pal *scene.Palette) *image.RGBA {
	img := image.NewRGBA(image.Rect(0, 0, w, h))
	p := picture.New(look.Fonts())
	p.On(img)
	p.Fill(pal.Ground)
	if s == nil || w <= 0 || h <= 0 {
		return img
	}
	v := fitted(s.Bounds, float64(w), float64(h))
	line := max(1, float32(v.Zoom*5))
	for i := range s.Cards {
		if c := &s.Cards[i]; c.Parent >= 0 {
			p.Elbow(branch(v, s.Cards[c.Parent].Box, c.Box), 3*line, line, faded(c, pal.Branch, pal), false)
		}
	}
	for i := range s.Cards {
		c := &s.Cards[i]
		r := v.Rect(c.Box)
		p.Box(r, r.H/5, bar(s, c, pal), color.NRGBA{}, 0, false)
	}
	return img
}

// bar is the colour of a card.
func bar(s *scene.Scene, c *scene.Card, pal *scene.Palette) color.NRGBA {
	if c.Parent < 0 {
		return pal.RootCard
	}
	for i, e := range s.Scenario.EndStates {
		if e == c.EndState {
			return faded(c, scene.LookOf(e, i).Colour, pal)
		}
	}
	return faded(c, pal.Branch, pal)
}

func faded(c *scene.Card, colour color.NRGBA, pal *scene.Palette) color.NRGBA {
	if c.Faded {
		return scene.Mix(colour, pal.Ground, 0.6)
	}
	return colour
}

// branch is the line from a card to one of its children.
func branch(v scene.View, from, to scene.Rect) []scene.Point32 {
	a := v.Point(from.Right(), from.Y+from.H/2)
	b := v.Point(to.X, to.Y+to.H/2)
	middle := (a.X + b.X) / 2
	return []scene.Point32{a, {X: middle, Y: a.Y}, {X: middle, Y: b.Y}, b}
}

// fitted is the view that shows all of a map in its middle, with air around it.
func fitted(b scene.Rect, w, h float64) scene.View {
	const air = 0.1 // of the width, on each side
	zoom := min(w*(1-2*air)/b.W, (h-1.6*air*w)/b.H)
	return scene.View{
		X: b.X - (w/zoom-b.W)/2, Y: b.Y - (h/zoom-b.H)/2, Zoom: zoom, W: w, H: h,
	}
}

// Package screen tells where on the screens a window is, puts it there again, and
// keeps it from being larger than they are. Fyne 2.7 does none of that; GLFW, on
// which it stands, does. Where GLFW is not there (a test) or may not (Wayland),
// windows are where the system puts them.
package screen

// rect is a part of the screens.
type rect struct{ x, y, w, h int }

// frame is how wide the frame of a window is at each side.
type frame struct{ left, top, right, bottom int }

// fit returns where a window is put that would be at inside, with its frame: as
// it is where all of it can be seen, else made smaller and moved into the area of
// the screen that holds most of it. Without areas nothing is known of screens.
func fit(inside rect, f frame, areas []rect) rect {
	if len(areas) == 0 {
		return inside
	}
	outer := rect{inside.x - f.left, inside.y - f.top, inside.w + f.left + f.right, inside.h + f.top + f.bottom}
	area, most := areas[0], 0 // the first is the main screen
	for _, a := range areas {
		if seen := overlap(outer.x, outer.w, a.x, a.w) * overlap(outer.y, outer.h, a.y, a.h); seen > most {
			area, most = a, seen
		}
	}
	outer.w, outer.h = min(outer.w, area.w), min(outer.h, area.h)
	outer.x = max(area.x, min(outer.x, area.x+area.w-outer.w))
	outer.y = max(area.y, min(outer.y, area.y+area.h-outer.h))
	return rect{outer.x + f.left, outer.y + f.top, outer.w - f.left - f.right, outer.h - f.top - f.bottom}
}

// overlap is how much two stretches have in common.
func overlap(a, wide, b, width int) int { return max(0, min(a+wide, b+width)-max(a, b)) }

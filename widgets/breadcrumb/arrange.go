package breadcrumb

import (
	"offramp/scenarios"
	"offramp/widgets/look"
)

// read finds the crumbs and puts them beside one another. Where there is no
// room for all, outcomes go: those near the root first, which a step back shows.
func (c *Breadcrumb) read() {
	before := len(c.crumbs)
	c.crumbs = nil
	defer func() {
		if len(c.crumbs) != before {
			c.hover = -1
		}
	}()
	at := c.board.Branch()
	if at.Parent() == nil {
		return
	}
	path := at.Path()
	c.crumbs = c.arrange(path, 0, true)
	for left := 1; c.width() > c.room && left < len(path)-1; left++ {
		c.crumbs = c.arrange(path, left, true)
	}
	if c.width() > c.room {
		c.crumbs = c.arrange(path, max(0, len(path)-2), false)
	}
	if c.width() > c.room {
		c.crumbs = c.cut(path)
	}
}

// arrange makes the crumbs, leaving out so many outcomes below the root.
func (c *Breadcrumb) arrange(path []*scenarios.Outcome, left int, remarked bool) []crumb {
	var crumbs []crumb
	x := c.pad()
	put := func(k kind, text, id string, gap float32) {
		w := look.TextWidth(text, c.size(), k.bold())
		crumbs = append(crumbs, crumb{k, text, id, x + gap, w})
		x += gap + w
	}
	for i, o := range path {
		switch {
		case i > 0 && i < len(path)-1 && i <= left:
			if i == 1 {
				put(between, step+omission, "", 0)
			}
			continue
		case i > 0:
			put(between, step, "", 0)
		}
		k := ancestor
		if i == len(path)-1 {
			k = current
		}
		put(k, look.Cut(o.Name(), c.size(), k.bold(), c.longest()), o.ID, 0)
	}
	if remarked {
		put(remark, shares, "", c.gap())
	}
	put(all, showAll, "", c.gap())
	return crumbs
}

// cut makes the names of what is shown shorter.
func (c *Breadcrumb) cut(path []*scenarios.Outcome) []crumb {
	last := path[len(path)-1:]
	crumbs := c.arrange(last, 0, false)
	name := &crumbs[0]
	if room := name.w - max(0, c.sum(crumbs)-c.room); room < name.w {
		before := name.w
		name.text = look.Cut(name.text, c.size(), true, max(room-2, 3*c.size()))
		name.w = look.TextWidth(name.text, c.size(), true)
		crumbs[1].x -= before - name.w
	}
	return crumbs
}

func (c *Breadcrumb) width() float32 { return c.sum(c.crumbs) }

func (c *Breadcrumb) sum(crumbs []crumb) float32 {
	if len(crumbs) == 0 {
		return 0
	}
	last := crumbs[len(crumbs)-1]
	return last.x + last.w + c.pad()
}

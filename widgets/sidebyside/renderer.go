package sidebyside

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"offramp/widgets/form"
	"offramp/widgets/look"
)

// The measures of the page, in px.
const (
	margin    = 2 * look.Unit
	leastList = 320
	mostList  = 460
	listShare = 0.28
	leastMap  = 360 // maps that would be narrower stand one above the other
	// leastForRoom is that in front of a room, whose cards are large
	leastForRoom = 560
	mostDetail   = 0.4 // the share of the column that the detail takes at most
	mostAbove    = 0.4 // and what stands over the list
)

// CreateRenderer shows the list on the left and the maps beside it.
func (v *View) CreateRenderer() fyne.WidgetRenderer {
	v.ExtendBaseWidget(v)
	r := &renderer{v: v, ground: canvas.NewRectangle(nil)}
	for i := range r.lines {
		r.lines[i] = canvas.NewRectangle(nil)
	}
	return look.LaidOut(r, v.Size())
}

type renderer struct {
	v      *View
	ground *canvas.Rectangle
	lines  [4]*canvas.Rectangle // beside the list, between the maps, over the detail, below what stands above
	size   fyne.Size
}

func (r *renderer) Destroy()           {}
func (r *renderer) MinSize() fyne.Size { return fyne.NewSize(leastList+240, 360) }

// Objects are in the order in which Tab goes through them.
func (r *renderer) Objects() []fyne.CanvasObject {
	v := r.v
	objects := []fyne.CanvasObject{r.ground}
	if !v.projector {
		objects = append(objects, v.title, v.says)
		if v.above != nil {
			objects = append(objects, v.above)
		}
		objects = append(objects, v.pick, v.list, v.detail.scroll, v.foot)
	} else {
		objects = append(objects, v.aloud, v.list)
	}
	for _, p := range v.sides {
		if p != nil {
			objects = append(objects, p)
		}
	}
	for _, line := range r.lines {
		objects = append(objects, line)
	}
	return objects
}

func (r *renderer) Layout(size fyne.Size) {
	r.size = size
	v, p := r.v, look.Palette()
	r.ground.FillColor = p.Panel
	r.ground.Resize(size)
	for _, line := range r.lines {
		line.FillColor, line.Hidden = p.Hairline, false
	}
	wide := min(max(size.Width*listShare, leastList), mostList)
	if v.projector {
		wide = size.Width * 0.4
	}
	r.column(wide-1, size.Height)
	r.lines[0].Hidden = v.projector && v.sides[0] == nil // the whole page is what is said
	r.lines[0].Move(fyne.NewPos(wide-1, 0))
	r.lines[0].Resize(fyne.NewSize(1, size.Height))
	r.maps(fyne.NewPos(wide, 0), fyne.NewSize(size.Width-wide, size.Height))
	if v.fresh && v.sides[0] != nil && size.Width > 0 {
		v.fresh = false
		v.list.Go(1) // below the head of its group
	}
}

// column puts the parts of the left side below each other; the list takes what room
// they leave.
func (r *renderer) column(width, height float32) {
	v := r.v
	if v.projector {
		top := r.speak(width)
		v.list.Move(fyne.NewPos(0, top))
		v.list.Resize(fyne.NewSize(width, max(0, height-top)))
		r.lines[2].Hidden, r.lines[3].Hidden = true, true
		return
	}
	y := float32(12)
	put := func(o fyne.CanvasObject, high, gap float32) {
		form.Place(o, fyne.NewPos(margin, y), fyne.NewSize(width-2*margin, high))
		y += high + gap
	}
	put(v.title, v.title.HeightAt(width-2*margin), look.Unit/2)
	if r.lines[3].Hidden = v.above == nil; v.above != nil {
		high := min(max(v.above.MinSize().Height, form.HeightAt(v.above, width)), height*mostAbove)
		form.Place(v.above, fyne.NewPos(0, y), fyne.NewSize(width, high))
		y += high
		r.rule(3, y, width)
		y += look.Unit
	}
	if v.says.Visible() {
		put(v.says, v.says.HeightAt(width-2*margin), look.Unit)
	}
	if v.pick.Visible() {
		put(v.pick, v.pick.MinSize().Height, look.Unit)
	}
	foot := form.HeightAt(v.foot, width)
	form.Place(v.foot, fyne.NewPos(0, height-foot), fyne.NewSize(width, foot))
	told := form.HeightAt(v.detail.stack, width)
	room := min(told, height*mostDetail)
	bottom := height - foot - room
	r.lines[2].Hidden = told == 0 && foot == 0
	r.rule(2, bottom, width)
	v.detail.scroll.Move(fyne.NewPos(0, bottom))
	v.detail.scroll.Resize(fyne.NewSize(width, room))
	form.Place(v.detail.stack, v.detail.stack.Position(), fyne.NewSize(width, max(told, room)))
	v.list.Move(fyne.NewPos(0, y))
	v.list.Resize(fyne.NewSize(width, max(0, bottom-y)))
}

// speak puts what is said where a room sees it, and returns how high that is: without
// maps it would see nothing else.
func (r *renderer) speak(width float32) float32 {
	v := r.v
	if v.sides[0] == nil {
		width = r.size.Width
	}
	if v.aloud.Set(v.says.Text); v.says.Text == "" {
		return 0
	}
	high := v.aloud.HeightAt(width - 2*margin)
	form.Place(v.aloud, fyne.NewPos(margin, margin), fyne.NewSize(width-2*margin, high))
	return margin + high + look.Unit
}

func (r *renderer) rule(i int, y, width float32) {
	r.lines[i].Move(fyne.NewPos(0, y))
	r.lines[i].Resize(fyne.NewSize(width, 1))
}

// maps puts the maps beside each other, or where that is too narrow to read, one
// above the other.
func (r *renderer) maps(at fyne.Position, size fyne.Size) {
	v := r.v
	if r.lines[1].Hidden = v.sides[0] == nil; v.sides[0] == nil {
		return
	}
	least := float32(leastMap)
	if v.projector {
		least = leastForRoom
	}
	if half := size.Width / 2; half >= least {
		for i, p := range v.sides {
			p.Move(at.AddXY(float32(i)*half, 0))
			p.Resize(fyne.NewSize(half-1, size.Height))
		}
		r.lines[1].Move(at.AddXY(half-1, 0))
		r.lines[1].Resize(fyne.NewSize(1, size.Height))
		return
	}
	half := size.Height / 2
	for i, p := range v.sides {
		p.Move(at.AddXY(0, float32(i)*half))
		p.Resize(fyne.NewSize(size.Width, half-1))
	}
	r.lines[1].Move(at.AddXY(0, half-1))
	r.lines[1].Resize(fyne.NewSize(size.Width, 1))
}

func (r *renderer) Refresh() {
	r.Layout(r.size)
	r.v.list.Refresh()
	canvas.Refresh(r.v)
}

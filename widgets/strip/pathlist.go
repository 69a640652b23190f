package strip

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// Measures of the list of paths, in px.
const (
	rowHeight   = 26
	headHeight  = 36
	panelWidth  = 720
	rowsInPanel = 8
	panelFoot   = look.Unit
	figureWidth = 56 // of “100.00 %”
	barWidth    = 64
)

// newPathList shows the rows: as many widgets as fit, whatever there is to show.
func newPathList(p *paths) *widget.List {
	list := widget.NewList(
		func() int { return len(p.feeds) },
		func() fyne.CanvasObject { return newPathRow() },
		func(i widget.ListItemID, object fyne.CanvasObject) {
			if i < len(p.feeds) {
				object.(*pathRow).set(p, i)
			}
		})
	list.HideSeparators = true
	return list
}

// wanted is how large the list is where there is that much room.
func (p *paths) wanted(room fyne.Size) fyne.Size {
	rows := float32(max(1, min(len(p.feeds), rowsInPanel)))
	height := headHeight + rows*(rowHeight+p.Theme().Size("padding")) + panelFoot
	return fyne.NewSize(max(0, min(panelWidth, room.Width)), max(headHeight, min(height, room.Height)))
}

// The panel keeps what is done on it from the map below.
var (
	_ fyne.Tappable     = (*paths)(nil)
	_ fyne.Draggable    = (*paths)(nil)
	_ fyne.Scrollable   = (*paths)(nil)
	_ desktop.Mouseable = (*paths)(nil)
)

// Tapped gives the list the keyboard.
func (p *paths) Tapped(*fyne.PointEvent) { p.s.focus() }

// MouseDown does nothing.
func (p *paths) MouseDown(*desktop.MouseEvent) {}

// MouseUp does nothing.
func (p *paths) MouseUp(*desktop.MouseEvent) {}

// Dragged does nothing.
func (p *paths) Dragged(*fyne.DragEvent) {}

// DragEnd does nothing.
func (p *paths) DragEnd() {}

// Scrolled does nothing: the rows scroll themselves.
func (p *paths) Scrolled(*fyne.ScrollEvent) {}

// CreateRenderer is Fyne's.
func (p *paths) CreateRenderer() fyne.WidgetRenderer {
	r := &pathsRenderer{
		p: p, back: canvas.NewRectangle(transparent), swatch: look.NewSwatch("", transparent, symbolSize),
		name: look.Text("", textSize, true, transparent), more: look.Text("", textSize, false, transparent),
		none: look.Text("", textSize, false, transparent),
	}
	r.Refresh()
	return look.LaidOut(r, p.Size())
}

type pathsRenderer struct {
	p                *paths
	back             *canvas.Rectangle
	swatch           *look.Swatch
	name, more, none *canvas.Text
}

func (r *pathsRenderer) Destroy()           {}
func (r *pathsRenderer) MinSize() fyne.Size { return fyne.Size{} }

func (r *pathsRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.back, r.swatch, r.name, r.more, r.none, r.p.list, r.p.close}
}

func (r *pathsRenderer) Layout(size fyne.Size) {
	p := r.p
	frame(r.back, size)
	r.swatch.Resize(r.swatch.MinSize())
	middle := func(height float32) float32 { return (headHeight - height) / 2 }
	r.swatch.Move(fyne.NewPos(padding+2, middle(r.swatch.Size().Height)))
	button := p.close.MinSize()
	p.close.Resize(button)
	p.close.Move(fyne.NewPos(size.Width-button.Width-2, middle(button.Height)))
	x := float32(padding + symbolSize + 10)
	room := max(1, size.Width-x-button.Width-padding)
	more := p.more()
	moreWidth := look.TextWidth(more, textSize, false) + wordGap
	name := p.it.name
	if !p.s.quiet {
		says := trimmed(p.it.percent)
		if says == "" {
			says = p.it.word
		}
		name += " " + says
	}
	if look.TextWidth(name, textSize, true)+moreWidth > room && room > 2*moreWidth {
		tail := name[len(p.it.name):]
		name = look.Cut(p.it.name, textSize, true, room-moreWidth-look.TextWidth(tail, textSize, true)) + tail
	} else {
		name = look.Cut(name, textSize, true, room)
	}
	r.name.Text = name
	nameWidth := look.TextWidth(name, textSize, true)
	r.more.Text = look.Cut(more, textSize, false, max(1, room-nameWidth-wordGap))
	r.name.Move(fyne.NewPos(x, middle(r.name.MinSize().Height)))
	r.more.Move(fyne.NewPos(x+nameWidth+wordGap, middle(r.more.MinSize().Height)))
	r.none.Text = look.Cut(p.none(), textSize, false, max(1, size.Width-x-padding))
	r.none.Move(fyne.NewPos(x, headHeight))
	p.list.Move(fyne.NewPos(1, headHeight))
	p.list.Resize(fyne.NewSize(size.Width-2, max(0, size.Height-headHeight-panelFoot)))
}

func (r *pathsRenderer) Refresh() {
	p, palette := r.p, look.Palette()
	r.name.Color, r.more.Color, r.none.Color = palette.Ink, palette.Muted, palette.Muted
	if p.it.symbol == "" {
		r.swatch.SetPattern(p.it.pattern)
	} else {
		r.swatch.SetSymbol(p.it.symbol, p.it.colour)
	}
	r.none.Hidden = len(p.feeds) > 0
	r.Layout(p.Size())
	p.list.Refresh()
	canvas.Refresh(p)
}

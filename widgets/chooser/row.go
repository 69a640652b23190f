package chooser

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// The measures of a row, in px.
const (
	rowHeight = 24
	rowText   = 13
	rowIcon   = 18
	rowSide   = look.Unit
)

// row is a folder or file in the list.
type row struct {
	widget.BaseWidget
	name     string
	folder   bool
	on       bool // highlighted
	onTapped func()
}

func newRow() *row {
	r := &row{}
	r.ExtendBaseWidget(r)
	return r
}

func (r *row) set(it item, on bool, tapped func()) {
	r.name, r.folder, r.on, r.onTapped = it.Name, it.Folder, on, tapped
	r.Refresh()
}

// Tapped passes a click on. Fyne's own way would hold each click back until it
// cannot be a double click any more.
func (r *row) Tapped(*fyne.PointEvent) {
	if r.onTapped != nil {
		r.onTapped()
	}
}

// CreateRenderer is Fyne's.
func (r *row) CreateRenderer() fyne.WidgetRenderer {
	d := &rowRenderer{
		row: r, back: canvas.NewRectangle(nil), bar: canvas.NewRectangle(nil),
		icon: widget.NewIcon(theme.FileIcon()), text: look.Text("", rowText, false, nil),
	}
	d.Refresh()
	return look.LaidOut(d, r.Size())
}

type rowRenderer struct {
	row       *row
	back, bar *canvas.Rectangle
	icon      *widget.Icon
	text      *canvas.Text
}

func (d *rowRenderer) Destroy() {}

func (d *rowRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.back, d.bar, d.icon, d.text}
}

func (d *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(10*look.Unit, rowHeight) }

func (d *rowRenderer) Layout(size fyne.Size) {
	d.back.Resize(size)
	d.bar.Resize(fyne.NewSize(3, size.Height))
	d.icon.Resize(fyne.NewSquareSize(rowIcon))
	d.icon.Move(fyne.NewPos(rowSide, (size.Height-rowIcon)/2))
	x := float32(rowSide + rowIcon + look.Unit)
	d.text.Text = look.Cut(d.row.name, rowText, false, size.Width-x-rowSide)
	d.text.Move(fyne.NewPos(x, (size.Height-d.text.MinSize().Height)/2))
}

func (d *rowRenderer) Refresh() {
	p := look.Palette()
	d.back.FillColor, d.bar.FillColor, d.text.Color = p.AccentSoft, p.Accent, p.Ink
	d.back.Hidden, d.bar.Hidden = !d.row.on, !d.row.on
	icon := theme.FileIcon()
	if d.row.folder {
		icon = theme.FolderIcon()
	}
	d.icon.SetResource(look.Faded(icon))
	d.Layout(d.row.Size())
	canvas.Refresh(d.row)
}

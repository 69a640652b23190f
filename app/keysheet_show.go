package app

import (
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
)

// The measures of the key sheet, in px.
const (
	sheetKeys   = 116 // room for key caps
	sheetColumn = 376
	sheetRow    = 20
	sheetGap    = 14 // above a group
	sheetHigh   = 660
)

// showKeys lists every key, from the same table that the keys work by.
func (w *window) showKeys() {
	w.commit()
	columns := balance(keyGroups(), 3)
	row := container.NewHBox()
	for _, groups := range columns {
		row.Add(container.New(sheetLayout{}, sheetObjects(groups)...))
	}
	size := fyne.NewSize(min(3*sheetColumn+60, w.win.Canvas().Size().Width-40), min(sheetHigh, w.win.Canvas().Size().Height-40))
	w.ask("Keys", container.NewScroll(row), size, answer{text: "Close", main: true})
}

// balance spreads groups over columns of about one height: the longest first,
// each to the column that is shortest then. Within a column they keep their order.
func balance(groups []keyGroup, n int) [][]keyGroup {
	order := make([]int, len(groups))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return len(groups[b].rows) - len(groups[a].rows) })
	column, height := make([]int, len(groups)), make([]int, n)
	for _, i := range order {
		least := slices.Index(height, slices.Min(height))
		column[i] = least
		height[least] += len(groups[i].rows) + 2
	}
	columns := make([][]keyGroup, n)
	for i, g := range groups {
		columns[column[i]] = append(columns[column[i]], g)
	}
	return columns
}

// sheetObjects are the objects of a column, three a row: a heading stands in
// the place of the text, with nothing for its keys.
func sheetObjects(groups []keyGroup) []fyne.CanvasObject {
	p := look.Palette()
	var objects []fyne.CanvasObject
	for _, g := range groups {
		objects = append(objects, look.Text(g.title, 12, true, p.Muted))
		for _, r := range g.rows {
			objects = append(objects, look.NewKeyCap(r.keys[0]), look.Text(r.does, 13, false, p.Ink))
		}
	}
	return objects
}

// sheetLayout puts headings, key caps and texts in a column. A key cap is
// followed by its text; what stands alone is a heading.
type sheetLayout struct{}

func (sheetLayout) MinSize(objects []fyne.CanvasObject) fyne.Size {
	height := float32(0)
	each(objects, func(heading bool, _, _ fyne.CanvasObject) {
		if heading && height > 0 {
			height += sheetGap
		}
		height += sheetRow
	})
	return fyne.NewSize(sheetColumn, height+8)
}

func (sheetLayout) Layout(objects []fyne.CanvasObject, _ fyne.Size) {
	y := float32(0)
	put := func(o fyne.CanvasObject, x float32) {
		min := o.MinSize()
		o.Resize(min)
		o.Move(fyne.NewPos(x, y+(sheetRow-min.Height)/2))
	}
	each(objects, func(heading bool, key, text fyne.CanvasObject) {
		if heading {
			if y > 0 {
				y += sheetGap
			}
			put(text, 8)
		} else {
			put(key, 8)
			put(text, sheetKeys)
		}
		y += sheetRow
	})
}

// each calls row for each heading and each pair of a key and its text.
func each(objects []fyne.CanvasObject, row func(heading bool, key, text fyne.CanvasObject)) {
	for i := 0; i < len(objects); i++ {
		if key, ok := objects[i].(*look.KeyCap); ok && i+1 < len(objects) {
			row(false, key, objects[i+1])
			i++
			continue
		}
		row(true, nil, objects[i])
	}
}

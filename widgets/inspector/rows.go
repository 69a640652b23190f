package inspector

import (
	"slices"

	"fyne.io/fyne/v2"
)

// rowList shows a row for each of a list of things. Rows are made once, and
// shown for as many as there are.
type rowList[R any] struct {
	object *fyne.Container
	made   []R
	build  func(k int) (R, fyne.CanvasObject)
}

func newRows[R any](gap float32, build func(k int) (R, fyne.CanvasObject)) *rowList[R] {
	return &rowList[R]{object: box(&stack{Gap: gap}), build: build}
}

// present shows n rows, each told what it shows now.
func (l *rowList[R]) present(n int, each func(row R, k int)) {
	for len(l.made) < n {
		row, object := l.build(len(l.made))
		l.made = append(l.made, row)
		l.object.Objects = append(l.object.Objects, object)
	}
	for k, object := range l.object.Objects {
		show(k < n, object)
		if k < n {
			each(l.made[k], k)
		}
	}
	show(n > 0, l.object)
}

// changed returns a copy of a list in which item k is changed; the list itself
// where there is none.
func changed[T any](list []T, k int, change func(item *T)) []T {
	if k < 0 || k >= len(list) {
		return list
	}
	copied := slices.Clone(list)
	change(&copied[k])
	return copied
}

// without returns a copy of a list without item k, if there is one; nil where
// none is left.
func without[T any](list []T, k int) []T {
	if k < 0 || k >= len(list) {
		return slices.Clone(list)
	}
	if len(list) == 1 {
		return nil
	}
	return slices.Delete(slices.Clone(list), k, k+1)
}

// shifted returns a copy of a list in which item k went by places.
func shifted[T any](list []T, k, by int) []T {
	at := k + by
	if k < 0 || k >= len(list) || at < 0 || at >= len(list) {
		return list
	}
	item := list[k]
	copied := slices.Delete(slices.Clone(list), k, k+1)
	return slices.Insert(copied, at, item)
}

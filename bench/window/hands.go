package main

import (
	"strings"

	"fyne.io/fyne/v2"
)

// hands work a window as Fyne's driver does.
type hands struct{ win fyne.Window }

func (h hands) letter(r rune) { h.win.Canvas().Focused().TypedRune(r) }

func (h hands) press(name fyne.KeyName) {
	h.win.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: name})
}

// scroll turns the wheel over what has the keyboard: the map.
func (h hands) scroll(dx, dy float32) {
	h.win.Canvas().Focused().(fyne.Scrollable).Scrolled(&fyne.ScrollEvent{Scrolled: fyne.NewDelta(dx, dy)})
}

// menu runs the entry of the main menu that begins with name, as its key does.
func (h hands) menu(name string) {
	for _, menu := range h.win.MainMenu().Items {
		for _, item := range menu.Items {
			if strings.HasPrefix(item.Label, name) {
				item.Action()
				return
			}
		}
	}
	panic("there is no entry " + name)
}

package look

import (
	"sync"
	_ "unsafe" // for go:linkname: Fyne gives none of this to others

	"fyne.io/fyne/v2"
)

// OverrideFont is the font of a theme that is laid over a single widget, see
// [fyne.io/fyne/v2/container.ThemeOverride]. For every one of these, and again
// whenever it is refreshed, Fyne reads all font files anew, 6 MB, and keeps them
// for ever. It asks for the font only then: after several they are let go.
func OverrideFont(style fyne.TextStyle) fyne.Resource {
	ForgetOverrides()
	if read++; read == mostRead {
		read = 0
		clearFonts() // those that are still shown are read again, in some 10 ms
	}
	return fyne.CurrentApp().Settings().Theme().Font(style)
}

const mostRead = 4

var read int // fonts of such themes, since they were last let go

// ForgetOverrides makes Fyne forget the texts and lines inside of widgets with a
// theme of their own. It keeps them for ever, each with its widget and whatever
// that knows: a closed window with its document. It needs them for nothing; the
// widgets themselves it forgets.
func ForgetOverrides() {
	overrides.Range(func(key, _ any) bool {
		if _, widget := key.(fyne.Widget); !widget {
			overrides.Delete(key)
		}
		return true
	})
}

//go:linkname clearFonts fyne.io/fyne/v2/internal/painter.ClearFontCache
func clearFonts()

// overrides is a map of Fyne, of a type that is nothing but a [sync.Map].
//
//go:linkname overrides fyne.io/fyne/v2/internal/cache.overrides
var overrides sync.Map

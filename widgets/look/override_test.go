package look_test

import (
	"image/color"
	"runtime"
	"testing"
	"weak"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/software"
	"fyne.io/fyne/v2/test"

	"offramp/widgets/look"
)

func heap() uint64 {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// If this fails, the program grows by some 6 MB with every name that is typed
// and every palette that is opened, and never gets smaller again.
func TestFontsOfOverridesAreLetGo(t *testing.T) {
	test.NewTempApp(t)
	before := heap()
	for range 24 {
		text := canvas.NewText("Talks", color.Black)
		c := software.NewCanvas()
		c.SetContent(container.NewThemeOverride(text, look.EnlargedTheme(func() float32 { return 2 })))
		c.Capture()
	}
	if grown := int64(heap()-before) >> 20; grown > 60 {
		t.Errorf("24 texts in a theme of their own cost %d MB", grown)
	}
}

// If this fails, Fyne keeps whatever has a theme of its own for ever, and with it
// a closed window and its document.
func TestForgottenOverridesAreFreed(t *testing.T) {
	test.NewTempApp(t)
	kept := func() weak.Pointer[fyne.Container] {
		c := container.NewStack(canvas.NewText("Talks", color.Black))
		container.NewThemeOverride(c, look.EnlargedTheme(func() float32 { return c.Size().Width }))
		return weak.Make(c)
	}()
	runtime.GC()
	if kept.Value() == nil {
		t.Skip("Fyne keeps it no more: ForgetOverrides may go")
	}
	look.ForgetOverrides()
	runtime.GC()
	if kept.Value() != nil {
		t.Error("what has a theme of its own is kept")
	}
}

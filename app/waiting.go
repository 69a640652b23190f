package app

import (
	"path/filepath"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/widget"
)

// slow is how long reading a file may take before the window says so.
const slow = 300 * time.Millisecond

// waiting says that something takes its time, once it does.
type waiting struct {
	over   bool
	dialog dialog.Dialog
	timer  *time.Timer
}

func newWaiting(win fyne.Window, back func(), path string) *waiting {
	return wait(win, back, "Opening "+filepath.Base(path), func(bar fyne.CanvasObject, title string) *dialog.CustomDialog {
		return dialog.NewCustom(title, "Cancel", bar, win)
	})
}

// newPatience is newWaiting for what cannot be given up.
func newPatience(w *window, title string) *waiting {
	return wait(w.win, w.focusMap, title, func(bar fyne.CanvasObject, title string) *dialog.CustomDialog {
		return dialog.NewCustomWithoutButtons(title, bar, w.win)
	})
}

func wait(win fyne.Window, back func(), title string, show func(fyne.CanvasObject, string) *dialog.CustomDialog) *waiting {
	wait := &waiting{}
	wait.timer = time.AfterFunc(slow, func() {
		fyne.Do(func() {
			if wait.over {
				return
			}
			bar := widget.NewProgressBarInfinite()
			wait.dialog = show(bar, shortened(title))
			wait.dialog.SetOnClosed(func() { wait.over = true; back() })
			wait.dialog.Show()
		})
	})
	return wait
}

// end takes the message away and tells whether the file is still wanted.
func (wait *waiting) end() bool {
	wait.timer.Stop()
	if wait.over {
		return false
	}
	wait.over = true
	if wait.dialog != nil {
		wait.dialog.Hide()
	}
	return true
}

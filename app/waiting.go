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

// waiting says that a file is being read, once that takes long.
type waiting struct {
	over   bool
	dialog dialog.Dialog
	timer  *time.Timer
}

func newWaiting(w *window, path string) *waiting {
	wait := &waiting{}
	wait.timer = time.AfterFunc(slow, func() {
		fyne.Do(func() {
			if wait.over {
				return
			}
			bar := widget.NewProgressBarInfinite()
			wait.dialog = dialog.NewCustom("Opening "+filepath.Base(path), "Cancel", bar, w.win)
			wait.dialog.SetOnClosed(func() { wait.over = true; w.focusMap() })
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

package analysis

import (
	"time"

	"fyne.io/fyne/v2"
)

// later runs f on the UI thread once the time is over, unless it is stopped
// before; what was to come later before that is dropped.
type later struct {
	stop func()
	// after is how time passes; tests have it pass as they like.
	after func(d time.Duration, f func()) (stop func())
}

func (l *later) run(d time.Duration, f func()) {
	l.drop()
	dropped := false
	stop := l.after(d, func() {
		if !dropped { // it may have been under way when it was stopped
			l.stop = nil
			f()
		}
	})
	l.stop = func() { dropped = true; stop() }
}

func (l *later) drop() {
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

func after(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

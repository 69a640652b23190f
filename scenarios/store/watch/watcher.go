package watch

import (
	"path/filepath"
	"sync"
	"time"

	"github.com/fsnotify/fsnotify"

	"offramp/scenarios/store/disk"
)

// A file is looked at when it was quiet for a while, for who saves it may take
// several steps, or when that takes too long.
const (
	quiet   = 300 * time.Millisecond
	longest = 5 * time.Second
)

// Watcher watches one file.
type Watcher struct {
	eye   eye
	tell  func(Event)
	polls <-chan time.Time

	system *fsnotify.Watcher   // nil where it does not tell
	named  map[string]struct{} // paths that matter

	timer   *time.Timer
	pending time.Time // since when a look is due; zero: none is

	stop  chan struct{}
	close sync.Once
	done  chan struct{}
}

// Start watches the file at path, which was last read or saved as sum, and calls
// tell for everything that happens, from one goroutine.
func Start(path string, sum Sum, o Options, tell func(Event)) *Watcher {
	if o.FS == nil {
		o.FS = disk.Real{}
	}
	if full, err := filepath.Abs(path); err == nil {
		path = full
	}
	w := &Watcher{
		eye: eye{fs: o.FS, path: path, id: o.ID, sum: sum}, tell: tell, polls: o.Polls,
		stop: make(chan struct{}), done: make(chan struct{}),
	}
	go w.run()
	return w
}

// Saving says that the file is about to become sum by our own doing, which is no
// event. Say it before the first byte is written; if the saving fails nothing
// needs to be taken back.
func (w *Watcher) Saving(sum Sum) { w.eye.expect(sum) }

// Close ends the watching: nothing is told after it returns, unless tell is
// running. It does not wait for a drive that does not answer; [Watcher.Done]
// tells when all has ended.
func (w *Watcher) Close() { w.close.Do(func() { close(w.stop) }) }

// Done is closed when nothing of the watcher runs any more.
func (w *Watcher) Done() <-chan struct{} { return w.done }

func (w *Watcher) run() {
	defer close(w.done)
	w.timer = time.NewTimer(0)
	defer w.timer.Stop()
	polls := w.polls
	var events <-chan fsnotify.Event // nil: never
	var trouble <-chan error
	if polls == nil {
		t := time.NewTicker(Interval)
		defer t.Stop()
		polls = t.C
		if system, err := fsnotify.NewWatcher(); err == nil { // else the polls do
			defer system.Close()
			w.system, events, trouble = system, system.Events, system.Errors
			w.follow()
		}
		w.pending = time.Now()
	} else {
		w.timer.Stop()
	}
	for {
		select {
		case <-w.stop:
			return
		case event, ok := <-events:
			if !ok {
				events = nil
			} else if w.matters(event.Name) {
				w.due()
			}
		case _, ok := <-trouble:
			if !ok {
				trouble = nil
			} else {
				w.due() // some were lost
			}
		case <-w.timer.C:
			w.pending = time.Time{}
			w.look(false)
		case <-polls:
			if w.pending.IsZero() {
				w.look(true)
			}
		}
	}
}

// due asks for a look when it has been quiet.
func (w *Watcher) due() {
	now := time.Now()
	if w.pending.IsZero() {
		w.pending = now
	}
	if now.Sub(w.pending) < longest {
		w.timer.Reset(quiet)
	}
}

func (w *Watcher) look(poll bool) {
	event, again := w.eye.look(poll)
	if event != nil {
		select {
		case <-w.stop:
			return
		default:
			w.tell(*event)
		}
	}
	if w.system == nil {
		return // the next poll looks again
	}
	if again {
		w.due()
	} else if w.eye.moved {
		w.follow()
	}
}

// follow has the system watch the folder of the file, and those that symbolic
// links lead to. Folders are watched because saving replaces the file itself.
func (w *Watcher) follow() {
	w.eye.moved = false
	w.named = map[string]struct{}{}
	for _, path := range w.eye.hops() {
		folder := filepath.Dir(path)
		w.named[path], w.named[folder] = struct{}{}, struct{}{}
		_ = w.system.Add(folder) // where it cannot, the polls do
	}
}

func (w *Watcher) matters(path string) bool {
	_, ok := w.named[filepath.Clean(path)]
	return ok
}

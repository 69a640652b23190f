// Package crash is the last resort: where the program breaks by a fault of its
// own, it writes a report that the user can read before anybody else does. What
// was being worked on is the journal's business.
package crash

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"runtime/debug"
	"sync"
	"time"
)

// Folder is where reports are, in the folder of the program's data.
const Folder = "crashes"

// Guard writes the report of this run, should it need one. All its methods may be
// called by any goroutine; those of a nil guard do nothing.
type Guard struct {
	mu     sync.Mutex
	folder string
	about  string // what every report begins with
	raw    *os.File
	secret bool
	told   bool
}

// Start readies the report of this run: where the Go runtime itself ends the
// program, as where memory is exhausted, it writes into a file there. About says
// what runs: the version and the system.
func Start(data, about string) (*Guard, error) {
	folder := filepath.Join(data, Folder)
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return nil, fmt.Errorf("a fault of the program could not be reported: %w", err)
	}
	g := &Guard{folder: folder, about: about}
	return g, g.watch()
}

// watch has the runtime write into a new file.
func (g *Guard) watch() error {
	raw, err := os.CreateTemp(g.folder, "running-*.txt")
	if err == nil {
		_, err = fmt.Fprintf(raw, "%s\n", g.about)
	}
	if err == nil {
		err = debug.SetCrashOutput(raw, debug.CrashOptions{})
	}
	if err != nil {
		return fmt.Errorf("a fault of the program could not be reported: %w", err)
	}
	g.raw = raw
	return nil
}

// Secret says whether an encrypted scenario is open. Until it is not, reports say
// where the program broke and not what it said: that may quote a title.
func (g *Guard) Secret(secret bool) {
	if g == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if secret == g.secret {
		return
	}
	g.secret = secret
	if g.raw == nil {
		return
	}
	if secret {
		_ = debug.SetCrashOutput(nil, debug.CrashOptions{}) // of nil it cannot fail
		return
	}
	if err := debug.SetCrashOutput(g.raw, debug.CrashOptions{}); err != nil {
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
}

// Report writes down what broke: reason is what was recovered, stack where. It
// returns the file. Only the first report of a run is written: what breaks after
// it may be its consequence.
func (g *Guard) Report(reason any, stack []byte, at time.Time) (string, error) {
	if g == nil {
		return "", errors.New("there is no folder for reports")
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.told {
		return "", errors.New("it was reported before")
	}
	g.told = true
	what := fmt.Sprint(reason)
	if g.secret {
		what = fmt.Sprintf("(an encrypted scenario was open: left out) %T", reason)
	}
	path := filepath.Join(g.folder, at.UTC().Format("2006-01-02T15-04-05.000Z")+".txt")
	text := fmt.Sprintf("%s\n%s\n\n%s\n\n%s", g.about, at.UTC().Format(time.RFC3339), what, stack)
	return path, os.WriteFile(path, []byte(text), 0o600)
}

// Close ends the watch: this run ended as it should, or its report is written.
func (g *Guard) Close() {
	if g == nil || g.raw == nil {
		return
	}
	g.mu.Lock()
	defer g.mu.Unlock()
	_ = debug.SetCrashOutput(nil, debug.CrashOptions{})
	name := g.raw.Name()
	_ = g.raw.Close()
	g.raw = nil
	if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
}

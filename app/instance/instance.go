// Package instance keeps the program one process on a screen: a second start
// hands what it was asked to open to the first, and ends.
//
// They speak through a Unix socket, or a named pipe on Windows, that nobody but
// the user can reach; nothing listens on a network. Neither side trusts or waits
// for the other: where no answer comes, the second opens its own window.
package instance

import (
	"errors"
	"fmt"
	"net"
	"sync"
	"time"
)

// AloneVariable names the environment variable that keeps a start to itself:
// for tests and measurements, which must not speak to a program that runs.
const AloneVariable = "OFFRAMP_ALONE"

// Request is what a start was asked to open. Nothing at all means a new window.
type Request struct {
	Files  []string `json:"files,omitempty"` // absolute paths
	Sample bool     `json:"sample,omitempty"`
}

// patience is how long a second start waits for the first one in all, and again
// how long between two tries.
const (
	patience = time.Second
	again    = 20 * time.Millisecond
)

// errTaken says that another process is the first.
var errTaken = errors.New("another process listens already")

// Instance is the first process: it listens for others.
type Instance struct {
	listener net.Listener
	release  func()
	patience time.Duration // with a peer

	mu    sync.Mutex
	early []Request // what came before anybody could open it
	open  func(Request, func() bool)
	busy  chan struct{} // as many as are answered at once
	over  chan struct{} // closed when this instance ends
	end   sync.Once
}

// Claim makes this process the first on the screen named by key, or hands the
// request to the one that is. It returns the instance, or handed; or neither,
// where there is a first that does not answer or the error says that nothing
// can be agreed on. Then this process is on its own.
func Claim(key string, r Request) (first *Instance, handed bool, err error) {
	at, err := find(key)
	if err != nil {
		return nil, false, fmt.Errorf("a second start cannot find this one: %w", err)
	}
	return claim(at, r, patience)
}

func claim(at place, r Request, patience time.Duration) (first *Instance, handed bool, err error) {
	for deadline := time.Now().Add(patience); ; time.Sleep(again) {
		listener, release, err := at.claim()
		if err == nil {
			i := &Instance{
				listener: listener, release: release, patience: patience,
				busy: make(chan struct{}, 8), over: make(chan struct{}),
			}
			go i.listen()
			return i, false, nil
		}
		if !errors.Is(err, errTaken) {
			return nil, false, fmt.Errorf("a second start cannot find this one: %w", err)
		}
		// The first may be just starting, or just ending.
		if handed, final := at.hand(r, deadline); handed || final {
			return nil, handed, nil
		}
		if time.Now().Add(again).After(deadline) {
			return nil, false, nil
		}
	}
}

// Close stops listening. Who asks from now on may be the first itself, and so
// may those that were not answered yet. It is safe to call more than once, and
// on nil.
func (i *Instance) Close() {
	if i == nil {
		return
	}
	i.end.Do(func() {
		close(i.over)
		i.listener.Close()
		i.release()
	})
}

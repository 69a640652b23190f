//go:build !windows

package instance

import (
	"errors"
	"io/fs"
	"net"
	"os"
	"path/filepath"
	"syscall"
	"time"

	"golang.org/x/sys/unix"
)

// place is where the processes of a screen meet: a socket, and beside it a file
// whose lock only the first one has.
type place struct{ socket, lock string }

// longestPath is how long the path of a socket may be, in bytes: less than any
// system's limit (104 on macOS, 108 on Linux).
const longestPath = 100

// find returns the place of a screen, in a folder that is the user's alone.
func find(key string) (place, error) {
	var troubles []error
	for _, folder := range folders() {
		at := place{socket: filepath.Join(folder, name(key)+".sock"), lock: filepath.Join(folder, name(key)+".lock")}
		if len(at.socket) >= longestPath {
			continue
		}
		if err := private(folder); err != nil {
			troubles = append(troubles, err)
			continue
		}
		return at, nil
	}
	return place{}, errors.Join(append(troubles, errors.New("there is no folder for it that only you can reach"))...)
}

// private makes the folder, or sees to it that an existing one is the user's
// and nobody else's: others could listen there in the program's name.
func private(folder string) error {
	if err := os.MkdirAll(filepath.Dir(folder), 0o700); err != nil {
		return err
	}
	if err := os.Mkdir(folder, 0o700); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	info, err := os.Lstat(folder)
	if err != nil {
		return err
	}
	owner, ok := info.Sys().(*syscall.Stat_t)
	if !info.IsDir() || !ok || int(owner.Uid) != os.Geteuid() || info.Mode().Perm()&0o077 != 0 {
		return &fs.PathError{Op: "use", Path: folder, Err: errors.New("it is not a folder of yours alone")}
	}
	return nil
}

// claim takes the lock and listens. The lock goes with the process, however it
// ends; a socket without one is left over.
func (p place) claim() (net.Listener, func(), error) {
	lock, err := os.OpenFile(p.lock, os.O_CREATE|os.O_RDWR|unix.O_NOFOLLOW|unix.O_NONBLOCK, 0o600)
	if err != nil {
		return nil, nil, err
	}
	if err := unix.Flock(int(lock.Fd()), unix.LOCK_EX|unix.LOCK_NB); err != nil {
		lock.Close()
		if errors.Is(err, unix.EWOULDBLOCK) {
			return nil, nil, errTaken
		}
		return nil, nil, err
	}
	listener, err := p.bind()
	if err != nil {
		lock.Close()
		return nil, nil, err
	}
	// The file of the lock stays: removing it, another could lock one that is
	// gone while a third locks a new one.
	return listener, func() { lock.Close() }, nil
}

func (p place) bind() (net.Listener, error) {
	if err := os.Remove(p.socket); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	listener, err := net.ListenUnix("unix", &net.UnixAddr{Name: p.socket, Net: "unix"})
	if err != nil {
		return nil, err
	}
	// Nobody else gets into the folder anyway.
	if err := os.Chmod(p.socket, 0o600); err != nil {
		listener.Close()
		return nil, err
	}
	return listener, nil
}

// hand gives a request to the first process. It is final where trying again
// would not help.
func (p place) hand(r Request, deadline time.Time) (handed, final bool) {
	conn, err := net.DialTimeout("unix", p.socket, max(time.Millisecond, time.Until(deadline)))
	if err != nil {
		return false, false
	}
	return exchange(conn, r, deadline)
}

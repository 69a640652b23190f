package lock

import (
	"path/filepath"
	"sync"
	"time"

	"offramp/scenarios/store/disk"
)

// Looker looks at somebody else's lock again and again.
type Looker struct {
	o    Options
	path string

	seen   record
	mtime  time.Time
	quiet  time.Duration // before since
	since  time.Time     // by our own clock; zero before the first look
	length int64
}

// NewLooker looks at the lock of the scenario at path.
func NewLooker(path string, o Options) *Looker {
	o.fill()
	return &Looker{o: o, path: Path(path)}
}

// Look tells who holds the lock now, and whether anybody does. Called again after
// a while it judges by what changed in between: see the package.
func (l *Looker) Look() (Holder, bool) {
	r, info, _ := read(l.o.FS, l.path) // what cannot be read is still a lock
	if info == nil {
		l.since = time.Time{}
		return Holder{}, false
	}
	now := l.o.Now()
	switch {
	case l.since.IsZero():
		l.since, l.quiet = now, max(0, l.driveNow().Sub(info.ModTime()))
	case r != l.seen, !info.ModTime().Equal(l.mtime), info.Size() != l.length:
		l.since, l.quiet = now, 0
	}
	l.seen, l.mtime, l.length = r, info.ModTime(), info.Size()
	h := Holder{
		Name: r.Name, Host: r.Host, Program: r.Program, Since: r.Since, token: r.Token,
		Quiet: max(0, l.quiet+now.Sub(l.since)),
		Here:  r.Host != "" && r.Host == shown(l.o.Who.Host) && r.Machine == machine(l.o.Who),
	}
	h.ended = h.Here && !l.runs(r) || info.Size() == 0 && h.Quiet >= begun
	h.Stale = h.ended || h.Quiet >= Stale
	return h, true
}

// driveNow is the time on the drive that the lock is on, which may be another
// computer's: that of a file that was made just now.
func (l *Looker) driveNow() time.Time {
	f, err := l.o.FS.CreateTemp(filepath.Dir(l.path), 0o600)
	if err != nil {
		return l.o.Now() // nothing can be made there: ours is the best there is
	}
	now := l.o.Now()
	if info, err := f.Stat(); err == nil {
		now = info.ModTime()
	}
	remove(l.o.FS, f)
	return now
}

func remove(on disk.FS, f disk.File) {
	_ = f.Close()
	_ = on.Remove(f.Name())
}

// runs tells whether the process of a lock of this computer does.
func (l *Looker) runs(r record) bool {
	if r.PID <= 0 {
		return true // it does not say
	}
	if r.PID == l.o.Who.PID {
		// Else it had our number before us.
		_, ours := tokens.Load(r.Token)
		return ours
	}
	return l.o.Alive(r.PID)
}

// tokens are of the locks that this process holds.
var tokens sync.Map

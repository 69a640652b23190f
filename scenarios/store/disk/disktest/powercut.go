package disktest

import (
	"io/fs"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"offramp/scenarios/store/disk"
)

// PowerCut is a file system in memory that knows what of it would be on the disk
// if the power went now. It promises no more than POSIX does:
//
//   - What was written or truncated since a file's last Sync may be there, missing,
//     half there, or zeros of its length, each write by itself and in any order.
//   - A name that was made, changed or removed since its folder's last SyncFolder
//     may be there or not, each by itself and in any order. A Rename within a
//     folder happens in one step or not at all; across folders each folder has its
//     own part of it.
//   - Sync of a file does not make its name last, SyncFolder does not make the
//     content of files last: a name may lead to an empty file.
//
// Permissions and times are not part of this: they are as they were last set.
// Paths are absolute. Methods may be called from several goroutines.
type PowerCut struct {
	mu   sync.Mutex
	root *folder
	now  time.Time
	temp int
	// step, where set, is called after each change with what it was.
	step func(op, path string)
}

var _ disk.FS = (*PowerCut)(nil)

// NewPowerCut returns an empty one: it has the root folder alone.
func NewPowerCut() *PowerCut {
	return &PowerCut{root: newFolder(0o777), now: time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC)}
}

// OnStep calls step after each change of the disk: "create", "write", "truncate",
// "sync", "rename", "remove", "mkdir", "sync folder". It may ask [PowerCut.States]:
// the states after each step are all that a power cut at any time can leave.
func (p *PowerCut) OnStep(step func(op, path string)) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.step = step
}

// Advance moves the clock on. It moves by a millisecond with each change anyway.
func (p *PowerCut) Advance(by time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.now = p.now.Add(by)
}

// Put makes a file that is safely on the disk, with its folders.
func (p *PowerCut) Put(path string, data []byte) {
	p.mu.Lock()
	defer p.mu.Unlock()
	dir := p.root
	parts := split(path)
	for _, name := range parts[:len(parts)-1] {
		next, ok := dir.names[name].(*folder)
		if !ok {
			next = newFolder(0o777)
			dir.put(name, next)
		}
		dir = next
	}
	f := &content{mode: 0o644, time: p.now}
	f.safe, f.data = append([]byte(nil), data...), append([]byte(nil), data...)
	dir.put(parts[len(parts)-1], f)
}

// Symlink makes a symbolic link that is safely on the disk.
func (p *PowerCut) Symlink(to, path string) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	dir, name, err := p.parent("symlink", path)
	if err != nil {
		return err
	}
	if dir.names[name] != nil {
		return &fs.PathError{Op: "symlink", Path: path, Err: fs.ErrExist}
	}
	dir.put(name, &link{to: to})
	return nil
}

// done ends a change: mu is held on entry, and not any more on return.
func (p *PowerCut) done(op, path string) {
	p.now = p.now.Add(time.Millisecond)
	step := p.step
	p.mu.Unlock()
	if step != nil {
		step(op, path)
	}
}

// node is a *content, *folder or *link.
type node any

// content is what is in a file, whatever its names are.
type content struct {
	data    []byte   // as programs see it
	safe    []byte   // on the disk for certain
	pending []change // since
	mode    fs.FileMode
	time    time.Time
}

// change is a write, or a truncation where data is nil.
type change struct {
	at   int64
	data []byte
}

type folder struct {
	names   map[string]node // as programs see them
	safe    map[string]node // on the disk for certain
	pending []naming        // since
	mode    fs.FileMode
}

// naming is a change of one or two names of a folder, in one step.
type naming struct {
	set   map[string]node
	unset string // "" where no name goes
}

func newFolder(mode fs.FileMode) *folder {
	return &folder{names: map[string]node{}, safe: map[string]node{}, mode: mode}
}

// put makes a name that is on the disk for certain.
func (f *folder) put(name string, n node) { f.names[name], f.safe[name] = n, n }

// change makes and remembers a change of names.
func (f *folder) change(n naming) {
	n.apply(f.names)
	f.pending = append(f.pending, n)
}

func (n naming) apply(names map[string]node) {
	if n.unset != "" {
		delete(names, n.unset)
	}
	for name, to := range n.set {
		names[name] = to
	}
}

type link struct{ to string }

// split is the names of an absolute path.
func split(path string) []string {
	path = filepath.ToSlash(filepath.Clean(path[len(filepath.VolumeName(path)):]))
	return strings.FieldsFunc(path, func(r rune) bool { return r == '/' })
}

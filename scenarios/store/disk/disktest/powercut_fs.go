package disktest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"

	"offramp/scenarios/store/disk"
)

// find returns what is at a path, or nil. Links on the way are followed, and the
// last one if follow.
func (p *PowerCut) find(path string, follow bool) (node, error) {
	const most = 40
	names := split(path)
	var at node = p.root
	done := "/"
	for links := 0; len(names) > 0; {
		dir, ok := at.(*folder)
		if !ok {
			return nil, syscall.ENOTDIR
		}
		name := names[0]
		names = names[1:]
		next := dir.names[name]
		if next == nil {
			return nil, fs.ErrNotExist
		}
		if l, ok := next.(*link); ok && (follow || len(names) > 0) {
			if links++; links > most {
				return nil, errors.New("too many levels of symbolic links")
			}
			to := l.to
			if !filepath.IsAbs(to) {
				to = filepath.Join(done, to)
			}
			names = append(split(to), names...)
			at, done = p.root, "/"
			continue
		}
		at, done = next, filepath.Join(done, name)
	}
	return at, nil
}

// parent returns the folder of a path, and its last name.
func (p *PowerCut) parent(op, path string) (*folder, string, error) {
	n, err := p.find(filepath.Dir(path), true)
	if err == nil {
		if dir, ok := n.(*folder); ok && filepath.Base(path) != "/" {
			return dir, filepath.Base(path), nil
		}
		err = syscall.ENOTDIR
	}
	return nil, "", &fs.PathError{Op: op, Path: path, Err: err}
}

// CreateTemp implements [disk.FS]. The names are the same in each run.
func (p *PowerCut) CreateTemp(folder string, mode fs.FileMode) (disk.File, error) {
	p.mu.Lock()
	p.temp++
	name := fmt.Sprintf("%s%d%s", disk.TempPrefix, p.temp, disk.TempSuffix)
	p.mu.Unlock()
	f, err := p.OpenFile(filepath.Join(folder, name), os.O_RDWR|os.O_CREATE|os.O_EXCL, mode)
	if errors.Is(err, fs.ErrExist) { // from before the power cut
		return p.CreateTemp(folder, mode)
	}
	return f, err
}

// OpenFile implements [disk.FS].
func (p *PowerCut) OpenFile(path string, flag int, mode fs.FileMode) (disk.File, error) {
	fail := func(err error) (disk.File, error) {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	p.mu.Lock()
	n, err := p.find(path, flag&os.O_EXCL == 0)
	switch {
	case err == nil && flag&(os.O_CREATE|os.O_EXCL) == os.O_CREATE|os.O_EXCL:
		p.mu.Unlock()
		return fail(fs.ErrExist)
	case errors.Is(err, fs.ErrNotExist) && flag&os.O_CREATE != 0:
		dir, name, err := p.parent("open", path)
		if err != nil {
			p.mu.Unlock()
			return nil, err
		}
		if _, dangling := dir.names[name].(*link); dangling {
			p.mu.Unlock()
			return fail(errors.ErrUnsupported)
		}
		f := &content{mode: mode.Perm(), time: p.now}
		dir.change(naming{set: map[string]node{name: f}})
		p.done("create", path)
		return p.open(f, path, flag), nil
	case err != nil:
		p.mu.Unlock()
		return fail(err)
	}
	f, ok := n.(*content)
	if !ok {
		p.mu.Unlock()
		return fail(syscall.EISDIR)
	}
	if flag&os.O_TRUNC != 0 && len(f.data) > 0 {
		f.change(change{at: 0}, p.now)
		p.done("truncate", path)
	} else {
		p.mu.Unlock()
	}
	return p.open(f, path, flag), nil
}

// Rename implements [disk.FS].
func (p *PowerCut) Rename(from, to string) error {
	p.mu.Lock()
	a, old, err := p.parent("rename", from)
	var b *folder
	var fresh string
	if err == nil {
		b, fresh, err = p.parent("rename", to)
	}
	if err == nil && a.names[old] == nil {
		err = fs.ErrNotExist
	}
	if err == nil {
		if _, is := b.names[fresh].(*folder); is {
			err = fs.ErrExist
		}
	}
	if err != nil {
		p.mu.Unlock()
		return &os.LinkError{Op: "rename", Old: from, New: to, Err: err}
	}
	n := a.names[old]
	switch {
	case a == b && old == fresh:
	case a == b:
		a.change(naming{set: map[string]node{fresh: n}, unset: old})
	default:
		b.change(naming{set: map[string]node{fresh: n}})
		a.change(naming{unset: old})
	}
	p.done("rename", to)
	return nil
}

// Remove implements [disk.FS].
func (p *PowerCut) Remove(path string) error {
	p.mu.Lock()
	dir, name, err := p.parent("remove", path)
	if err == nil && dir.names[name] == nil {
		err = &fs.PathError{Op: "remove", Path: path, Err: fs.ErrNotExist}
	}
	if err == nil {
		if f, is := dir.names[name].(*folder); is && len(f.names) > 0 {
			err = &fs.PathError{Op: "remove", Path: path, Err: syscall.ENOTEMPTY}
		}
	}
	if err != nil {
		p.mu.Unlock()
		return err
	}
	dir.change(naming{unset: name})
	p.done("remove", path)
	return nil
}

// SyncFolder implements [disk.FS].
func (p *PowerCut) SyncFolder(path string) error {
	p.mu.Lock()
	n, err := p.find(path, true)
	dir, ok := n.(*folder)
	if err == nil && !ok {
		err = syscall.ENOTDIR
	}
	if err != nil {
		p.mu.Unlock()
		return &fs.PathError{Op: "sync", Path: path, Err: err}
	}
	for _, n := range dir.pending {
		n.apply(dir.safe)
	}
	dir.pending = nil
	p.done("sync folder", path)
	return nil
}

// MkdirAll implements [disk.FS].
func (p *PowerCut) MkdirAll(path string, mode fs.FileMode) error {
	names := split(path)
	for i := range names {
		at := "/" + filepath.Join(names[:i+1]...)
		p.mu.Lock()
		n, err := p.find(at, true)
		if err == nil {
			p.mu.Unlock()
			if _, ok := n.(*folder); !ok {
				return &fs.PathError{Op: "mkdir", Path: at, Err: syscall.ENOTDIR}
			}
			continue
		}
		dir, name, err := p.parent("mkdir", at)
		if err != nil {
			p.mu.Unlock()
			return err
		}
		dir.change(naming{set: map[string]node{name: newFolder(mode.Perm())}})
		p.done("mkdir", at)
	}
	return nil
}

// ReadDir implements [disk.FS].
func (p *PowerCut) ReadDir(path string) ([]fs.DirEntry, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, err := p.find(path, true)
	dir, ok := n.(*folder)
	if err == nil && !ok {
		err = syscall.ENOTDIR
	}
	if err != nil {
		return nil, &fs.PathError{Op: "open", Path: path, Err: err}
	}
	var entries []fs.DirEntry
	for name, n := range dir.names {
		entries = append(entries, fs.FileInfoToDirEntry(info(name, n)))
	}
	slices.SortFunc(entries, func(a, b fs.DirEntry) int { return strings.Compare(a.Name(), b.Name()) })
	return entries, nil
}

// Stat implements [disk.FS].
func (p *PowerCut) Stat(path string) (fs.FileInfo, error) { return p.stat("stat", path, true) }

// Lstat implements [disk.FS].
func (p *PowerCut) Lstat(path string) (fs.FileInfo, error) { return p.stat("lstat", path, false) }

func (p *PowerCut) stat(op, path string, follow bool) (fs.FileInfo, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, err := p.find(path, follow)
	if err != nil {
		return nil, &fs.PathError{Op: op, Path: path, Err: err}
	}
	return info(filepath.Base(path), n), nil
}

// Readlink implements [disk.FS].
func (p *PowerCut) Readlink(path string) (string, error) {
	p.mu.Lock()
	defer p.mu.Unlock()
	n, err := p.find(path, false)
	if l, ok := n.(*link); ok {
		return l.to, nil
	}
	if err == nil {
		err = syscall.EINVAL
	}
	return "", &fs.PathError{Op: "readlink", Path: path, Err: err}
}

// CopyAttributes implements [disk.FS]: the permissions.
func (p *PowerCut) CopyAttributes(from, to string) error {
	info, err := p.Stat(from)
	if err != nil {
		return err
	}
	f, err := p.OpenFile(to, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	return errors.Join(f.Chmod(info.Mode().Perm()), f.Close())
}

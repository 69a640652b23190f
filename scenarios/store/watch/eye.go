package watch

import (
	"bytes"
	"crypto/sha256"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sync"

	"offramp/scenarios/store/disk"
)

// eye is what is known of the file from one look to the next.
type eye struct {
	fs   disk.FS
	path string
	most int64
	id   string

	mutex    sync.Mutex
	expected []Sum // what we were about to write, the oldest first

	sum    Sum
	info   fs.FileInfo // of the file when it had sum; nil before the first look
	last   fs.FileInfo // of the look before, where the file was not yet read
	folder fs.FileInfo
	again  int  // polls that still read the file though its times are the same
	absent int  // looks in a row that did not find it
	told   Kind // Gone or Unreachable, while it is
	moved  bool // links may lead elsewhere, folders may be new ones
}

func (e *eye) expect(sum Sum) {
	const most = 16
	e.mutex.Lock()
	defer e.mutex.Unlock()
	e.expected = append(e.expected, sum)
	e.expected = e.expected[max(0, len(e.expected)-most):]
}

// ours tells whether sum is of a save of ours, and forgets those before it.
func (e *eye) ours(sum Sum) bool {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	i := slices.Index(e.expected, sum)
	e.expected = slices.Delete(e.expected, 0, i+1)
	return i >= 0
}

// look looks once. Again asks for another look soon, before which nothing can be
// told: the file is being written, or was away for a moment.
func (e *eye) look(poll bool) (event *Event, again bool) {
	info, err := e.stat(e.path)
	if err == nil && !info.Mode().IsRegular() {
		err = errNoFile
	}
	if err != nil {
		return e.away(err)
	}
	e.absent = 0
	if e.told == 0 && same(info, e.info) {
		// On some drives the clock ticks every two seconds only: what changed
		// in the same tick, and not in size, shows when it is read once more.
		if !poll || e.again == 0 {
			return nil, false
		}
		e.again--
	} else if !same(info, e.last) {
		e.last = info
		return nil, true
	}
	event, err = e.read(info)
	switch {
	case errors.Is(err, errBusy):
		return nil, true
	case err != nil:
		return e.away(err)
	}
	return event, false
}

var (
	errNoFile = errors.New("something else has its place that is no file")
	errBusy   = errors.New("it changed while it was read")
)

// read reads the file, whose information was info, and tells what is new in it.
func (e *eye) read(info fs.FileInfo) (*Event, error) {
	sum, err := e.sumUp()
	var data []byte
	var large error
	if err == nil && sum != e.sum && !e.isExpected(sum) {
		data, large, err = e.data(&sum, info)
	}
	if err != nil {
		return nil, err
	}
	if after, err := e.stat(e.path); err != nil || !same(info, after) {
		e.last = after
		return nil, errBusy
	}
	if !same(info, e.info) {
		e.again = 2
	}
	was, known := e.told, sum == e.sum
	e.info, e.last, e.told = info, nil, 0
	e.folder, _ = e.stat(filepath.Dir(e.path))
	e.moved = true
	switch {
	case e.ours(sum):
		e.sum = sum
		return nil, nil
	case known && was != 0:
		return &Event{Kind: Back, Sum: sum}, nil
	case known:
		return nil, nil
	}
	e.sum = sum
	return &Event{Kind: Changed, Sum: sum, Data: data, Err: large}, nil
}

func (e *eye) isExpected(sum Sum) bool {
	e.mutex.Lock()
	defer e.mutex.Unlock()
	return slices.Contains(e.expected, sum)
}

// sumUp reads the file without keeping it.
func (e *eye) sumUp() (sum Sum, err error) {
	f, err := e.fs.OpenFile(e.path, os.O_RDONLY, 0)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	hash := sha256.New()
	// Of what is too large it is enough to know whether its beginning changed.
	if _, err := io.Copy(hash, io.LimitReader(f, e.most+1)); err != nil {
		return sum, err
	}
	return Sum(hash.Sum(nil)), nil
}

// data reads the file whole; sum becomes that of what was read.
func (e *eye) data(sum *Sum, info fs.FileInfo) (data []byte, large, err error) {
	if info.Size() > e.most {
		return nil, fmt.Errorf("it has %d bytes now, more than the %d that a scenario may have", info.Size(), e.most), nil
	}
	f, err := e.fs.OpenFile(e.path, os.O_RDONLY, 0)
	if err != nil {
		return nil, nil, err
	}
	defer f.Close()
	var all bytes.Buffer
	all.Grow(int(info.Size()) + bytes.MinRead)
	if _, err := all.ReadFrom(io.LimitReader(f, e.most+1)); err != nil {
		return nil, nil, err
	}
	*sum = SumOf(all.Bytes())
	return all.Bytes(), nil, nil
}

// away tells that the file is not there, or cannot be reached, where that is so
// twice in a row: saving may take a file away for a moment.
func (e *eye) away(err error) (event *Event, again bool) {
	const enough = 2
	if e.absent++; e.absent < enough {
		return nil, true
	}
	e.last = nil
	kind := Unreachable
	if errors.Is(err, fs.ErrNotExist) {
		if missing := e.folderTrouble(); missing != nil {
			err = missing
		} else {
			kind = Gone
		}
	}
	if e.told == kind {
		return nil, false
	}
	e.told = kind
	e.moved = true
	event = &Event{Kind: kind, Sum: e.sum}
	if kind == Gone {
		event.To, event.Same = e.find()
	} else {
		event.Err = err
	}
	return event, false
}

// folderTrouble says why the folder of a file that is not there is not what it
// was: the drive was pulled, and left an empty folder where it was mounted.
func (e *eye) folderTrouble() error {
	hops := e.hops()
	if _, err := e.stat(filepath.Dir(hops[len(hops)-1])); err != nil {
		return err
	}
	now, err := e.stat(filepath.Dir(e.path))
	if err == nil && e.folder != nil && !os.SameFile(now, e.folder) {
		return errors.New("its folder is another one now; the drive may have been removed")
	}
	return err
}

// hops are the path and where its symbolic links lead.
func (e *eye) hops() []string {
	const most = 40 // as many as Linux follows
	path := e.path
	hops := []string{path}
	for range most {
		info, err := e.fs.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			break
		}
		to, err := e.fs.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = filepath.Clean(to)
		hops = append(hops, path)
	}
	return hops
}

// stat fixes which file it is about: Windows would else ask when that is
// compared, and answer for what has the name by then.
func (e *eye) stat(path string) (fs.FileInfo, error) {
	info, err := e.fs.Stat(path)
	if err == nil {
		os.SameFile(info, info)
	}
	return info, err
}

// same tells whether nothing shows that a file was written to or replaced.
func same(a, b fs.FileInfo) bool {
	return a != nil && b != nil && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && os.SameFile(a, b)
}

package watch

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"

	"offramp/scenarios/store/disk"
)

var errBusy = errors.New("it changed while it was read")

// read reads the file, whose information was info, and tells what is new in it.
func (e *eye) read(info fs.FileInfo) (*Event, error) {
	sum, large, err := e.sumUp(info)
	var data []byte
	if err == nil && large == nil && sum != e.sum && !e.isExpected(sum) {
		data, err = e.data(info)
		sum = SumOf(data)
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

// sumUp reads the file without keeping it. Of one that is too large to be a
// scenario the error large says so, and size and time have to do.
func (e *eye) sumUp(info fs.FileInfo) (sum Sum, large, err error) {
	seen, err := disk.Look(e.fs, e.path)
	switch {
	case errors.Is(err, disk.ErrTooLarge):
		return SumOf(fmt.Append(nil, info.Size(), info.ModTime().UnixNano())), err, nil
	case err == nil && seen.Absent:
		err = errBusy
	}
	return seen.Sum, nil, err
}

// data reads the file whole, if it is still no larger.
func (e *eye) data(info fs.FileInfo) ([]byte, error) {
	f, err := e.fs.OpenFile(e.path, os.O_RDONLY, 0)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var all bytes.Buffer
	all.Grow(int(info.Size()) + bytes.MinRead)
	_, err = all.ReadFrom(io.LimitReader(f, info.Size()))
	return all.Bytes(), err
}

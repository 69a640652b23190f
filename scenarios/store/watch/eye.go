package watch

import (
	"errors"
	"io/fs"
	"slices"
	"sync"

	"offramp/scenarios/store/disk"
)

// eye is what is known of the file from one look to the next.
type eye struct {
	fs   disk.FS
	path string
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
	if err == nil && disk.KindOf(info.Mode()) != "" {
		err = &disk.NotAFile{Path: e.path, Mode: info.Mode()}
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

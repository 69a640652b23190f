package settings

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"time"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"

	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
)

// kept is a value that is kept in a file.
type kept[T any] struct {
	path  string // "" for memory only
	what  string // what it is to a user
	bound func(*T)
	// apart returns the value so that it can be encoded while it is changed; nil
	// where encoding takes no time.
	apart func(T) T
	value T

	mu      sync.Mutex // value while it is changed or encoded, and what follows
	changed bool       // since it was written
	due     *time.Timer
	told    bool // why it could not be written
	trouble func(error)

	writing sync.Mutex // one write at a time, so that the last one wins
}

func (k *kept[T]) onTrouble(f func(error)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.trouble = f
}

// change changes the value and sees to it that it is written soon: once for all
// changes of that time.
func (k *kept[T]) change(change func(*T)) {
	k.note(change)
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.due == nil && k.path != "" {
		k.due = time.AfterFunc(delay, func() { _ = k.write() }) // an error is told
	}
}

func (k *kept[T]) read(f func(*T)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	f(&k.value)
}

// note changes the value and leaves it to the next change when it is written.
func (k *kept[T]) note(change func(*T)) {
	k.mu.Lock()
	defer k.mu.Unlock()
	change(&k.value)
	k.changed = true
}

// scrub changes the value, writes it at once, and removes the previous file.
func (k *kept[T]) scrub(change func(*T)) error {
	k.note(change)
	if k.path == "" {
		return nil
	}
	err := k.write()
	if gone := os.Remove(k.path + backup); !errors.Is(gone, fs.ErrNotExist) {
		err = errors.Join(err, gone)
	}
	return err
}

func (k *kept[T]) forget() {
	k.writing.Lock() // a write under way comes to its end before
	defer k.writing.Unlock()
	k.mu.Lock()
	defer k.mu.Unlock()
	if k.due != nil {
		k.due.Stop()
		k.due = nil
	}
	var zero T
	k.value, k.path, k.changed = zero, "", false
}

// write writes the value if it changed, and tells why where it cannot.
func (k *kept[T]) write() error {
	k.writing.Lock()
	defer k.writing.Unlock()
	data, err := k.take()
	if data == nil && err == nil {
		return nil
	}
	if err == nil {
		err = k.replace(data)
	}
	if err != nil {
		err = fmt.Errorf("the %s cannot be kept for the next start: %w", k.what, err)
	}
	k.mu.Lock()
	tell := k.trouble
	k.changed = k.changed || err != nil
	first := err != nil && !k.told
	k.told = err != nil
	k.mu.Unlock()
	if first && tell != nil {
		tell(err)
	}
	return err
}

// take encodes the value if it changed since it was written.
func (k *kept[T]) take() ([]byte, error) {
	k.mu.Lock()
	if k.due != nil {
		k.due.Stop()
		k.due = nil
	}
	if !k.changed || k.path == "" {
		k.mu.Unlock()
		return nil, nil
	}
	k.changed = false
	if k.apart == nil {
		defer k.mu.Unlock()
		return encode(k.value)
	}
	value := k.apart(k.value)
	k.mu.Unlock()
	return encode(value)
}

func encode[T any](value T) ([]byte, error) {
	data, err := json.Marshal(value, json.Deterministic(true), jsontext.Multiline(true), jsontext.WithIndent("  "))
	if err != nil {
		return nil, err
	}
	return append(data, '\n'), nil
}

// replace writes data over the file, which stays beside it as the previous one
// if it is whole. At each moment one of the two is.
func (k *kept[T]) replace(data []byte) error {
	if err := os.MkdirAll(filepath.Dir(k.path), 0o700); err != nil {
		return err
	}
	if old, err := read(k.path); err == nil {
		if bytes.Equal(old, data) {
			return nil
		}
		if _, err := decode[T](old); err == nil {
			if err := put(k.path+backup, old); err != nil {
				return err
			}
		}
	}
	return put(k.path, data)
}

// put writes a file of ours. Where a link has its name, what it leads to is not.
func put(path string, data []byte) error {
	_, err := store.Replace(context.Background(), disk.Real{}, disk.Replacement{Path: path, Data: data, Here: true, NewMode: 0o600})
	return err
}

// backup is what the name of the previous file ends in.
const backup = ".bak"

func decode[T any](data []byte) (T, error) {
	var v T
	if err := json.Unmarshal(data, &v); err != nil {
		var zero T
		_, what, _ := strings.Cut(err.Error(), ": ") // without the library's name
		return zero, errors.New(what)
	}
	return v, nil
}

var (
	errHuge   = errors.New("it is larger than any that this program writes")
	errNoFile = errors.New("it is no file")
)

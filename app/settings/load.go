package settings

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// largest is how large a file may be, in bytes.
const largest = 32 << 20

// load reads the file. One that is broken is set aside and the previous one
// taken; one that cannot be read is left alone, and nothing is kept.
func (k *kept[T]) load() error {
	data, err := read(k.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err == nil {
		var v T
		if v, err = decode[T](data); err == nil {
			k.bound(&v)
			k.value = v
			return nil
		}
	} else if !errors.Is(err, errHuge) {
		path := k.path
		k.path = ""
		return fmt.Errorf("your %s cannot be read (%s: %w), so the usual ones stand and changes are forgotten when the program ends; see who may read that file", k.what, path, err)
	}
	aside, asideErr := setAside(k.path)
	if asideErr != nil {
		path := k.path
		k.path = ""
		return fmt.Errorf("your %s are broken (%s: %w) and cannot be set aside (%w), so the usual ones stand and changes are forgotten when the program ends; move that file away", k.what, path, err, asideErr)
	}
	stand := "the usual ones stand"
	if data, readErr := read(k.path + backup); readErr == nil {
		if v, decodeErr := decode[T](data); decodeErr == nil {
			k.bound(&v)
			k.value = v
			stand = "those from before the last change stand"
		}
	}
	// Written now: ending badly once more must not lose them for good.
	k.changed = true
	if err := k.write(); err != nil {
		return err
	}
	return fmt.Errorf("your %s were broken (%w), so %s; what was broken is kept in %s", k.what, err, stand, aside)
}

// read reads a file that is not too large.
func read(path string) ([]byte, error) {
	// Opening what is no file, such as a pipe, may take for ever.
	if info, err := os.Stat(path); err != nil {
		return nil, err
	} else if !info.Mode().IsRegular() {
		return nil, errNoFile
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, largest+1))
	if err == nil && len(data) > largest {
		err = errHuge
	}
	return data, err
}

// setAside renames a broken file to a name that nothing has.
func setAside(path string) (string, error) {
	stem := strings.TrimSuffix(path, ".json") + ".broken-" + time.Now().Format("20060102-150405")
	aside := stem + ".json"
	for i := 2; ; i++ {
		if _, err := os.Lstat(aside); errors.Is(err, fs.ErrNotExist) {
			return aside, os.Rename(path, aside)
		} else if err != nil {
			return "", err
		}
		aside = fmt.Sprintf("%s-%d.json", stem, i)
	}
}

// stale is how old a half-written file must be to be nobody's any more.
const stale = time.Hour

// sweep removes what programs left that were killed while they wrote.
func sweep(folder string) {
	left, _ := filepath.Glob(filepath.Join(folder, ".offramp-*.tmp"))
	for _, path := range left {
		if info, err := os.Lstat(path); err == nil && info.Mode().IsRegular() && time.Since(info.ModTime()) > stale {
			_ = os.Remove(path) // it is in nobody's way
		}
	}
}

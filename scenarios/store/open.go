package store

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// Open reads the scenario file at path. The error is an *[Unreadable] that
// names it; its cause, where the file is encrypted, is an *[Encrypted].
func Open(path string) (*Opened, error) {
	data, err := ReadFile(path)
	if err != nil {
		return nil, err
	}
	o, err := Decode(data)
	return o, named(path, err)
}

// ReadFile reads the bytes of the file at path, if it is one and within the
// limit, to which encryption may add what it adds. The error is an *[Unreadable].
func ReadFile(path string) ([]byte, error) { return ReadFileOn(disk.Real{}, path) }

// ReadFileOn is [ReadFile] on a file system.
func ReadFileOn(fsys disk.FS, path string) ([]byte, error) {
	l := published
	if strings.HasSuffix(strings.ToLower(path), seal.Extension) {
		l.bytes += seal.Overhead(l.bytes)
	}
	return readFile(fsys, path, l)
}

func readFile(fsys disk.FS, path string, l limits) ([]byte, error) {
	if path == "" {
		return nil, &Unreadable{What: "no file is named", Do: "give the name of a scenario file"}
	}
	// Asked before opening: opening a pipe that nobody writes to would hang.
	info, err := fsys.Stat(path)
	if err != nil {
		return nil, noFile(path, err)
	}
	if what := disk.KindOf(info.Mode()); what != "" {
		return nil, &Unreadable{File: path, What: "this is " + what + ", not a file", Do: "choose a scenario file"}
	}
	if info.Size() > int64(l.bytes) {
		u := tooLarge(l)
		u.File = path
		return nil, u
	}
	f, err := fsys.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil, noFile(path, err)
	}
	defer f.Close()
	// One byte more than allowed shows a file that grew meanwhile.
	data := make([]byte, 0, info.Size()+1)
	data, err = readAll(io.LimitReader(f, int64(l.bytes)+1), data)
	if err != nil {
		return nil, noFile(path, err)
	}
	return data, nil
}

// readAll is io.ReadAll into a buffer that already has the right size.
func readAll(from io.Reader, data []byte) ([]byte, error) {
	for {
		if len(data) == cap(data) {
			data = append(data, 0)[:len(data)]
		}
		n, err := from.Read(data[len(data):cap(data)])
		data = data[:len(data)+n]
		if err == io.EOF {
			return data, nil
		}
		if err != nil {
			return data, err
		}
	}
}

func noFile(path string, err error) *Unreadable {
	u := &Unreadable{File: path, Err: err}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		u.What, u.Do = "there is no such file", "check its name and folder; it may have been moved"
	case errors.Is(err, fs.ErrPermission):
		u.What, u.Do = "you may not read this file", "ask its owner for permission to read it"
	default:
		u.What, u.Do = "the file cannot be read ("+reason(err)+")", "check that its disk or network folder is connected"
	}
	return u
}

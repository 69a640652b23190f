package lock

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"
	"unicode"

	"offramp/scenarios/store/disk"
)

// record is what stands in a lock file. It has no title and no path: that the
// scenario beside it is open is all that it tells about it.
type record struct {
	Program string    `json:"program,omitempty"`
	Name    string    `json:"name,omitempty"`
	Host    string    `json:"host,omitempty"`
	Machine string    `json:"machine,omitempty"`
	PID     int       `json:"pid,omitempty"`
	Since   time.Time `json:"since,omitzero"`
	Beat    time.Time `json:"beat,omitzero"` // for people; see the package
	Token   string    `json:"token,omitempty"`
}

const maxRecord = 4 << 10

func newRecord(o Options) record {
	now := o.Now().UTC().Truncate(time.Second)
	return record{
		Program: shown(o.Who.Program), Name: shown(o.Who.Name), Host: shown(o.Who.Host), Machine: machine(o.Who),
		PID: o.Who.PID, Since: now, Beat: now, Token: rand.Text(),
	}
}

// machine tells computers of one name apart, and on Linux also the boxes that
// programs are put in, which each count processes from one.
func machine(w Who) string {
	box, _ := os.Readlink("/proc/self/ns/pid") // there is none elsewhere
	if w.Machine == "" && box == "" {
		return ""
	}
	return w.Machine + " " + box
}

// bytes has the same length at every beat: it is written in place, so that who
// reads meanwhile reads all of it.
func (r *record) bytes() []byte {
	data, err := json.Marshal(r)
	if err != nil { // a year that JSON does not write
		r.Since, r.Beat = time.Time{}, time.Time{}
		data, _ = json.Marshal(r)
	}
	return append(data, '\n')
}

// parse reads a record of anybody. What is no record, or half of one, is an empty
// one: that there is a lock counts all the same.
func parse(data []byte) record {
	var r record
	if len(data) > maxRecord || json.Unmarshal(data, &r) != nil {
		return record{}
	}
	for _, text := range []*string{&r.Program, &r.Name, &r.Host} {
		*text = shown(*text)
	}
	r.Since, r.Beat = r.Since.UTC(), r.Beat.UTC() // or equal times could differ
	return r
}

// shown is a text of a stranger, short, and without what does not show or turns
// the direction of writing.
func shown(text string) string {
	const most = 64
	text = strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) || r == unicode.ReplacementChar:
			return -1
		}
		return r
	}, text))
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return text
}

var errNoFile = errors.New("what has the lock's name is no file")

// open opens a lock file; what only has its name, such as a pipe that would hang
// or a link to elsewhere, it leaves alone.
func open(on disk.FS, path string, flag int) (disk.File, record, fs.FileInfo, error) {
	info, err := on.Lstat(path)
	if err != nil {
		return nil, record{}, nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, record{}, info, errNoFile
	}
	f, err := on.OpenFile(path, flag, 0)
	if err != nil {
		return nil, record{}, info, err
	}
	data, err := io.ReadAll(io.LimitReader(f, maxRecord+1))
	if err != nil {
		f.Close()
		return nil, record{}, info, err
	}
	return f, parse(data), info, nil
}

// read reads a lock file. Info is nil where there is none.
func read(on disk.FS, path string) (record, fs.FileInfo, error) {
	f, r, info, err := open(on, path, os.O_RDONLY)
	if err == nil {
		err = f.Close()
	}
	return r, info, err
}

// rewrite shows a sign of life in a lock file that is open.
func (r *record) rewrite(f disk.File, now time.Time) error {
	r.Beat = now.UTC().Truncate(time.Second)
	data := r.bytes()
	_, err := f.Seek(0, io.SeekStart)
	if err == nil {
		_, err = f.Write(data)
	}
	if err == nil {
		err = f.Truncate(int64(len(data)))
	}
	return err
}

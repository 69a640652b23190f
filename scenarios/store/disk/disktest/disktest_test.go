package disktest_test

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"

	"pgregory.net/rapid"
)

// kind is an error without words that differ between systems.
func kind(err error) string {
	for _, k := range []error{fs.ErrNotExist, fs.ErrExist, fs.ErrClosed, io.EOF} {
		if errors.Is(err, k) {
			return k.Error()
		}
	}
	if err != nil {
		return "failed"
	}
	return "done"
}

// both does the same with the real file system and with that in memory.
type both struct {
	t    *rapid.T
	fs   [2]disk.FS
	root [2]string
	open [][2]disk.File
}

// do compares what the two answer.
func (b *both) do(what string, do func(i int, fsys disk.FS, at func(string) string) (any, error)) bool {
	var answers [2]string
	var err error
	for i, fsys := range b.fs {
		var is any
		is, err = do(i, fsys, func(path string) string { return filepath.Join(b.root[i], path) })
		if answers[i] = kind(err); err == nil {
			answers[i] = fmt.Sprintf("%s: %v", answers[i], is)
		}
	}
	if answers[0] != answers[1] {
		b.t.Fatalf("%s: really %q, in memory %q", what, answers[0], answers[1])
	}
	return err == nil
}

// told is what both should say of a file.
func told(info fs.FileInfo, err error) (any, error) {
	if err != nil {
		return nil, err
	}
	if info.IsDir() {
		return "folder " + info.Name(), nil
	}
	return fmt.Sprint(info.Name(), info.Size(), info.Mode().Type()), nil
}

// If this fails, the file system in memory is not as the real one: what is proved
// with it need not be true.
func TestPowerCutIsLikeTheRealOne(t *testing.T) {
	scratch := t.TempDir()
	n := 0
	rapid.Check(t, func(t *rapid.T) {
		n++
		b := &both{t: t, fs: [2]disk.FS{disk.Real{}, disktest.NewPowerCut()}, root: [2]string{filepath.Join(scratch, fmt.Sprint(n)), "/r"}}
		b.do("begin", func(_ int, fsys disk.FS, at func(string) string) (any, error) {
			return nil, fsys.MkdirAll(at(""), 0o700)
		})
		path := rapid.SampledFrom([]string{"a", "b", "d", "d/a", "d/e/a", "a/x"})
		flags := rapid.SampledFrom([]int{os.O_RDONLY, os.O_RDWR | os.O_CREATE, os.O_WRONLY | os.O_CREATE | os.O_EXCL,
			os.O_WRONLY | os.O_CREATE | os.O_APPEND, os.O_RDWR | os.O_TRUNC})
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			p, q := path.Draw(t, "path"), path.Draw(t, "other")
			switch op := rapid.SampledFrom([]string{"open", "rename", "remove", "mkdir", "look", "file", "file", "file"}).Draw(t, "op"); op {
			case "open":
				flag := flags.Draw(t, "flag")
				var pair [2]disk.File
				if info, err := b.fs[1].Stat("/r/" + p); err == nil && info.IsDir() {
					continue // nobody opens folders as files
				}
				if b.do(op, func(i int, fsys disk.FS, at func(string) string) (_ any, err error) {
					pair[i], err = fsys.OpenFile(at(p), flag, 0o600)
					return nil, err
				}) {
					b.open = append(b.open, pair)
				}
			case "rename":
				b.do(op+" "+p+" "+q, func(i int, fsys disk.FS, at func(string) string) (any, error) {
					if info, err := fsys.Stat(at(p)); err == nil && info.IsDir() {
						return nil, nil // nobody renames folders
					}
					return nil, fsys.Rename(at(p), at(q))
				})
			case "remove":
				b.do(op+" "+p, func(_ int, fsys disk.FS, at func(string) string) (any, error) { return nil, fsys.Remove(at(p)) })
			case "mkdir":
				b.do(op+" "+p, func(_ int, fsys disk.FS, at func(string) string) (any, error) {
					return nil, fsys.MkdirAll(at(p), 0o700)
				})
			case "look":
				b.do(op+" "+p, func(_ int, fsys disk.FS, at func(string) string) (any, error) { return told(fsys.Lstat(at(p))) })
				b.do("list "+p, func(_ int, fsys disk.FS, at func(string) string) (any, error) {
					entries, err := fsys.ReadDir(at(filepath.Dir(p)))
					var names []string
					for _, e := range entries {
						names = append(names, e.Name())
					}
					return names, err
				})
			case "file":
				if len(b.open) > 0 {
					b.file(b.open[rapid.IntRange(0, len(b.open)-1).Draw(t, "file")])
				}
			}
		}
		for _, pair := range b.open {
			b.do("close", func(i int, _ disk.FS, _ func(string) string) (any, error) { return nil, pair[i].Close() })
		}
	})
}

// file does something with an open file.
func (b *both) file(pair [2]disk.File) {
	op := rapid.SampledFrom([]string{"read", "write", "truncate", "seek", "sync", "stat", "close"}).Draw(b.t, "what")
	n := rapid.Int64Range(0, 20).Draw(b.t, "n")
	b.do(op, func(i int, _ disk.FS, _ func(string) string) (any, error) {
		f := pair[i]
		switch op {
		case "read":
			data := make([]byte, n+1)
			got, err := f.Read(data)
			return string(data[:got]), err
		case "write":
			return f.Write(slices.Repeat([]byte{byte('a' + n)}, int(n)+1))
		case "truncate":
			return nil, f.Truncate(n)
		case "seek":
			return f.Seek(n-10, int(n)%3)
		case "stat":
			info, err := f.Stat()
			if err != nil {
				return nil, err
			}
			return info.Size(), nil
		case "sync":
			if i == 0 {
				return nil, nil // a real disk takes its time, and shows nothing of it
			}
			_ = f.Sync()
			return nil, nil
		default:
			return nil, f.Close()
		}
	})
}

// If this fails, a step that was to fail does not, another one does, or the count
// is not that of the steps.
func TestFaulty(t *testing.T) {
	mem := disktest.NewPowerCut()
	mem.Put("/a", []byte("old"))
	write := func(fsys disk.FS) error {
		f, err := fsys.OpenFile("/a", os.O_WRONLY, 0)
		if err != nil {
			return err
		}
		n, err := f.Write([]byte("1234"))
		if err == nil && n < 4 {
			err = disk.ErrShort
		}
		return errors.Join(err, f.Sync(), f.Close(), fsys.Rename("/a", "/a"))
	}
	counted := disktest.NewFaulty(mem)
	if err := write(counted); err != nil {
		t.Fatal(err)
	}
	steps := counted.Steps()
	if fmt.Sprint(steps) != "[{1 open /a} {2 write /a} {3 sync /a} {4 close /a} {5 rename /a}]" {
		t.Error(steps)
	}
	boom := errors.New("boom")
	for _, s := range steps {
		faulty := disktest.NewFaulty(mem)
		faulty.FailAt(s.N, disktest.Fault{Err: boom})
		if err := write(faulty); !errors.Is(err, boom) {
			t.Errorf("%v: %v", s, err)
		}
	}
	mem.Put("/a", []byte("old"))
	counted.FailFrom(0, disktest.Fault{})
	if err := write(counted); !errors.Is(err, disk.ErrShort) {
		t.Error(err)
	}
	if f, _ := mem.OpenFile("/a", os.O_RDONLY, 0); f != nil {
		if data, _ := io.ReadAll(f); string(data) != "12d" {
			t.Errorf("%q", data)
		}
	}
}

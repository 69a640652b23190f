package forget_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/forget"
)

// filled is a data folder with something of everything, and what is nobody's but
// the user's.
func filled(t *testing.T) (data, toolkit string) {
	t.Helper()
	home := t.TempDir()
	data, toolkit = filepath.Join(home, "data"), filepath.Join(home, "toolkit")
	for _, name := range []string{
		"data/settings.json", "data/settings.json.bak", "data/settings.broken-20260101-000000.json", "data/views.json",
		"data/journal/one/lock", "data/journal/one/state", "data/journal/two/state",
		"data/versions/key/a", "data/versions/key/b", "data/starts/x.opening", "data/crashes/r.txt",
		"data/mine.txt", "toolkit/preferences.json",
	} {
		path := filepath.Join(home, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte("0123456789"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return data, toolkit
}

func left(t *testing.T, folder string) (all []string) {
	t.Helper()
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err == nil && !e.IsDir() {
			name, _ := filepath.Rel(folder, path)
			all = append(all, filepath.ToSlash(name))
		}
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return all
}

// If this fails, something is kept of what was to be forgotten, something of the
// user's is removed, or what is listed before is not what goes.
func TestForget(t *testing.T) {
	data, toolkit := filled(t)
	p := forget.At(disk.Real{}, data, toolkit)
	before, err := p.Look()
	if err != nil {
		t.Fatal(err)
	}
	if n := len(left(t, data)); n != 12 {
		t.Errorf("looking removed something: %d are left", n)
	}
	gone, err := p.Forget()
	if err != nil {
		t.Fatal(err)
	}
	lines := func(parts []forget.Part) string {
		var all []string
		for _, part := range parts {
			all = append(all, part.String())
		}
		return strings.Join(all, "\n")
	}
	if lines(before) != lines(gone) || !strings.Contains(lines(gone), "versions that saves replaced: 2 files, 20 bytes, in ") {
		t.Errorf("listed:\n%s\nremoved:\n%s", lines(before), lines(gone))
	}
	if rest := left(t, data); len(rest) != 1 || rest[0] != "mine.txt" {
		t.Errorf("left are %q", rest)
	}
	if rest := left(t, toolkit); len(rest) != 0 {
		t.Errorf("of the toolkit %q are left", rest)
	}
	if again, err := p.Look(); err != nil || len(again) != 0 {
		t.Errorf("there is still %v: %v", again, err)
	}
}

// If this fails, what a program that runs has not saved is removed under it.
func TestWhatIsInUseStays(t *testing.T) {
	data, _ := filled(t)
	release, err := alive.Real{}.Lock(filepath.Join(data, "journal", "one", "lock"))
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = release() }()
	gone, err := forget.At(disk.Real{}, data, "").Forget()
	if err != nil {
		t.Fatal(err)
	}
	if rest := left(t, filepath.Join(data, "journal")); len(rest) != 2 || !strings.HasPrefix(rest[0], "one/") {
		t.Errorf("left are %q", rest)
	}
	for _, part := range gone {
		if strings.HasPrefix(part.What, "journals") && (part.InUse != 1 || part.Files != 1) {
			t.Errorf("told is %s", part)
		}
	}
}

// If this fails, one file that cannot be removed keeps all others, or is not told.
func TestWhatCannotGoIsTold(t *testing.T) {
	data, _ := filled(t)
	_, err := forget.At(stubborn{}, data, "").Forget()
	if err == nil || !strings.Contains(err.Error(), "versions") {
		t.Errorf("told is %v", err)
	}
	if rest := left(t, data); len(rest) != 2 {
		t.Errorf("left are %q", rest)
	}
}

// stubborn is a disk that keeps one file.
type stubborn struct{ disk.Real }

func (s stubborn) Remove(path string) error {
	if strings.HasSuffix(filepath.ToSlash(path), "versions/key/a") {
		return &fs.PathError{Op: "remove", Path: path, Err: fs.ErrPermission}
	}
	return s.Real.Remove(path)
}

// If this fails, a link in the data folder leads to removing what is elsewhere.
func TestLinksAreNotFollowed(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need rights there")
	}
	data, toolkit := filled(t)
	if err := os.Symlink(toolkit, filepath.Join(data, "versions", "key", "link")); err != nil {
		t.Fatal(err)
	}
	if _, err := forget.At(disk.Real{}, data, "").Forget(); err != nil {
		t.Fatal(err)
	}
	if len(left(t, toolkit)) != 1 {
		t.Error("what the link led to is gone")
	}
}

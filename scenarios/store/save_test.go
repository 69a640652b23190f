package store_test

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

func holds(t *testing.T, path, want string) {
	t.Helper()
	if data, err := os.ReadFile(path); err != nil || string(data) != want {
		t.Errorf("%s holds %q, %v", path, data, err)
	}
}

// alone checks that nothing else is left in the folder.
func alone(t *testing.T, path string) {
	t.Helper()
	entries, err := os.ReadDir(filepath.Dir(path))
	if err != nil || len(entries) != 1 {
		t.Errorf("%v in the folder, %v", entries, err)
	}
}

// If this fails, saving does not save.
func TestSaveAndOpen(t *testing.T) {
	path := filepath.Join(t.TempDir(), strings.Repeat("n", 250)+".json")
	s := scenarios.New()
	for _, title := range []string{"first", "second"} {
		s.Title = title
		if err := store.Save(path, s); err != nil {
			t.Fatal(err)
		}
		o, err := store.Open(path)
		if err != nil || o.Scenario.Title != title {
			t.Errorf("%v %v", o, err)
		}
		alone(t, path)
	}
	s.Title = "\xff"
	if err := store.Save(path, s); err == nil || !strings.HasPrefix(err.Error(), path+": scenario: title holds bytes that are not UTF-8") {
		t.Error(err)
	}
}

// If this fails, a file's permissions change with a save: a private one
// becomes readable for others, or a shared one private.
func TestModeIsKept(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permission bits")
	}
	path := filepath.Join(t.TempDir(), "a.json")
	for _, mode := range []fs.FileMode{0o600, 0o664, 0o640} {
		if err := os.WriteFile(path, nil, mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(path, mode); err != nil {
			t.Fatal(err)
		}
		if err := store.WriteFile(path, []byte("new")); err != nil {
			t.Fatal(err)
		}
		if info, _ := os.Stat(path); info.Mode().Perm() != mode {
			t.Errorf("%v became %v", mode, info.Mode().Perm())
		}
	}
}

// If this fails, saving puts a file where a link was, and the file that
// everybody else sees stays old.
func TestLinksAreFollowed(t *testing.T) {
	dir := t.TempDir()
	target := filepath.Join(dir, "there", "real.json")
	link := filepath.Join(dir, "link.json")
	if err := os.Mkdir(filepath.Dir(target), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(filepath.Join("there", "real.json"), link); err != nil {
		t.Skip(err)
	}
	for _, text := range []string{"into a missing file", "into an existing one"} {
		if err := store.WriteFile(link, []byte(text)); err != nil {
			t.Fatal(err)
		}
		holds(t, target, text)
		alone(t, target)
		if info, _ := os.Lstat(link); info.Mode()&fs.ModeSymlink == 0 {
			t.Error("the link is gone")
		}
	}
	loop := filepath.Join(dir, "loop.json")
	if err := os.Symlink("loop.json", loop); err != nil {
		t.Skip(err)
	}
	if err := store.WriteFile(loop, nil); err == nil {
		t.Error("wrote into a circle of links")
	}
	if _, err := store.Open(loop); err == nil {
		t.Error("read from a circle of links")
	}
}

// If this fails, what is no file is opened (and hangs), or is replaced.
func TestWhatIsNoFile(t *testing.T) {
	dir := t.TempDir()
	for path, what := range map[string]string{dir: "this is a folder, not a file", os.DevNull: "this is a device, not a file"} {
		if runtime.GOOS == "windows" && path == os.DevNull {
			continue
		}
		if _, err := store.Open(path); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("reading: %v", err)
		}
		if err := store.WriteFile(path, []byte("x")); err == nil || !strings.Contains(err.Error(), what) {
			t.Errorf("writing: %v", err)
		}
	}
	if _, err := store.Open(filepath.Join(dir, "none.json")); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "there is no such file") {
		t.Error(err)
	}
	if err := store.WriteFile(filepath.Join(dir, "none", "x.json"), nil); !errors.Is(err, fs.ErrNotExist) || !strings.Contains(err.Error(), "the folder is missing") {
		t.Error(err)
	}
}

// If this fails, a file that somebody protected is replaced.
func TestReadOnlyFileIsKept(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.json")
	if err := os.WriteFile(path, []byte("old"), 0o444); err != nil {
		t.Fatal(err)
	}
	if err := store.WriteFile(path, []byte("new")); !errors.Is(err, fs.ErrPermission) || !strings.Contains(err.Error(), "the file is read-only") {
		t.Error(err)
	}
	holds(t, path, "old")
}

// If this fails, a folder that takes no new files costs the old one.
func TestReadOnlyFolder(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "a.json")
	if err := os.WriteFile(path, []byte("old"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(dir, 0o555); err != nil {
		t.Fatal(err)
	}
	defer os.Chmod(dir, 0o755)
	if f, err := os.Create(filepath.Join(dir, "probe")); err == nil {
		f.Close()
		t.Skip("this user may write anywhere")
	}
	if err := store.WriteFile(path, []byte("new")); err == nil || !strings.Contains(err.Error(), "you may not write in this folder") {
		t.Error(err)
	}
	holds(t, path, "old")
}

package chooser

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
)

// If this fails, real folders are listed wrongly: links to folders count as
// files, reasons get lost, or a reading that nobody waits for goes on.
func TestRealDisk(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "sub"), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.json"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	want := "sub|a.json"
	if os.Symlink("sub", filepath.Join(dir, "link")) == nil && os.Symlink("nowhere", filepath.Join(dir, "broken")) == nil {
		want = "link|sub|a.json|broken"
	}
	entries, err := list(context.Background(), dir)
	if got := names(prepare(entries)); got != want || err != nil {
		t.Errorf("listed %q, %v; want %q", got, err, want)
	}
	if _, err := list(context.Background(), filepath.Join(dir, "none")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("a missing folder: %v", err)
	}
	if _, err := list(context.Background(), filepath.Join(dir, "a.json")); err == nil {
		t.Error("a file was listed")
	} else if text := unreadable("a.json/", err); text != "“a.json/” is a file, not a folder. Take away the separator after its name." {
		t.Errorf("says %q", text)
	}
	stopped, stop := context.WithCancel(context.Background())
	stop()
	if _, err := list(stopped, dir); !errors.Is(err, context.Canceled) {
		t.Errorf("a stopped reading: %v", err)
	}
}

// If this fails, places are offered that do not exist, or one twice.
func TestPersonalPlaces(t *testing.T) {
	home := t.TempDir()
	for _, dir := range []string{"Documents", "Téléchargements", ".config"} {
		if err := os.Mkdir(filepath.Join(home, dir), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	config := "XDG_DOWNLOAD_DIR=\"$HOME/Téléchargements\"\nXDG_DESKTOP_DIR=\"$HOME/\"\n"
	if err := os.WriteFile(filepath.Join(home, ".config", "user-dirs.dirs"), []byte(config), 0o600); err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, p := range personal(home) {
		got = append(got, p.Name)
	}
	if len(got) != 3 || got[0] != "Home" || got[1] != "Documents" || got[2] != "Downloads" {
		t.Errorf("offers %v", got)
	}
}

//go:build !windows

package instance

import (
	"net"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func dial(t *testing.T, at place) net.Conn {
	t.Helper()
	conn, err := net.Dial("unix", at.socket)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

// If this fails, another user of the machine can speak to the program.
func TestOnlyTheUserGetsIn(t *testing.T) {
	at := meeting(t)
	first(t, at, ample)
	for path, want := range map[string]os.FileMode{at.socket: 0o600, at.lock: 0o600, filepath.Dir(at.socket): 0o700} {
		if info, err := os.Lstat(path); err != nil || info.Mode().Perm() != want {
			t.Errorf("%s has the mode %v, not %v (%v)", path, info.Mode().Perm(), want, err)
		}
	}
}

// If this fails, a program that was killed keeps all later ones from listening.
func TestALeftOverSocketIsReplaced(t *testing.T) {
	at := meeting(t)
	left, err := net.ListenUnix("unix", &net.UnixAddr{Name: at.socket, Net: "unix"})
	if err != nil {
		t.Fatal(err)
	}
	left.SetUnlinkOnClose(false)
	left.Close()
	if _, err := os.Lstat(at.socket); err != nil {
		t.Fatal("no socket is left over:", err)
	}
	got := taking(first(t, at, ample))
	if _, handed, _ := claim(at, Request{}, ample); !handed {
		t.Error("the second start is not heard")
	}
	<-got
}

// If this fails, a folder that others can write in is trusted, or the path is
// longer than a socket's may be.
func TestFoldersThatAreNotTaken(t *testing.T) {
	open, long, linked := t.TempDir(), filepath.Join(t.TempDir(), strings.Repeat("x", 90)), t.TempDir()
	for folder, mode := range map[string]os.FileMode{filepath.Join(open, "offramp"): 0o777, long: 0o700} {
		if err := os.Mkdir(folder, mode); err != nil {
			t.Fatal(err)
		}
		if err := os.Chmod(folder, mode); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.Symlink(open, filepath.Join(linked, "offramp")); err != nil {
		t.Fatal(err)
	}
	t.Setenv("HOME", t.TempDir())
	for _, runtime := range []string{open, long, linked, "relative", "/proc/1", ""} {
		t.Setenv("XDG_RUNTIME_DIR", runtime)
		at, err := find("key")
		if err != nil {
			t.Fatal(err)
		}
		if runtime != "" && strings.HasPrefix(at.socket, runtime) || len(at.socket) >= longestPath {
			t.Errorf("%q: they meet at %s", runtime, at.socket)
		}
	}
}

// If this fails, a window opens on somebody else's screen.
func TestScreensAreToldApart(t *testing.T) {
	t.Setenv("WAYLAND_DISPLAY", "")
	key := func(display string) string {
		t.Setenv("DISPLAY", display)
		return Key("/settings")
	}
	if key(":0") == key(":1") || key(":0") != key(":0.0") || key(":0") == key("localhost:10.0") {
		t.Error("screens are not what they seem")
	}
	if t.Setenv("DISPLAY", ":0"); Key("/a") == Key("/b") {
		t.Error("programs with settings of their own share windows")
	}
}

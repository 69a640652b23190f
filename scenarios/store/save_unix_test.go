//go:build !windows

package store_test

import (
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"offramp/scenarios/store"
)

// If this fails, opening a pipe that nobody writes to hangs the program.
func TestPipeDoesNotHang(t *testing.T) {
	path := filepath.Join(t.TempDir(), "pipe.json")
	if err := syscall.Mkfifo(path, 0o600); err != nil {
		t.Skip(err)
	}
	if _, err := store.Open(path); err == nil || !strings.Contains(err.Error(), "this is a pipe, not a file") {
		t.Error(err)
	}
}

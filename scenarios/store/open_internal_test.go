package store

import (
	"bytes"
	"testing"
)

// If this fails, a file is not read whole when its size was not known before.
func TestReadAllGrows(t *testing.T) {
	want := bytes.Repeat([]byte("0123456789"), 10_000)
	got, err := readAll(bytes.NewReader(want), make([]byte, 0, 1))
	if err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

package disktest

import (
	"io/fs"
	"path/filepath"
	"time"
)

// fileInfo is what Stat answers.
type fileInfo struct {
	name string
	size int64
	mode fs.FileMode
	time time.Time
}

func info(path string, n node) fileInfo {
	i := fileInfo{name: filepath.Base(path)}
	switch n := n.(type) {
	case *content:
		i.size, i.mode, i.time = int64(len(n.data)), n.mode, n.time
	case *folder:
		i.mode = n.mode | fs.ModeDir
	case *link:
		i.size, i.mode = int64(len(n.to)), fs.ModeSymlink|0o777
	}
	return i
}

// Name implements [fs.FileInfo].
func (i fileInfo) Name() string { return i.name }

// Size implements [fs.FileInfo].
func (i fileInfo) Size() int64 { return i.size }

// Mode implements [fs.FileInfo].
func (i fileInfo) Mode() fs.FileMode { return i.mode }

// ModTime implements [fs.FileInfo].
func (i fileInfo) ModTime() time.Time { return i.time }

// IsDir implements [fs.FileInfo].
func (i fileInfo) IsDir() bool { return i.mode.IsDir() }

// Sys implements [fs.FileInfo]: there is nothing beneath.
func (i fileInfo) Sys() any { return nil }

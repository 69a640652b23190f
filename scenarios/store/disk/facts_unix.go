//go:build !windows

package disk

import (
	"errors"
	"io/fs"
	"syscall"

	"golang.org/x/sys/unix"
)

// sameFile tells whether two answers are about one file that nobody touched between
// them, as far as the system says. That of the last change of whatever it is nobody
// can set back, as those can that copy times along.
func sameFile(a, b fs.FileInfo) bool {
	x, xok := a.Sys().(*syscall.Stat_t)
	y, yok := b.Sys().(*syscall.Stat_t)
	return !xok || !yok || x.Dev == y.Dev && x.Ino == y.Ino && touched(x).Equal(touched(y))
}

// otherNames is how many more names (hard links) a file has.
func otherNames(info fs.FileInfo) int {
	if s, ok := info.Sys().(*syscall.Stat_t); ok && s.Nlink > 1 {
		return int(s.Nlink) - 1
	}
	return 0
}

// forbidden tells whether the system would not let the user write into a file: that
// of somebody else, which the folder would let be replaced all the same, or one that
// nobody may change.
func forbidden(path string, info fs.FileInfo) bool {
	if _, real := info.Sys().(*syscall.Stat_t); !real {
		return false
	}
	err := unix.Faccessat(unix.AT_FDCWD, path, unix.W_OK, unix.AT_EACCESS)
	return errors.Is(err, unix.EACCES) || errors.Is(err, unix.EPERM)
}

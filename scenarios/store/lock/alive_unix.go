//go:build !windows

package lock

import (
	"errors"
	"syscall"
)

// alive tells whether a process runs, our own user's or not.
func alive(pid int) bool {
	err := syscall.Kill(pid, 0)
	return err == nil || errors.Is(err, syscall.EPERM)
}

//go:build !windows && !linux && !darwin

package disk

import (
	"syscall"
	"time"
)

// touched is when anything of a file was changed last: not told here.
func touched(*syscall.Stat_t) time.Time { return time.Time{} }

package store

import (
	"errors"
	"syscall"
)

// The codes of Windows that the syscall package has no names for.
const (
	errWriteProtect     = syscall.Errno(19)
	errSharingViolation = syscall.Errno(32)
	errLockViolation    = syscall.Errno(33)
	errHandleDiskFull   = syscall.Errno(39)
	errDiskFull         = syscall.Errno(112)
	errNameTooLong      = syscall.Errno(206)
	errFileTooLarge     = syscall.Errno(223)
	errDiskQuota        = syscall.Errno(1295)
)

func isFull(err error) bool {
	return errors.Is(err, errDiskFull) || errors.Is(err, errHandleDiskFull)
}
func isTooLarge(err error) bool  { return errors.Is(err, errFileTooLarge) }
func isOverQuota(err error) bool { return errors.Is(err, errDiskQuota) }
func isReadOnly(err error) bool  { return errors.Is(err, errWriteProtect) }
func isInUse(err error) bool {
	return errors.Is(err, errSharingViolation) || errors.Is(err, errLockViolation)
}
func isNameTooLong(err error) bool { return errors.Is(err, errNameTooLong) }

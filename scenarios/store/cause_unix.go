//go:build !windows

package store

import (
	"errors"
	"syscall"
)

func isFull(err error) bool        { return errors.Is(err, syscall.ENOSPC) }
func isTooLarge(err error) bool    { return errors.Is(err, syscall.EFBIG) }
func isOverQuota(err error) bool   { return errors.Is(err, syscall.EDQUOT) }
func isReadOnly(err error) bool    { return errors.Is(err, syscall.EROFS) }
func isNameTooLong(err error) bool { return errors.Is(err, syscall.ENAMETOOLONG) }
func isInUse(err error) bool {
	return errors.Is(err, syscall.EBUSY) || errors.Is(err, syscall.ETXTBSY)
}

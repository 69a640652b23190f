package lock

import (
	"errors"
	"syscall"
)

// alive tells whether a process runs, our own user's or not.
func alive(pid int) bool {
	const queryLimited, stillActive = 0x1000, 259
	process, err := syscall.OpenProcess(queryLimited, false, uint32(pid))
	if err != nil {
		return errors.Is(err, syscall.ERROR_ACCESS_DENIED)
	}
	defer syscall.CloseHandle(process)
	var code uint32
	return syscall.GetExitCodeProcess(process, &code) != nil || code == stillActive
}

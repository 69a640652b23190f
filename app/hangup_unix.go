//go:build !windows

package app

import (
	"os"
	"os/signal"
	"syscall"
)

// hangups tells that the terminal or the session that the program was started from
// is gone; nil where whoever started it said not to mind.
func hangups() <-chan os.Signal {
	if signal.Ignored(syscall.SIGHUP) {
		return nil
	}
	told := make(chan os.Signal, 1)
	signal.Notify(told, syscall.SIGHUP)
	return told
}

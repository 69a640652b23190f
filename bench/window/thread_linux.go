package main

import (
	"syscall"
	"time"
)

// threadTime is how long the thread that asks had a processor: what it waited for,
// such as the rest of a busy machine, is not in it.
func threadTime() time.Duration {
	const thisThread = 1 // RUSAGE_THREAD
	var used syscall.Rusage
	if syscall.Getrusage(thisThread, &used) != nil {
		return 0
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}

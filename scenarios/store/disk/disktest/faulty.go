// Package disktest has file systems that fail: at a step that a test names, or
// with the power.
package disktest

import (
	"io/fs"
	"sync"

	"offramp/scenarios/store/disk"
)

// Faulty is a file system whose steps are counted, and fail where a test says so.
// Every method of [disk.FS] and of [disk.File] is a step; Name alone is not.
//
// A test runs what it tests once and asks Steps, then runs it again for each step
// with FailAt. The files may be used from several goroutines, but the count then
// differs from run to run.
type Faulty struct {
	fs disk.FS

	mu    sync.Mutex
	steps []Step
	fails func(Step) *Fault
}

// Step is one thing that was asked of the file system.
type Step struct {
	N    int    // 1 for the first
	Op   string // "create", "open", "rename", "remove", "sync folder", "mkdir", "read folder", "stat", "lstat", "readlink", "attributes"; of files "read", "write", "close", "file stat", "chmod", "sync", "truncate", "seek"
	Path string
}

// Fault is how a step fails.
type Fault struct {
	// Err is the error, which comes in a [fs.PathError] as the system's do. nil: of
	// a write, half is written and nothing said.
	Err error
	// Half makes a write put half onto the disk before the error.
	Half bool
}

// NewFaulty returns a file system that does what inner does, until it fails.
func NewFaulty(inner disk.FS) *Faulty { return &Faulty{fs: inner} }

// Steps are the steps that were taken so far, failed ones too.
func (f *Faulty) Steps() []Step {
	f.mu.Lock()
	defer f.mu.Unlock()
	return append([]Step(nil), f.steps...)
}

// FailAt lets step n fail, and no other.
func (f *Faulty) FailAt(n int, fault Fault) {
	f.FailWhere(func(s Step) *Fault {
		if s.N == n {
			return &fault
		}
		return nil
	})
}

// FailFrom lets step n and every later one fail that changes the disk: it is full,
// or was pulled.
func (f *Faulty) FailFrom(n int, fault Fault) {
	f.FailWhere(func(s Step) *Fault {
		if s.N >= n && Changes(s.Op) {
			return &fault
		}
		return nil
	})
}

// FailWhere lets those steps fail for which fails returns a fault.
func (f *Faulty) FailWhere(fails func(Step) *Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.fails = fails
}

// Changes tells whether a step changes what is on the disk.
func Changes(op string) bool {
	switch op {
	case "create", "rename", "remove", "sync folder", "mkdir", "attributes", "write", "chmod", "sync", "truncate":
		return true
	}
	return false
}

// step counts, and returns the fault of this step, or nil.
func (f *Faulty) step(op, path string) *Fault {
	f.mu.Lock()
	defer f.mu.Unlock()
	s := Step{N: len(f.steps) + 1, Op: op, Path: path}
	f.steps = append(f.steps, s)
	if f.fails == nil {
		return nil
	}
	return f.fails(s)
}

// fail is step for what is not a write.
func (f *Faulty) fail(op, path string) error {
	if fault := f.step(op, path); fault != nil && fault.Err != nil {
		return &fs.PathError{Op: op, Path: path, Err: fault.Err}
	}
	return nil
}

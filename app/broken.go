package app

import (
	"fmt"
	"os"
	"os/exec"
	"runtime"
	"runtime/debug"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/crash"
)

// AfterCrash is set, in the environment of a start that follows on a run that
// broke, to how many broke in a row: who breaks at once shall not start for ever.
const AfterCrash = "OFFRAMP_AFTER_CRASH"

// mostCrashes is how many runs that broke are followed by another by themselves.
const mostCrashes = 2

// fault is what broke beside the UI thread, where nobody could catch it.
type fault struct {
	reason any
	stack  []byte
}

func (f fault) String() string { return fmt.Sprint(f.reason) }

// aside runs work beside the UI thread. What breaks there breaks the program in
// the one place that can keep what was done and say so.
func aside(work func()) {
	go func() {
		defer func() {
			if reason := recover(); reason != nil {
				broke := fault{reason, debug.Stack()}
				fyne.Do(func() { panic(broke) })
			}
		}()
		work()
	}()
}

// guard readies the report that is written if the program breaks.
func guard(data string) *crash.Guard {
	g, err := crash.Start(data, fmt.Sprintf("offramp %s (%s, %s/%s)", cli.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH))
	if err != nil {
		fmt.Fprintln(os.Stderr, "offramp:", err) // it works without
	}
	return g
}

// broke ends a program that broke by a fault of its own: it keeps what can be
// kept, writes the report, and starts the program again, which offers all that.
// It returns the exit code.
func (p *program) broke(reason any, stack []byte) int {
	if f, beside := reason.(fault); beside {
		stack = f.stack
	}
	path, err := p.guard.Report(reason, stack, time.Now())
	p.guard.Close()
	fmt.Fprintln(os.Stderr, "offramp: it broke by a fault of its own. What you did is kept, and offered at the next start.")
	if err == nil {
		fmt.Fprintln(os.Stderr, "offramp: the report is", path)
	} else {
		if p.secrets() { // what is printed may be kept by the system
			reason = fmt.Sprintf("%T", reason)
		}
		fmt.Fprintf(os.Stderr, "offramp: %v\n%v\n%s", err, reason, stack)
	}
	p.broken = true
	p.keepAll()
	if err := again(time.Since(p.began)); err != nil {
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
	return 2
}

// keepAll keeps what a program that broke can still keep. That may break, too.
func (p *program) keepAll() {
	defer func() {
		if reason := recover(); reason != nil {
			fmt.Fprintf(os.Stderr, "offramp: while ending: %v\n", reason)
		}
	}()
	p.stopped()
}

// atOnce is how long a run takes at most that breaks at once.
const atOnce = time.Minute

// again starts the program once more, unless it keeps breaking at once.
func again(ran time.Duration) error {
	crashes := 1
	if ran < atOnce {
		crashes += crashesInARow()
	}
	if crashes > mostCrashes {
		return fmt.Errorf("it broke %d times in a row and is not started again", crashes)
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("it cannot be started again: %w", err)
	}
	next := exec.Command(self)
	next.Env = append(withoutBreak(os.Environ()), fmt.Sprintf("%s=%d", AfterCrash, crashes))
	next.Stdout, next.Stderr = os.Stdout, os.Stderr
	return next.Start()
}

func crashesInARow() (n int) {
	_, _ = fmt.Sscan(os.Getenv(AfterCrash), &n) // of anything else it is none
	return n
}

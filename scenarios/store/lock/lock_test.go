package lock_test

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/lock"
)

// room is a folder with a scenario, and computers that open it. Its clocks are
// set by hand.
type room struct {
	t    *testing.T
	path string
	now  time.Time
	dead map[int]bool
}

func newRoom(t *testing.T) *room {
	r := &room{t: t, path: filepath.Join(t.TempDir(), "a.scenario.json"), now: time.Now(), dead: map[int]bool{}}
	r.check(os.WriteFile(r.path, []byte("{}"), 0o600))
	return r
}

func (r *room) check(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

// user is a program on a computer.
func (r *room) user(name, host string, pid int) lock.Options {
	return lock.Options{
		Who:   lock.Who{Name: name, Host: host, Machine: "machine of " + host, Program: "Offramp", PID: pid},
		Now:   func() time.Time { return r.now },
		Beats: make(chan time.Time),
		Alive: func(pid int) bool { return !r.dead[pid] },
	}
}

func (r *room) acquire(o lock.Options) *lock.Held {
	r.t.Helper()
	h, err := lock.Acquire(r.path, o)
	r.check(err)
	r.t.Cleanup(h.Release)
	return h
}

func (r *room) busy(o lock.Options) lock.Holder {
	r.t.Helper()
	h, err := lock.Acquire(r.path, o)
	var busy *lock.Busy
	if !errors.As(err, &busy) || h != nil {
		r.t.Fatalf("%v %v", h, err)
	}
	return busy.Holder
}

// aged makes the lock look as if its last sign of life was long ago.
func (r *room) aged(by time.Duration) {
	r.t.Helper()
	then := time.Now().Add(-by)
	r.check(os.Chtimes(lock.Path(r.path), then, then))
}

func (r *room) files() []string {
	r.t.Helper()
	entries, err := os.ReadDir(filepath.Dir(r.path))
	r.check(err)
	var names []string
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

// If this fails, two people write over each other's work and nobody warned them,
// or a lock stays behind that keeps everybody out.
func TestSecondOpenerIsTold(t *testing.T) {
	r := newRoom(t)
	ann := r.acquire(r.user("Ann", "desk-7", 11))
	if !ann.Ours() {
		t.Error("it is not ours")
	}
	h := r.busy(r.user("Bob", "desk-8", 11))
	if h.Name != "Ann" || h.Host != "desk-7" || h.Stale || h.Here || h.Since.Unix() != r.now.Unix() || h.String() != "Ann at desk-7" {
		t.Errorf("%+v", h)
	}
	if h := r.busy(r.user("Ann", "desk-7", 12)); !h.Here || h.Stale {
		t.Errorf("another program of the same computer: %+v", h)
	}
	if h := r.busy(r.user("Ann", "desk-7", 11)); !h.Here || h.Stale {
		t.Errorf("the same program: %+v", h)
	}
	ann.Release()
	ann.Release()
	if left := r.files(); len(left) != 1 {
		t.Errorf("%v", left)
	}
	r.acquire(r.user("", "", 0)).Release()
	var none *lock.Held
	none.Release()
	if none.Ours() {
		t.Error("no lock is ours")
	}
}

// If this fails, reopening after a crash asks who has the scenario open, and the
// answer is: you.
func TestCrashLeavesNothingBehind(t *testing.T) {
	r := newRoom(t)
	crashed := r.acquire(r.user("Ann", "desk-7", 11))
	r.dead[11] = true
	again := r.acquire(r.user("Ann", "desk-7", 12))
	if crashed.Release(); !again.Ours() {
		t.Error("the new lock was removed with the old one")
	}
	if h := r.busy(r.user("Bob", "desk-8", 1)); h.Stale {
		t.Errorf("%+v", h)
	}
	again.Release()
	// The new program has the number of the old one.
	record := `{"name":"Ann","host":"desk-7","machine":"machine of desk-7` + box() + `","pid":13,"token":"x"}`
	r.check(os.WriteFile(lock.Path(r.path), []byte(record), 0o600))
	r.acquire(r.user("Ann", "desk-7", 13))
}

// box is what tells programs in different containers apart, where there is such.
func box() string {
	to, _ := os.Readlink("/proc/self/ns/pid")
	return " " + to
}

// If this fails, a program that was killed the moment it made its lock keeps the
// user out, or one that is just making its lock loses it.
func TestALockThatWasOnlyBegun(t *testing.T) {
	r := newRoom(t)
	r.check(os.WriteFile(lock.Path(r.path), nil, 0o600))
	if h := r.busy(r.user("Ann", "desk-7", 11)); h.Stale {
		t.Errorf("%+v", h)
	}
	r.aged(15 * time.Second)
	r.acquire(r.user("Ann", "desk-7", 11))
}

// If this fails, a computer that has the name of another takes its locks, since
// the other's processes are not among its own.
func TestSameNameIsNotSameComputer(t *testing.T) {
	r := newRoom(t)
	r.acquire(r.user("Ann", "localhost", 11))
	r.dead[11] = true
	other := r.user("Bob", "localhost", 12)
	other.Who.Machine = "another"
	if h := r.busy(other); h.Stale || h.Here {
		t.Errorf("%+v", h)
	}
}

// If this fails, a lock that somebody's computer left behind when it was switched
// off keeps everybody out for good, or a living one is taken for left behind.
func TestStaleIsJudgedByTheDrive(t *testing.T) {
	r := newRoom(t)
	r.acquire(r.user("Ann", "desk-7", 11))
	bob := r.user("Bob", "desk-8", 1)
	// Their clock is wrong by years: that says nothing.
	r.now = r.now.AddDate(-5, 0, 0)
	if h := r.busy(bob); h.Stale {
		t.Errorf("%+v", h)
	}
	r.aged(lock.Stale + time.Second)
	if h := r.busy(bob); !h.Stale || h.Quiet < lock.Stale {
		t.Errorf("%+v", h)
	}
	r.aged(-time.Hour) // the drive's clock went back
	if h := r.busy(bob); h.Stale || h.Quiet != 0 {
		t.Errorf("%+v", h)
	}
	if left := r.files(); len(left) != 2 {
		t.Errorf("%v", left)
	}

	// Who looks again believes what changes, not what the times say.
	r.aged(time.Hour)
	look := lock.NewLooker(r.path, bob)
	see := func(stale bool, when string) {
		t.Helper()
		if h, there := look.Look(); !there || h.Stale != stale {
			t.Errorf("%s: %+v %v", when, h, there)
		}
	}
	see(true, "at first")
	r.aged(time.Hour - lock.Interval)
	see(false, "it gave a sign of life")
	r.now = r.now.Add(lock.Stale - time.Second)
	see(false, "nothing for a while")
	r.now = r.now.Add(time.Second)
	see(true, "nothing for long")
	r.check(os.Remove(lock.Path(r.path)))
	if h, there := look.Look(); there {
		t.Errorf("%+v", h)
	}
}

// If this fails, two have the same lock, or the one who lost it is not told and
// removes the other's.
func TestTakeOver(t *testing.T) {
	r := newRoom(t)
	lost := make(chan lock.Holder, 5)
	o := r.user("Ann", "desk-7", 11)
	beats := make(chan time.Time)
	o.Beats, o.Lost = beats, func(h lock.Holder) { lost <- h }
	ann := r.acquire(o)
	beats <- r.now // shows a sign of life
	beats <- r.now // when the first was shown
	bob := r.user("Bob", "desk-8", 1)
	from := r.busy(bob)
	bobs, err := lock.TakeOver(r.path, from, bob)
	var busy *lock.Busy
	if errors.As(err, &busy) { // the second sign of life came between, and made it anew
		bobs, err = lock.TakeOver(r.path, r.busy(bob), bob)
	}
	r.check(err)
	t.Cleanup(bobs.Release)
	if _, err := lock.TakeOver(r.path, from, r.user("Eve", "desk-9", 1)); !errors.As(err, &busy) || busy.Holder.Name != "Bob" {
		t.Errorf("two took it over from one: %v", err)
	}
	var by lock.Holder
	select {
	case beats <- r.now:
		by = <-lost
	case by = <-lost: // by the beat before, which was not over yet
	}
	if by.Name != "Bob" || ann.Ours() {
		t.Errorf("%+v", by)
	}
	ann.Release()
	if !bobs.Ours() || len(r.files()) != 2 {
		t.Error("Ann removed Bob's lock")
	}
	if len(lost) > 0 {
		t.Error("told twice")
	}
}

// If this fails, a lock shows no signs of life, or is gone for good when somebody
// tidies up.
func TestSignsOfLife(t *testing.T) {
	r := newRoom(t)
	o := r.user("Ann", "desk-7", 11)
	beats := make(chan time.Time)
	o.Beats = beats
	ann := r.acquire(o)
	path := lock.Path(r.path)
	before, err := os.ReadFile(path)
	r.check(err)
	r.aged(time.Hour)
	r.now = r.now.Add(17 * time.Minute)
	beats <- r.now
	beats <- r.now
	after, err := os.ReadFile(path)
	r.check(err)
	info, err := os.Stat(path)
	r.check(err)
	if len(before) != len(after) || string(before) == string(after) || time.Since(info.ModTime()) > 30*time.Minute {
		t.Errorf("%s%s%v", before, after, info.ModTime())
	}
	r.check(os.Remove(path))
	beats <- r.now
	beats <- r.now
	if h := r.busy(r.user("Bob", "desk-8", 1)); h.Name != "Ann" || !ann.Ours() {
		t.Errorf("%+v", h)
	}
}

// If this fails, a user who may only read a folder cannot work, or is not told that
// nobody is warned.
func TestNoLockIsNoTrouble(t *testing.T) {
	r := newRoom(t)
	o := r.user("Ann", "desk-7", 11)
	o.FS = &readOnly{}
	h, err := lock.Acquire(r.path, o)
	var impossible *lock.Impossible
	if h != nil || !errors.As(err, &impossible) || !errors.Is(err, fs.ErrPermission) {
		t.Errorf("%v %v", h, err)
	}
	r.acquire(r.user("Bob", "desk-8", 1))
	if h := r.busy(o); h.Name != "Bob" || h.Stale {
		t.Errorf("who has it open is not seen: %+v", h)
	}
}

// readOnly is a folder that may only be read.
type readOnly struct{ disk.Real }

func (readOnly) CreateTemp(folder string, _ fs.FileMode) (disk.File, error) {
	return nil, &fs.PathError{Op: "open", Path: folder, Err: fs.ErrPermission}
}

func (d readOnly) OpenFile(path string, flag int, mode fs.FileMode) (disk.File, error) {
	if flag&(os.O_WRONLY|os.O_RDWR) != 0 {
		return nil, &fs.PathError{Op: "open", Path: path, Err: fs.ErrPermission}
	}
	return d.Real.OpenFile(path, flag, mode)
}

// If this fails, what a stranger writes into a lock file spoils messages, hangs the
// program, or destroys a file.
func TestForeignLocksAreNotTrusted(t *testing.T) {
	r := newRoom(t)
	path, bob := lock.Path(r.path), r.user("Bob", "desk-8", 1)
	for name, c := range map[string]struct{ record, shows string }{
		"empty":           {"", "somebody"},
		"no JSON":         {"hello", "somebody"},
		"a list":          {"[1]", "somebody"},
		"huge":            {`{"name":"` + strings.Repeat("x", 1<<20) + `"}`, "somebody"},
		"long":            {`{"name":"` + strings.Repeat("é", 100) + `"}`, strings.Repeat("é", 63) + "…"},
		"control":         {`{"name":"A\u001b[2J\nnn\u202e","host":"\u0000"}`, "A[2J nn"},
		"a strange year":  {`{"name":"Ann","since":"99999-01-01T00:00:00Z"}`, "somebody"},
		"negative number": {`{"name":"Ann","host":"desk-8","machine":"machine of desk-8` + box() + `","pid":-1}`, "Ann at desk-8"},
	} {
		r.check(os.WriteFile(path, []byte(c.record), 0o600))
		if h := r.busy(bob); h.String() != c.shows || h.Stale {
			t.Errorf("%s: %q %+v", name, h.String(), h)
		}
	}
	h, err := lock.TakeOver(r.path, r.busy(bob), bob)
	r.check(err)
	h.Release()

	// A folder, or a link to a file that matters.
	r.check(os.Mkdir(path, 0o700))
	if _, err := lock.TakeOver(r.path, r.busy(bob), bob); err == nil {
		t.Error("a folder was removed")
	}
	r.check(os.Remove(path))
	if runtime.GOOS == "windows" {
		return
	}
	victim := filepath.Join(filepath.Dir(r.path), "victim")
	r.check(os.WriteFile(victim, []byte("precious"), 0o600))
	r.check(os.Symlink(victim, path))
	if _, err := lock.TakeOver(r.path, r.busy(bob), bob); err == nil {
		t.Error("a link was followed")
	}
	if text, err := os.ReadFile(victim); err != nil || string(text) != "precious" {
		t.Errorf("%q %v", text, err)
	}
}

// If this fails, a scenario with a long name cannot be locked, or two share a lock.
func TestNames(t *testing.T) {
	if got := lock.Path(filepath.Join("f", "a.scenario.json")); got != filepath.Join("f", ".~lock.a.scenario.json#") {
		t.Error(got)
	}
	a, b := strings.Repeat("a", 250), strings.Repeat("a", 249)+"b"
	if x, y := lock.Path(a), lock.Path(b); len(x) > 255 || x == y || x != lock.Path(a) {
		t.Error(x, y)
	}
}

// If this fails, a program that has ended seems to run, or the other way round.
func TestProcesses(t *testing.T) {
	r := newRoom(t)
	ours := r.user("Ann", "desk-7", 0)
	ours.Alive = nil
	ended := exec.Command(os.Args[0], "-test.run=^$")
	r.check(ended.Run())
	for pid, want := range map[int]bool{os.Getppid(): true, ended.Process.Pid: false} {
		ours.Who.PID = pid
		h, err := lock.Acquire(r.path, ours)
		r.check(err)
		other := ours
		other.Who.PID = os.Getpid()
		seen, _ := lock.NewLooker(r.path, other).Look()
		if seen.Stale == want {
			t.Errorf("%d: %+v", pid, seen)
		}
		h.Release()
	}
}

// If this fails, some lock file crashes whoever opens the scenario beside it.
func FuzzLook(f *testing.F) {
	f.Add([]byte(`{"program":"Offramp 0.1.0","name":"Ann","host":"desk-7","pid":1,"since":"2026-11-23T18:00:00Z","beat":"2026-11-23T18:00:00Z","token":"x"}`))
	f.Add([]byte(`{"name":"\ud800","since":"0000-00-00","pid":99999999999999999999}`))
	path := filepath.Join(f.TempDir(), "a.json")
	f.Fuzz(func(t *testing.T, data []byte) {
		if err := os.WriteFile(lock.Path(path), data, 0o600); err != nil {
			t.Fatal(err)
		}
		o := lock.Options{Who: lock.Who{Host: "desk-8", PID: 1}}
		h, there := lock.NewLooker(path, o).Look()
		if !there || len([]rune(h.String())) > 3*64 || strings.ContainsAny(h.String(), "\n\x1b\u202e") {
			t.Fatalf("%q %v", h.String(), there)
		}
	})
}

// Package lock says beside a scenario who has it open, so that two do not write
// over each other's work without knowing. It is a warning and no guarantee: other
// programs do not look at it, a drive may show it late or not at all, and sync
// clients leave files of this name where they are. What is written over another's
// change is kept from by comparing what is on the disk, not by this.
//
// Whether the one who has it still lives is not judged by comparing clocks of two
// computers. On the same computer its process is asked. Else what counts is the
// lock file's own time beside that of a file made just now on the same drive, and,
// for who looks again, whether it changed meanwhile. Only a lock of this computer
// whose process has ended is taken over without a question.
package lock

import (
	"crypto/sha256"
	"encoding/hex"
	"path/filepath"
	"strconv"
	"time"

	"offramp/scenarios/store/disk"
)

// How often a lock shows that its holder lives, and after how long without that
// it counts as left behind: three signs may be lost, or held back by a drive that
// caches.
const (
	Interval = 30 * time.Second
	Stale    = 2 * time.Minute
	// begun is how long a lock may be empty: whoever makes one fills it at once, and
	// was killed between where it stays so.
	begun = 10 * time.Second
)

// Who is the one who opens a scenario.
type Who struct {
	// Name is what the user calls themself in the settings; "" is "somebody". It
	// is never the name of an account.
	Name    string
	Host    string // the computer's
	Machine string // random, kept with the settings: two computers may have one name
	Program string // "Offramp 0.2.0"
	PID     int
}

// Options are what a lock needs.
type Options struct {
	FS  disk.FS // nil: the real one
	Who Who
	// Lost is called once, from a goroutine, when somebody else is seen to have
	// taken the lock over.
	Lost func(Holder)
	// Now is the time, for what is written; nil: the real one.
	Now func() time.Time
	// Beats, where it is not nil, says when to show a sign of life, instead of
	// every [Interval].
	Beats <-chan time.Time
	// Alive tells whether a process of this computer runs; nil: ask the system.
	Alive func(pid int) bool
}

// Path is where the lock of a scenario is: hidden on Unix, and named as other
// programs name theirs, which users and sync clients know. Symbolic links must
// have been followed, or the same file would have two.
func Path(scenario string) string {
	const prefix, suffix, most = ".~lock.", "#", 255
	folder, name := filepath.Split(scenario)
	if len(prefix)+len(name)+len(suffix) > most {
		sum := sha256.Sum256([]byte(name))
		name = hex.EncodeToString(sum[:16])
	}
	return filepath.Join(folder, prefix+name+suffix)
}

// Holder is who has a scenario open, as their lock says. It comes from others: its
// texts are short and printable, and otherwise as good as whoever wrote them.
type Holder struct {
	Name, Host, Program string
	Since               time.Time // zero where it does not say
	// Stale tells that there was no sign of life for as long as [Stale], or that
	// the process has ended. What is kept open on a computer that sleeps is stale
	// too: ask before you take it over.
	Stale bool
	// Here tells that it is a process of this computer.
	Here bool
	// Quiet is how long ago the last sign of life was, as far as can be told.
	Quiet time.Duration

	token string
	ended bool // its process, on this computer
}

// String is "Ann at desk-7", for messages.
func (h Holder) String() string {
	text := h.Name
	if text == "" {
		text = "somebody"
	}
	if h.Host != "" {
		text += " at " + h.Host
	}
	return text
}

// Busy says that somebody else has the scenario open.
type Busy struct{ Holder Holder }

// Error says who.
func (b *Busy) Error() string {
	text := b.Holder.String() + " has it open"
	switch {
	case b.Holder.ended:
		return text + ", but its program has ended: take it over"
	case b.Holder.Stale:
		return text + ", but gave no sign of life for " + strconv.Itoa(int(b.Holder.Quiet.Minutes())) + " minutes: open it for reading, or take it over"
	}
	return text + ": open it for reading, or work on a copy"
}

// Impossible says that no lock can be made there: others will not be warned. It
// is to be told once, and keeps nobody from working.
type Impossible struct{ Err error }

// Error says why.
func (i *Impossible) Error() string {
	return "others who open this file cannot be told that you have it open: " + i.Err.Error()
}

// Unwrap returns the cause.
func (i *Impossible) Unwrap() error { return i.Err }

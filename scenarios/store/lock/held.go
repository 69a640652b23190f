package lock

// Held is a lock of ours. Its methods do nothing on a nil *Held, which is for a
// scenario that has none.
type Held struct{}

// Acquire locks the scenario at path, whose symbolic links were followed. Where
// somebody else has it, the error is a *[Busy]; where there can be no lock, an
// *[Impossible]. A lock that a crash left on this computer is taken silently.
func Acquire(path string, o Options) (*Held, error) { return nil, nil }

// TakeOver takes the lock from the holder that [Acquire] or [Look] named. Where
// it is somebody else's by now, the error is a *[Busy] again.
func TakeOver(path string, from Holder, o Options) (*Held, error) { return nil, nil }

// Release ends the signs of life and removes the lock, if it is still ours. It
// waits for what is under way on the drive.
func (h *Held) Release() {}

// Ours tells whether nobody has been seen to take it over.
func (h *Held) Ours() bool { return false }

// Looker looks at somebody else's lock again and again.
type Looker struct{}

// NewLooker looks at the lock of the scenario at path.
func NewLooker(path string, o Options) *Looker { return &Looker{} }

// Look tells who holds the lock now, and whether anybody does. Called again after
// a while it judges by what changed in between: see [Holder].
func (l *Looker) Look() (Holder, bool) { return Holder{}, false }

package keeper

import (
	"crypto/sha256"
	"errors"

	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/starts"
	"offramp/scenarios/store/versions"
)

// File is a file that was read, to be kept from here on or let go.
type File struct {
	Path   string
	Opened *store.Opened
	// Seen is what the file held, Lock how it is encrypted: nil where it is not.
	Seen disk.Seen
	Lock *seal.Lock
	// Busy says who else has it open, nil where nobody is known to; Unlocked why
	// others cannot be told that it is open here.
	Busy     *lock.Busy
	Unlocked error

	base    base
	sum     [sha256.Size]byte // of the file in clear
	key     *seal.Key
	box     *seal.Box
	held    *lock.Held
	lost    func(lock.Holder) // set once somebody keeps it
	replica *replica.Replica
	opening *starts.Opening
}

// Encrypted says that a file is encrypted and was given no key, or not the right
// one.
type Encrypted struct {
	Path string
	Kind seal.Kind
	Err  error // why the key does not open it, nil where none was given
}

// Error says what it needs.
func (e *Encrypted) Error() string {
	switch {
	case e.Err != nil:
		return e.Path + ": " + e.Err.Error()
	case e.Kind == seal.ByPassphrase:
		return e.Path + ": the file is encrypted: give its passphrase"
	}
	return e.Path + ": the file is encrypted for some keys: give yours"
}

// Unwrap returns the cause.
func (e *Encrypted) Unwrap() error { return e.Err }

// Read reads the file at path and locks it for others. Key opens it where it is
// encrypted, else it is nil. It takes its time, a second or two with a passphrase,
// and is for a goroutine beside the editors'. The error is an *[store.Unreadable]
// or an *[Encrypted]. What is read and not kept is to be let go.
func (d *Desk) Read(path string, key *seal.Key) (*File, error) {
	f := &File{Path: path}
	if d.Data != "" && !d.forgets.Load() {
		// Not to know it is no reason not to open it.
		f.opening, _ = d.Starts().Opening(path)
	}
	err := d.read(f, key)
	if err != nil {
		f.Release()
		return nil, err
	}
	if d.Data != "" && !f.Opened.ReadOnly() {
		f.lock(d)
	}
	return f, nil
}

func (d *Desk) read(f *File, key *seal.Key) error {
	plain, lock, seen, err := d.plain(f.Path, key)
	if err != nil {
		return err
	}
	f.Seen, f.Lock = seen, lock
	if lock != nil {
		f.key = key.Clone()
	}
	if f.Opened, err = store.Decode(plain); err != nil {
		var u *store.Unreadable
		if errors.As(err, &u) {
			u.File = f.Path
		}
		return err
	}
	f.base, f.sum = pack(plain), sha256.Sum256(plain)
	if d.Data != "" && !f.Opened.ReadOnly() {
		f.replica = replica.Of(f.Opened.Scenario)
		if f.Lock != nil {
			f.box, err = d.boxFor(f.Opened.Scenario.ID, f.Lock, key)
		}
	}
	return err
}

// open decrypts a file.
func open(path string, data []byte, key *seal.Key) ([]byte, *seal.Lock, error) {
	kind, err := seal.KindOf(data)
	if err != nil || key == nil {
		return nil, nil, &Encrypted{path, kind, err}
	}
	plain, lock, err := seal.Decrypt(data, key)
	if err != nil {
		return nil, nil, &Encrypted{path, kind, err}
	}
	return plain, lock, nil
}

// boxFor returns the box that the document's versions are in already, where the
// key opens it, so that they can go on being read; else a new one.
func (d *Desk) boxFor(id string, lock *seal.Lock, key *seal.Key) (*seal.Box, error) {
	list, err := d.Document(id, nil).List()
	if err == nil { // else they are no use
		for _, v := range list {
			var locked *versions.Locked
			if !errors.As(v.Trouble, &locked) {
				continue
			}
			if box, err := seal.OpenBox(locked.Wrapped, key); err == nil {
				return box, nil
			}
			break // earlier ones are for earlier passphrases
		}
	}
	return seal.NewBoxFor(lock)
}

func (f *File) lock(d *Desk) {
	path, err := disk.Follow(d.FS, f.Path)
	if err == nil {
		f.held, err = lock.Acquire(path, f.lockOptions(d))
	}
	f.locked(err)
}

func (f *File) locked(err error) {
	var busy *lock.Busy
	f.Busy, f.Unlocked = nil, nil
	if errors.As(err, &busy) {
		f.Busy = busy
		return
	}
	f.Unlocked = err
}

func (f *File) lockOptions(d *Desk) lock.Options {
	return lock.Options{FS: d.FS, Who: d.who(), Now: d.Now, Lost: func(by lock.Holder) {
		d.Back(func() {
			if f.lost != nil {
				f.lost(by)
			}
		})
	}}
}

// TakeOver takes the lock from who has the file open. It is for a goroutine
// beside the editors'; Busy tells whether somebody else was quicker.
func (f *File) TakeOver(d *Desk) {
	path, err := disk.Follow(d.FS, f.Path)
	if err == nil && f.Busy != nil {
		f.held, err = lock.TakeOver(path, f.Busy.Holder, f.lockOptions(d))
	}
	f.locked(err)
}

// Looker tells, again and again, whether somebody else still has the file open. It
// is for a goroutine beside the editors'.
func (f *File) Looker(d *Desk) (busy func() bool) {
	path, err := disk.Follow(d.FS, f.Path)
	if err != nil {
		return func() bool { return true }
	}
	l := lock.NewLooker(path, f.lockOptions(d))
	return func() bool {
		_, there := l.Look()
		return there
	}
}

// Release lets a file go that nobody keeps: it is not open here.
func (f *File) Release() {
	f.held.Release()
	f.held = nil
	_ = f.opening.Settled() // it only warns
	f.box.Wipe()
	f.Lock.Wipe()
	f.key.Wipe()
}

// Versions are what saves of the file's document replaced.
func (f *File) Versions(d *Desk) *versions.Document {
	return d.Document(f.Opened.Scenario.ID, f.box)
}

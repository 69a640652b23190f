package keeper

import (
	"crypto/sha256"
	"errors"
	"io/fs"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// View is what is shown of what was found, before anybody goes on with it.
type View struct {
	// Saved is what the file holds, Recovered what is offered in its place, with
	// what was being typed.
	Saved, Recovered *scenarios.Scenario
	// Merged tells that somebody else changed the file since, and that Recovered
	// has that, too.
	Merged bool
	// Unread is why Saved is not what the file holds but what it held, nil where it
	// is, or where there is no file yet.
	Unread error
}

// View reads what is saved of a find. It takes its time, and is for a goroutine
// beside the editors'. It opens the file at no other place than [Desk.Read] would.
func (d *Desk) View(f *Found) View {
	v := View{Saved: f.Base, Recovered: f.Scenario}
	if f.Path != "" {
		plain, _, seen, err := d.plain(f.Path, f.key)
		var opened *store.Opened
		if err == nil {
			opened, err = store.Decode(plain)
		}
		if v.Unread = err; err == nil {
			if target, merged, ok := f.onto(opened.Scenario, seen, sha256.Sum256(plain)); ok {
				v.Saved, v.Recovered, v.Merged = opened.Scenario, target, merged
			}
		}
	}
	if v.Saved == nil {
		v.Saved = scenarios.New()
	}
	if f.Draft != nil && !f.Draft.Edit.IsEmpty() {
		typed := v.Recovered.Copy()
		if scenarios.Follow(typed, scenarios.Event{Edit: f.Draft.Edit}) == nil {
			v.Recovered = typed
		}
	}
	return v
}

// onto tells what was found as it is on what the file holds now, sum being that of
// the file in clear: what it was when it was opened, or what a save that was under
// way made of it, is ours. ok is false where it is another document, or cannot be
// put together.
func (f *Found) onto(saved *scenarios.Scenario, seen disk.Seen, sum [sha256.Size]byte) (target *scenarios.Scenario, merged, ok bool) {
	switch {
	case saved.ID != f.Scenario.ID:
		return nil, false, false
	case seen.Sum == f.Sum, slices.Contains(f.Saves, sum):
		return f.Scenario, false, true
	case f.Base == nil:
		return nil, false, false
	}
	return together(f.Base, f.Scenario, saved).Scenario, true, true
}

// Look reads a file that is not to be kept, as Read does.
func (d *Desk) Look(path string, key *seal.Key) (*store.Opened, error) {
	plain, _, _, err := d.plain(path, key)
	if err != nil {
		return nil, err
	}
	opened, err := store.Decode(plain)
	var u *store.Unreadable
	if errors.As(err, &u) {
		u.File = path
	}
	return opened, err
}

// plain reads a file and decrypts it.
func (d *Desk) plain(path string, key *seal.Key) (plain []byte, lock *seal.Lock, seen disk.Seen, err error) {
	data, err := store.ReadFileOn(d.FS, path)
	if err != nil {
		return nil, nil, seen, err
	}
	seen, plain = disk.SeenOf(data), data
	if seal.IsEncrypted(data) {
		plain, lock, err = open(path, data, key)
	}
	return plain, lock, seen, err
}

// Reopened is a document to go on with: of a file, or of none where File is nil.
// It is kept with [Desk.Again].
type Reopened struct {
	File *File
	// Scenario is what stands before Edit makes of it what was recovered: one step,
	// which can be undone. Edit is empty where what was saved is not known.
	Scenario *scenarios.Scenario
	Edit     scenarios.Edit
	// Draft is the edit of what was being typed, empty where there is none. It
	// comes after Edit.
	Draft scenarios.Edit
	// Merged tells that the file was changed by somebody else since, and that Edit
	// puts both together.
	Merged bool
	// Alone is why the document has no file although it had one, nil where it has,
	// or never had one.
	Alone error

	secrecy *Secrecy
}

// Why a recovered document goes on without its file.
var (
	ErrElsewhere = errors.New("somebody else has its file open")
	ErrOther     = errors.New("its file holds another scenario by now")
	ErrBroken    = errors.New("its file can only be looked at: its structure is broken")
)

// Reopen readies the recovered document to go on with, beside the editors'
// goroutine: on its file, where that can be read and nobody else has it open. The
// journal stays until it is discarded, which is for when what was recovered is in
// the journal of the document that goes on.
func (d *Desk) Reopen(f *Found) (*Reopened, error) {
	if f.Path == "" {
		return f.alone(nil)
	}
	file, err := d.Read(f.Path, f.key)
	var unreadable *store.Unreadable
	var encrypted *Encrypted
	switch {
	case errors.Is(err, fs.ErrNotExist), errors.As(err, &unreadable),
		f.box != nil && errors.As(err, &encrypted): // for another key than what was left
		return f.alone(err)
	case err != nil:
		return nil, err
	}
	target, merged, ok := f.onto(file.Opened.Scenario, file.Seen, file.sum)
	switch {
	case file.Opened.ReadOnly():
		err = ErrBroken
	case file.Busy != nil:
		err = ErrElsewhere
	case !ok:
		err = ErrOther
	default:
		r := &Reopened{File: file, Scenario: file.Opened.Scenario, Merged: merged}
		if r.Edit, err = become(r.Scenario, target); err == nil {
			r.Draft = f.draft()
			return r, nil
		}
	}
	file.Release()
	return f.alone(err)
}

func become(now, target *scenarios.Scenario) (scenarios.Edit, error) {
	return compare.Become(now, target, "Recover what was not saved", true)
}

func (f *Found) draft() scenarios.Edit {
	if f.Draft == nil {
		return scenarios.Edit{}
	}
	return f.Draft.Edit
}

// alone goes on without a file; what was encrypted stays so.
func (f *Found) alone(why error) (*Reopened, error) {
	r := &Reopened{Scenario: f.Scenario, Draft: f.draft(), Alone: why}
	if f.box != nil {
		_, lock, err := seal.Decrypt(f.box.Wrapped(), f.key)
		if err != nil {
			return nil, err
		}
		r.secrecy = &Secrecy{lock, f.key.Clone(), f.box.Clone()}
	}
	if f.Base == nil {
		return r, nil
	}
	base := f.Base.Copy() // the view may show it
	if edit, err := become(base, f.Scenario); err == nil {
		r.Scenario, r.Edit = base, edit
	}
	return r, nil
}

// Again keeps a document that goes on, as Keep and New do.
func (d *Desk) Again(e *scenarios.Editor, r *Reopened, told Told) *Keeper {
	if r.File != nil {
		return d.Keep(e, r.File, told)
	}
	return d.NewSecret(e, r.secrecy, told)
}

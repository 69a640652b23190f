// Package keeper keeps open documents safe. It puts in order what the packages
// beside it do: reading and locking a file, a journal of every edit, saves that
// keep the version before, and what others do to the file meanwhile.
package keeper

import (
	"path/filepath"
	"sync/atomic"
	"time"

	"offramp/scenarios/store/alive"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/lock"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/starts"
	"offramp/scenarios/store/versions"
)

// Desk is what all open documents of a program share.
type Desk struct {
	FS disk.FS
	// Data is the folder for journals and versions; "" keeps none: then only
	// saving keeps anything.
	Data string
	// Who is how this user is shown to others who open a file.
	Who func() lock.Who
	// Policy is how many versions are kept, nil for [versions.Usual].
	Policy func() versions.Policy
	// Beside runs work that takes its time, Back comes back from there to the
	// goroutine of the editors.
	Beside, Back func(func())
	Now          func() time.Time
	// Locks tells which journals are in use; nil asks the system.
	Locks alive.Locker

	forgets atomic.Bool
}

// Forgets says that the user wants nothing to be left of what is done: from here on
// saves keep no versions, and nobody notes which files are opened. The journals go
// on, for what is not saved must outlast a crash: they go when documents are closed.
func (d *Desk) Forgets() { d.forgets.Store(true) }

// The folders of what is kept, in the data folder.
const (
	journals = "journal"
	kept     = "versions"
	begun    = "starts"
)

// Journals is where the journals are.
func (d *Desk) Journals() journal.Folder {
	f := journal.At(d.FS, filepath.Join(d.Data, journals))
	if d.Locks != nil {
		f.Locks = d.Locks
	}
	return f
}

// Versions is where the versions are.
func (d *Desk) Versions() *versions.Store {
	return versions.New(d.FS, filepath.Join(d.Data, kept))
}

// Starts remembers which files are being opened.
func (d *Desk) Starts() starts.Guard {
	g := starts.At(d.FS, filepath.Join(d.Data, begun))
	if d.Locks != nil {
		g.Locks = d.Locks
	}
	return g
}

func (d *Desk) policy() versions.Policy {
	if d.Policy == nil {
		return versions.Usual
	}
	return d.Policy()
}

func (d *Desk) who() lock.Who {
	if d.Who == nil {
		return lock.Who{}
	}
	return d.Who()
}

// Document is the versions of a document, by its identity.
func (d *Desk) Document(id string, box *seal.Box) *versions.Document {
	return d.Versions().Document(versions.Key(id), box)
}

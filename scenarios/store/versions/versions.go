// Package versions keeps what each save of a document replaced: compressed, thinned
// over time and bounded in space, encrypted where the document is. A version is one
// file in a folder of its document's, and needs no other file to be read.
package versions

import (
	"crypto/sha256"
	"encoding/hex"
	"time"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// Store is the versions of all documents, in a folder. Several programs may use
// one folder at a time. The methods may be called from several goroutines.
type Store struct {
	fs     disk.FS
	folder string
}

// New returns the store in a folder, which is made when something is kept.
func New(fsys disk.FS, folder string) *Store { return &Store{fs: fsys, folder: folder} }

// Key is what a document is called here: made from its id, so that neither title
// nor path shows.
func Key(id string) string {
	sum := sha256.Sum256([]byte(id))
	return hex.EncodeToString(sum[:keyLength/2])
}

const keyLength = 32

// Document is one document's part of a [Store].
type Document struct {
	store *Store
	key   string
	box   *seal.Box
}

// Document returns the versions of a document by its [Key]. What is kept is
// sealed with box; nil: the document is not encrypted. Versions from before it was
// are read all the same, until they are resealed.
func (s *Store) Document(key string, box *seal.Box) *Document {
	return &Document{store: s, key: key, box: box}
}

// How says how content came to be a version.
type How string

// These are the ways that this Offramp knows; a newer one may know others.
const (
	SavedOver    How = "saved over"     // a save replaced it
	RestoredOver How = "restored over"  // an earlier version took its place
	BeforeMerge  How = "before a merge" // it was one side of a merge
	FoundOnDisk  How = "found on disk"  // somebody else had written it
)

// Version is what is known of a kept version without reading its content.
type Version struct {
	// Name is its file in the document's folder: what [Document.Read] takes.
	Name string
	// When it was kept, in UTC: until then the document was this.
	When time.Time
	// Bytes is what it takes on the disk.
	Bytes int64
	// Trouble says why it cannot be read: a *[Damaged] or a *[Locked]; nil: it can,
	// as far as its size and its header tell. What follows is then known.
	Trouble error

	Sum  [sha256.Size]byte // of the content
	Size int64             // of the content
	Who  string            // by the settings; "" where no name is set
	How  How
	Path string // where the document was
}

// Damaged says that a version is not what was kept.
type Damaged struct {
	File string
	What string
}

func (d *Damaged) Error() string { return d.File + ": this version is damaged: " + d.What }

// Locked says that a version is sealed with another key than the document's.
type Locked struct {
	File string
	// Wrapped is the key it needs, encrypted for who may open the version.
	Wrapped []byte
}

func (l *Locked) Error() string {
	return l.File + ": this version is encrypted for an earlier passphrase or other recipients"
}

// Keep keeps content for good: once it returns without an error, it is there
// after a power cut. Of v only When, Who, How and Path are taken; When zero is now.
// A content is kept once, with the last time it was replaced: earlier versions
// with the same content go.
func (d *Document) Keep(v Version, content []byte) (Version, error) { return d.keep(v, content) }

// List returns the versions, the newest first; those that cannot be read are
// among them, and say why. A document without versions has an empty list.
func (d *Document) List() ([]Version, error) { return d.list() }

// Read returns the content of a version, whose hash has been checked. The error
// is or wraps a *[Damaged], a *[Locked], [fs.ErrNotExist] or the system's.
func (d *Document) Read(name string) ([]byte, Version, error) { return d.read(name) }

// Find returns the version with a content: the common ancestor of a merge, for
// one. found is false where there is none.
func (d *Document) Find(sum [sha256.Size]byte) (v Version, found bool, err error) { return d.find(sum) }

// Reseal keeps all versions that can be read with another box instead: with one,
// when a document is encrypted from now on, or for others. What is left in clear
// is then an error. The document has the new box from then
// on; nothing else may use it meanwhile.
func (d *Document) Reseal(box *seal.Box) error { return d.reseal(box) }

// Removed is what was taken away.
type Removed struct {
	Files []string // whole paths
	Bytes int64
}

// Policy is what is kept for how long.
type Policy struct {
	// Space is how many bytes the versions of all documents may take.
	Space int64
	// Least is how many of the newest each document keeps whatever they take.
	Least int
}

// Usual is the policy until the user sets another.
var Usual = Policy{Space: 500_000_000, Least: 3}

// Tidy thins the versions of all documents by age, then by space:
//
//   - of the last day every one is kept, of the last week the last of each hour, of
//     the last quarter (91 days) the last of each day, of the time before the last
//     of each week (hours, days and weeks of UTC, weeks from Monday);
//   - while all take more than p.Space, the oldest one of the document that takes
//     most goes, but the newest p.Least of each document stay.
//
// The newest of each document always stays, and so does the newest that is whole.
// It needs no keys. What is removed is told also where the error is not nil.
func (s *Store) Tidy(p Policy, now time.Time) (Removed, error) { return s.tidy(p, now) }

// Space is how many bytes the versions of each document take, by key.
func (s *Store) Space() (map[string]int64, error) { return s.space() }

// Forget removes all versions of all documents, and what is left of the folder.
func (s *Store) Forget() (Removed, error) { return s.forget() }

// Forget removes all versions of the document.
func (d *Document) Forget() (Removed, error) { return d.store.forgetKey(d.key) }

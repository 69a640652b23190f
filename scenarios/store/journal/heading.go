package journal

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"offramp/scenarios/store/seal"
)

// What the files of a journal begin with.
const (
	stateMagic = "OFFRAMP JOURNAL STATE 1\n"
	wholeMagic = "OFFRAMP JOURNAL SCENARIO 1\n"
	logMagic   = "OFFRAMP JOURNAL LOG 1\n"
)

const (
	stateName = "state"
	goneName  = "removed" // the state of a journal that is being removed
	lockName  = "lock"
	// maxState is more than a heading ever has: paths and titles are short beside it.
	maxState = 1 << 20
)

// head is what stands in clear of every journal.
type head struct {
	Session string    `json:"session"`
	Started time.Time `json:"started"`
	PID     int       `json:"pid"`
	Host    string    `json:"host"`
	HasFile bool      `json:"hasFile"` // the document was saved once
	Wrapped []byte    `json:"wrapped,omitempty"`
	// Base, Snapshot, Copy and Log are names of files; Snapshot and Copy may be "".
	Base     string `json:"base"`
	Snapshot string `json:"snapshot,omitempty"`
	Copy     string `json:"copy,omitempty"` // a second base, where no file holds the same
	Log      string `json:"log"`
	First    uint64 `json:"first"`  // number of the log's first record
	Before   uint64 `json:"before"` // edits since the base that are in the snapshot
}

// state is the rest, which is sealed where the document is encrypted.
type state struct {
	Path     string `json:"path"`
	Sum      []byte `json:"sum"`
	Document string `json:"document"`
	Title    string `json:"title"`
	BaseSum  []byte `json:"baseSum"` // SHA-256 of the scenario in the base
}

// place is where the state belongs: under this head and no other.
func (h head) place(clear []byte) string {
	return fmt.Sprintf("journal %s state %x", h.Session, sumOf(clear))
}

// encodeHeading returns the frames of a heading. They stand in the state, and once
// more in the log that it names: where one of both cannot be read, the other says
// what there is.
func encodeHeading(h head, s state, box *seal.Box) ([]byte, error) {
	clear, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	inner, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return appendFrame(appendFrame(nil, 0, clear), 1, box.Seal(inner, h.place(clear))), nil
}

// heading is a head, and a state that is not opened yet.
type heading struct {
	head
	clear, sealed []byte
	bare          bool // there is none: it was made of the names of the files
}

// length is how many bytes its frames take.
func (h heading) length() int64 { return int64(2*frameHead + len(h.clear) + len(h.sealed)) }

// decodeHeading reads a heading from the beginning of a file of a size.
func decodeHeading(from io.Reader, size int64, magic string) (h heading, err error) {
	f := newFrames(from, min(size, maxState), 0)
	if err := f.begins(magic); err != nil {
		return h, err
	}
	if h.clear, _, err = f.next(); err != nil {
		return h, noEnd(err)
	}
	if err := json.Unmarshal(h.clear, &h.head); err != nil {
		return h, fmt.Errorf("%w: %w", errDamaged, err)
	}
	for _, name := range []string{h.Base, h.Log, h.Snapshot, h.Copy} {
		if !plainName(name) && (name != "" || h.Base == "" || h.Log == "") {
			return h, fmt.Errorf("%w: it names the file %q", errDamaged, name)
		}
	}
	h.sealed, _, err = f.next()
	return h, noEnd(err)
}

// noEnd is for where a file must go on.
func noEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return errTorn
	}
	return err
}

func (h heading) open(box *seal.Box) (s state, err error) {
	inner, err := box.Open(h.sealed, h.place(h.clear))
	if err == nil {
		if err = json.Unmarshal(inner, &s); err != nil {
			err = fmt.Errorf("%w: %w", errDamaged, err)
		}
	}
	return s, err
}

// plainName tells whether a name is one that the journal gives: no path leads out
// of its folder.
func plainName(name string) bool {
	for _, c := range name {
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '-' {
			return false
		}
	}
	return name != ""
}

func sumOf(data []byte) []byte {
	sum := sha256.Sum256(data)
	return sum[:]
}

package journal

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"time"

	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"

	"github.com/klauspost/compress/zstd"
)

// What the files of a journal begin with.
const (
	stateMagic = "OFFRAMP JOURNAL STATE 1\n"
	wholeMagic = "OFFRAMP JOURNAL SCENARIO 1\n"
	logMagic   = "OFFRAMP JOURNAL LOG 1\n"
)

const (
	stateName = "state"
	lockName  = "lock"
	// maxState is more than a state ever has: paths and titles are short beside it.
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
	// Base, Snapshot and Log are names of files; Snapshot may be "".
	Base     string `json:"base"`
	Snapshot string `json:"snapshot,omitempty"`
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

func encodeState(h head, s state, box *seal.Box) ([]byte, error) {
	clear, err := json.Marshal(h)
	if err != nil {
		return nil, err
	}
	inner, err := json.Marshal(s)
	if err != nil {
		return nil, err
	}
	return appendFrame(appendFrame([]byte(stateMagic), 0, clear), 1, box.Seal(inner, h.place(clear))), nil
}

// heading is a state of which the sealed part is not read yet.
type heading struct {
	head
	clear, sealed []byte
}

func decodeHeading(data []byte) (h heading, err error) {
	if len(data) > maxState {
		return h, fmt.Errorf("%w: it is too large", errDamaged)
	}
	f := newFrames(bytes.NewReader(data), int64(len(data)), 0)
	if err := f.begins(stateMagic); err != nil {
		return h, err
	}
	if h.clear, _, err = f.next(); err != nil {
		return h, fmt.Errorf("its head: %w", err)
	}
	if err := json.Unmarshal(h.clear, &h.head); err != nil {
		return h, fmt.Errorf("its head: %w: %w", errDamaged, err)
	}
	for _, name := range []string{h.Base, h.Log, h.Snapshot} {
		if !plainName(name) && (name != "" || h.Base == "" || h.Log == "") {
			return h, fmt.Errorf("%w: it names the file %q", errDamaged, name)
		}
	}
	h.sealed, _, err = f.next()
	return h, err
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

// encodeWhole packs the bytes of a scenario.
func encodeWhole(plain []byte, box *seal.Box, session, name string) ([]byte, error) {
	packer, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer packer.Close()
	packed := box.Seal(packer.EncodeAll(plain, nil), "journal "+session+" "+name)
	if len(packed) > maxFrame {
		return nil, fmt.Errorf("the scenario is too large for a journal: split it into smaller ones")
	}
	return appendFrame([]byte(wholeMagic), 0, packed), nil
}

// decodeWhole unpacks them. Not more than a scenario file may have is unpacked.
func decodeWhole(f *frames, box *seal.Box, session, name string) ([]byte, error) {
	if err := f.begins(wholeMagic); err != nil {
		return nil, err
	}
	packed, _, err := f.next()
	if err != nil {
		return nil, err
	}
	packed, err = box.Open(packed, "journal "+session+" "+name)
	if err != nil {
		return nil, err
	}
	unpacker, err := zstd.NewReader(nil, zstd.WithDecoderMaxMemory(store.MaxBytes), zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer unpacker.Close()
	plain, err := unpacker.DecodeAll(packed, nil)
	if err != nil {
		return nil, fmt.Errorf("%w: %w", errDamaged, err)
	}
	return plain, nil
}

func sumOf(data []byte) []byte {
	sum := sha256.Sum256(data)
	return sum[:]
}

package journal

import (
	"crypto/sha256"
	"encoding/json"
	"fmt"
)

// Saving is a save that begins. After a crash it tells whether the save was finished,
// and of which file the document is.
type Saving struct {
	// Path is that of the file.
	Path string
	// Sum is the SHA-256 of the bytes that it is to hold, Clear of the scenario in
	// them: another one where they are encrypted.
	Sum, Clear [sha256.Size]byte
	// Wrapped is the key of the box that the document then has, encrypted for who may
	// open the file; nil where it is not encrypted.
	Wrapped []byte
	// ID is the identity of the document from then on, Was the one before.
	ID, Was string
}

// savingOnDisk is how a record holds it.
type savingOnDisk struct {
	Path    string `json:"path"`
	Sum     []byte `json:"sum"`
	Clear   []byte `json:"clear"`
	Wrapped []byte `json:"wrapped,omitempty"`
	ID      string `json:"id"`
	Was     string `json:"was"`
}

func (s Saving) encode() ([]byte, error) {
	return json.Marshal(savingOnDisk{s.Path, s.Sum[:], s.Clear[:], s.Wrapped, s.ID, s.Was})
}

func decodeSaving(body []byte) (s Saving, err error) {
	var d savingOnDisk
	if err := json.Unmarshal(body, &d); err != nil {
		return s, fmt.Errorf("%w: of a save: %w", errDamaged, err)
	}
	if len(d.Sum) != sha256.Size || len(d.Clear) != sha256.Size {
		return s, fmt.Errorf("%w: a save has no sum", errDamaged)
	}
	return Saving{d.Path, [sha256.Size]byte(d.Sum), [sha256.Size]byte(d.Clear), d.Wrapped, d.ID, d.Was}, nil
}

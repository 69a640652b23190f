package versions

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"time"
	"unicode/utf8"

	"offramp/scenarios/store/seal"
)

// A version's file:
//
//	magic      16 bytes
//	wrapped    length (4 bytes, little-endian), the key in clear: empty where the
//	           document is not encrypted
//	header     length (4), what is told of the version, as JSON, sealed
//	body       length (8), the content, compressed with Zstandard, then sealed
//	SHA-256 of everything before body, which finds damage where nothing is sealed
//	body itself
//
// Header and body are sealed for this document and this file's name, so that
// nobody without the key can put one in another's place.
const magic = "offramp version\n"

const (
	maxWrapped = 1 << 20 // thousands of recipients
	maxHeader  = 1 << 16
)

// header is what is told of a version.
type header struct {
	When time.Time `json:"when"`
	Sum  string    `json:"sha256"`
	Size int64     `json:"size"`
	Who  string    `json:"who,omitempty"`
	How  How       `json:"how"`
	Path string    `json:"path,omitempty"`
}

// place is what a part is sealed for.
func place(part, key, name string) string { return "version " + part + " " + key + " " + name }

// frame puts a version's file together.
func frame(box *seal.Box, key string, v Version, packed []byte) ([]byte, error) {
	told, err := json.Marshal(header{
		When: v.When, Sum: hex.EncodeToString(v.Sum[:]), Size: v.Size, Who: v.Who, How: v.How, Path: v.Path,
	})
	if err != nil {
		return nil, err
	}
	told = box.Seal(told, place("header", key, v.Name))
	body := box.Seal(packed, place("content", key, v.Name))
	wrapped := box.Wrapped()
	if len(told) > maxHeader || len(wrapped) > maxWrapped {
		return nil, fmt.Errorf("what is told of the version takes %d bytes, its key %d: more than it may", len(told), len(wrapped))
	}
	out := make([]byte, 0, len(magic)+16+len(wrapped)+len(told)+sha256.Size+len(body))
	out = append(out, magic...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(wrapped)))
	out = append(out, wrapped...)
	out = binary.LittleEndian.AppendUint32(out, uint32(len(told)))
	out = append(out, told...)
	out = binary.LittleEndian.AppendUint64(out, uint64(len(body)))
	sum := sha256.Sum256(out)
	out = append(out, sum[:]...)
	return append(out, body...), nil
}

// parts are a version's file, taken apart.
type parts struct {
	wrapped, header []byte
	body            int64 // how long it is; it is next in the reader
}

// takeApart reads a file of a size up to its body. The error says what is damaged.
func takeApart(r io.Reader, size int64) (parts, error) {
	sum := sha256.New()
	in := io.TeeReader(r, sum)
	fixed := make([]byte, len(magic))
	if _, err := io.ReadFull(in, fixed); err != nil {
		return parts{}, cut(err)
	}
	if string(fixed) != magic {
		return parts{}, &flaw{"it does not begin as a version does"}
	}
	var p parts
	var err error
	if p.wrapped, err = readPart(in, maxWrapped); err != nil {
		return parts{}, err
	}
	if p.header, err = readPart(in, maxHeader); err != nil {
		return parts{}, err
	}
	var length [8]byte
	if _, err := io.ReadFull(in, length[:]); err != nil {
		return parts{}, cut(err)
	}
	is := sum.Sum(nil)
	said := make([]byte, sha256.Size)
	if _, err := io.ReadFull(r, said); err != nil {
		return parts{}, cut(err)
	}
	if !bytes.Equal(is, said) {
		return parts{}, &flaw{"its header was changed"}
	}
	before := int64(len(magic)+4+4+8+sha256.Size) + int64(len(p.wrapped)) + int64(len(p.header))
	body := binary.LittleEndian.Uint64(length[:])
	switch there := size - before; {
	case body > uint64(max(there, 0)):
		return parts{}, &flaw{"its end is missing"}
	case body < uint64(there):
		return parts{}, &flaw{"there is something behind its end"}
	}
	p.body = int64(body)
	return p, nil
}

// readPart reads a length and as many bytes.
func readPart(r io.Reader, most uint32) ([]byte, error) {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return nil, cut(err)
	}
	n := binary.LittleEndian.Uint32(length[:])
	if n > most {
		return nil, &flaw{fmt.Sprintf("a part of %d bytes is longer than it may be", n)}
	}
	data := make([]byte, n)
	if _, err := io.ReadFull(r, data); err != nil {
		return nil, cut(err)
	}
	return data, nil
}

// parse reads what is told of a version into v.
func parse(told []byte, v *Version) error {
	var h header
	d := json.NewDecoder(bytes.NewReader(told))
	if err := d.Decode(&h); err != nil {
		return &flaw{"its header is not one"}
	}
	sum, err := hex.DecodeString(h.Sum)
	switch {
	case err != nil || len(sum) != sha256.Size || h.Size < 0 || !utf8.ValidString(h.Path+h.Who):
		return &flaw{"its header is not one"}
	case !h.When.Equal(v.When):
		return &flaw{"it says that it was kept at another time than its name"}
	}
	v.Sum, v.Size, v.Who, v.How, v.Path = [sha256.Size]byte(sum), h.Size, h.Who, h.How, h.Path
	return nil
}

// flaw is what is damaged, before the file is named.
type flaw struct{ what string }

func (f *flaw) Error() string { return f.what }

// cut tells a file that ends too soon from one that cannot be read.
func cut(err error) error {
	if err == io.EOF || err == io.ErrUnexpectedEOF {
		return &flaw{"its end is missing"}
	}
	return err
}

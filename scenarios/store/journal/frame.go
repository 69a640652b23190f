package journal

import (
	"bufio"
	"encoding/binary"
	"errors"
	"fmt"
	"hash/crc32"
	"io"

	"offramp/scenarios/store"
)

// A frame is what all files of a journal are made of: the length of the payload and
// its CRC-32C in front of it, both in four bytes, the least first. The sum is over
// the frame's number as well, so that a frame counts in its own place only.
const frameHead = 8

// maxFrame is the longest payload that is read: no scenario is larger.
const maxFrame = store.MaxBytes

var castagnoli = crc32.MakeTable(crc32.Castagnoli)

func frameSum(number uint64, payload []byte) uint32 {
	var place [8]byte
	binary.LittleEndian.PutUint64(place[:], number)
	return crc32.Update(crc32.Checksum(place[:], castagnoli), castagnoli, payload)
}

func appendFrame(to []byte, number uint64, payload []byte) []byte {
	to = binary.LittleEndian.AppendUint32(to, uint32(len(payload)))
	to = binary.LittleEndian.AppendUint32(to, frameSum(number, payload))
	return append(to, payload...)
}

// What is wrong with what does not read.
var (
	// errTorn says that a frame is not whole: it was being written when all ended.
	errTorn = errors.New("its end is missing")
	// errDamaged says that it is not what was written.
	errDamaged = errors.New("it is damaged")
)

// frames reads frames one after the other.
type frames struct {
	from   *bufio.Reader
	left   int64 // bytes of the file
	number uint64
}

func newFrames(from io.Reader, size int64, first uint64) *frames {
	return &frames{from: bufio.NewReaderSize(io.LimitReader(from, size), 1<<16), left: size, number: first}
}

// next returns the next payload and its number; [io.EOF] where there is none. No
// more memory is taken than the file has bytes.
func (f *frames) next() (payload []byte, number uint64, err error) {
	if f.left == 0 {
		return nil, 0, io.EOF
	}
	var head [frameHead]byte
	if f.left < frameHead {
		return nil, 0, errTorn
	}
	if _, err := io.ReadFull(f.from, head[:]); err != nil {
		return nil, 0, f.unread(err)
	}
	f.left -= frameHead
	length := int64(binary.LittleEndian.Uint32(head[:4]))
	if length > maxFrame || length > f.left {
		return nil, 0, errTorn // or its length is damaged: what comes after cannot be found
	}
	payload = make([]byte, length)
	if _, err := io.ReadFull(f.from, payload); err != nil {
		return nil, 0, f.unread(err)
	}
	f.left -= length
	if frameSum(f.number, payload) != binary.LittleEndian.Uint32(head[4:]) {
		if f.left == 0 {
			return nil, 0, errTorn
		}
		return nil, 0, errDamaged
	}
	f.number++
	return payload, f.number - 1, nil
}

func (f *frames) unread(err error) error {
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
		return errTorn
	}
	return fmt.Errorf("%w: %w", errDamaged, err)
}

// skip goes to what comes after so many bytes.
func (f *frames) skip(bytes int64) error {
	if f.left < bytes {
		return errTorn
	}
	f.left -= bytes
	if _, err := io.CopyN(io.Discard, f.from, bytes); err != nil {
		return f.unread(err)
	}
	return nil
}

// begins reads the line that a file of the journal begins with.
func (f *frames) begins(magic string) error {
	got := make([]byte, len(magic))
	if f.left < int64(len(magic)) {
		return errTorn
	}
	if _, err := io.ReadFull(f.from, got); err != nil {
		return f.unread(err)
	}
	f.left -= int64(len(magic))
	if string(got) != magic {
		return fmt.Errorf("%w: it does not begin as the files of a journal do", errDamaged)
	}
	return nil
}

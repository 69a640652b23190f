package versions

import (
	"bytes"
	"io"
	"sync"

	"github.com/klauspost/compress/zstd"
)

// window is how far back compressed content refers. It is also what unpacking
// takes beside the content.
const window = 4 << 20

// packer is made once: it takes some megabytes. It may be used by several at a time.
var packer = sync.OnceValue(func() *zstd.Encoder {
	e, err := zstd.NewWriter(nil,
		zstd.WithEncoderLevel(zstd.SpeedFastest), // JSON packs ten to one with it, too, and a save waits
		zstd.WithEncoderConcurrency(1),
		zstd.WithWindowSize(window))
	if err != nil {
		panic(err) // the options are not right: every test would show it
	}
	return e
})

func pack(content []byte) []byte {
	return packer().EncodeAll(content, make([]byte, 0, len(content)/8+1024))
}

// unpack returns content of a size that is known. It never takes more memory than
// twice that size and the window, whatever the packed bytes say, and never more
// than what really comes out of them, roughly.
func unpack(packed io.Reader, size int64) ([]byte, error) {
	d, err := zstd.NewReader(packed,
		zstd.WithDecoderConcurrency(1), // in this goroutine alone
		zstd.WithDecoderLowmem(true),
		zstd.WithDecoderMaxWindow(2*window),
		zstd.WithDecoderMaxMemory(4*window))
	if err != nil {
		return nil, &flaw{"its content cannot be unpacked"}
	}
	defer d.Close()
	var content bytes.Buffer
	content.Grow(int(min(size+bytes.MinRead, 16*window)))
	n, err := io.Copy(&content, io.LimitReader(d, size+1))
	switch {
	case err != nil:
		return nil, &flaw{"its content cannot be unpacked"}
	case n != size:
		return nil, &flaw{"its content has another length than was kept"}
	}
	return content.Bytes(), nil
}

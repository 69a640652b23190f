package keeper

import (
	"github.com/klauspost/compress/zstd"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// base is a scenario's file in clear as it was last read or saved, compressed: it
// is the common ancestor when others change the file.
type base []byte

func pack(plain []byte) base {
	w, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest), zstd.WithEncoderConcurrency(1))
	if err != nil {
		panic(err) // the options are wrong
	}
	defer w.Close()
	return w.EncodeAll(plain, nil)
}

// plain returns the file's bytes; none of a document without a file.
func (b base) plain() ([]byte, error) {
	if b == nil {
		return nil, nil
	}
	r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return r.DecodeAll(b, nil)
}

func (b base) scenario() (*scenarios.Scenario, error) {
	data, err := b.plain()
	if err != nil {
		return nil, err
	}
	opened, err := store.Decode(data)
	if err != nil {
		return nil, err
	}
	return opened.Scenario, nil
}

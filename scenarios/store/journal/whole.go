package journal

import (
	"fmt"

	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"

	"github.com/klauspost/compress/zstd"
)

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

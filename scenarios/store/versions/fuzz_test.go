package versions

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"io/fs"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/seal"
)

const fuzzName = "20260302T120000.000000000Z-0123abcd.version"

// framed is a version's file with any packed content, for which its header says
// any size.
func framed(t testing.TB, b *seal.Box, packed []byte, size int64) []byte {
	t.Helper()
	when, _ := whenOf(fuzzName)
	data, err := frame(b, Key("x"), Version{Name: fuzzName, When: when, Size: size, How: SavedOver, Sum: sha256.Sum256([]byte("content"))}, packed)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// mended puts the checksum of a header right that was changed, so that changes get
// further.
func mended(data []byte) []byte {
	at := len(magic)
	for range 2 {
		if at+4 > len(data) {
			return data
		}
		at += 4 + int(binary.LittleEndian.Uint32(data[at:])%(1<<16))
	}
	at += 8
	if at+sha256.Size > len(data) {
		return data
	}
	out := bytes.Clone(data)
	sum := sha256.Sum256(out[:at])
	copy(out[at:], sum[:])
	return out
}

// If this fails, some file in the folder of versions crashes whoever looks at it,
// gives content that was never kept, or is not told as damaged.
func FuzzVersion(f *testing.F) {
	box := seal.NewBox([32]byte{1}, []byte("key"))
	content := []byte("content")
	whole := framed(f, nil, pack(content), 7)
	f.Add(whole)
	f.Add(whole[:len(whole)-3])
	f.Add(framed(f, box, pack(content), 7))
	f.Add(framed(f, nil, pack(content), 8))
	f.Add(framed(f, nil, pack(content), 1<<40))
	f.Add(framed(f, nil, pack(make([]byte, 1<<20)), 7))
	f.Add(framed(f, nil, []byte("not packed"), 7))
	f.Add([]byte(magic + "\xff\xff\xff\xff"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, data := range [][]byte{data, mended(data)} {
			fsys := disktest.NewPowerCut()
			path := filepath.Join("/v", Key("x"), fuzzName)
			fsys.Put(path, data)
			for _, b := range []*seal.Box{nil, box} {
				d := New(fsys, "/v").Document(Key("x"), b)
				all, err := d.List()
				if err != nil || len(all) != 1 || all[0].Name != fuzzName {
					t.Fatalf("%v %v", all, err)
				}
				is, v, err := d.Read(fuzzName)
				switch {
				case err == nil && (v.Sum != sha256.Sum256(is) || v.Size != int64(len(is))):
					t.Fatalf("%+v: %q", v, is)
				case err != nil && !isTrouble(err):
					t.Fatalf("%v", err)
				}
			}
		}
	})
}

// If this fails, a small file in the folder of versions takes all memory.
func TestABombTakesNoMemory(t *testing.T) {
	bomb := pack(make([]byte, 512<<20)) // some kilobytes
	for _, c := range []struct{ said, most int64 }{{7, 64 << 20}, {1 << 20, 64 << 20}, {1 << 50, 64 << 20}} {
		fsys := disktest.NewPowerCut()
		fsys.Put(filepath.Join("/v", Key("x"), fuzzName), framed(t, nil, bomb, c.said))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		_, _, err := New(fsys, "/v").Document(Key("x"), nil).Read(fuzzName)
		runtime.ReadMemStats(&after)
		if took := int64(after.TotalAlloc - before.TotalAlloc); took > c.most || !errors.As(err, new(*Damaged)) {
			t.Errorf("a file that says %d: %d bytes for one of %d, %v", c.said, took, len(bomb), err)
		}
	}
	// One that says a gigabyte and has none: an eighth of it is made room for, and the
	// race detector adds to that.
	fsys := disktest.NewPowerCut()
	fsys.Put(filepath.Join("/v", Key("x"), fuzzName), framed(t, nil, pack([]byte("x")), disk.MaxBytes))
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	_, _, err := New(fsys, "/v").Document(Key("x"), nil).Read(fuzzName)
	runtime.ReadMemStats(&after)
	if took := after.TotalAlloc - before.TotalAlloc; took > 160<<20 || !errors.As(err, new(*Damaged)) {
		t.Errorf("%d bytes, %v", took, err)
	}
}

// If this fails, a version's name is taken for something else, or names do not sort
// by time.
func TestNames(t *testing.T) {
	early, late := newName(now), newName(now.Add(time.Nanosecond))
	if early >= late {
		t.Errorf("%s, %s", early, late)
	}
	if when, ok := whenOf(early); !ok || !when.Equal(now) {
		t.Error(early, when, ok)
	}
	if _, err := New(disktest.NewPowerCut(), "/v").Document(Key("x"), nil).Keep(Version{When: time.Date(12026, 1, 1, 0, 0, 0, 0, time.UTC)}, nil); err == nil {
		t.Error("the year 12026")
	}
	if _, _, err := New(disktest.NewPowerCut(), "/v").Document(Key("x"), nil).Read(fuzzName); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
}

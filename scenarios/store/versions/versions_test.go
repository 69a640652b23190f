package versions_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
	"time"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/disk/disktest"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"

	"pgregory.net/rapid"
)

var (
	monday = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
	key    = versions.Key("a document")
)

func box(key byte) *seal.Box {
	return seal.NewBox([32]byte{key}, []byte{'k', 'e', 'y', ' ', key})
}

// keep keeps content, a minute after the last.
func keep(t testing.TB, d *versions.Document, minute int, content string) versions.Version {
	t.Helper()
	return keepBytes(t, d, minute, []byte(content))
}

func keepBytes(t testing.TB, d *versions.Document, minute int, content []byte) versions.Version {
	t.Helper()
	v, err := d.Keep(versions.Version{
		When: monday.Add(time.Duration(minute) * time.Minute), Who: "Ada", How: versions.SavedOver, Path: "/home/ada/täst.json",
	}, content)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func list(t testing.TB, d *versions.Document) []versions.Version {
	t.Helper()
	all, err := d.List()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// texts are the contents of all versions, the newest first.
func texts(t testing.TB, d *versions.Document) string {
	t.Helper()
	var all []string
	for _, v := range list(t, d) {
		content, _, err := d.Read(v.Name)
		if err != nil {
			content = []byte("?")
		}
		all = append(all, string(content))
	}
	return strings.Join(all, " ")
}

// If this fails, a version is not what was replaced, or not told as it was.
func TestWhatIsKeptIsThere(t *testing.T) {
	for name, b := range map[string]*seal.Box{"in clear": nil, "sealed": box(1)} {
		d := versions.New(disk.Real{}, filepath.Join(t.TempDir(), "data", "versions")).Document(key, b)
		if all := list(t, d); len(all) != 0 {
			t.Error(name, all)
		}
		large := strings.Repeat("0123456789abcdef", 2<<20)
		contents := []string{"one", "", large, "a NUL \x00 and \xff"}
		for i, c := range contents {
			v := keep(t, d, i, c)
			is, again, err := d.Read(v.Name)
			if err != nil || string(is) != c || again != v {
				t.Errorf("%s: %d bytes, %+v, not %+v, %v", name, len(is), again, v, err)
			}
			found, ok, err := d.Find(sha256.Sum256([]byte(c)))
			if found != v || !ok || err != nil {
				t.Errorf("%s: finds %+v %v %v", name, found, ok, err)
			}
		}
		if _, ok, err := d.Find(sha256.Sum256([]byte("none"))); ok || err != nil {
			t.Error(name, ok, err)
		}
		all := list(t, d)
		if len(all) != 4 || all[0].When != monday.Add(3*time.Minute) || all[0].Who != "Ada" || all[0].How != versions.SavedOver ||
			all[0].Path != "/home/ada/täst.json" || all[1].Size != 32<<20 || all[3].Size != 3 || all[0].Trouble != nil {
			t.Errorf("%s: %+v", name, all)
		}
	}
}

// If this fails, the same content takes space twice, or keeping it again costs it.
func TestAContentIsKeptOnce(t *testing.T) {
	d := versions.New(disk.Real{}, t.TempDir()).Document(key, nil)
	for i, c := range []string{"A", "B", "A", "A", "C"} {
		keep(t, d, i, c)
	}
	if got := texts(t, d); got != "C A B" {
		t.Error(got)
	}
}

// If this fails, an encrypted document can be read in the folder of versions, or
// its title, path or author can.
func TestNothingIsInClear(t *testing.T) {
	folder := t.TempDir()
	d := versions.New(disk.Real{}, folder).Document(key, box(1))
	keep(t, d, 0, "a canary in the content")
	err := filepath.WalkDir(folder, func(path string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := os.ReadFile(path)
		for _, canary := range []string{"canary", "Ada", "saved over", "a document", fmt.Sprintf("%x", sha256.Sum256([]byte("a canary in the content")))} {
			if bytes.Contains(data, []byte(canary)) || strings.Contains(path, canary) {
				t.Errorf("%s shows %s", path, canary)
			}
		}
		info, _ := e.Info()
		if mode := info.Mode().Perm(); mode&0o077 != 0 && os.PathSeparator == '/' {
			t.Errorf("%s: %v", path, mode)
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	other := versions.New(disk.Real{}, folder).Document(key, box(2))
	var locked *versions.Locked
	if all := list(t, other); len(all) != 1 || !errors.As(all[0].Trouble, &locked) || string(locked.Wrapped) != "key \x01" {
		t.Errorf("%+v", all)
	}
	if all := list(t, versions.New(disk.Real{}, folder).Document(key, nil)); len(all) != 1 || !errors.As(all[0].Trouble, &locked) {
		t.Errorf("%+v", all)
	}
}

// If this fails, versions from before a document was encrypted stay in clear, or
// are lost when it is.
func TestReseal(t *testing.T) {
	folder := t.TempDir()
	s := versions.New(disk.Real{}, folder)
	d := s.Document(key, nil)
	for i, c := range []string{"A", "B", "C"} {
		keep(t, d, i, c)
	}
	for _, b := range []*seal.Box{box(1), box(2)} {
		before := list(t, d)
		if err := d.Reseal(b); err != nil {
			t.Fatal(err)
		}
		if got := texts(t, d); got != "C B A" {
			t.Error(got)
		}
		for i, v := range list(t, d) {
			if !v.When.Equal(before[i].When) || v.Who != "Ada" {
				t.Errorf("%+v", v)
			}
		}
		if got := texts(t, s.Document(key, nil)); got != "? ? ?" {
			t.Error("in clear:", got)
		}
	}
}

// If this fails, one damaged version hides the others, or is taken for whole.
func TestDamagedVersionsAreTold(t *testing.T) {
	for name, b := range map[string]*seal.Box{"in clear": nil, "sealed": box(1)} {
		folder := t.TempDir()
		d := versions.New(disk.Real{}, folder).Document(key, b)
		keep(t, d, 0, "the first")
		v := keep(t, d, 1, strings.Repeat("the second ", 50))
		keep(t, d, 2, "the third")
		path := filepath.Join(folder, key, v.Name)
		whole, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		check := func(what string, data []byte) {
			if err := os.WriteFile(path, data, 0o600); err != nil {
				t.Fatal(err)
			}
			content, _, err := d.Read(v.Name)
			var damaged *versions.Damaged
			// A few bits of compressed content say the same in both ways.
			right := err == nil && string(content) == strings.Repeat("the second ", 50)
			if !right && (!errors.As(err, &damaged) && !errors.As(err, new(*versions.Locked)) || content != nil) {
				t.Errorf("%s, %s: %q, %v", name, what, content, err)
			}
			if damaged != nil && (damaged.File != path || damaged.What == "") {
				t.Errorf("%s, %s: %v", name, what, err)
			}
			if all := list(t, d); len(all) != 3 || all[0].Trouble != nil || all[2].Trouble != nil || all[1].Name != v.Name {
				t.Errorf("%s, %s: %+v", name, what, all)
			}
		}
		for i := range whole {
			check(fmt.Sprint("cut at ", i), whole[:i])
			data := bytes.Clone(whole)
			data[i] ^= 0x10
			check(fmt.Sprint("changed at ", i), data)
		}
		check("something behind it", append(bytes.Clone(whole), 0))
		// A version under another's name is not that one.
		if err := os.WriteFile(path, whole, 0o600); err != nil {
			t.Fatal(err)
		}
		if got := texts(t, d); strings.Contains(got, "?") {
			t.Error(got)
		}
		if other := list(t, d)[0]; os.Rename(filepath.Join(folder, key, other.Name), path) != nil {
			t.Fatal("not renamed")
		}
		if _, _, err := d.Read(v.Name); !errors.As(err, new(*versions.Damaged)) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// If this fails, a name or a key from somewhere else leads out of the folder.
func TestNamesStayInTheFolder(t *testing.T) {
	folder := t.TempDir()
	s := versions.New(disk.Real{}, filepath.Join(folder, "versions"))
	keep(t, s.Document(key, nil), 0, "x")
	for _, k := range []string{"", "..", "../" + key[3:], strings.ToUpper(key), key + "0"} {
		d := s.Document(k, nil)
		if _, err := d.Keep(versions.Version{}, nil); err == nil {
			t.Errorf("%q: kept", k)
		}
		if _, err := d.Forget(); err == nil {
			t.Errorf("%q: forgot", k)
		}
		if _, err := d.List(); err == nil {
			t.Errorf("%q: listed", k)
		}
	}
	for _, name := range []string{"", "..", "../../../etc/passwd", "20260302T120000.000000000Z-../.././.version"} {
		if _, _, err := s.Document(key, nil).Read(name); !errors.Is(err, fs.ErrNotExist) {
			t.Errorf("%q: %v", name, err)
		}
	}
}

// If this fails, a version that was said to be kept is gone after a power cut, or a
// power cut while keeping one costs others.
func TestVersionsOutliveAPowerCut(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := disktest.NewPowerCut()
		var safe, last string
		check := func() {
			after := fsys.Cut(func(n int) int { return rapid.IntRange(0, n-1).Draw(t, "state") })
			d := versions.New(after, "/data/versions").Document(key, nil)
			all, err := d.List()
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for i := len(all) - 1; i >= 0; i-- {
				content, _, err := d.Read(all[i].Name)
				if err != nil {
					t.Fatalf("after %q: %v", safe, err)
				}
				got += string(content)
			}
			if got != safe && got != safe+last {
				t.Fatalf("kept %q and perhaps %q, there is %q", safe, last, got)
			}
		}
		d := versions.New(fsys, "/data/versions").Document(key, nil)
		fsys.OnStep(func(string, string) { check() })
		for i := range rapid.IntRange(1, 4).Draw(t, "versions") {
			last = string(rune('a' + i))
			if _, err := d.Keep(versions.Version{When: monday.Add(time.Duration(i) * time.Minute), How: versions.SavedOver}, []byte(last)); err != nil {
				t.Fatal(err)
			}
			safe += last
			last = ""
			check()
		}
	})
}

// If this fails, a disk that fails makes Keep claim to have kept, or leaves a
// version that is not whole, or one that stops the store for good.
func TestEveryStepOfKeepFails(t *testing.T) {
	whole := disktest.NewFaulty(disk.Real{})
	keep(t, versions.New(whole, filepath.Join(t.TempDir(), "v")).Document(key, nil), 0, "kept")
	for _, step := range whole.Steps() {
		for _, cause := range []error{syscall.ENOSPC, syscall.EIO, syscall.EROFS, nil} {
			folder := filepath.Join(t.TempDir(), "v")
			faulty := disktest.NewFaulty(disk.Real{})
			faulty.FailAt(step.N, disktest.Fault{Err: cause, Half: true})
			d := versions.New(faulty, folder).Document(key, nil)
			_, err := d.Keep(versions.Version{When: monday}, []byte("kept"))
			faulty.FailAt(0, disktest.Fault{})
			got := texts(t, d)
			if err == nil && got != "kept" || err != nil && got != "" && got != "kept" {
				t.Errorf("%v at %v: %v, there is %q", cause, step, err, got)
			}
			keep(t, d, 1, "again")
		}
	}
}

// If this fails, Forget leaves versions behind, takes what is not a version, or
// does not say what it took.
func TestForget(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "versions")
	s := versions.New(disk.Real{}, folder)
	one, two := s.Document(key, nil), s.Document(versions.Key("another"), box(1))
	a, b := keep(t, one, 0, "a"), keep(t, two, 0, "b")
	if err := os.WriteFile(filepath.Join(folder, key, disk.TempPrefix+"x"+disk.TempSuffix), []byte("half"), 0o600); err != nil {
		t.Fatal(err)
	}
	if space, err := s.Space(); err != nil || len(space) != 2 || space[key] != a.Bytes {
		t.Errorf("%v %v", space, err)
	}
	gone, err := one.Forget()
	if err != nil || len(gone.Files) != 2 || gone.Bytes != a.Bytes+4 {
		t.Errorf("%+v %v", gone, err)
	}
	if got := texts(t, two); got != "b" {
		t.Error(got)
	}
	if gone, err = s.Forget(); err != nil || len(gone.Files) != 1 || gone.Bytes != b.Bytes {
		t.Errorf("%+v %v", gone, err)
	}
	if _, err := os.Stat(folder); !errors.Is(err, fs.ErrNotExist) {
		t.Error(err)
	}
	if gone, err = s.Forget(); err != nil || len(gone.Files) != 0 {
		t.Errorf("%+v %v", gone, err)
	}
	keep(t, one, 0, "a")
	if err := os.WriteFile(filepath.Join(folder, key, "the user's"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if gone, err = s.Forget(); err == nil || len(gone.Files) != 1 {
		t.Errorf("%+v %v", gone, err)
	}
}

// BenchmarkKeep is what a save of 100,000 outcomes waits for. The text is like a
// scenario's: words that come again, ids that do not.
func BenchmarkKeep(b *testing.B) {
	const size = 77_000_000
	r := rand.New(rand.NewPCG(1, 1))
	var doc bytes.Buffer
	words := strings.Fields("the talks end without a date and both sides say that they will meet again before spring unless troops move")
	for doc.Len() < size {
		text := make([]string, 40)
		for i := range text {
			text[i] = words[r.IntN(len(words))]
		}
		line, err := json.Marshal(map[string]any{"id": fmt.Sprintf("%016x-%016x", r.Uint64(), r.Uint64()), "probability": r.Float64(), "notes": strings.Join(text, " ")})
		if err != nil {
			b.Fatal(err)
		}
		doc.Write(line)
	}
	for name, x := range map[string]*seal.Box{"in clear": nil, "sealed": box(1)} {
		b.Run(name, func(b *testing.B) {
			d := versions.New(disk.Real{}, b.TempDir()).Document(key, x)
			b.SetBytes(size)
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				i++
				v := keepBytes(b, d, i, doc.Bytes())
				b.ReportMetric(float64(v.Bytes)/1e6, "MB-kept")
			}
		})
	}
}

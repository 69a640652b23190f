package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"testing"
	"time"

	"offramp/scenarios/store/disk"
)

// broken is a disk whose Stat fails.
type broken struct {
	disk.Real
	err error
}

func (b *broken) Stat(path string) (fs.FileInfo, error) {
	if b.err != nil {
		return nil, &fs.PathError{Op: "stat", Path: path, Err: b.err}
	}
	return b.Real.Stat(path)
}

type desk struct {
	t    *testing.T
	path string
	disk *broken
	eye  *eye
}

func newDesk(t *testing.T) *desk {
	d := &desk{t: t, path: filepath.Join(t.TempDir(), "a.scenario.json"), disk: &broken{}}
	d.write(d.path, "first")
	d.eye = &eye{fs: d.disk, path: d.path, sum: SumOf([]byte("first"))}
	d.want(0, "at the start")
	return d
}

func (d *desk) check(err error) {
	d.t.Helper()
	if err != nil {
		d.t.Fatal(err)
	}
}

func (d *desk) write(path, text string) {
	d.t.Helper()
	d.check(os.WriteFile(path, []byte(text), 0o600))
}

// replace saves as programs do: a new file, renamed over the old one.
func (d *desk) replace(text string) {
	d.t.Helper()
	d.write(d.path+".new", text)
	d.check(os.Rename(d.path+".new", d.path))
}

// want looks until nothing new can be told, and demands one event, or none (0).
func (d *desk) want(kind Kind, when string) Event {
	d.t.Helper()
	var all []Event
	for range 8 {
		if event, _ := d.eye.look(true); event != nil {
			all = append(all, *event)
		}
	}
	switch {
	case kind == 0 && len(all) == 0:
		return Event{}
	case kind == 0 || len(all) != 1 || all[0].Kind != kind:
		d.t.Fatalf("%s: %+v, want one of kind %d", when, all, kind)
	}
	return all[0]
}

func (d *desk) changed(text, when string) {
	d.t.Helper()
	if e := d.want(Changed, when); string(e.Data) != text || e.Sum != SumOf([]byte(text)) || e.Err != nil {
		d.t.Fatalf("%s: %+v", when, e)
	}
}

// If this fails, what somebody else saves is not seen, or seen again and again.
func TestChangesAreToldOnce(t *testing.T) {
	d := newDesk(t)
	d.replace("by Ann")
	d.changed("by Ann", "replaced")
	d.write(d.path, "by Bob")
	d.changed("by Bob", "written in place, with the same length")
	d.check(os.Chtimes(d.path, time.Time{}, time.Now().Add(time.Hour)))
	d.want(0, "only its time is another")
	d.replace("by Bob")
	d.want(0, "replaced by the same")
	d.write(d.path, "")
	d.changed("", "emptied")
	d.replace("first")
	d.changed("first", "as it once was")
}

// If this fails, a change within one tick of a coarse clock is never seen.
func TestSameSizeAndTimeIsReadOnceMore(t *testing.T) {
	d := newDesk(t)
	tick := time.Now().Add(-time.Hour).Truncate(time.Hour)
	d.write(d.path, "one")
	d.check(os.Chtimes(d.path, time.Time{}, tick))
	for range 2 {
		d.eye.look(true) // sees that it is quiet, and reads it
	}
	d.write(d.path, "two")
	d.check(os.Chtimes(d.path, time.Time{}, tick))
	d.changed("two", "in the same tick")
}

// If this fails, every save of ours is taken for somebody else's change, or
// somebody else's for ours.
func TestOwnSavesAreNotTold(t *testing.T) {
	d := newDesk(t)
	d.eye.expect(SumOf([]byte("ours")))
	d.want(0, "not yet saved")
	d.replace("ours")
	d.want(0, "saved")
	d.eye.expect(SumOf([]byte("failed")))
	d.eye.expect(SumOf([]byte("ours too")))
	d.replace("theirs")
	d.changed("theirs", "while we are saving")
	d.replace("ours too")
	d.want(0, "saved over it")
	d.replace("failed")
	d.changed("failed", "what a save of ours that failed would have written, by somebody else")
	d.replace("ours")
	d.changed("ours", "an old save of ours, brought back by somebody else")
	d.check(os.Remove(d.path))
	d.want(Gone, "removed")
	d.eye.expect(SumOf([]byte("again")))
	d.replace("again")
	d.want(0, "we put it back")
	d.replace("then theirs")
	d.changed("then theirs", "after we put it back")
}

// If this fails, a file that is deleted goes unnoticed, or one that a program takes
// away for a moment while it saves is told to be gone.
func TestGoneAndBack(t *testing.T) {
	d := newDesk(t)
	d.check(os.Remove(d.path))
	if event, again := d.eye.look(false); event != nil || !again {
		t.Error("gone at once:", event)
	}
	d.write(d.path, "first")
	d.want(0, "back within a moment")
	d.check(os.Remove(d.path))
	if e := d.want(Gone, "removed"); e.To != "" {
		t.Error(e.To)
	}
	d.write(d.path, "first")
	d.want(Back, "as it was")
	d.check(os.Remove(d.path))
	d.want(Gone, "again")
	d.write(d.path, "other")
	d.changed("other", "back with another content")
	d.check(os.Remove(d.path))
	d.check(os.Mkdir(d.path, 0o700))
	if e := d.want(Unreachable, "a folder has its place"); e.Err == nil {
		t.Error("no reason")
	}
}

// If this fails, a file that was renamed counts as deleted, or a copy of it as the
// file itself.
func TestMovedIsFound(t *testing.T) {
	d := newDesk(t)
	folder := filepath.Dir(d.path)
	moved := filepath.Join(folder, "renamed")
	d.check(os.Rename(d.path, moved))
	if e := d.want(Gone, "renamed"); e.To != moved || !e.Same {
		t.Errorf("%+v", e)
	}
	d.check(os.Rename(moved, d.path))
	d.want(Back, "renamed back")

	text := `{"format": "offramp/scenario", "version": 1, "id": "doc-1", "root": {}}`
	d.replace(text)
	d.changed(text, "with an id")
	d.eye.id = "doc-1"
	copied := filepath.Join(folder, "copy.JSON")
	d.write(filepath.Join(folder, "other.json"), `{"id": "doc-12"}`)
	d.write(copied, text+" ")
	d.check(os.Remove(d.path))
	if e := d.want(Gone, "a copy is left"); e.To != copied || e.Same {
		t.Errorf("%+v", e)
	}
	d.write(d.path, text)
	d.want(Back, "back")
	d.write(filepath.Join(folder, "copy2.json"), text)
	d.check(os.Remove(d.path))
	if e := d.want(Gone, "two copies are left"); e.To != "" {
		t.Errorf("%+v", e)
	}
}

// If this fails, a drive that was pulled, or a network that is down, looks as if
// somebody had deleted the scenario.
func TestUnreachableIsNotGone(t *testing.T) {
	d := newDesk(t)
	d.disk.err = errors.New("input/output error")
	if e := d.want(Unreachable, "the drive fails"); e.Err == nil {
		t.Error("no reason")
	}
	d.disk.err = nil
	d.want(Back, "it works again")
	folder := filepath.Dir(d.path)
	away := folder + "-away"
	d.check(os.Rename(folder, away))
	d.want(Unreachable, "the folder is away")
	d.check(os.Mkdir(folder, 0o700))
	d.want(0, "an empty folder is in its place, as where drives are mounted")
	d.check(os.Remove(folder))
	d.check(os.Rename(away, folder))
	d.want(Back, "the folder is back")
}

// If this fails, a scenario that is opened through a link is not watched.
func TestLinksAreWatchedToTheirEnd(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("links need a privilege there")
	}
	d := newDesk(t)
	target := filepath.Join(t.TempDir(), "target.json")
	d.write(target, "first")
	link := filepath.Join(t.TempDir(), "link.json")
	d.check(os.Symlink(target, link))
	d.eye = &eye{fs: d.disk, path: link, sum: SumOf([]byte("first"))}
	d.want(0, "at the start")
	if hops := d.eye.hops(); len(hops) != 2 || hops[1] != target {
		t.Errorf("%v", hops)
	}
	d.write(target, "second")
	d.changed("second", "the target changed")
	d.check(os.Remove(target))
	d.want(Gone, "the target is gone")
	d.check(os.Remove(filepath.Dir(target)))
	d.want(Unreachable, "the target's folder is gone")
	other := filepath.Join(t.TempDir(), "other.json")
	d.write(other, "third")
	d.check(os.Remove(link))
	d.check(os.Symlink(other, link))
	d.changed("third", "the link leads elsewhere")
	d.check(os.Remove(link))
	d.check(os.Symlink(link, link))
	d.want(Unreachable, "the link leads in a circle")
}

// If this fails, a file that grew beyond all measure takes all memory.
func TestTooLargeIsNotRead(t *testing.T) {
	d := newDesk(t)
	d.check(os.Truncate(d.path, disk.MaxBytes+1)) // it takes no room
	if e := d.want(Changed, "too large"); e.Data != nil || !errors.Is(e.Err, disk.ErrTooLarge) {
		t.Errorf("%d bytes, %v", len(e.Data), e.Err)
	}
	d.want(0, "once")
	d.replace("first")
	d.changed("first", "as it was")
}

package keeper

import (
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
)

// Left is a file that a document moved out of.
type Left struct {
	Path string
	seen disk.Seen
}

// left is the file before, of one that moved.
func (s *saving) left() *Left {
	if !s.moved || s.known.Absent {
		return nil
	}
	return &Left{s.oldPath, s.known}
}

// Delete deletes the file, unless somebody changed it meanwhile: then the error is
// a *[disk.Changed]. What a disk, its snapshots and backups still have of it stays.
func (l *Left) Delete(on disk.FS) error {
	data, err := store.ReadFile(l.Path)
	if err != nil {
		return err
	}
	if disk.SeenOf(data) != l.seen {
		return &disk.Changed{Path: l.Path, Was: l.seen}
	}
	path, err := disk.Follow(on, l.Path)
	if err != nil {
		return err
	}
	return on.Remove(path)
}

package chooser

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"
)

// Entry is a folder or file in a folder.
type Entry struct {
	Name   string
	Folder bool
	Hidden bool // by the system's own mark; a name with a dot is hidden anyway
}

// Place is a folder that is one click away.
type Place struct{ Name, Path string }

// Disk is what a chooser knows of the disks. Answers come on the UI thread,
// at once or, as disks can be slow, later.
type Disk interface {
	// Home is the user's own folder.
	Home() string
	// Places lists the folders to offer, of those that exist.
	Places(done func([]Place))
	// List reads a folder. After stop, done is not called.
	List(folder string, done func([]Entry, error)) (stop func())
}

// disk is the real one. It reads beside the UI thread.
type disk struct{}

// Home is empty where the system knows none.
func (disk) Home() string {
	home, _ := os.UserHomeDir()
	return home
}

func (d disk) Places(done func([]Place)) {
	go func() {
		places := append(personal(d.Home()), drives()...)
		fyne.Do(func() { done(places) })
	}()
}

func (disk) List(folder string, done func([]Entry, error)) func() {
	ctx, stop := context.WithCancel(context.Background())
	go func() {
		entries, err := list(ctx, folder)
		if ctx.Err() != nil {
			return
		}
		fyne.Do(func() {
			if ctx.Err() == nil {
				done(entries, err)
			}
		})
	}()
	return stop
}

// list reads a folder in pieces, so that one nobody waits for is given up.
func list(ctx context.Context, folder string) ([]Entry, error) {
	dir, err := os.Open(folder)
	if err != nil {
		return nil, err
	}
	defer dir.Close()
	var entries []Entry
	for ctx.Err() == nil {
		piece, err := dir.ReadDir(256)
		for _, e := range piece {
			entries = append(entries, Entry{Name: e.Name(), Folder: isFolder(folder, e), Hidden: hidden(e)})
		}
		if err == io.EOF {
			return entries, nil
		}
		if err != nil {
			return nil, err
		}
	}
	return nil, ctx.Err()
}

// isFolder follows links.
func isFolder(folder string, e fs.DirEntry) bool {
	if e.IsDir() || e.Type().IsRegular() {
		return e.IsDir()
	}
	info, err := os.Stat(filepath.Join(folder, e.Name()))
	return err == nil && info.IsDir()
}

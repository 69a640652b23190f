package watch

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
)

// folderTrouble says why the folder of a file that is not there is not what it
// was: the drive was pulled, and left an empty folder where it was mounted.
func (e *eye) folderTrouble() error {
	hops := e.hops()
	if _, err := e.stat(filepath.Dir(hops[len(hops)-1])); err != nil {
		return err
	}
	now, err := e.stat(filepath.Dir(e.path))
	if err == nil && e.folder != nil && !os.SameFile(now, e.folder) {
		return errors.New("its folder is another one now; the drive may have been removed")
	}
	return err
}

// hops are the path and where its symbolic links lead.
func (e *eye) hops() []string {
	const most = 40 // as many as Linux follows
	path := e.path
	hops := []string{path}
	for range most {
		info, err := e.fs.Lstat(path)
		if err != nil || info.Mode()&fs.ModeSymlink == 0 {
			break
		}
		to, err := e.fs.Readlink(path)
		if err != nil {
			break
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = filepath.Clean(to)
		hops = append(hops, path)
	}
	return hops
}

// stat fixes which file it is about: Windows would else ask when that is
// compared, and answer for what has the name by then.
func (e *eye) stat(path string) (fs.FileInfo, error) {
	info, err := e.fs.Stat(path)
	if err == nil {
		os.SameFile(info, info)
	}
	return info, err
}

// same tells whether nothing shows that a file was written to or replaced.
func same(a, b fs.FileInfo) bool {
	return a != nil && b != nil && a.Size() == b.Size() && a.ModTime().Equal(b.ModTime()) && os.SameFile(a, b)
}

package disk

import (
	"errors"
	"io/fs"
	"path/filepath"
)

// Follow returns where symbolic links from path lead, whether or not there is a
// file yet; [ErrLinks] where they lead in a circle.
func Follow(fsys FS, path string) (string, error) {
	const most = 40 // as many as Linux follows
	for range most {
		info, err := fsys.Lstat(path)
		if errors.Is(err, fs.ErrNotExist) {
			return path, nil // a missing folder shows when writing
		}
		if err != nil {
			return "", err
		}
		if info.Mode()&fs.ModeSymlink == 0 {
			return path, nil
		}
		to, err := fsys.Readlink(path)
		if err != nil {
			return "", err
		}
		if !filepath.IsAbs(to) {
			to = filepath.Join(filepath.Dir(path), to)
		}
		path = to
	}
	return "", ErrLinks
}

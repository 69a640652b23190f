package disk

import (
	"errors"
	"io/fs"
)

// NotAFolder says that something else is in the place of a folder that the program
// keeps for itself: a link, for one.
type NotAFolder struct{ Path string }

// Error says what to do.
func (n *NotAFolder) Error() string {
	return n.Path + ": this is a link, or no folder, and is not followed: move it away. To keep all of it elsewhere, let the whole data folder be a link"
}

// Own returns an error, a *[NotAFolder] or the system's, where there is something at
// the path of a folder of the program's own that is not one itself: whoever can put a
// link there would have what is written go where they like, and what is removed be
// theirs to choose. Where there is nothing the folder can be made. What leads to it,
// such as the data folder, may be links: these are the user's.
func Own(fsys FS, folder string) error {
	info, err := fsys.Lstat(folder)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case !info.IsDir():
		return &NotAFolder{folder}
	}
	return nil
}

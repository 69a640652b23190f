package disk

import (
	"errors"
	"fmt"
	"io/fs"
)

// What can go wrong with writing beside what the system says.
var (
	// ErrShort says that a write came back with less than it was given.
	ErrShort = errors.New("only a part was written")
	// ErrLinks says that symbolic links lead in a circle.
	ErrLinks = errors.New("its symbolic links lead in a circle")
	// ErrDiffers says that the disk gave back something else than was written.
	ErrDiffers = errors.New("it reads back differently from what was written")
	// ErrTooLarge says that what is there is larger than [MaxBytes].
	ErrTooLarge = errors.New("it is larger than 1 GiB")
)

// MaxBytes is the largest content that is read into memory.
const MaxBytes = 1 << 30

// NotAFile refuses what is there but is no file.
type NotAFile struct {
	Path string
	Mode fs.FileMode
}

func (n *NotAFile) Error() string {
	return n.Path + ": this is " + KindOf(n.Mode) + ", not a file"
}

// Protected refuses a file that nobody may write, or not who saves.
type Protected struct{ Path string }

func (p *Protected) Error() string { return p.Path + ": the file is read-only" }

// Unwrap makes it one of the errors of permission.
func (p *Protected) Unwrap() error { return fs.ErrPermission }

// Changed refuses to replace what is not what the caller last saw.
type Changed struct {
	Path string
	Was  Seen // what the caller saw
	Gone bool // whether there is no file any more
}

func (c *Changed) Error() string {
	switch {
	case c.Gone:
		return c.Path + ": the file is gone"
	case c.Was.Absent:
		return c.Path + ": there is a file now"
	default:
		return c.Path + ": the file was changed by somebody else"
	}
}

// Blocked says that the new content could not take the old one's place, though
// it was tried many times: somebody holds the file, or it may not be replaced.
type Blocked struct {
	Path  string
	Tries int
	Err   error // what the system said last
}

func (b *Blocked) Error() string {
	return fmt.Sprintf("%s: not replaced in %d tries: %v; save a copy", b.Path, b.Tries, b.Err)
}

// Unwrap returns what the system said last.
func (b *Blocked) Unwrap() error { return b.Err }

// NotKept says that the previous content could not be kept.
type NotKept struct{ Err error }

func (n *NotKept) Error() string { return "the previous version could not be kept: " + n.Err.Error() }

// Unwrap returns the cause.
func (n *NotKept) Unwrap() error { return n.Err }

// KindOf says what something is that is no file: "a folder"; "" of a file.
func KindOf(mode fs.FileMode) string {
	switch {
	case mode.IsDir():
		return "a folder"
	case mode&fs.ModeNamedPipe != 0:
		return "a pipe"
	case mode&fs.ModeSocket != 0:
		return "a socket"
	case mode&(fs.ModeDevice|fs.ModeCharDevice) != 0:
		return "a device"
	case !mode.IsRegular():
		return "something special"
	}
	return ""
}

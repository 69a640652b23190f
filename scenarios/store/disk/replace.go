package disk

import (
	"context"
	"io/fs"
)

// Replacement says what a file is to hold.
type Replacement struct {
	Path string
	Data []byte
	// Seen is what the caller last knew of the file. Where it is something else,
	// nothing is written and the error is a *[Changed]. nil: whatever is there is
	// replaced.
	Seen *Seen
	// Keep takes the content that is about to go, once the new one is on the disk
	// and before it takes the place of the old one: when Keep returns, the old
	// content must last through a power cut. It is called again where the content
	// changes meanwhile. It is not called where there is no file. nil: not kept.
	Keep func(old []byte) error
	// Strict: what cannot be kept is not replaced. Otherwise a version store that
	// fails does not stop a save, and [Result] says that nothing was kept: losing
	// what somebody has just made is worse than losing the way back.
	Strict bool
	// Here: a symbolic link is replaced itself, not followed. It goes with no Seen and
	// no Keep.
	Here bool
	// NewMode are the permissions of a file that is not there yet, less what the
	// user's mask takes away. 0 stands for 0666.
	NewMode fs.FileMode
}

// Result says what became of a [Replacement] that was made. What it names is
// worth telling, but the new content is in the file.
type Result struct {
	// Path is the file that was written: where symbolic links led.
	Path string
	// Now is what it holds: the Seen of the next replacement.
	Now Seen
	// NotKept is a *[NotKept] where Keep failed or the old content could not be read.
	NotKept error
	// NotCarried joins the attributes that the new file does not have from the old one.
	NotCarried error
	// Unsynced says why the new name may be gone after a power cut: the old content
	// is then there again, whole. It is [errors.ErrUnsupported] where the system has
	// no way to make sure.
	Unsynced error
	// OtherNames is how many other names (hard links) the old file had. They still
	// have the old content: a file cannot be replaced in one step under several
	// names, and writing into it would leave a part of each after a power cut.
	OtherNames int
	// Tries is how often the new file was renamed until it worked.
	Tries int
}

// Replace puts Data into the file at Path, or makes it, such that at each moment,
// and after a power cut at each moment, it is the old one whole or the new one
// whole, and the new one for certain once Replace returned without an error and
// with Result.Unsynced nil. In order:
//
//  1. Symbolic links are followed; what is no file, or not to be written by who
//     saves, is refused.
//  2. What is there is compared with Seen.
//  3. A temporary file in the same folder is written, synced, and read back. (The
//     system may answer from its memory: that finds a broken network drive or
//     driver, not a broken disk.)
//  4. What is there is read again, compared with Seen again, and given to Keep.
//  5. The new file gets the old one's attributes, and is synced again with them.
//  6. What is there is compared with what was read in step 4, by size, time and
//     identity, or by content where the time is too recent to tell.
//  7. The new file is renamed over the old one. Where that is blocked it is tried
//     again, from step 6, for two seconds, then once with a fresh temporary file.
//  8. The folder is synced. Temporary files of crashed programs are removed.
//
// Between 6 and 7 is a window of some microseconds in which another program's
// change would be overwritten: no system can compare and rename in one step. On
// a network drive it is as wide as its cache of attributes is old.
//
// After an error the old file is as it was and the temporary one removed where
// that was possible. The error is a *[NotAFile], [Protected], [Changed],
// [Blocked] or [NotKept], wraps one of this package, the system's, or ctx's: until
// the rename it can be cancelled at any time.
func Replace(ctx context.Context, fsys FS, r Replacement) (Result, error) {
	s := &saving{fs: fsys, Replacement: r}
	if err := s.run(ctx); err != nil {
		s.discard()
		return Result{}, err
	}
	return s.result, nil
}

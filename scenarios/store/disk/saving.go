package disk

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"time"
)

// saving is a replacement under way.
type saving struct {
	fs FS
	Replacement
	target string // where symbolic links lead
	exists bool
	temp   string    // the temporary file, "" while there is none
	clock  time.Time // what the file system's own clock said when it was written
	last   found     // what was in the file when it was last looked at
	result Result
}

func (s *saving) run(ctx context.Context) error {
	if err := s.begin(); err != nil {
		return err
	}
	if s.Seen != nil {
		if err := s.look(ctx, false); err != nil {
			return err
		}
	}
	if err := s.prepare(ctx); err != nil {
		return err
	}
	if err := s.settle(ctx); err != nil {
		return err
	}
	if err := s.finish(); err != nil {
		return err
	}
	if err := s.put(ctx); err != nil {
		return err
	}
	folder := filepath.Dir(s.target)
	s.result.Path, s.result.Now = s.target, SeenOf(s.Data)
	s.result.Unsynced = s.fs.SyncFolder(folder)
	sweep(s.fs, folder, s.clock)
	return nil
}

// begin finds the file, and refuses what must not be replaced.
func (s *saving) begin() error {
	var err error
	if s.target = s.Path; !s.Here {
		if s.target, err = Follow(s.fs, s.Path); err != nil {
			return err
		}
	}
	info, err := s.fs.Lstat(s.target)
	switch {
	case err == nil && info.Mode()&fs.ModeSymlink != 0 && s.Here:
		return nil // the new file takes its place
	case errors.Is(err, fs.ErrNotExist):
		return nil
	case err != nil:
		return err
	case KindOf(info.Mode()) != "":
		return &NotAFile{Path: s.Path, Mode: info.Mode()}
	case info.Mode()&0o222 == 0, forbidden(s.target, info):
		// The folder would let it be replaced, but somebody said not to.
		return &Protected{Path: s.Path}
	}
	s.exists, s.result.OtherNames = true, otherNames(info)
	return nil
}

// prepare writes a temporary file, sees it onto the disk and reads it back.
func (s *saving) prepare(ctx context.Context) error {
	mode := s.NewMode
	switch {
	case s.exists:
		mode = 0o600 // until it gets those of the old one
	case mode == 0:
		mode = 0o666
	}
	f, err := s.fs.CreateTemp(filepath.Dir(s.target), mode)
	if err != nil {
		return err
	}
	s.temp = f.Name()
	if err := errors.Join(s.fill(ctx, f), f.Close()); err != nil {
		return err
	}
	return s.readBack(ctx)
}

// portion is how much is written or read between two looks at ctx.
const portion = 4 << 20

func (s *saving) fill(ctx context.Context, f File) error {
	for rest := s.Data; len(rest) > 0; {
		if err := ctx.Err(); err != nil {
			return err
		}
		part := rest[:min(len(rest), portion)]
		n, err := f.Write(part)
		if err == nil && n < len(part) {
			err = ErrShort
		}
		if err != nil {
			return err
		}
		rest = rest[n:]
	}
	return f.Sync()
}

// readBack compares what is in the temporary file with what was written. It is
// opened anew, for a network drive checks its cache then.
func (s *saving) readBack(ctx context.Context) error {
	f, err := s.fs.OpenFile(s.temp, os.O_RDONLY, 0)
	if err != nil {
		return err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return err
	}
	s.clock = info.ModTime()
	buf := make([]byte, min(len(s.Data)+1, portion))
	for rest := s.Data; ; {
		if err := ctx.Err(); err != nil {
			return err
		}
		n, err := f.Read(buf)
		if n > len(rest) || !bytes.Equal(buf[:n], rest[:n]) {
			return &fs.PathError{Op: "read", Path: s.temp, Err: ErrDiffers}
		}
		rest = rest[n:]
		switch {
		case err == io.EOF && len(rest) == 0:
			return nil
		case err == io.EOF:
			return &fs.PathError{Op: "read", Path: s.temp, Err: ErrDiffers}
		case err != nil:
			return err
		}
	}
}

// discard removes the temporary file. Where that fails too, there is nothing
// more to do: it is swept away when it is old.
func (s *saving) discard() {
	if s.temp != "" {
		_ = s.fs.Remove(s.temp)
		s.temp = ""
	}
}

package disk

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"time"
)

// settle looks at what is about to go, compares it with what the caller saw, and
// has it kept.
func (s *saving) settle(ctx context.Context) error {
	if s.Seen == nil && s.Keep == nil {
		return nil
	}
	err := s.look(ctx, s.Keep != nil)
	unread := err != nil && s.Seen == nil // nobody minds what is there
	if err != nil && !unread {
		return err
	}
	if s.Keep == nil || s.last.Absent {
		return nil
	}
	if !unread {
		err = s.Keep(s.last.data)
		s.last.data = nil
	}
	s.result.NotKept = nil
	if err == nil {
		return ctx.Err()
	}
	s.result.NotKept = &NotKept{Err: err}
	if s.Strict {
		return s.result.NotKept
	}
	return ctx.Err()
}

// look reads the file, with patience where somebody holds it, and compares it with
// what the caller saw.
func (s *saving) look(ctx context.Context, whole bool) error {
	return patiently(ctx, busy, func() error { return s.glance(whole) })
}

// glance is a look without patience.
func (s *saving) glance(whole bool) error {
	is, err := look(s.fs, s.target, whole)
	s.last = is
	if err == nil && s.Seen != nil && s.last.Seen != *s.Seen {
		return &Changed{Path: s.Path, Was: *s.Seen, Gone: s.last.Absent}
	}
	return err
}

// finish gives the temporary file the old one's attributes, and sees them onto
// the disk.
func (s *saving) finish() error {
	if !s.exists {
		return nil
	}
	// Opened before, while the permissions allow it for certain.
	f, err := s.fs.OpenFile(s.temp, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = s.fs.CopyAttributes(s.target, s.temp)
	if errors.Is(err, fs.ErrNotExist) {
		err = nil // it is gone: told elsewhere where somebody minds
	}
	s.result.NotCarried = err
	return errors.Join(f.Sync(), f.Close())
}

// put renames the temporary file over the old one, again and again where that is
// blocked for a moment, as virus scanners, indexers and network drives do.
func (s *saving) put(ctx context.Context) error {
	err := patiently(ctx, blocked, func() error { return s.rename(ctx) })
	gone := errors.Is(err, fs.ErrNotExist) && s.lostTemp()
	if err != nil && (blocked(err) || gone) {
		// The temporary file itself may be what is held, or somebody removed it.
		s.discard()
		if err := s.prepare(ctx); err != nil {
			return err
		}
		if err := s.finish(); err != nil {
			return err
		}
		err = s.rename(ctx)
	}
	if err != nil && blocked(err) {
		return &Blocked{Path: s.Path, Tries: s.result.Tries, Err: err}
	}
	return err
}

// rename takes the old file's place, if it still is what it was.
func (s *saving) rename(ctx context.Context) error {
	if (s.Seen != nil || s.Keep != nil) && !s.last.untouched(s.fs, s.target, s.clock) {
		was := s.last.Seen
		switch err := s.glance(false); {
		case err != nil && s.Seen != nil:
			return err
		case err != nil || s.last.Seen != was:
			if err := s.settle(ctx); err != nil {
				return err
			}
		}
	}
	s.result.Tries++
	if err := s.fs.Rename(s.temp, s.target); err != nil {
		return err
	}
	s.temp = ""
	return nil
}

func (s *saving) lostTemp() bool {
	_, err := s.fs.Lstat(s.temp)
	return errors.Is(err, fs.ErrNotExist)
}

// blocked tells an error of a rename that may be another one in a moment. Network
// drives say for a moment that something is not allowed.
func blocked(err error) bool { return busy(err) || errors.Is(err, fs.ErrPermission) }

// ladder are the waits between tries, two seconds in all: the longest that was
// measured on a network drive was 0.8 s.
var ladder = [...]time.Duration{10, 20, 40, 80, 160, 320, 640, 730} // milliseconds

// patiently does something until it works, or fails for another reason than a
// passing one, or two seconds are over.
func patiently(ctx context.Context, passing func(error) bool, do func() error) error {
	err := do()
	for _, wait := range ladder {
		if err == nil || !passing(err) {
			return err
		}
		select {
		case <-ctx.Done():
			return errors.Join(ctx.Err(), err)
		case <-time.After(wait * time.Millisecond):
		}
		err = do()
	}
	return err
}

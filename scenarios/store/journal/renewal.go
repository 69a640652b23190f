package journal

import (
	"path/filepath"
	"strconv"

	"offramp/scenarios/store/seal"
)

// renewal is a new generation: everything before it is in the base or in the
// snapshot, and its log is empty.
type renewal struct {
	document        Document
	id, title       string
	base            []byte // nil where the base stays
	snapshot        []byte // nil where nothing was done since the base
	first, editsYet uint64
}

func (s *session) renew(r renewal) (err error) {
	if err := s.make(); err != nil {
		return err
	}
	s.closeLog() // whatever comes, its end is no longer known to be the newest
	s.generation++
	fresh := fresh{session: s, box: r.document.Box}
	committing := false
	defer func() {
		if err != nil && !committing {
			fresh.remove() // it would only lie there until the next renewal
			s.closeLog()
		}
	}()
	head, err := fresh.wholes(r)
	if err != nil {
		return err
	}
	head.Log = fresh.name("log")
	head.First, head.Before = r.first, r.editsYet
	head.HasFile, head.Wrapped = r.document.Path != "", r.document.Box.Wrapped()
	heading, err := encodeHeading(head, state{
		Path: r.document.Path, Sum: r.document.Sum[:], Document: r.id, Title: r.title, BaseSum: s.baseSum,
	}, r.document.Box)
	if err != nil {
		return err
	}
	if s.log, err = s.write(head.Log, append([]byte(logMagic), heading...)); err != nil {
		return err
	}
	s.logSize = int64(len(logMagic) + len(heading))
	if err := s.folder.sync(s.path); err != nil {
		return err
	}
	temp, err := s.writeState(heading)
	if err != nil {
		return err
	}
	// From here on either state may be the one on disk: the files of both stay.
	committing = true
	if err := s.commit(temp); err != nil {
		s.closeLog()
		return err
	}
	sealedBefore := s.box
	s.head, s.box, s.begun = head, r.document.Box, true
	if err := s.sweep(); err != nil && sealedBefore != s.box {
		s.closeLog() // what was kept under another key is still there: try again
		return err
	}
	return nil
}

// fresh are the files of a generation that is being written.
type fresh struct {
	session *session
	box     *seal.Box
	names   []string
}

func (f *fresh) name(kind string) string {
	name := kind + "-" + strconv.Itoa(f.session.generation)
	f.names = append(f.names, name)
	return name
}

func (f *fresh) remove() {
	for _, name := range f.names {
		_ = f.session.folder.FS.Remove(filepath.Join(f.session.path, name))
	}
}

// wholes writes the scenarios, and returns the head that names them.
func (f *fresh) wholes(r renewal) (head head, err error) {
	s := f.session
	head = s.head
	head.Snapshot = ""
	s.wholeSize = 0
	if r.base != nil {
		s.baseSum, head.Copy = sumOf(r.base), ""
		if head.Base, err = f.whole("base", r.base); err != nil {
			return head, err
		}
		if r.document.Path == "" { // else its file holds the same
			if head.Copy, err = f.whole("copy", r.base); err != nil {
				return head, err
			}
		}
	}
	if r.snapshot != nil {
		head.Snapshot, err = f.whole("snapshot", r.snapshot)
	}
	return head, err
}

func (f *fresh) whole(kind string, plain []byte) (string, error) {
	s, name := f.session, f.name(kind)
	packed, err := encodeWhole(plain, f.box, s.head.Session, name)
	if err != nil {
		return "", err
	}
	s.wholeSize = max(s.wholeSize, int64(len(packed)))
	file, err := s.write(name, packed)
	if err != nil {
		return "", err
	}
	return name, file.Close()
}

// writeState writes the state under a name of its own, which commit then gives it.
func (s *session) writeState(heading []byte) (temp string, err error) {
	temp = "next-" + strconv.Itoa(s.generation)
	f, err := s.write(temp, append([]byte(stateMagic), heading...))
	if err != nil {
		return "", err
	}
	return temp, f.Close()
}

func (s *session) commit(temp string) error {
	if err := s.folder.FS.Rename(filepath.Join(s.path, temp), filepath.Join(s.path, stateName)); err != nil {
		return err
	}
	return s.folder.sync(s.path)
}

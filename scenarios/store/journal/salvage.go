package journal

import (
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

// maxGenerations is how many of the newest logs are looked into for a heading: the
// program leaves two.
const maxGenerations = 8

// heading returns what the journal says of itself: by its state, or where that is
// missing or damaged by the copy in its newest log, or by the names of its files. The
// error says what is lost with that; where there is nothing to tell of, ok is false.
func (s *session) heading() (h heading, ok bool, damage error) {
	h, err := s.stated()
	if err == nil && s.has(h.Log) {
		return h, true, nil
	}
	logs := s.generations("log")
	for i, n := range logs[:min(len(logs), maxGenerations)] {
		if err == nil && n <= number(h.Log) {
			break // from before the state
		}
		copied, torn := s.logged("log-" + strconv.Itoa(n))
		switch {
		case torn != nil || !s.has(copied.Base) && !s.has(copied.Snapshot):
			continue
		case i > 0 && err != nil: // who knows what was in the newer ones
			damage = fmt.Errorf("the newest part of the journal: %w", err)
		}
		return copied, true, damage
	}
	if err == nil {
		return h, true, nil // recovery tells of the log
	}
	if h, ok := s.bare(errors.Is(err, fs.ErrNotExist)); ok {
		return h, true, fmt.Errorf("what the journal says of itself, in both copies: %w; of which file it is and the edits since are not known", err)
	}
	return h, false, fmt.Errorf("what the journal says of itself: %w", err)
}

// stated is the heading in the state.
func (s *session) stated() (heading, error) { return s.headingIn(stateName, stateMagic) }

// logged is the one in a log.
func (s *session) logged(name string) (heading, error) {
	h, err := s.headingIn(name, logMagic)
	if err == nil && h.Log != name {
		err = fmt.Errorf("%w: it is that of another log", errDamaged)
	}
	return h, err
}

func (s *session) headingIn(name, magic string) (heading, error) {
	f, info, err := s.open(name)
	if err != nil {
		return heading{}, err
	}
	defer f.Close()
	h, err := decodeHeading(f, info.Size(), magic)
	if err == nil && h.Session != filepath.Base(s.path) {
		err = fmt.Errorf("%w: it is that of another journal", errDamaged)
	}
	return h, err
}

func (s *session) has(name string) bool {
	if name == "" {
		return false
	}
	info, err := s.folder.FS.Lstat(filepath.Join(s.path, name))
	return err == nil && info.Mode().IsRegular()
}

// bare makes a heading of nothing but files that hold scenarios. Without a state,
// those of a first generation may never have been finished.
func (s *session) bare(stateless bool) (heading, bool) {
	bases, snapshots := s.generations("base"), s.generations("snapshot")
	h := heading{bare: true}
	h.Session = filepath.Base(s.path)
	base, snapshot := 0, 0
	if len(bases) > 0 {
		base = bases[0]
		h.Base = "base-" + strconv.Itoa(base)
		h.Copy = "copy-" + strconv.Itoa(base)
	}
	if len(snapshots) > 0 && snapshots[0] >= base {
		snapshot = snapshots[0]
		h.Snapshot = "snapshot-" + strconv.Itoa(snapshot)
	}
	if stateless && max(base, snapshot) <= 1 {
		_, torn := s.logged("log-1")
		if errors.Is(torn, fs.ErrNotExist) || errors.Is(torn, errTorn) {
			return h, false
		}
	}
	return h, h.Base != "" || h.Snapshot != ""
}

// generations are the numbers of the files of a kind, the newest first.
func (s *session) generations(kind string) []int {
	entries, _ := s.folder.FS.ReadDir(s.path) // what is not seen is not there
	var all []int
	for _, e := range entries {
		if n := number(e.Name()); n > 0 && e.Name() == kind+"-"+strconv.Itoa(n) && e.Type().IsRegular() {
			all = append(all, n)
		}
	}
	slices.Sort(all)
	slices.Reverse(all)
	return all
}

// number is that of the generation in the name of a file, 0 where there is none.
func number(name string) int {
	_, text, _ := strings.Cut(name, "-")
	n, err := strconv.Atoi(text)
	if err != nil {
		return 0
	}
	return n
}

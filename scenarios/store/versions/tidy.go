package versions

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"
)

func (s *Store) tidy(p Policy, now time.Time) (Removed, error) {
	keys, err := s.keys()
	if err != nil {
		return Removed{}, err
	}
	var gone Removed
	var failed []error
	held := map[string][]entry{}
	for _, key := range keys {
		all, err := s.entries(key)
		if err != nil {
			failed = append(failed, err)
			continue
		}
		for i := range all {
			all[i].Trouble = s.flawed(all[i])
		}
		stay := thinned(all, now)
		for i, e := range all {
			switch {
			case stay[i]:
				held[key] = append(held[key], e)
			default:
				failed = append(failed, gone.remove(s, e))
			}
		}
	}
	failed = append(failed, gone.shrink(s, p, held)...)
	return gone, errors.Join(failed...)
}

// flawed says what is damaged in a version, as far as it shows without its key.
func (s *Store) flawed(e entry) error {
	f, err := s.fs.OpenFile(e.path, os.O_RDONLY, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	var damage *flaw
	if _, err = takeApart(f, e.Bytes); errors.As(err, &damage) {
		return damage
	}
	return nil // what cannot be read now may be whole
}

const (
	day     = 24 * time.Hour
	week    = 7 * day
	quarter = 13 * week
)

// span is the part of time of which one version stays, "" where all do. It does
// not move with now, so that thinning again takes no more.
func span(when, now time.Time) string {
	switch age := now.Sub(when); {
	case age < day:
		return ""
	case age < week:
		return when.Format("2006-01-02 15")
	case age < quarter:
		return when.Format("2006-01-02")
	default:
		year, week := when.ISOWeek()
		return fmt.Sprint(year, " week ", week)
	}
}

// thinned tells which of the versions of a document, the newest first, stay. Of a
// span it is the last that is whole, or the last where none is.
func thinned(all []entry, now time.Time) []bool {
	stay := make([]bool, len(all))
	in := map[string]int{}
	whole := false
	for i, e := range all {
		// The newest, and the newest whole one, stay whatever their age.
		if i == 0 || e.Trouble == nil && !whole {
			stay[i] = true
		}
		whole = whole || e.Trouble == nil
		s := span(e.When, now)
		if s == "" {
			stay[i] = true
			continue
		}
		best, has := in[s]
		if !has || all[best].Trouble != nil && e.Trouble == nil {
			if has && best != 0 {
				stay[best] = false
			}
			in[s], stay[i] = i, true
		}
	}
	return stay
}

// shrink removes the oldest of the largest documents until all fit. Held has their
// versions, the newest first.
func (gone *Removed) shrink(s *Store, p Policy, held map[string][]entry) []error {
	var failed []error
	bytes := map[string]int64{}
	total := int64(0)
	for key, all := range held {
		for _, e := range all {
			bytes[key] += e.Bytes
		}
		total += bytes[key]
	}
	for total > p.Space {
		key := largest(held, bytes, max(p.Least, 1))
		if key == "" {
			break
		}
		i := oldest(held[key], max(p.Least, 1))
		e := held[key][i]
		held[key] = append(held[key][:i:i], held[key][i+1:]...)
		bytes[key] -= e.Bytes
		total -= e.Bytes
		failed = append(failed, gone.remove(s, e))
	}
	return failed
}

// largest is the document that takes most, of those that have something to give;
// "" where none has.
func largest(held map[string][]entry, bytes map[string]int64, least int) string {
	key := ""
	for k, all := range held {
		if oldest(all, least) >= 0 && (key == "" || bytes[k] > bytes[key] || bytes[k] == bytes[key] && k < key) {
			key = k
		}
	}
	return key
}

// oldest is which version of a document goes first, -1 where none may: neither
// the newest ones nor the newest that is whole.
func oldest(all []entry, least int) int {
	whole := 0
	for whole < len(all) && all[whole].Trouble != nil {
		whole++
	}
	for i := len(all) - 1; i >= least; i-- {
		if i != whole {
			return i
		}
	}
	return -1
}

// remove takes a version away and counts it.
func (gone *Removed) remove(s *Store, e entry) error {
	err := s.fs.Remove(e.path)
	if errors.Is(err, fs.ErrNotExist) {
		return nil // another program did
	}
	if err == nil {
		gone.Files = append(gone.Files, e.path)
		gone.Bytes += e.Bytes
	}
	return err
}

func (s *Store) space() (map[string]int64, error) {
	keys, err := s.keys()
	if err != nil {
		return nil, err
	}
	bytes := map[string]int64{}
	for _, key := range keys {
		all, err := s.entries(key)
		if err != nil {
			return nil, err
		}
		for _, e := range all {
			bytes[key] += e.Bytes
		}
	}
	return bytes, nil
}

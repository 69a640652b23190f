package versions

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"offramp/scenarios/store/disk/disktest"

	"pgregory.net/rapid"
)

var now = time.Date(2026, 7, 15, 12, 30, 0, 0, time.UTC) // a Wednesday

// If this fails, versions are thinned other than the user was told, or thinned
// again each time until none is left.
func TestThinning(t *testing.T) {
	at := func(s string) time.Time {
		when, err := time.Parse("2006-01-02 15:04", s)
		if err != nil {
			t.Fatal(err)
		}
		return when
	}
	var all []entry
	var want []bool
	add := func(when string, bad, stay bool) {
		e := entry{Version: Version{When: at(when), Name: when}}
		if bad {
			e.Trouble = &Damaged{}
		}
		all, want = append(all, e), append(want, stay)
	}
	add("2026-07-15 12:30", false, true)
	add("2026-07-15 12:29", false, true)
	add("2026-07-14 12:31", false, true) // within a day
	add("2026-07-14 12:29", false, true) // beyond: the last of the hour
	add("2026-07-14 12:10", false, false)
	add("2026-07-14 11:59", true, false) // damaged, and there is a whole one
	add("2026-07-14 11:58", false, true) // of this hour
	add("2026-07-10 09:50", true, true)  // damaged, but all there is
	add("2026-07-08 12:31", false, true) // within a week
	add("2026-07-08 12:29", false, true) // beyond: the last of the day
	add("2026-07-08 11:00", false, false)
	add("2026-07-07 23:59", false, true)
	add("2026-07-07 00:00", false, false)
	add("2026-04-15 13:00", false, true) // 91 days, less half an hour
	add("2026-04-13 23:00", false, true) // a Monday, beyond: the last of the week
	add("2026-04-12 23:00", false, true) // the Sunday before
	add("2026-04-06 01:00", false, false)
	add("2026-01-01 00:00", false, true)  // week 1 of 2026
	add("2025-12-29 00:00", false, false) // begins in the year before
	add("2025-12-28 23:59", false, true)
	add("2001-01-01 00:00", true, true)
	for i, stays := range thinned(all, now) {
		if stays != want[i] {
			t.Errorf("%s: stays %v", all[i].Name, stays)
		}
	}
	// A clock that was wrong: what is from the future stays.
	if stay := thinned([]entry{{Version: Version{When: now.AddDate(1, 0, 0)}}, {Version: Version{When: now.AddDate(0, 11, 0)}}}, now); !stay[1] {
		t.Error("from the future")
	}
}

// If this fails, thinning loses the newest version or the newest whole one, leaves
// time without any, goes on where there is nothing to thin, or does not keep to
// the space that the user set.
func TestTidyKeepsWhatItMust(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		fsys := disktest.NewPowerCut()
		s := New(fsys, "/v")
		docs := rapid.IntRange(1, 3).Draw(t, "documents")
		for doc := range docs {
			d := s.Document(Key(fmt.Sprint(doc)), nil)
			for i := range rapid.IntRange(0, 12).Draw(t, "versions") {
				age := rapid.Int64Range(0, int64(200*day)).Draw(t, "age")
				content := []byte(fmt.Sprint(doc, i, rapid.StringN(0, 300, 300).Draw(t, "content")))
				v, err := d.Keep(Version{When: now.Add(-time.Duration(age)), How: SavedOver}, content)
				if err != nil {
					t.Fatal(err)
				}
				if rapid.IntRange(0, 5).Draw(t, "damaged") == 0 {
					fsys.Put(d.path(v.Name), []byte("rubbish"))
				}
			}
		}
		before := map[string][]Version{}
		total := int64(0)
		for doc := range docs {
			key := Key(fmt.Sprint(doc))
			all, err := s.Document(key, nil).List()
			if err != nil {
				t.Fatal(err)
			}
			for _, v := range all {
				total += v.Bytes
			}
			before[key] = all
		}
		p := Policy{Space: rapid.Int64Range(0, 5000).Draw(t, "space"), Least: rapid.IntRange(0, 3).Draw(t, "least")}
		gone, err := s.Tidy(p, now)
		if err != nil {
			t.Fatal(err)
		}
		left, more := total-gone.Bytes, false
		for key, was := range before {
			is, err := s.Document(key, nil).List()
			if err != nil {
				t.Fatal(err)
			}
			more = more || len(is) > max(p.Least, 1)+1
			if len(was) > 0 && (len(is) == 0 || is[0].Name != was[0].Name) {
				t.Fatalf("the newest of %v is gone: %v", was, is)
			}
			whole := func(v Version) bool { return v.Trouble == nil }
			if i := slices.IndexFunc(was, whole); i >= 0 && !slices.ContainsFunc(is, func(v Version) bool { return v.Name == was[i].Name }) {
				t.Fatalf("the newest whole one of %v is gone: %v", was, is)
			}
			for _, v := range is {
				left -= v.Bytes
			}
		}
		if left != 0 {
			t.Fatalf("says that %d bytes went, %d more did", gone.Bytes, left)
		}
		if total-gone.Bytes > p.Space && more {
			t.Fatalf("%d bytes of %d, and there is more to take", total-gone.Bytes, p.Space)
		}
		if again, err := s.Tidy(p, now); err != nil || len(again.Files) != 0 {
			t.Fatalf("once more: %v %v", again, err)
		}
	})
}

// If this fails, the space is made by taking from a document that takes little, or
// the newest go before the oldest.
func TestSpaceComesFromTheLargest(t *testing.T) {
	s := New(disktest.NewPowerCut(), "/v")
	size := map[string]int64{}
	for name, n := range map[string]int{"large": 6, "small": 4} {
		d := s.Document(Key(name), nil)
		for i := range n {
			v, err := d.Keep(Version{When: now.Add(-time.Duration(i) * time.Minute), How: SavedOver}, fmt.Append(nil, name, i))
			if err != nil {
				t.Fatal(err)
			}
			size[name] = v.Bytes
		}
	}
	space := 3*size["large"] + 4*size["small"]
	if _, err := s.Tidy(Policy{Space: space, Least: 2}, now); err != nil {
		t.Fatal(err)
	}
	large, _ := s.Document(Key("large"), nil).List()
	small, _ := s.Document(Key("small"), nil).List()
	if len(large)+len(small) != 7 || len(large) < 3 || len(large) > 4 || !large[0].When.Equal(now) {
		t.Errorf("%d large, %d small", len(large), len(small))
	}
	if _, err := s.Tidy(Policy{Space: 0, Least: 2}, now); err != nil {
		t.Fatal(err)
	}
	if space, err := s.Space(); err != nil || space[Key("large")] != 2*size["large"] || space[Key("small")] != 2*size["small"] {
		t.Errorf("%v %v", space, err)
	}
}

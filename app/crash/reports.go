package crash

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"
)

// Report is what a run left behind that broke.
type Report struct {
	Path string
	At   time.Time
	Text string
}

// mostText is how much of a report is read: the stacks of all goroutines of a
// large program are far less.
const mostText = 1 << 20

// idle is how long a file in which nothing was reported may stay: the run it
// belongs to may go on.
const idle = 7 * 24 * time.Hour

// seen is what the files of reports end in that the user was told of, and kept how
// long they stay.
const (
	seen = ".seen.txt"
	kept = 90 * 24 * time.Hour
)

// Reports are the reports that the user was not told of yet, the newest first. What
// the runs left in which nothing broke is taken away.
func Reports(data string, now time.Time) ([]Report, error) {
	folder := filepath.Join(data, Folder)
	entries, err := os.ReadDir(folder)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	var reports []Report
	for _, entry := range entries {
		if !entry.Type().IsRegular() || filepath.Ext(entry.Name()) != ".txt" {
			continue
		}
		report, trouble := read(filepath.Join(folder, entry.Name()))
		if strings.HasSuffix(entry.Name(), seen) {
			if trouble == nil && now.Sub(report.At) > kept {
				trouble = os.Remove(report.Path)
			}
			err = errors.Join(err, trouble)
			continue
		}
		switch {
		case trouble != nil:
			err = errors.Join(err, trouble)
		case strings.Count(strings.TrimSpace(report.Text), "\n") > 0:
			reports = append(reports, report)
		case now.Sub(report.At) > idle:
			err = errors.Join(err, os.Remove(report.Path))
		}
	}
	slices.SortStableFunc(reports, func(a, b Report) int { return b.At.Compare(a.At) })
	return reports, err
}

func read(path string) (Report, error) {
	f, err := os.Open(path)
	if err != nil {
		return Report{}, err
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil {
		return Report{}, err
	}
	text, err := io.ReadAll(io.LimitReader(f, mostText))
	return Report{Path: path, At: info.ModTime(), Text: strings.ToValidUTF8(string(text), "?")}, err
}

// Forget takes a report away, once the user has seen it.
func Forget(report Report) error { return os.Remove(report.Path) }

// Seen says that the user was told of a report: the next start says nothing of it.
// It stays in the folder, for who wants to read or share it.
func Seen(report Report) error {
	return os.Rename(report.Path, strings.TrimSuffix(report.Path, ".txt")+seen)
}

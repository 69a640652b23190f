package disk

import (
	"path/filepath"
	"strings"
	"time"
)

// stale is how old a temporary file is that nobody is writing any more. Somebody
// who is after all, on a computer that slept meanwhile, finds it gone and writes
// it again.
const stale = time.Hour

// sweep removes temporary files that a crash left in a folder. Now is by the clock
// of the file system, which on a network drive is not this computer's. What cannot
// be removed stays: it does no harm, and is not what the user asked for.
func sweep(fsys FS, folder string, now time.Time) {
	entries, err := fsys.ReadDir(folder)
	if err != nil {
		return
	}
	for _, e := range entries {
		if !e.Type().IsRegular() || !isTemp(e.Name()) {
			continue
		}
		if info, err := e.Info(); err == nil && now.Sub(info.ModTime()) > stale {
			_ = fsys.Remove(filepath.Join(folder, e.Name()))
		}
	}
}

// isTemp tells a name that CreateTemp gives: nothing else is removed.
func isTemp(name string) bool {
	middle, begins := strings.CutPrefix(name, TempPrefix)
	middle, ends := strings.CutSuffix(middle, TempSuffix)
	return begins && ends && middle != "" && strings.Trim(middle, "0123456789abcdefghijklmnopqrstuvwxyz") == ""
}

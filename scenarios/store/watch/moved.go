package watch

import (
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// How much of a folder is looked through for a file that is gone.
const (
	mostEntries = 10_000
	mostRead    = 200
	headSize    = 4 << 10 // the document's id is near the start
)

// find looks in the file's folder for where it is now: the very file under
// another name, else the only one with the same document in it.
func (e *eye) find() (to string, same bool) {
	hops := e.hops()
	folder := filepath.Dir(hops[len(hops)-1])
	entries, err := e.fs.ReadDir(folder)
	if err != nil {
		return "", false
	}
	entries = entries[:min(len(entries), mostEntries)]
	for _, entry := range entries {
		if entry.Type().IsRegular() && e.isVery(entry) {
			return filepath.Join(folder, entry.Name()), true
		}
	}
	return e.findDocument(folder, entries), false
}

// isVery tells whether an entry is the file itself. Its size and time must be the
// same too: a file made later may have got its number.
func (e *eye) isVery(entry fs.DirEntry) bool {
	info, err := entry.Info()
	return err == nil && same(info, e.info)
}

func (e *eye) findDocument(folder string, entries []fs.DirEntry) (found string) {
	if e.id == "" {
		return ""
	}
	id := regexp.MustCompile(`"id"\s*:\s*"` + regexp.QuoteMeta(e.id) + `"`)
	read := 0
	for _, entry := range entries {
		if !entry.Type().IsRegular() || !strings.HasSuffix(strings.ToLower(entry.Name()), ".json") {
			continue
		}
		if read++; read > mostRead {
			return ""
		}
		path := filepath.Join(folder, entry.Name())
		if !id.Match(e.head(path)) {
			continue
		}
		if found != "" {
			return "" // two of them: who knows
		}
		found = path
	}
	return found
}

func (e *eye) head(path string) []byte {
	f, err := e.fs.OpenFile(path, os.O_RDONLY, 0)
	if err != nil {
		return nil
	}
	defer f.Close()
	data, _ := io.ReadAll(io.LimitReader(f, headSize))
	return data
}

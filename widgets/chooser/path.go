package chooser

import (
	"os"
	"path/filepath"
	"strings"
)

// rules is how paths are written on a system. They are a value, so that the
// ways of each system are tested on every other.
type rules struct {
	separators string // the first is the one that is written
	// volume returns what a path begins with that is no folder: "C:" or
	// "\\server\share" on Windows.
	volume func(path string) string
}

// native returns the rules of this system.
func native() rules {
	separators := string(os.PathSeparator)
	if os.IsPathSeparator('/') && separators != "/" {
		separators += "/"
	}
	return rules{separators: separators, volume: filepath.VolumeName}
}

// split cuts what was typed into the folder to list, ending in a separator, and
// the name to look for in it. A path that begins nowhere continues base. The
// folder is empty where the text names only part of a network folder.
func (r rules) split(text, home, base string) (folder, name string) {
	text = r.anew(unquote(text))
	if text == "~" || strings.HasPrefix(text, "~") && r.isSeparator(text[1]) {
		text = r.asFolder(home) + strings.TrimLeft(text[1:], r.separators)
	}
	volume := r.volume(text)
	if volume != "" && volume == text && r.isSeparator(text[0]) {
		return "", ""
	}
	if len(volume) < len(text) && !r.isSeparator(text[len(volume)]) && volume != "" {
		text = volume + r.separators[:1] + text[len(volume):] // "C:name"
	}
	last := strings.LastIndexAny(text, r.separators)
	switch {
	case last >= len(volume):
		folder, name = text[:last+1], text[last+1:]
	case volume != "":
		return volume + r.separators[:1], text[len(volume):]
	default:
		return base, text
	}
	if volume == "" && r.isSeparator(folder[0]) {
		return r.volume(base) + folder, name
	}
	if volume == "" {
		folder = base + folder
	}
	return folder, name
}

// anew drops what stands before a whole path that was typed behind another: where
// only the name is selected, who types "/tmp/map" means that and not a folder of
// the folder that is there.
func (r rules) anew(text string) string {
	for i := len(text) - 1; i > 0; i-- {
		if !r.isSeparator(text[i-1]) {
			continue
		}
		rest := text[i:]
		home := len(rest) > 1 && rest[0] == '~' && r.isSeparator(rest[1])
		if home || r.windows() && r.volume(rest) != "" && rest[1] == ':' || !r.windows() && r.isSeparator(rest[0]) {
			return rest
		}
	}
	return text
}

// asFolder writes path with a separator at its end.
func (r rules) asFolder(path string) string {
	if path == "" || r.isSeparator(path[len(path)-1]) {
		return path
	}
	return path + r.separators[:1]
}

// parent returns the folder that holds folder; a root is its own.
func (r rules) parent(folder string) string {
	rest := strings.TrimRight(folder[len(r.volume(folder)):], r.separators)
	last := strings.LastIndexAny(rest, r.separators)
	if last < 0 {
		return r.asFolder(folder)
	}
	return r.volume(folder) + rest[:last+1]
}

func (r rules) isSeparator(c byte) bool { return strings.IndexByte(r.separators, c) >= 0 }

// windows tells whether the rules are those of Windows.
func (r rules) windows() bool { return r.separators[0] == '\\' }

// unquote takes the quotes away that Windows puts around a copied path.
func unquote(text string) string {
	if len(text) > 2 && text[0] == '"' && text[len(text)-1] == '"' {
		return text[1 : len(text)-1]
	}
	return text
}

package chooser

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
)

// personal returns those folders of the user's own that exist.
func personal(home string) []Place {
	if home == "" {
		return nil
	}
	config, _ := os.ReadFile(filepath.Join(home, ".config", "user-dirs.dirs"))
	renamed := userDirs(string(config), home)
	places := []Place{{"Home", home}}
	for _, name := range []string{"Desktop", "Documents", "Downloads"} {
		path := renamed[strings.ToUpper(name)]
		if path == "" {
			path = filepath.Join(home, name)
		}
		if filepath.Clean(path) == filepath.Clean(home) {
			continue
		}
		if info, err := os.Stat(path); err == nil && info.IsDir() {
			places = append(places, Place{name, path})
		}
	}
	return places
}

var userDir = regexp.MustCompile(`(?m)^\s*XDG_(DESKTOP|DOCUMENTS|DOWNLOAD)_DIR="([^"]+)"`)

// userDirs reads where Linux desktops keep the folders that they name in the
// user's language, by the name that they have in English.
func userDirs(config, home string) map[string]string {
	found := make(map[string]string)
	for _, m := range userDir.FindAllStringSubmatch(config, -1) {
		name := m[1]
		if name == "DOWNLOAD" {
			name = "DOWNLOADS"
		}
		found[name] = strings.Replace(m[2], "$HOME", home, 1)
	}
	return found
}

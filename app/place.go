package app

import (
	"os"
	"path/filepath"

	"offramp/widgets/look"
)

// The preferences that are kept between runs: what a user set, nothing of what
// a scenario says.
const (
	prefFolder = "folder"
	prefTheme  = "theme"
)

// folder returns where files are proposed: where the last one was, else the
// user's documents, else the home folder.
func (p *program) folder() string {
	candidates := []string{p.app.Preferences().String(prefFolder)}
	if home, err := os.UserHomeDir(); err == nil {
		candidates = append(candidates, filepath.Join(home, "Documents"), home)
	}
	for _, folder := range candidates {
		if info, err := os.Stat(folder); err == nil && info.IsDir() {
			return folder
		}
	}
	return "."
}

// remember notes where the user keeps files.
func (p *program) remember(path string) {
	p.app.Preferences().SetString(prefFolder, filepath.Dir(path))
}

// setTheme shows all windows light, dark, or as the system says.
func (p *program) setTheme(v look.Variant) {
	p.app.Preferences().SetString(prefTheme, string(v))
	p.look = look.New(v)
	p.app.Settings().SetTheme(p.look) // tells its listeners, who repaint
}

// repaint shows all windows in the colours of now.
func (p *program) repaint() {
	for _, w := range p.windows {
		w.commit()
		w.arrange()
		w.refreshMenu()
		w.focusMap()
	}
}

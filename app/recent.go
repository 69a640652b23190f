package app

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/scenarios/store/seal"
)

var openRecent = command.Command[*window]{
	Name: "Open recent", Menu: "File", Bare: true, Sub: "Open recent", Each: recentCommands,
}

var clearRecent = command.Command[*window]{
	Name: "Clear recent files", Menu: "File", Bare: true, Sub: "Open recent", Ruled: true,
	Do:      func(w *window) { w.program.clearRecent() },
	Enabled: func(w *window) bool { return len(w.program.kept.Settings().Recent) > 0 },
}

// listed is how many files the menu lists: more would be taller than a window.
const listed = 10

// recentCommands are one for each file that was open last.
func recentCommands(w *window) []command.Command[*window] {
	var all []command.Command[*window]
	recent := w.program.recent()
	for _, f := range recent[:min(len(recent), listed)] {
		all = append(all, command.Command[*window]{
			Name: f.label, Do: func(w *window) { w.program.open(w, f.Path) },
		})
	}
	return all
}

// recentFile is a file that was open, as it is listed.
type recentFile struct {
	settings.Recent
	label   string
	missing bool // it is not there now: perhaps its disk is not
}

// recent returns the files that were open last, the newest first.
func (p *program) recent() []recentFile {
	kept := p.kept.Settings().Recent
	count := make(map[string]int)
	for _, r := range kept {
		count[nameOf(r.Path)]++
	}
	all := make([]recentFile, len(kept))
	for i, r := range kept {
		f := recentFile{Recent: r, label: shortened(nameOf(r.Path)), missing: p.missing[r.Path]}
		if count[nameOf(r.Path)] > 1 { // told apart by where they are
			f.label += "  in " + shortened(filepath.Dir(r.Path))
		}
		if f.missing {
			f.label += "  (missing)"
		}
		all[i] = f
	}
	return all
}

// nameOf is what a file is called, without what all files end in.
func nameOf(path string) string {
	name := strings.TrimSuffix(filepath.Base(path), seal.Extension)
	return strings.TrimSuffix(strings.TrimSuffix(name, Suffix), ".json")
}

// shortened cuts the middle out of what is too long for a menu.
func shortened(text string) string {
	const most = 48
	runes := []rune(text)
	if len(runes) <= most {
		return text
	}
	return string(runes[:most/2]) + "…" + string(runes[len(runes)-most/2:])
}

// heading is what lists call the document beside its file; "" of one that is
// encrypted: lists are in clear.
func (d *document) heading() string {
	s := d.scenario()
	switch {
	case d.secret():
		return ""
	case s.Title != "":
		return s.Title
	}
	return s.Root.Title
}

// remember notes a file that was opened or saved, with the heading of its document.
func (p *program) remember(path, title string) {
	p.kept.Change(func(s *settings.Settings) { s.Open(path, title, time.Now()) })
	delete(p.missing, path)
	p.refreshMenus()
}

func (p *program) clearRecent() {
	p.kept.Change(func(s *settings.Settings) { s.Recent = nil })
	p.refreshMenus()
}

// lookForRecent finds out which of the recent files are missing: beside the UI
// thread, for a disk on a network may take its time.
func (p *program) lookForRecent() {
	var paths []string
	for _, r := range p.kept.Settings().Recent {
		paths = append(paths, r.Path)
	}
	p.beside(func() {
		missing := make(map[string]bool)
		for _, path := range paths {
			if !exists(path) {
				missing[path] = true
			}
		}
		fyne.Do(func() {
			p.missing = missing
			p.refreshMenus()
		})
	})
}

func (p *program) refreshMenus() {
	for _, w := range p.windows {
		w.refreshMenu()
		if w.start != nil {
			w.start.SetRecents(p.startRecents(), time.Now())
		}
	}
}

// folder returns where files are proposed: where the last one was, else the
// user's documents, else the home folder. The first may be on a drive that is away:
// it is not looked at here, and whoever asks for a file begins in the nearest folder
// that is there.
func (p *program) folder() string {
	if last := p.kept.Settings().Folder; last != "" {
		return last
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "."
	}
	if documents := filepath.Join(home, "Documents"); isFolder(documents) {
		return documents
	}
	return home
}

func isFolder(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

// forgetContent takes what a file's document says out of the lists: it was
// encrypted.
func (p *program) forgetContent(path string) {
	p.tell(p.kept.Scrub(path, func(r *settings.Recent) bool { r.Title = ""; return true }))
	p.refreshMenus()
}

// forgetFile takes a file out of the lists that was deleted.
func (p *program) forgetFile(path string) {
	p.tell(p.kept.Scrub(path, func(*settings.Recent) bool { return false }))
	p.refreshMenus()
}

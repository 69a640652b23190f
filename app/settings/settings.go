package settings

import (
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// Settings are what a user set, and what the program noted for them.
type Settings struct {
	// Theme is how windows are coloured, as the widgets name it.
	Theme string `json:"theme,omitzero"`
	// Name is by whom changes are noted, "" for nobody: it is never taken from
	// the computer.
	Name string `json:"name,omitzero"`
	// Machine tells this computer from others of the same name, where it has a file
	// open: random, and nothing of the computer itself.
	Machine string `json:"machine,omitzero"`
	// Folder is where files are proposed: where the last one was.
	Folder string `json:"folder,omitzero"`
	// Identity is where the user's secret keys are that open encrypted files, ""
	// where nobody needed one: never a key itself.
	Identity string `json:"identity,omitzero"`
	// Window is the size that a new window gets, in Fyne's units.
	Window Size `json:"window,omitzero"`
	// Place is where on the screens the last window was, nil where nobody knows.
	Place *Place `json:"place,omitzero"`
	// Panes are the panes beside the map, by name.
	Panes map[string]Pane `json:"panes,omitzero"`
	// Folded are the groups of the inspector that were closed, or opened, by hand.
	Folded map[string]bool `json:"folded,omitzero"`
	// NoMinimap and NoMotion say what maps are to leave out.
	NoMinimap bool `json:"noMinimap,omitzero"`
	NoMotion  bool `json:"noMotion,omitzero"`
	// Likelihood is how it is told: "numbers", "words", or "" for both.
	Likelihood string `json:"likelihood,omitzero"`
	// VersionsMB is how much the kept versions of all documents may take, in MB; 0
	// for the usual.
	VersionsMB int `json:"versionsMB,omitzero"`
	// Recent are the files that were open last, the newest first.
	Recent []Recent `json:"recent,omitzero"`
	// Hints are the names of what was explained once and need not be again.
	Hints []string `json:"hints,omitzero"`
	// Used counts how often each command was done, by its name, however it was.
	Used map[string]int `json:"used,omitzero"`

	// More is what another version of the program keeps here.
	More jsontext.Value `json:",embed"`
}

// The names of panes.
const (
	Outline   = "outline"
	Inspector = "inspector"
	Analysis  = "analysis"
)

// Size is the size of a window.
type Size struct {
	Width  float32 `json:"width"`
	Height float32 `json:"height"`
}

// Usable tells whether a window of that size could be worked in. A file may
// hold anything.
func (s Size) Usable() bool {
	const least, most = 200, 16_384
	return s.Width >= least && s.Height >= least && s.Width <= most && s.Height <= most
}

// Place is where the upper left corner of a window is on the screens, in their
// pixels, on macOS in points.
type Place struct {
	X int `json:"x"`
	Y int `json:"y"`
}

// Usable tells whether there may be a screen there.
func (p *Place) Usable() bool {
	const most = 100_000
	return p != nil && max(p.X, -p.X) <= most && max(p.Y, -p.Y) <= most
}

// Pane is a pane beside the map.
type Pane struct {
	Width  float32        `json:"width,omitzero"` // 0 where nobody dragged it
	Hidden bool           `json:"hidden,omitzero"`
	More   jsontext.Value `json:",embed"`
}

// Recent is a file that was open.
type Recent struct {
	Path   string         `json:"path"`
	Title  string         `json:"title,omitzero"` // of the scenario
	Opened time.Time      `json:"opened,omitzero"`
	More   jsontext.Value `json:",embed"`
}

// MostRecent is how many files are listed.
const MostRecent = 20

// Open notes that the file at path was opened or saved. A path that is no text
// cannot be noted: some systems have files that are named by any bytes.
func (s *Settings) Open(path, title string, at time.Time) {
	if !utf8.ValidString(path) {
		return
	}
	now := Recent{Path: path, Title: title, Opened: at.UTC().Truncate(time.Second)}
	rest := slices.DeleteFunc(slices.Clone(s.Recent), func(r Recent) bool {
		if !same(r.Path, path) {
			return false
		}
		now.More = r.More
		return true
	})
	s.Recent = append([]Recent{now}, rest...)
	s.bound()
	s.Folder = filepath.Dir(path)
}

// bound takes away what is too much: a file may hold anything.
func (s *Settings) bound() { s.Recent = s.Recent[:min(len(s.Recent), MostRecent)] }

// Seen tells whether a hint was shown before.
func (s *Settings) Seen(hint string) bool { return slices.Contains(s.Hints, hint) }

// See notes that a hint was shown.
func (s *Settings) See(hint string) {
	if !s.Seen(hint) {
		s.Hints = append(s.Hints, hint)
		slices.Sort(s.Hints)
	}
}

// Use counts that a command was done.
func (s *Settings) Use(command string) {
	if s.Used == nil {
		s.Used = make(map[string]int)
	}
	s.Used[command]++
}

// SetPane changes what is kept of a pane.
func (s *Settings) SetPane(name string, change func(*Pane)) {
	if s.Panes == nil {
		s.Panes = make(map[string]Pane)
	}
	pane := s.Panes[name]
	change(&pane)
	s.Panes[name] = pane
}

// same tells whether two paths are the same text, without asking a disk that
// may be slow or gone.
func same(a, b string) bool {
	a, b = filepath.Clean(a), filepath.Clean(b)
	if runtime.GOOS == "windows" {
		return strings.EqualFold(a, b)
	}
	return a == b
}

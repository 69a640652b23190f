package app

import (
	"path/filepath"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/versions"
	"offramp/widgets/board"
)

// document is a scenario that is open, and where it is saved.
type document struct {
	board *board.Board
	// path is the file, "" until the scenario is saved for the first time.
	path string
	// file is what was read, to be kept once the document is shown; nil for a new
	// scenario. opened is what reading it found, nil likewise.
	file   *keeper.File
	opened *store.Opened
	// again is what a recovered document goes on with; nil for any other.
	again *keeper.Reopened
	// of is set where it came out of an encrypted document, and is so, too.
	of     *keeper.Secrecy
	keeper *keeper.Keeper // once it is shown
	saving bool
	others others       // at the same file
	how    versions.How // what the next save replaces counts as, "" for the usual
	// drafted is the text being typed that the journal was told last.
	drafted string
}

// newDocument returns a document that no file holds yet.
func newDocument(s *scenarios.Scenario) *document {
	return &document{board: board.New(s)}
}

// openedDocument returns the document of a file that was read.
func openedDocument(file *keeper.File) *document {
	d := newDocument(file.Opened.Scenario)
	d.path, d.file, d.opened = file.Path, file, file.Opened
	if file.Opened.ReadOnly() || file.Busy != nil {
		d.board.SetReadOnly()
	}
	return d
}

// copyOf returns an untitled document made from a scenario that was read: it
// is a document of its own, so it gets an identity of its own. Secrecy is that of
// the document it was in, nil where that is not encrypted.
func copyOf(s *scenarios.Scenario, secrecy *keeper.Secrecy) *document {
	s.ID = scenarios.NewID()
	d := newDocument(s)
	d.of = secrecy
	d.board.Editor().Unsaved()
	return d
}

// scenario is what the file holds, or will: without what is only supposed.
func (d *document) scenario() *scenarios.Scenario { return d.board.Editor().Scenario() }

// dirty tells whether closing would lose something.
func (d *document) dirty() bool { return d.board.Editor().Dirty() }

// untouched tells whether the document is new and nobody did anything to it,
// so that another may take its window. While it is being saved it is not: the
// file would become that of the other.
func (d *document) untouched() bool {
	return d.path == "" && !d.saving && !d.dirty() && d.board.Editor().RedoName() == ""
}

// Suffix is what the files of scenarios end in, those of encrypted ones in
// [seal.Extension] after it.
const Suffix = ".scenario.json"

// suffixes are what the files end in that can be opened.
var suffixes = []string{".json", seal.Extension}

// name is what the title bar calls the document.
func (d *document) name() string {
	switch {
	case d.path != "":
		return nameOf(d.path)
	case d.scenario().Title != "":
		return d.scenario().Title
	case d.scenario().Root.Title != "":
		return d.scenario().Root.Title
	}
	return "New scenario"
}

// fileName proposes a name for the file, without what file systems refuse.
func (d *document) fileName() string {
	if d.path != "" {
		return filepath.Base(d.path)
	}
	name := nameable(d.name())
	if d.secret() {
		return strings.Trim(name, " .") + Suffix + seal.Extension
	}
	return strings.Trim(name, " .") + Suffix
}

// nameable is a text as the name of a file, on every system.
func nameable(text string) string {
	name := strings.Map(func(r rune) rune {
		if r < ' ' || strings.ContainsRune(`<>:"/\|?*`, r) {
			return '-'
		}
		return r
	}, text)
	if runes := []rune(name); len(runes) > 80 {
		name = string(runes[:80])
	}
	return name
}

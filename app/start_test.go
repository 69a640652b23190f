package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/assets"
	"offramp/scenarios/scene"
)

// If this fails, the first letter typed on the start page, or those after it,
// are lost, or a window too many is open.
func TestTypingOnTheStartPageNamesTheSituation(t *testing.T) {
	p := started(t, t.TempDir())
	w := p.windows[0]
	if w.start == nil {
		t.Fatal("the program starts without the start page")
	}
	typeText(w, "2027: blockade")
	pressKey(w, fyne.KeyReturn)
	if got := w.doc.scenario().Root.Title; got != "2027: blockade" || w.start != nil || len(p.windows) != 1 {
		t.Errorf("the root is %q, in %d windows", got, len(p.windows))
	}
}

// If this fails, a new scenario costs more than one key at the start.
func TestEnterOnTheStartPageBeginsAtOnce(t *testing.T) {
	w := started(t, t.TempDir()).windows[0]
	pressKey(w, fyne.KeyReturn)
	typeText(w, "Talks")
	if w.start != nil || w.win.Canvas().Overlays().Top() != nil || !w.commit() || w.doc.scenario().Root.Title != "Talks" {
		t.Error("the map does not take its name at once")
	}
}

// If this fails, closing the start page asks something, or leaves the program
// running without a window.
func TestClosingTheStartPageEndsTheProgram(t *testing.T) {
	p := started(t, t.TempDir())
	p.windows[0].askClose(nil)
	if len(p.windows) != 0 {
		t.Error("the window stays")
	}
}

// If this fails, a template is opened as if it were a file, two scenarios made
// from one are the same document, or closing an unused one asks.
func TestTemplatesStartNewDocuments(t *testing.T) {
	p := started(t, t.TempDir())
	ids := map[string]bool{}
	for i, template := range assets.Templates {
		w := p.windows[0]
		p.startFrom(w)
		w.start.OnTemplate(i)
		d := w.doc
		if w.start != nil || d.path != "" || d.dirty() || d.scenario().Scale == nil || d.scenario().Len() < 8 {
			t.Errorf("%s starts wrongly: %+v", template.Name, d)
		}
		if ids[d.scenario().ID] || strings.Contains(string(template.Data), d.scenario().ID) {
			t.Errorf("%s has an identity that another has", template.Name)
		}
		ids[d.scenario().ID] = true
	}
	if len(p.windows) != 1 {
		t.Errorf("%d windows", len(p.windows))
	}
}

// If this fails, a title of a template is cut off on its card.
func TestTemplatesFitTheirCards(t *testing.T) {
	p := started(t, t.TempDir())
	for _, template := range p.templates() {
		if template.Map == nil {
			t.Fatalf("%s has no map", template.Name)
		}
		for _, c := range template.Map.Cards {
			if got := strings.Join(c.Title, " "); !c.Ghost && got != c.Outcome.Title {
				t.Errorf("%s shows %q of %q", template.Name, got, c.Outcome.Title)
			}
			if c.Ghost {
				t.Errorf("%s leaves something of %q unassigned", template.Name, c.Outcome.Title)
			}
		}
		if b, most := template.Map.Bounds, scene.DefaultMetrics(); b.W > 6*(most.CardWidth+most.Levels) || b.H > 1200 {
			t.Errorf("%s is %v × %v, too large to be looked at whole", template.Name, b.W, b.H)
		}
	}
}

// If this fails, keys or menus reach the map that waits behind the start page.
func TestTheStartPageHasItsOwnCommands(t *testing.T) {
	w := started(t, t.TempDir()).windows[0]
	for _, key := range []fyne.KeyName{fyne.KeyDelete, fyne.KeyF2, fyne.KeyF4, fyne.KeyTab} {
		pressKey(w, key)
		w.key(key, 0)
	}
	w.key(fyne.KeyD, command.Ctrl)
	if w.start == nil || w.doc.scenario().Len() != 1 || w.doc.dirty() {
		t.Error("something was done to a map that nobody sees")
	}
	for _, menu := range w.win.MainMenu().Items {
		if menu.Label == "Outcome" || menu.Label == "Edit" {
			t.Errorf("the menu %s is there", menu.Label)
		}
	}
	pressKey(w, fyne.KeyEscape)
	if w.start != nil || len(w.win.MainMenu().Items) < 5 {
		t.Error("Esc does not lead to the map")
	}
}

// If this fails, asking for the templates throws work away, or Esc there leaves
// a window behind that nobody asked for.
func TestTemplatesBesideWork(t *testing.T) {
	p := started(t, t.TempDir())
	w := p.windows[0]
	typeText(w, "Work")
	p.startFrom(w)
	if len(p.windows) != 2 || w.doc.scenario().Root.Title != "Work" || p.windows[1].start == nil {
		t.Fatalf("%d windows, the first is %q", len(p.windows), w.doc.scenario().Root.Title)
	}
	pressKey(p.windows[1], fyne.KeyEscape)
	if len(p.windows) != 1 {
		t.Error("the window stays")
	}
}

// If this fails, the page does not list what was open, says that a file is there
// which is not, or does not tell two of one title apart.
func TestTheStartPageListsFiles(t *testing.T) {
	home := t.TempDir()
	t.Setenv("HOME", home)
	folder := filepath.Join(home, "Аналітика")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	path, gone := scenarioFile(t, folder, "talks"), filepath.Join(folder, "gone.scenario.json")
	p := started(t, t.TempDir())
	p.kept.Change(func(s *settings.Settings) {
		s.Open(gone, "gone", time.Now())
		s.Open(path, "The talks", time.Now())
	})
	p.lookForRecent()
	w := p.windows[0]
	if !p.missing[gone] {
		t.Fatal("the missing file is not missed")
	}
	got := p.startRecents()
	here := filepath.Join("~", "Аналітика")
	if len(got) != 2 || got[0].Title != "The talks" || got[0].Folder != filepath.Join(here, "talks.scenario.json") || got[0].Missing ||
		got[1].Title != "gone" || got[1].Folder != here || !got[1].Missing {
		t.Fatalf("listed: %+v", got)
	}
	open, last := w.start.OnRecent, ""
	w.start.OnRecent = func(path string) { last = path }
	pressKey(w, fyne.KeyEnd)
	pressKey(w, fyne.KeyReturn)
	if last != gone {
		t.Errorf("the page lists %q last", last)
	}
	open(path)
	showsAll(t, p, path)
	if w.start != nil || len(p.windows) != 1 {
		t.Error("the file is not shown in the window of the page")
	}
}

// If this fails, a file that was named on the command line and cannot be opened
// leaves its user with an empty map.
func TestAfterAFileThatCannotBeOpenedThereIsTheStartPage(t *testing.T) {
	path := filepath.Join(t.TempDir(), "gone"+Suffix)
	p := started(t, t.TempDir(), path)
	w := p.windows[0]
	told(t, w)
	if w.start == nil || len(p.windows) != 1 {
		t.Errorf("the start page is there: %v, in %d windows", w.start != nil, len(p.windows))
	}
}

package app

import (
	"os"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/assets"
	"offramp/scenarios/odds"
	"offramp/scenarios/scales"
	"offramp/scenarios/scene"
	"offramp/scenarios/store"
	"offramp/widgets/look"
	"offramp/widgets/start"
)

var showStart = command.Command[*window]{
	Name: "Templates and recent files…", Menu: "File", Bare: true,
	Keys: []command.Chord{command.With(command.Ctrl|command.Shift, fyne.KeyN)},
	Do:   func(w *window) { w.program.startFrom(w) },
}

// showStart opens a window that shows what there is to start with.
func (p *program) showStart() *window {
	w := newWindow(p, newDocument(blank()), "")
	p.windows = append(p.windows, w)
	w.openStart(w.leaveStart)
	w.show()
	return w
}

// startFrom shows what there is to start with in from, where nobody did anything
// in it, else in a window that Esc closes again.
func (p *program) startFrom(from *window) {
	switch {
	case from.start != nil:
	case from.settledUntouched():
		from.setDocument(newDocument(blank())) // it may be a template
		from.openStart(from.leaveStart)
		from.focusMap()
	default:
		w := p.showStart()
		w.start.OnEscape = w.close
	}
}

// openStart shows the start page, with the window's document, a new one, waiting
// behind it.
func (w *window) openStart(escape func()) {
	page := start.New(start.Data{
		Templates: w.program.templates(), Recents: w.program.startRecents(), Now: time.Now(),
		OpenKey: command.With(command.Ctrl, fyne.KeyO).String(),
	})
	page.OnNew = w.newScenario
	page.OnTemplate = func(i int) {
		w.program.readyMade(w, "the template", assets.Templates[i].Data)
	}
	page.OnRecent = func(path string) { w.program.open(w, path) }
	page.OnOpen = w.chooseOpen
	page.OnSample = func() { w.program.sample(w) }
	page.OnType = func(r rune) {
		w.newScenario()
		if typed := w.win.Canvas().Focused(); typed != nil {
			typed.TypedRune(r)
		}
	}
	page.OnEscape = escape
	page.OnIdle = w.catchFocus
	page.OnKey = func(name fyne.KeyName, modifier fyne.KeyModifier) { w.key(name, modifier) }
	w.start = page
	w.arrange()
	w.refreshMenu()
	w.refreshTitle()
}

// leaveStart shows the document that waits behind the start page.
func (w *window) leaveStart() {
	w.start = nil
	w.arrange()
	w.refreshMenu()
	w.refreshTitle()
	w.begin()
}

// newScenario shows an empty map, in place of the start page or in a new window.
func (w *window) newScenario() {
	if w.start != nil {
		w.leaveStart()
		return
	}
	w.program.show(newDocument(blank()))
}

// readyMade shows a scenario that ships with the program as an untitled copy.
func (p *program) readyMade(from *window, name string, data []byte) {
	opened, err := store.Decode(data)
	if err != nil {
		from = p.place(from, newDocument(blank()))
		from.failOpen(name, err)
		return
	}
	if opened.Scenario.Scale == nil { // it leaves that to the user
		opened.Scenario.Scale = scales.ICD203()
	}
	d := copyOf(opened.Scenario, nil)
	d.board.Editor().SavedAt(d.board.Editor().Position()) // nobody did anything yet
	p.place(from, d)
}

// templates returns the templates with their maps, which are made once.
func (p *program) templates() []start.Template {
	if p.maps == nil {
		for _, t := range assets.Templates {
			shown := start.Template{Name: t.Name, About: t.About}
			if opened, err := store.Decode(t.Data); err == nil { // else choosing it says why
				s := opened.Scenario
				f := odds.Compute(s)
				shown.Map = scene.Build(s, f, scene.Options{Fonts: look.Fonts(), Given: odds.GivenEvents(s, f)})
			}
			p.maps = append(p.maps, shown)
		}
	}
	return p.maps
}

// startRecents lists the recent files as the start page shows them.
func (p *program) startRecents() []start.Recent {
	var all []start.Recent
	for _, f := range p.recent() {
		name, title := nameOf(f.Path), f.Title
		where := fromHome(filepath.Dir(f.Path))
		if title == "" {
			title = name
		}
		if title != name { // two files may hold the same title
			where = filepath.Join(where, filepath.Base(f.Path))
		}
		all = append(all, start.Recent{Title: title, Folder: where, Path: f.Path, Opened: f.Opened, Missing: f.missing})
	}
	return all
}

// fromHome writes a folder of the user's own short.
func fromHome(folder string) string {
	home, err := os.UserHomeDir()
	if err != nil || home == "" {
		return folder
	}
	if rest, ok := strings.CutPrefix(folder, home); ok && (rest == "" || os.IsPathSeparator(rest[0])) {
		return "~" + rest
	}
	return folder
}

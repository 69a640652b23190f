package app

import (
	"slices"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/scenarios"
	"offramp/scenarios/scales"
	"offramp/widgets/look"
)

// program has the windows that are open, each with one document.
type program struct {
	app     fyne.App
	look    *look.Theme
	windows []*window
}

func newProgram(a fyne.App) *program {
	p := &program{app: a}
	p.look = look.New(look.Variant(a.Preferences().String(prefTheme)))
	a.Settings().SetTheme(p.look)
	// The system may turn dark at dusk.
	a.Settings().AddListener(func(fyne.Settings) { fyne.Do(p.repaint) })
	return p
}

// start opens a window for each argument, or one on a new scenario.
func (p *program) start(args []string) {
	for _, arg := range args {
		if arg == cli.SampleFlag {
			p.openSample()
		} else {
			p.open(nil, arg)
		}
	}
	if len(p.windows) == 0 {
		p.show(newDocument(blank()))
	}
}

// blank returns a new scenario, with the scale that most analysts know.
func blank() *scenarios.Scenario {
	s := scenarios.New()
	s.Scale = scales.ICD203()
	return s
}

// show opens a window on d.
func (p *program) show(d *document) *window {
	w := newWindow(p, d)
	p.windows = append(p.windows, w)
	w.show()
	return w
}

// closed forgets a window; the app ends with its last one.
func (p *program) closed(w *window) {
	p.windows = slices.DeleteFunc(p.windows, func(other *window) bool { return other == w })
	if len(p.windows) == 0 {
		p.app.Quit()
	}
}

// showing returns the window that has the file at path open, or nil.
func (p *program) showing(path string) *window {
	for _, w := range p.windows {
		if w.doc.path != "" && samePath(w.doc.path, path) {
			return w
		}
	}
	return nil
}

// quit closes all windows, one after the other; a “Cancel” in one stops it.
func (p *program) quit() {
	if len(p.windows) == 0 {
		p.app.Quit()
		return
	}
	p.windows[len(p.windows)-1].askClose(func() { p.quit() })
}

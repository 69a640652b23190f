package app

import (
	"slices"
	"sync"
	"sync/atomic"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/crash"
	"offramp/app/imageclip"
	"offramp/app/instance"
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/clip"
	"offramp/scenarios/scales"
	"offramp/scenarios/store/keeper"
	"offramp/widgets/chooser"
	"offramp/widgets/look"
	"offramp/widgets/start"
)

// program has the windows that are open, each with one document.
type program struct {
	app     fyne.App
	look    *look.Theme
	windows []*window
	kept    *settings.Store
	clip    *clip.Clip      // what was last copied, for all windows
	missing map[string]bool // which recent files are not there
	// first hears of other starts; nil where nobody tells.
	first  *instance.Instance
	maps   []start.Template // the templates with their maps, once they were shown
	stop   sync.Once
	drafts func() // ends keeping what is being typed, nil where nobody does
	over   bool   // Fyne has ended: its windows are gone
	guard  *crash.Guard
	// recovering offers what was left unsaved, nil once that is decided.
	recovering *recovering
	broken     bool // by a fault of its own: it ends
	breaks     *breaks
	// desk keeps open documents safe; ending are those that are being let go.
	desk   *keeper.Desk
	ending sync.WaitGroup
	// versionsMB is the setting of that name, for other goroutines, too.
	versionsMB atomic.Int64
	// images is the system's clipboard for pictures.
	images imageclip.Clipboard
	now    func() time.Time
	began  time.Time
	// choose asks for a file.
	choose func(fyne.Window, chooser.Options)
	// beside runs what takes longer than a frame beside the UI thread.
	beside func(func())
}

func newProgram(a fyne.App, kept *settings.Store) *program {
	p := &program{app: a, kept: kept, images: imageclip.System(), now: time.Now, began: time.Now(), choose: func(w fyne.Window, o chooser.Options) { chooser.Show(w, o) }, beside: aside, breaks: newBreaks()}
	p.desk = newDesk(p)
	p.versionsMB.Store(int64(kept.Settings().VersionsMB))
	p.look = look.New(look.Variant(kept.Settings().Theme))
	a.Settings().SetTheme(p.look)
	// The system may turn dark at dusk.
	a.Settings().AddListener(func(fyne.Settings) { fyne.Do(p.repaint) })
	kept.OnTrouble(func(err error) { fyne.Do(func() { p.tell(err) }) })
	return p
}

// start opens what was asked for, each file in a window of its own, or a window
// that offers what there is.
func (p *program) start(r instance.Request) {
	if r.Sample {
		p.openSample()
	}
	for _, path := range r.Files {
		p.open(nil, path)
	}
	if !r.Sample && len(r.Files) == 0 {
		p.showStart()
	}
}

// blank returns a new scenario, with the scale that most analysts know.
func blank() *scenarios.Scenario {
	s := scenarios.New()
	s.Scale = scales.ICD203()
	return s
}

// show opens a window on d.
func (p *program) show(d *document) *window { return p.showFor(d, d.path) }

// showFor opens a window on d that is made for a file.
func (p *program) showFor(d *document, file string) *window {
	w := newWindow(p, d, file)
	p.windows = append(p.windows, w)
	p.guardSecrets()
	w.show()
	return w
}

// closed forgets a window; the app ends with its last one.
func (p *program) closed(w *window) {
	p.windows = slices.DeleteFunc(p.windows, func(other *window) bool { return other == w })
	p.guardSecrets()
	if len(p.windows) == 0 && p.recovering == nil {
		p.end()
	}
}

// quit closes all windows, one after the other; a “Cancel” in one stops it.
func (p *program) quit() {
	if len(p.windows) == 0 {
		p.end()
		return
	}
	p.windows[len(p.windows)-1].askClose(func() { p.quit() })
}

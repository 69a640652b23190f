package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/instance"
)

// asked returns what the arguments of a start ask for, with paths that mean the
// same to another process.
func asked(args []string) instance.Request {
	var r instance.Request
	for _, arg := range args {
		switch {
		case arg == cli.SampleFlag:
			r.Sample = true
		case strings.HasPrefix(arg, "-psn_"): // macOS's Finder adds it
		default:
			if abs, err := filepath.Abs(arg); err == nil {
				arg = abs
			}
			r.Files = append(r.Files, arg)
		}
	}
	return r
}

// meet finds out whether the program runs on this screen already: then what was
// asked for is handed over. Else this process hears of later starts.
func meet(settings string, r instance.Request) (first *instance.Instance, handed bool) {
	if instance.Alone() {
		return nil, false
	}
	first, handed, err := instance.Claim(instance.Key(settings), r)
	if err != nil { // each start has windows of its own then, and works
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
	return first, handed
}

// listen opens what other starts ask for.
func (p *program) listen() {
	if p.first == nil {
		return
	}
	p.first.Serve(func(r instance.Request, take func() bool) {
		fyne.Do(func() {
			if p.recovering != nil {
				if take() {
					p.recovering.waits(r)
				}
				return
			}
			if len(p.windows) > 0 && take() { // without windows it is ending
				p.start(r)
				p.raise(r)
				p.lookForRecent()
			}
		})
	})
}

// raise brings what a request opened before what the user sees.
func (p *program) raise(r instance.Request) {
	if len(r.Files) == 0 {
		p.windows[len(p.windows)-1].win.RequestFocus()
		return
	}
	p.seek(r.Files[len(r.Files)-1], func(shown *window) {
		if shown == nil && len(p.windows) > 0 {
			shown = p.windows[len(p.windows)-1]
		}
		if shown != nil {
			shown.win.RequestFocus()
		}
	})
}

// end ends the program, whose windows are closed.
func (p *program) end() {
	p.stopped()
	p.app.Quit()
}

// stopped keeps what is to be kept. It also runs where the system ends the
// program, with windows still open.
func (p *program) stopped() {
	p.stop.Do(func() {
		p.first.Close()
		p.noteViews()
		p.recovering.ends()
		call(p.drafts)
		p.partAll()
		if err := p.kept.Flush(); err != nil {
			fmt.Fprintln(os.Stderr, "offramp:", err) // there is no window any more to say it in
		}
		p.guard.Close()
	})
}

// tell says what went wrong where no document is concerned: once, and not in
// anybody's way.
func (p *program) tell(err error) {
	if len(p.windows) > 0 {
		p.windows[len(p.windows)-1].refuse(err)
	}
}

// tellTrouble says what was wrong with the settings. That is read before
// anything else, for what was set is not there.
func (p *program) tellTrouble(err error) {
	if err != nil && len(p.windows) > 0 {
		p.windows[0].fail("Settings", err)
	}
}

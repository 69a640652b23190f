package app

import (
	"fmt"
	"os"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/crash"
	"offramp/app/instance"
	"offramp/app/screen"
	"offramp/widgets/recovery"
)

// recovering is the window that offers what runs that ended left unsaved, before
// anything else opens.
type recovering struct {
	program *program
	win     fyne.Window // nil until there is something to offer
	page    *recovery.Page
	left    []*left
	reports []crash.Report     // of faults that the user was not told of
	then    []instance.Request // what was asked for meanwhile
	decided bool               // about some of it
	looked  bool               // nothing else will be found
	trouble error              // what kept journals from being looked at
	all     bool               // one after the other goes on
}

// begin starts the program: what was left unsaved comes first, and then what was
// asked for.
func (p *program) begin(r instance.Request) {
	if p.desk.Data == "" {
		p.start(r)
		return
	}
	v := &recovering{program: p, then: []instance.Request{r}}
	reports, err := crash.Reports(p.desk.Data, p.now())
	if err != nil {
		fmt.Fprintln(os.Stderr, "offramp:", err) // a start is no place to ask about old reports
	}
	v.reports = reports
	if len(reports) == 0 && !p.desk.Journals().Any() {
		p.start(r)
		return
	}
	p.recovering = v
	if len(reports) > 0 {
		v.show()
	}
	p.beside(v.look)
}

// waits has what another start asks for wait until the user has decided.
func (v *recovering) waits(r instance.Request) {
	v.then = append(v.then, r)
	if v.win != nil {
		v.win.RequestFocus()
	}
}

// look looks for what was left, beside the UI thread.
func (v *recovering) look() {
	all, err := v.program.desk.Journals().Leftovers()
	for _, leftover := range all {
		l := &left{leftover: leftover, program: v.program}
		if l.look(false); l.over {
			continue
		}
		fyne.Do(func() { v.found(l) })
	}
	fyne.Do(func() {
		v.looked, v.trouble = true, err
		v.settle()
	})
}

func (v *recovering) found(l *left) {
	v.left = append(v.left, l)
	v.show()
	v.present()
}

// settle brings the window up to date; without anything to decide it goes.
func (v *recovering) settle() {
	switch {
	case v.looked && len(v.left) == 0 && (v.decided || len(v.reports) == 0): // the report stays in its folder
		v.leave()
	case v.win != nil:
		v.present()
	case v.looked && v.trouble != nil:
		v.show()
		v.present()
	}
}

// show opens the window, once.
func (v *recovering) show() {
	if v.win != nil {
		return
	}
	p := v.program
	v.win = p.app.NewWindow(recoveryTitle)
	v.win.SetPadded(false)
	v.page = recovery.New(v.data())
	v.page.OnGoOn = v.on(v.goOn)
	v.page.OnSaved = v.on(v.openSaved)
	v.page.OnDiscard = v.on(func(l *left) { l.discarded = true; v.present() })
	v.page.OnKeep = v.on(func(l *left) { l.discarded = false; v.present() })
	v.page.OnAsk = v.on(v.ask)
	v.page.OnShow = v.on((*left).showing)
	v.page.OnAll = v.goOnWithAll
	v.page.OnLater = v.leave
	v.page.OnReport = v.showReport
	v.win.SetContent(v.page)
	v.win.SetCloseIntercept(v.leave)
	size := p.kept.Settings().Window
	if !size.Usable() {
		size.Width, size.Height = 1260, 750
	}
	v.win.Resize(fyne.NewSize(size.Width, size.Height))
	v.win.Canvas().SetOnTypedKey(func(e *fyne.KeyEvent) {
		v.page.FocusFirst()
	})
	v.win.Show()
	screen.Put(v.win, nil)
	v.page.FocusFirst()
}

// recoveryTitle is what the title bar says.
const recoveryTitle = "Not saved – Offramp"

// on is what the page is told of, by item.
func (v *recovering) on(do func(*left)) func(id string) {
	return func(id string) {
		for _, l := range v.left {
			if l.leftover.Session == id {
				do(l)
				return
			}
		}
	}
}

// present shows what there is to decide.
func (v *recovering) present() {
	first := v.page.Shown() == ""
	items := make([]recovery.Item, len(v.left))
	for k, l := range v.left {
		items[k] = l.item(v.program.now())
	}
	v.page.SetData(v.data())
	v.page.Set(items)
	if first {
		v.page.FocusFirst()
	}
}

// data is what the page says beside the documents.
func (v *recovering) data() recovery.Data {
	d := recovery.Data{
		Heading: "Work that was not saved",
		About: "Offramp ended before this was saved. Go on with what was recovered, or with what is saved; " +
			"no file is changed until you save. What you leave for later is offered again at the next start.",
	}
	if len(v.reports) > 0 {
		d.Heading = "Offramp stopped because of a fault of its own. What you did is below."
		d.Report = "Read the report…"
		if v.looked && len(v.left) == 0 {
			d.Heading = "Offramp stopped because of a fault of its own."
			d.About = "Nothing was left unsaved. A report says where it broke: it stays on this computer, and nobody gets it unless you send it."
		}
	}
	if v.trouble != nil {
		d.About += " " + sentence("Some of it cannot be looked at: "+v.trouble.Error())
	}
	return d
}

// leave leaves the page: what is to be discarded is, what nobody decided about is
// offered at the next start, and what was asked for opens.
func (v *recovering) leave() {
	p := v.program
	for _, l := range v.left {
		if l.busy {
			return // its window comes
		}
	}
	for _, l := range v.left {
		l.settled()
		end := l.leftover.Release
		if l.discarded {
			end = l.leftover.Discard
		}
		p.beside(func() { p.grumble(end()) })
	}
	for _, report := range v.reports {
		p.grumble(crash.Seen(report))
	}
	v.left, v.reports = nil, nil
	p.recovering = nil
	for _, r := range v.then {
		if len(r.Files) > 0 || r.Sample {
			p.start(r)
		}
	}
	if len(p.windows) == 0 {
		p.start(instance.Request{})
	}
	p.lookForRecent()
	if v.win != nil {
		v.win.SetCloseIntercept(nil)
		v.win.Close()
	}
}

// ends leaves everything as it is, for a program that ends. Where it breaks, what was
// shown only just now may be why.
func (v *recovering) ends() {
	if v == nil || v.program.broken {
		return
	}
	for _, l := range v.left {
		l.settled()
	}
}

// hasSecrets tells whether something encrypted was unlocked.
func (v *recovering) hasSecrets() bool {
	return v != nil && slices.ContainsFunc(v.left, func(l *left) bool { return (l.leftover.Wrapped != nil || l.kind != 0) && !l.sealed })
}

// grumble says what went wrong where no window is concerned.
func (p *program) grumble(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
}

// shownFor is how long something must have been shown to count as what does not
// end the program.
const shownFor = settled

// later calls f on the UI thread after a while.
func later(after time.Duration, f func()) { time.AfterFunc(after, func() { fyne.Do(f) }) }

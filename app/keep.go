package app

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"time"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/settings"
	"offramp/scenarios"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/lock"
)

// newDesk returns the desk of a program. Until it is given a folder it keeps
// nothing beside the files that are saved.
func newDesk(p *program) *keeper.Desk {
	return &keeper.Desk{
		FS: disk.Real{}, Who: p.who, Now: time.Now, Policy: p.policy,
		Beside: func(work func()) { p.beside(work) }, Back: fyne.Do,
	}
}

// who is how others who open a file see who has it open, for any goroutine.
func (p *program) who() (who lock.Who) {
	host, _ := os.Hostname() // not to know it is no reason not to say the rest
	who = lock.Who{Host: host, Program: "Offramp " + cli.Version, PID: os.Getpid()}
	p.kept.Read(func(s *settings.Settings) { who.Name, who.Machine = s.Name, s.Machine })
	return who
}

// identify gives this computer a name of its own among those that open a file.
func (p *program) identify() {
	if p.kept.Settings().Machine != "" {
		return
	}
	p.kept.Change(func(s *settings.Settings) { s.Machine = scenarios.NewID() })
	if err := p.kept.Flush(); err != nil { // at once: a lock that a crash leaves bears it
		fmt.Fprintln(os.Stderr, "offramp:", err)
	}
}

// keep begins to keep the window's document safe.
func (w *window) keep() {
	d := w.doc
	told := keeper.Told{Journal: w.tellJournal, Changed: w.fileEvent, TakenOver: w.takenOver}
	if d.again != nil {
		d.keeper = w.program.desk.Again(d.board.Editor(), d.again, told)
		d.again = nil
	} else if d.file == nil {
		d.keeper = w.program.desk.NewSecret(d.board.Editor(), d.of, told)
	} else {
		d.keeper = w.program.desk.Keep(d.board.Editor(), d.file, told)
	}
	w.program.guardSecrets(w)
	w.program.breaks.watch(d.board.Editor())
	if w.program.desk.Data != "" && d.file != nil {
		time.AfterFunc(settled, func() { fyne.Do(d.keeper.Settled) })
	}
}

// settled is how long a file must have been shown to count as one that does not end
// the program.
const settled = time.Second

// part ends the keeping of the window's document. Clean says that nobody wants
// back what is not saved.
func (w *window) part(clean bool) {
	p := w.program
	p.ending.Add(1)
	w.doc.keeper.Close(clean, func(err error) {
		p.ending.Done()
		if err != nil {
			fmt.Fprintln(os.Stderr, "offramp:", err) // its window is gone
		}
	})
}

// partAll ends the keeping of all documents, for a program that ends: what is not
// saved is offered at the next start, and so is what was being typed.
func (p *program) partAll() {
	for _, w := range p.windows {
		if p.broken {
			w.doc.keeper.Suspect()
		} else { // of a window that broke, what was looked at last is what there is
			w.keepDraft()
		}
		if err := w.doc.keeper.CloseNow(!w.doc.dirty() && !w.doc.typed()); err != nil {
			fmt.Fprintln(os.Stderr, "offramp:", err)
		}
	}
	p.ending.Wait() // each gives up after a while
}

// tellJournal says how the journal does, for as long as that is not well.
func (w *window) tellJournal(s journal.State) {
	save := "Save now"
	if w.doc.keeper.ReadOnly() {
		save = ""
	}
	switch s.Condition {
	case journal.KeepsUp:
		if w.behind.Text() != "" {
			w.behind.Say("", "")
			w.flash("The journal keeps up again: what you do is on disk within a second.")
		}
	case journal.Behind:
		w.behind.Say("Journal behind: the disk is slower than you are. Nothing is lost; if Offramp ended now, what you did last would not come back.", save)
	case journal.Failing:
		w.behind.Say(journalFails(s.Err, w.program.desk.Data), save)
	}
}

// journalFails says why the journal is not written: what matters comes first, for
// there is one line.
func journalFails(err error, folder string) string {
	return fmt.Sprintf("The journal cannot be written (%v): a crash would lose what is not saved. Save, or make room in %s.", cause(err), shortened(fromHome(folder)))
}

// cause is what the system said, without the names of files.
func cause(err error) error {
	var path *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &path):
		return path.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

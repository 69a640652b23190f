package app

import (
	"errors"
	"fmt"
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/versions"
	"offramp/scenarios/store/watch"
	"offramp/widgets/stance"
)

// fileEvent hears what others do to the file. It says so in the line about the
// file: nobody is kept from typing.
func (w *window) fileEvent(e watch.Event) {
	elsewhere := stance.Offer{Word: "Save a copy…", Do: func() { w.saveAs(nil) }}
	w.doc.others.away = e.Kind == watch.Unreachable
	switch {
	case w.doc.others.lost:
	case e.Kind == watch.Changed && e.Data == nil:
		w.sayAtFile(sentence("somebody changed the file, and it cannot be read: "+e.Err.Error())+" What you have is still here.", elsewhere)
	case e.Kind == watch.Changed && w.doc.keeper.ReadOnly():
		w.reread(w.doc.path)
	case e.Kind == watch.Changed:
		w.doc.others.theirs, w.doc.others.tries = e.Data, 0
		w.takeIn(w.offerTheirs)
	case e.Kind == watch.Gone:
		if !w.doc.keeper.ReadOnly() {
			w.doc.board.Editor().Unsaved()
		}
		offers := []stance.Offer{{Word: "Save it again", Do: w.saveOver}}
		text := "The file is gone. What you have is still here."
		if e.To != "" {
			text += " It seems to be at " + shortened(fromHome(e.To)) + "."
			offers = append([]stance.Offer{{Word: "Go on there", Do: func() { w.goOnAt(e.To) }}}, offers...)
		}
		w.sayAtFile(text, append(offers, elsewhere)...)
	case e.Kind == watch.Unreachable:
		text := "The file cannot be reached; its drive may be away. What you have is still here."
		if e.Err != nil {
			text = sentence("the file cannot be reached: "+e.Err.Error()) + " What you have is still here."
		}
		w.sayAtFile(text, elsewhere)
	case e.Kind == watch.Back:
		w.quietAtFile()
		w.flash("The file is there again, as it was.")
	}
}

// mostTries is how often taking in is tried while somebody edits on and on; the
// next event or save tries again.
const mostTries = 8

// takeIn puts what somebody else wrote together with what is open. Where both
// contradict each other nothing is changed, and conflicting is told.
func (w *window) takeIn(conflicting func(*keeper.Merged)) {
	d := w.doc
	if d.board.Exploring() { // an edit would only be supposed
		w.sayAtFile("Somebody changed the file. What they changed is shown once you leave exploring.",
			stance.Offer{Word: "Leave exploring", Do: func() { w.leaveExploring(); w.takeIn(conflicting) }})
		return
	}
	d.keeper.Merge(d.others.theirs, nil, func(m *keeper.Merged, err error) {
		switch {
		case w.doc != d || d.others.theirs == nil:
		case err != nil:
			w.offerApart(err)
		case !m.Clean:
			conflicting(m)
		default:
			w.take(m, func() { w.takeIn(conflicting) })
		}
	})
}

// take makes the edit of a merge; again is for when something was edited meanwhile.
func (w *window) take(m *keeper.Merged, again func()) {
	d := w.doc
	dirty := d.dirty()
	d.board.DropPreview()
	if err := d.keeper.Take(m); err != nil {
		if d.others.tries++; errors.Is(err, keeper.ErrOvertaken) && d.others.tries < mostTries {
			again()
		}
		return
	}
	d.others.theirs = nil
	if m.Changes > 0 {
		if err := d.board.Do(m.Edit); err != nil {
			w.refuse(err)
			return
		}
	}
	if m.Same {
		d.board.Editor().SavedAt(d.board.Editor().Position())
	} else {
		d.how = versions.BeforeMerge
	}
	d.board.HistoryChanged()
	if len(m.Scenario.Conflicts) > 0 {
		w.quietAtFile()
		w.showConflicts()
		return
	}
	w.tellTaken(m.Before, m.Changes, dirty && !m.Same)
}

// tellTaken says what was taken in.
func (w *window) tellTaken(before *scenarios.Scenario, count int, merged bool) {
	if count == 0 {
		w.flash("Somebody else saved the file; it says nothing else.")
		w.quietAtFile()
		return
	}
	what := fmt.Sprintf("%d changes are shown.", count)
	if count == 1 {
		what = "1 change is shown."
	}
	if merged {
		what += " What you did is kept; save to write both."
	}
	w.sayAtFile("Changed on disk by somebody else: "+what,
		stance.Offer{Word: "What changed", Do: func() { w.showBefore(before) }},
		stance.Offer{Word: "Undo", Do: func() { w.quietAtFile(); w.undo() }},
		stance.Offer{Word: "OK", Do: w.quietAtFile},
	)
}

// showBefore shows what was open before beside what is open now.
func (w *window) showBefore(before *scenarios.Scenario) {
	w.quietAtFile()
	p := &comparePage{name: "what was open here", other: before}
	p.init(w, "Changed on disk by somebody else", nil)
	w.openPage(p)
	p.Present()
}

// offerTheirs says that what somebody else wrote contradicts what was done here.
func (w *window) offerTheirs(m *keeper.Merged) {
	w.sayAtFile(contradicting(m)+" Nothing is overwritten.", w.settling(m)...)
}

func contradicting(m *keeper.Merged) string {
	if n := len(m.Scenario.Conflicts); n != 1 {
		return fmt.Sprintf("Somebody changed the file, and %d changes contradict yours.", n)
	}
	return "Somebody changed the file, and 1 change contradicts yours."
}

// settling is what can be done about contradictions. The merge is made anew: what
// was typed since belongs to it.
func (w *window) settling(*keeper.Merged) []stance.Offer {
	return []stance.Offer{
		{Word: "Settle them now", Do: func() { w.settleTheirs() }},
		{Word: "Keep mine in another file…", Do: func() { w.saveAs(nil) }},
	}
}

// settleTheirs merges with the contradictions, which are settled one by one.
func (w *window) settleTheirs() {
	if w.commit() {
		w.doc.others.tries = 0
		w.takeIn(func(m *keeper.Merged) { w.take(m, w.settleTheirs) })
	}
}

// offerApart says that what somebody else wrote cannot be merged.
func (w *window) offerApart(err error) {
	var encrypted *keeper.Encrypted
	text := sentence("somebody changed the file, and it cannot be merged: " + err.Error())
	if errors.As(err, &encrypted) {
		text = "Somebody changed the file, and what opened it before does not open it now."
	}
	w.sayAtFile(text+" What you have is still here.",
		stance.Offer{Word: "Keep mine in another file…", Do: func() { w.saveAs(nil) }},
		stance.Offer{Word: "Show the file", Do: w.askReread},
	)
}

// failOverOthers says that a save would have replaced what somebody else wrote, or
// that the file is gone.
func (w *window) failOverOthers(changed *disk.Changed) {
	if changed.Gone && w.doc.others.away {
		w.ask("The file cannot be reached", sheet(said("The drive of "+w.base()+" may be away: connect it again, or save a copy elsewhere. What you have is still here.")), fyne.Size{},
			answer{text: "Later"},
			answer{text: "Save a copy…", main: true, do: func() { w.saveAs(nil) }})
		return
	}
	if changed.Gone {
		w.ask("The file is gone", sheet(said(w.base()+" was deleted or moved by somebody else. What you have is still here.")), fyne.Size{},
			answer{text: "Later"},
			answer{text: "Save a copy…", do: func() { w.saveAs(nil) }},
			answer{text: "Save it again", main: true, do: w.saveOver})
		return
	}
	w.readFile(func(data []byte) {
		w.doc.others.theirs, w.doc.others.tries = data, 0
		w.takeIn(func(m *keeper.Merged) {
			w.offerTheirs(m)
			w.ask("Not saved", sheet(said(contradicting(m)+" Nothing is overwritten, and what you have is still here.")), fyne.Size{},
				answer{text: "Later"},
				answer{text: "Keep mine in another file…", do: func() { w.saveAs(nil) }},
				answer{text: "Settle them now", main: true, do: w.settleTheirs})
		})
	})
}

// saveOver writes a file that is gone once more.
func (w *window) saveOver() {
	if !w.commit() {
		return
	}
	as := w.doc.keeper.Same()
	as.Over = true
	w.writeAs(as, func(keeper.Saved, error) {})
}

// goOnAt goes on with the file where it was moved to.
func (w *window) goOnAt(path string) {
	d := w.doc
	w.program.seek(path, func(other *window) {
		switch {
		case !w.shows(d):
		case other != nil && other != w:
			other.win.RequestFocus()
		default:
			d.keeper.Found(path)
			d.path = path
			w.program.remember(path, d.heading())
			w.quietAtFile()
			w.flash("Going on with " + filepath.Base(path) + ". Save to be sure.")
		}
	})
}

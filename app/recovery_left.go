package app

import (
	"errors"
	"fmt"
	"io/fs"
	"strings"
	"time"

	"offramp/scenarios/compare"
	"offramp/scenarios/store/journal"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
	"offramp/scenarios/store/starts"
	"offramp/widgets/recovery"
	"offramp/widgets/sidebyside"
)

// left is what is left of one document.
type left struct {
	program  *program
	leftover *journal.Leftover
	found    *keeper.Found // nil where it cannot be looked at
	view     *recovery.View
	name     string // of the scenario
	merged   bool
	sealed   bool      // it takes a key
	kind     seal.Kind // of the key
	barred   bool      // looking at it ended the program before
	trouble  error     // why it cannot be looked at
	over     bool      // there is nothing in it

	discarded, busy bool
	opening         *starts.Opening // while it is new to the window
}

// mark names what is left for who remembers what ended the program.
func (l *left) mark() string { return "journal " + l.leftover.Session }

// look looks at it, beside the UI thread. What ended the program once is not
// looked at again unless that is asked for.
func (l *left) look(anyway bool) {
	guard := l.program.desk.Starts()
	crashed, _ := guard.Crashed(l.mark()) // not to know it is no reason not to offer it
	if l.barred = crashed && !anyway; l.barred {
		return
	}
	if anyway {
		_ = guard.Forget(l.mark()) // it is remembered anew
	}
	if l.leftover.Wrapped != nil {
		l.sealed = true
		l.kind, l.trouble = seal.KindOf(l.leftover.Wrapped)
		return
	}
	l.find(nil)
}

// find finds what is in it.
func (l *left) find(key *seal.Key) {
	opening, _ := l.program.desk.Starts().Opening(l.mark())
	defer func() { l.program.grumble(opening.Settled()) }()
	found, err := l.program.desk.Find(l.leftover, key)
	var encrypted *keeper.Encrypted
	if errors.As(err, &encrypted) && encrypted.Err == nil {
		l.sealed, l.kind = true, encrypted.Kind // a save encrypted it
		return
	}
	if l.trouble = err; err != nil {
		return
	}
	l.found = found
	l.sealed = false
	if l.found.Nothing() {
		l.over = true
		l.program.grumble(l.found.Discard())
		return
	}
	v := l.program.desk.View(l.found)
	if l.trouble = tooLong(v.Recovered); l.trouble != nil {
		return
	}
	l.merged = v.Merged
	l.name = v.Recovered.Title
	if l.name == "" {
		l.name = v.Recovered.Root.Title
	}
	saved, recovered := "What is saved", "What was recovered"
	switch {
	case l.found.Path == "":
		saved = "As it began: it was never saved"
	case errors.Is(v.Unread, fs.ErrNotExist):
		saved = "As it was saved: the file is gone"
	case v.Unread != nil:
		saved = "As it was saved: the file cannot be read now"
	case v.Merged:
		recovered = "What was recovered, with what the file holds now"
	}
	l.view = &recovery.View{
		Saved: sidebyside.NewSide(saved, v.Saved), Recovered: sidebyside.NewSide(recovered, v.Recovered),
		Differences: compare.Differences(v.Saved, v.Recovered),
	}
}

// showing remembers that it is being shown, until that went well for a while.
func (l *left) showing() {
	if l.opening != nil || l.view == nil {
		return
	}
	l.opening, _ = l.program.desk.Starts().Opening(l.mark())
	later(shownFor, l.settled)
}

func (l *left) settled() {
	if l.opening != nil {
		l.program.grumble(l.opening.Settled())
		l.opening = nil
	}
}

// item is how the page shows it.
func (l *left) item(now time.Time) recovery.Item {
	o := l.leftover
	i := recovery.Item{
		ID: o.Session, Title: l.title(), View: l.view, Discarded: l.discarded, Busy: l.busy,
		Saved: o.Path != "" && exists(o.Path),
	}
	i.File = "Never saved"
	if o.Path != "" {
		i.File = shortened(fromHome(o.Path))
	}
	if !o.Last.IsZero() {
		i.Says = append(i.Says, "Last written "+whenSaid(o.Last, now))
	}
	switch {
	case o.Edits == 1:
		i.Says = append(i.Says, "1 edit that is not saved")
	case o.Edits > 1:
		i.Says = append(i.Says, fmt.Sprintf("%d edits that are not saved", o.Edits))
	}
	l.warn(&i)
	l.explain(&i)
	return i
}

// title is what the document is called.
func (l *left) title() string {
	o := l.leftover
	switch {
	case l.secret():
		return "An encrypted scenario"
	case l.name != "":
		return l.name
	case o.Title != "":
		return o.Title
	case o.Path != "":
		return nameOf(o.Path)
	}
	return "New scenario"
}

// secret tells whether nothing of it is to be shown yet.
func (l *left) secret() bool { return (l.leftover.Wrapped != nil || l.sealed) && l.found == nil }

// warn says what to mind.
func (l *left) warn(i *recovery.Item) {
	o := l.leftover
	if l.secret() {
		i.File = "Encrypted: where it is, is not told"
	}
	if o.Drafted {
		i.Warns = append(i.Warns, l.typed())
	}
	if o.FileChanged && (l.view == nil || l.merged) {
		i.Warns = append(i.Warns, "The file was changed since")
	}
	damage := o.Damage
	if l.found != nil && l.found.Recovered.Damage != nil {
		damage = l.found.Recovered.Damage
	}
	if damage != nil && l.trouble == nil {
		i.Warns = append(i.Warns, sentence("not all of it can be read: "+strings.ReplaceAll(damage.Error(), "\n", "; "))+" What can be is offered")
	}
	if o.Doubt != nil {
		i.Warns = append(i.Warns, "Another Offramp may have it open: this disk cannot tell")
	}
}

// typed says what was being typed.
func (l *left) typed() string {
	if l.found == nil || l.found.Draft == nil || l.found.Draft.Text == "" {
		return "A text was being typed"
	}
	const most = 200 // characters: the rest is in what was recovered, or in nothing that could hold it
	text := []rune(l.found.Draft.Text)
	if len(text) > most {
		text = append(text[:most], '…')
	}
	return "Being typed: “" + string(text) + "”"
}

// explain says why it cannot be looked at, and what can be done about that.
func (l *left) explain(i *recovery.Item) {
	var refused *seal.Refused
	switch {
	case l.barred:
		i.Trouble = "Looking into this ended Offramp last time, so it was left alone. Nothing of it is lost."
		i.Ask = "Look into it anyway"
	case errors.As(l.trouble, &refused) && refused.Reason == seal.NotRecipient:
		i.Trouble = "There is no recovery for it with this key: it is encrypted for others. Whoever is among them can open it here."
		i.Ask, i.Locked = "Unlock…", true
	case errors.As(l.trouble, &refused):
		i.Trouble = sentence(refused.Error())
		i.Ask, i.Locked = "Unlock…", true
	case l.sealed:
		i.Trouble = "This scenario is encrypted, and so is what was not saved of it. Unlock it to look at it."
		i.Ask, i.Locked = "Unlock…", true
	case l.trouble != nil:
		i.Trouble = sentence("it cannot be recovered: " + l.trouble.Error())
	}
}

// whenSaid says when something was.
func whenSaid(t, now time.Time) string {
	t = t.In(now.Location())
	if t.Format(time.DateOnly) == now.Format(time.DateOnly) {
		return "today at " + t.Format("15:04")
	}
	return t.Format("2 January 2006 at 15:04")
}

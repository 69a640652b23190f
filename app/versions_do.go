package app

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store/versions"
)

// with reads the version that the list is at beside the UI thread, and goes on with
// it.
func (p *versionsPage) with(then func(v versions.Version, s *scenarios.Scenario)) {
	p.work(func(*scenarios.Scenario) error { return nil }, then)
}

// work is with, for what takes its time with the version: that is done beside the UI
// thread, too.
func (p *versionsPage) work(on func(*scenarios.Scenario) error, then func(v versions.Version, s *scenarios.Scenario)) {
	v, at := p.chosen()
	if at < 0 || p.busy {
		return
	}
	p.busy = true
	p.w.program.beside(func() {
		s, err := p.content(v.Name)
		if err == nil {
			err = on(s)
		}
		fyne.Do(func() {
			p.busy = false
			next := p.next
			p.next = nil
			switch {
			case !p.open():
			case next != nil:
				next()
			case err != nil:
				p.refuse(err)
			default:
				then(v, s)
			}
		})
	})
}

// restore makes the document what the version is: one edit, which undo takes back.
// The change log goes on.
func (p *versionsPage) restore() {
	v, at := p.chosen()
	if at < 0 {
		return
	}
	name := "the version until " + dayAndTime(v.When, p.w.program.now())
	var edit scenarios.Edit
	var other error
	is := p.w.doc.keeper.Copy()
	p.work(func(s *scenarios.Scenario) (err error) {
		edit, err = compare.Become(is().Scenario, s.Copy(), "Restore "+name, false)
		switch {
		case errors.Is(err, compare.ErrOtherRoot):
			other, err = err, nil
		case err == nil && edit.IsEmpty():
			err = errors.New("this is what is open here: there is nothing to restore")
		}
		return err
	}, func(versions.Version, *scenarios.Scenario) {
		switch {
		case other != nil:
			p.w.ask("It cannot be restored in place", wrapped("That version begins with another outcome than the document does now, so that no edit leads to it. It can be opened as a copy, a document of its own; this one stays as it is."), fyne.NewSize(480, 0),
				answer{text: "Cancel"}, answer{text: "Open it as a copy", main: true, do: p.openCopy})
			return
		case !p.w.doc.keeper.Is(is()): // somebody else's change came in
			p.restore()
			return
		}
		p.w.leavePage()
		if err := p.w.doc.board.Do(edit); err != nil {
			p.w.refuse(err)
			return
		}
		p.w.doc.how = versions.RestoredOver
		p.w.flash("Restored " + name + ". Undo takes that back; the file changes when you save.")
	})
}

// openCopy opens the version as a document of its own.
func (p *versionsPage) openCopy() {
	p.with(func(_ versions.Version, s *scenarios.Scenario) {
		p.w.program.show(copyOf(s.Copy(), p.w.doc.keeper.Secrecy()))
	})
}

// analyse shows in the analysis which judgements changed since the version.
func (p *versionsPage) analyse() {
	p.with(func(v versions.Version, s *scenarios.Scenario) {
		p.w.leavePage()
		p.w.analyseSince("the version until "+dayAndTime(v.When, p.w.program.now()), s.Copy())
	})
}

// wrapped is a text below which answers stand.
func wrapped(text string) fyne.CanvasObject {
	label := widget.NewLabel(text)
	label.Wrapping = fyne.TextWrapWord
	return label
}

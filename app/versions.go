package app

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/store"
	"offramp/scenarios/store/versions"
	"offramp/widgets/rowlist"
	"offramp/widgets/sidebyside"
)

var showVersions = command.Command[*window]{
	Name: "Versions…", Menu: "File", Group: 1,
	Do: (*window).showVersions,
}

// versionsPage lists what saves of the document replaced, and what changed since.
type versionsPage struct {
	comparing

	list  *rowlist.List
	all   []versions.Version
	kept  *versions.Document
	after bool   // compared with the version after it, not with what is open here
	read  string // the version that last holds
	last  *scenarios.Scenario
	used  int64 // by the versions of all documents, in bytes; −1 where nobody knows
}

// showVersions shows the versions of the document.
func (w *window) showVersions() {
	if !w.commit() {
		return
	}
	p := &versionsPage{list: rowlist.New(), kept: w.doc.keeper.Versions(), used: -1}
	p.init(w, "Versions", container.New(tall{p.listHeight}, p.list))
	p.view.First = p.list
	p.list.OnFocus = func(part fyne.Focusable) { p.view.GiveTo(p.view, part) }
	p.list.OnDone = w.leavePage
	p.list.OnIdle = w.catchFocus
	p.list.OnFunction = w.function
	p.list.OnAt = func(int) { p.choose() }
	p.list.OnPick = func(int) { p.choose() }
	w.openPage(p)
	if w.program.desk.Data == "" {
		p.view.Clear("No versions are kept: the folder for them cannot be used.")
		return
	}
	p.view.Say("Looking for versions…")
	w.program.beside(func() {
		list, err := p.kept.List()
		used, spaceErr := space(w.program.desk.Versions())
		fyne.Do(func() {
			if spaceErr == nil {
				p.used = used
			}
			p.found(list, err)
		})
	})
}

// space is what the versions of all documents take.
func space(s *versions.Store) (all int64, err error) {
	each, err := s.Space()
	for _, n := range each {
		all += n
	}
	return all, err
}

// found lists the versions.
func (p *versionsPage) found(list []versions.Version, err error) {
	switch {
	case !p.open():
		return
	case err != nil:
		p.view.Clear(sentence(err.Error()))
		return
	}
	p.all = list
	if len(list) == 0 {
		p.offer()
		p.view.SetActions(p.actions...)
		p.view.Clear(p.none())
		return
	}
	var rows []rowlist.Row
	for _, v := range list {
		rows = append(rows, versionRow(v, p.w.program.now()))
	}
	p.list.Set(rows) // it chooses the newest
	p.view.Refresh()
	p.FocusFirst()
}

func (p *versionsPage) none() string {
	if p.w.doc.path == "" {
		return "This document was never saved. From its first save on, each save keeps what it replaces, and it is listed here."
	}
	return "There is no earlier version yet. The next save keeps what it replaces, and it is listed here."
}

// listHeight is the room that the list of versions asks for, in px.
func (p *versionsPage) listHeight() float32 {
	const row = 45
	return float32(min(max(len(p.all), 1), 7)) * row
}

// chosen is the version that the list is at.
func (p *versionsPage) chosen() (versions.Version, int) {
	at := p.list.At()
	if at < 0 || at >= len(p.all) {
		return versions.Version{}, -1
	}
	return p.all[at], at
}

// choose shows what changed from the version that the list is at.
func (p *versionsPage) choose() {
	v, at := p.chosen()
	if at < 0 {
		return
	}
	p.offer()
	var locked *versions.Locked
	switch {
	case errors.As(v.Trouble, &locked):
		p.stopWith("This version is locked: it was encrypted for an earlier passphrase, or for other recipients. It can be read again in a file that is saved with those.")
		return
	case v.Trouble != nil:
		p.stopWith(sentence(v.Trouble.Error()) + " It cannot be restored; the others can.")
		return
	}
	name, now := until(v, p.w.program.now()), p.w.program.now()
	if p.after && at > 0 && p.all[at-1].Trouble == nil {
		later := p.all[at-1]
		p.run("Comparing…", func() (compared, error) {
			old, err := p.content(v.Name)
			if err != nil {
				return compared{}, err
			}
			is, err := p.content(later.Name)
			if err != nil {
				return compared{}, err
			}
			return sides(name, until(later, now), old, is), nil
		})
		return
	}
	is := p.w.doc.keeper.Copy()
	p.run("Comparing…", func() (compared, error) {
		old, err := p.content(v.Name)
		if err != nil {
			return compared{}, err
		}
		c := sides(name, openHere, old, is().Scenario)
		c.old = old
		return c, nil
	})
}

// stopWith says why a version cannot be shown.
func (p *versionsPage) stopWith(text string) {
	p.next, p.cancelled, p.old = nil, true, nil
	p.view.Clear(text)
	p.view.SetActions(p.actions...)
}

// Present compares anew: something was edited.
func (p *versionsPage) Present() { p.choose() }

// content reads a version, beside the UI thread and one at a time.
func (p *versionsPage) content(name string) (*scenarios.Scenario, error) {
	if p.read == name {
		return p.last, nil
	}
	data, _, err := p.kept.Read(name)
	if err != nil {
		return nil, err
	}
	opened, err := store.Decode(data)
	if err != nil {
		return nil, fmt.Errorf("this version cannot be read: %w", err)
	}
	p.read, p.last = name, opened.Scenario
	return p.last, nil
}

// offer says what can be done with the version that the list is at.
func (p *versionsPage) offer() {
	p.actions = nil
	add := func(name string, do func()) {
		p.actions = append(p.actions, sidebyside.Action{Name: name, Do: do})
	}
	if v, at := p.chosen(); at >= 0 {
		if v.Trouble == nil {
			if editable(p.w) {
				add("Restore this version", p.restore)
			}
			add("Open it as a copy", p.openCopy)
			add("What it means for the figures", p.analyse)
		}
		switch {
		case p.after:
			add("Compare with what is open here", func() { p.after = false; p.choose() })
		case at > 0:
			add("Compare with the version after it", func() { p.after = true; p.choose() })
		}
	}
	if p.w.program.desk.Data != "" {
		add(p.spaceText(), p.askSpace)
	}
}

// tall gives its object a height that is asked for anew each time.
type tall struct{ height func() float32 }

func (t tall) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.NewSize(0, t.height()) }

func (t tall) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(size)
	objects[0].Move(fyne.Position{})
}

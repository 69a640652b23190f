package inspector

import "fyne.io/fyne/v2"

// listed is one of the scenario's own list, end states or sources, as its menu
// knows it.
type listed struct {
	names, ids []string // of the whole list
	id         string
	open       string // what showing its details is called
	toggle     func()
	merge      func(into string)
	move       func(by int)
	remove     func()
}

// menu is what can be done with one of a list.
func (l listed) menu() []*fyne.MenuItem {
	at := -1
	into := item("Merge into", len(l.ids) > 1, nil)
	into.ChildMenu = fyne.NewMenu("")
	for k, id := range l.ids {
		if id == l.id {
			at = k
			continue
		}
		into.ChildMenu.Items = append(into.ChildMenu.Items, item(l.names[k], true, func() { l.merge(id) }))
	}
	return []*fyne.MenuItem{
		item(l.open, true, l.toggle),
		item("Move up", at > 0, func() { l.move(-1) }),
		item("Move down", at+1 < len(l.ids), func() { l.move(1) }),
		into, item("Delete", true, l.remove),
	}
}

// toggle opens one of several of which one at a time is open, or closes it.
func (i *Inspector) toggle(open *string, id string, row fyne.CanvasObject) {
	i.Commit()
	if *open == id {
		id = ""
	}
	*open = id
	i.present()
	if id != "" {
		i.reveal(row)
	}
}

package scenarios

import "slices"

// Logged returns the entries that the newest step wrote into the change log.
func (e *Editor) Logged() []*Change {
	if len(e.undo) == 0 {
		return nil
	}
	return e.loggedSince(len(e.undo) - 1)
}

// loggedSince are the entries of the steps from there on, the oldest first.
func (e *Editor) loggedSince(depth int) []*Change {
	ids := make(map[string]bool)
	for _, s := range e.undo[depth:] {
		for _, effect := range s.inverse.Effects {
			if item, ok := effect.(RemoveItem); ok && item.From == AChange {
				ids[item.ID] = true
			}
		}
	}
	var entries []*Change
	for i := len(e.scenario.Changes) - 1; i >= 0 && len(ids) > 0; i-- { // they are the last ones
		c := e.scenario.Changes[i]
		if ids[c.ID] {
			entries = append(entries, c)
			delete(ids, c.ID)
		}
	}
	slices.Reverse(entries)
	return entries
}

// Explain says why the newest step changed what it did, as part of that step: one
// undo takes back both. The reason stands at the entries that were made as the
// first one was: siblings that were scaled to make room have none of their own.
// Where the step wrote no entry it does nothing.
func (e *Editor) Explain(because string) error {
	entries := e.Logged()
	if len(entries) == 0 {
		return nil
	}
	shown := e.shown()
	edit := Edit{Name: e.UndoName(), Select: shown, Back: shown}
	for _, c := range entries {
		if c.How == entries[0].How && c.Because != because {
			edit.Effects = append(edit.Effects, SetReason(c.ID, because))
		}
	}
	mark := Mark{depth: len(e.undo) - 1}
	if err := e.Do(edit); err != nil {
		return err
	}
	e.Squash(mark, edit.Name)
	return nil
}

// shown is what the newest step selects, for what joins it to select as well.
func (e *Editor) shown() string { return e.undo[len(e.undo)-1].inverse.Back }

// ExplainChange returns the edit that says why an older entry of the change log
// was made; empty where there is no such entry, or it says so already.
func ExplainChange(s *Scenario, id, because string) Edit {
	c := find(s.Changes, id)
	if c == nil || c.Because == because {
		return Edit{}
	}
	edit := Edit{Name: "Say why " + Quote((&Outcome{Title: c.Title}).Name()) + " changed", Effects: []Effect{SetReason(id, because)}}
	if s.Outcome(c.Outcome) != nil {
		edit.Select, edit.Back = c.Outcome, c.Outcome
	}
	return edit
}

// settle makes one entry of several that the steps since the mark wrote about one
// field of an outcome: they become one step, which went from the first value to
// the last. Where that is the same value, there is no entry.
func (e *Editor) settle(to Mark) {
	type about struct{ outcome, field string }
	entries := make(map[about][]*Change)
	var order []about
	for _, c := range e.loggedSince(to.depth) {
		a := about{c.Outcome, c.Field}
		if entries[a] == nil {
			order = append(order, a)
		}
		entries[a] = append(entries[a], c)
	}
	shown := e.shown()
	edit := Edit{Select: shown, Back: shown}
	for _, a := range order {
		several := entries[a]
		if len(several) < 2 {
			continue
		}
		first, last := several[0], several[len(several)-1]
		for _, c := range several {
			edit.Effects = append(edit.Effects, RemoveItem{From: AChange, ID: c.ID})
		}
		if first.From != last.To {
			one := *last
			one.ID, one.From = NewID(), first.From
			edit.Effects = append(edit.Effects, AddItem{At: e.placeAfter(edit), Item: &one})
		}
	}
	if edit.IsEmpty() {
		return
	}
	taken := e.taking()
	inverse, err := edit.apply(e.scenario, taken)
	if err != nil {
		// They were just found where they are taken from, or the model is broken.
		panic("scenarios: the change log cannot be settled: " + err.Error())
	}
	e.serial++
	e.undo = append(e.undo, step{inverse, e.serial})
	e.tell(Done, edit, taken)
}

// placeAfter is the end of the log once the edit's effects so far are made.
func (e *Editor) placeAfter(edit Edit) int {
	at := len(e.scenario.Changes)
	for _, effect := range edit.Effects {
		switch effect.(type) {
		case RemoveItem:
			at--
		case AddItem:
			at++
		}
	}
	return at
}

package board

import (
	"offramp/scenarios"
)

// Several returns all selected outcomes in the order of the tree: usually one,
// none where the scenario itself is selected.
func (b *Board) Several() []*scenarios.Outcome {
	at := b.Selected()
	if at == nil {
		return nil
	}
	if len(b.others) == 0 {
		return []*scenarios.Outcome{at}
	}
	var all []*scenarios.Outcome
	for o := range b.Scenario().Root.All() {
		if o == at || b.others[o.ID] {
			all = append(all, o)
		}
	}
	return all
}

// Count returns how many outcomes are selected.
func (b *Board) Count() int {
	if b.selected == "" {
		return 0
	}
	return 1 + len(b.others)
}

// Single says why nothing can be typed into what is selected, nil where that is
// one outcome alone.
func (b *Board) Single() error {
	switch n := b.Count(); {
	case n == 0:
		return ErrNone
	case n > 1:
		return errSeveral
	}
	return nil
}

// IsSelected tells whether the outcome id is selected, alone or with others.
func (b *Board) IsSelected(id string) bool {
	return id != "" && (id == b.selected || b.others[id])
}

// Extend takes the selection on to the outcome id and keeps what is selected.
// Going back to one that is selected already lets go of the one that is left,
// so that a step too far is mended by a step back.
func (b *Board) Extend(id string) {
	o := b.Scenario().Outcome(id)
	if o == nil || id == b.selected {
		return
	}
	b.Update(func() {
		b.reveal(o)
		if b.others[id] {
			delete(b.others, id)
		} else if b.selected != "" {
			b.others[b.selected] = true
		}
		b.selected = id
		b.stale |= Selection
	})
}

// Toggle adds the outcome id to the selection, or takes it out of it. The last
// one stays.
func (b *Board) Toggle(id string) {
	o := b.Scenario().Outcome(id)
	if o == nil {
		return
	}
	b.Update(func() {
		b.reveal(o)
		switch {
		case b.others[id]:
			delete(b.others, id)
		case id != b.selected:
			if b.selected != "" {
				b.others[b.selected] = true
			}
			b.selected = id
		case len(b.others) > 0:
			rest := b.Several()
			for _, other := range rest {
				if other.ID != id {
					b.selected = other.ID
				}
			}
			delete(b.others, b.selected)
		}
		b.stale |= Selection
	})
}

// Selection returns what is selected as [Board.SelectAll] takes it: the one that
// keys speak to last, nothing where the scenario itself is selected.
func (b *Board) Selection() []string {
	at := b.Selected()
	if at == nil {
		return nil
	}
	ids := make([]string, 0, b.Count())
	for _, o := range b.Several() {
		if o != at {
			ids = append(ids, o.ID)
		}
	}
	return append(ids, at.ID)
}

// SelectAll selects the outcomes ids, the last of them as the one that keys
// speak to; the scenario itself where there are none.
func (b *Board) SelectAll(ids []string) {
	if len(ids) == 0 {
		b.Select("")
		return
	}
	b.Update(func() {
		b.Select(ids[len(ids)-1])
		for _, id := range ids[:len(ids)-1] {
			if o := b.Scenario().Outcome(id); o != nil && id != b.selected {
				b.reveal(o)
				b.others[id] = true
			}
		}
		b.stale |= Selection
	})
}

// alone lets go of all selected outcomes but the one that keys speak to.
func (b *Board) alone() {
	if len(b.others) > 0 {
		clear(b.others)
		b.stale |= Selection
	}
}

// letHiddenGo takes out of the selection what is gone or not on the map.
func (b *Board) letHiddenGo() {
	for id := range b.others {
		o := b.Scenario().Outcome(id)
		if o == nil || id == b.selected || !o.Within(b.Branch()) || b.shown(o) != o {
			delete(b.others, id)
			b.stale |= Selection
		}
	}
}

// heir is what keys speak to once what they spoke to is gone: the first of the
// others that were selected with it, and only where there is none the root, which
// nobody chose.
func (b *Board) heir() string {
	if len(b.others) > 0 {
		for o := range b.Scenario().Root.All() {
			if b.others[o.ID] {
				delete(b.others, o.ID)
				return o.ID
			}
		}
	}
	return b.Scenario().Root.ID
}

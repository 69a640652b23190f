package store

import (
	"fmt"
	"slices"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// DecodeEdit reads what [EncodeEdit] wrote. It takes no liberties: what is not as
// it was written is an error, an *[Unreadable], and no edit.
func DecodeEdit(data []byte) (scenarios.Edit, error) {
	r := newReader(data, published)
	var edit scenarios.Edit
	r.strictly("an edit", func(name string) bool {
		switch name {
		case "name":
			return r.text(name, &edit.Name)
		case "how":
			return r.text(name, &edit.How)
		case "select":
			return r.text(name, &edit.Select)
		case "back":
			return r.text(name, &edit.Back)
		case "effects":
			r.entries(name, jsontext.KindBeginObject, func() {
				if effect := r.effect(); r.err == nil {
					edit.Effects = append(edit.Effects, effect)
				}
			})
			return true
		}
		return false
	})
	if rest := int(r.dec.InputOffset()); r.err == nil && rest != len(data) {
		r.damaged("the end of the edit")
	}
	i := slices.IndexFunc(r.findings, func(f finding) bool { return f.Code != CodeFieldCase })
	if r.err == nil && i >= 0 {
		r.damaged(r.findings[i].What)
	}
	if r.err != nil {
		return scenarios.Edit{}, r.err
	}
	for _, takeOut := range r.silent {
		takeOut()
	}
	return edit, nil
}

// written are the parts of an effect, as they come.
type written struct {
	do, id, parent, field string
	on                    scenarios.Subject
	at                    int
	value                 any // a place of the field tables
	branch                *scenarios.Outcome
	item                  any
}

func (r *reader) effect() scenarios.Effect {
	w := written{on: scenarios.TheScenario}
	r.strictly("an effect", func(name string) bool { return r.effectField(&w, name) })
	if r.err != nil {
		return nil
	}
	effect := w.effect()
	if effect == nil {
		r.damaged("an effect called " + clip(w.do))
	}
	return effect
}

func (r *reader) effectField(w *written, name string) bool {
	switch name {
	case "do":
		return r.text(name, &w.do)
	case "on":
		return r.subject(&w.on)
	case "id":
		return r.text(name, &w.id)
	case "parent":
		return r.text(name, &w.parent)
	case "field":
		return r.text(name, &w.field)
	case "at":
		return r.small(name, &w.at)
	case "value":
		if w.field == scenarios.FieldUnknown && w.value == nil {
			return r.unknowns(w)
		}
		at, ok := fieldOf(w.on, w.field)
		if !ok || w.value != nil {
			return false
		}
		w.value = at
		r.field(w.field, at)
		return true
	case "branch":
		if w.branch != nil || r.peek() != jsontext.KindBeginObject {
			return false
		}
		w.branch = r.outcome()
		return true
	case "item":
		return r.item(w)
	}
	return false
}

func (w *written) effect() scenarios.Effect {
	switch w.do {
	case doSet:
		if w.value == nil && w.field == scenarios.FieldUnknown {
			w.value = new(scenarios.Unknown)
		}
		if w.value == nil { // which is empty
			w.value, _ = fieldOf(w.on, w.field)
		}
		if w.value != nil {
			return scenarios.Set{On: w.on, ID: w.id, Field: w.field, Value: valueAt(w.value)}
		}
	case doInsert:
		if w.branch != nil {
			return scenarios.Insert{Parent: w.parent, At: w.at, Branch: w.branch}
		}
	case doRemove:
		return scenarios.Remove{ID: w.id}
	case doMove:
		return scenarios.Move{ID: w.id, Parent: w.parent, At: w.at}
	case doAdd:
		if w.item != nil {
			return scenarios.AddItem{At: w.at, Item: w.item}
		}
	case doDrop:
		return scenarios.RemoveItem{From: w.on, ID: w.id}
	case doPlace:
		return scenarios.MoveItem{In: w.on, ID: w.id, At: w.at}
	}
	return nil
}

func (r *reader) subject(at *scenarios.Subject) bool {
	var word string
	r.text("on", &word)
	for _, known := range subjects {
		if known.word == word {
			*at = known.subject
			return true
		}
	}
	return false
}

func (r *reader) item(w *written) bool {
	if w.item != nil || r.peek() != jsontext.KindBeginObject {
		return false
	}
	switch w.on {
	case scenarios.AnEndState:
		e := &scenarios.EndState{}
		readObject(r, endStateObject, e)
		w.item = e
	case scenarios.ASource:
		s := &scenarios.Source{}
		readObject(r, sourceObject, s)
		w.item = s
	case scenarios.AChange:
		c := &scenarios.Change{}
		readObject(r, changeObject, c)
		w.item = c
	}
	return w.item != nil
}

// strictly reads an object of which every field is known.
func (r *reader) strictly(what string, read func(name string) bool) {
	if r.peek() != jsontext.KindBeginObject {
		r.damaged(what + " that is " + r.excerpt())
		return
	}
	r.token()
	for r.inside() {
		name := string(r.quoted())
		if r.err == nil && !read(name) {
			r.damaged(fmt.Sprintf("the field %q of %s", clip(name), what))
		}
	}
	r.token()
}

// damaged stops the reading of what nobody edits by hand.
func (r *reader) damaged(what string) {
	if r.err == nil {
		r.err = &Unreadable{What: what + " is not as it was written", Do: "what was recorded before it can be recovered"}
	}
}

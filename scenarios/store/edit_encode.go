package store

import (
	"fmt"
	"strings"

	"offramp/scenarios"
)

// EncodeEdit writes an edit as a recorded event has it, for a journal: every effect
// with its values as they stand in a scenario file, so that what they say, unknown
// fields included, reads back the same. It refuses what no file can hold, with an
// *[Unsaved].
func EncodeEdit(edit scenarios.Edit) ([]byte, error) {
	w := &writer{buf: make([]byte, 0, 256), limits: published, part: "edit"}
	w.open('{')
	for _, text := range []struct{ name, value string }{
		{"name", strings.ToValidUTF8(edit.Name, "�")}, {"how", edit.How}, {"select", edit.Select}, {"back", edit.Back},
	} {
		w.field(text.name, &text.value)
	}
	w.key("effects")
	w.open('[')
	for _, effect := range edit.Effects {
		w.line()
		w.effect(effect)
		if w.err != nil {
			return nil, w.err
		}
	}
	w.close(']')
	w.close('}')
	if w.err != nil {
		return nil, w.err
	}
	return []byte(compact(w.buf)), nil
}

func (w *writer) effect(effect scenarios.Effect) {
	w.open('{')
	switch e := effect.(type) {
	case scenarios.Set:
		w.word("do", doSet)
		w.subject(e.On)
		w.field("id", &e.ID)
		w.word("field", e.Field)
		if list, ok := e.Value.(scenarios.Unknown); ok && e.Field == scenarios.FieldUnknown {
			w.unknowns(list)
			break
		}
		at, ok := fieldOf(e.On, e.Field)
		if !ok || !put(at, e.Value) {
			w.refuse(fmt.Sprintf("the %s has no field %q for a %T", e.On, e.Field, e.Value), "report this: no edit sets it")
			return
		}
		w.field("value", at)
	case scenarios.Insert:
		w.word("do", doInsert)
		w.field("parent", &e.Parent)
		w.whole("at", int64(e.At))
		if e.Branch == nil {
			w.refuse("a branch is missing", "report this: no edit inserts nothing")
			return
		}
		if _, err := measure(e.Branch, w.limits); err != nil { // or it would be gone down too deep
			w.err = err
			return
		}
		w.key("branch")
		w.writeOutcome(e.Branch)
	case scenarios.Remove:
		w.word("do", doRemove)
		w.field("id", &e.ID)
	case scenarios.Move:
		w.word("do", doMove)
		w.field("id", &e.ID)
		w.field("parent", &e.Parent)
		w.whole("at", int64(e.At))
	case scenarios.AddItem:
		w.word("do", doAdd)
		w.whole("at", int64(e.At))
		w.item(e.Item)
	case scenarios.RemoveItem:
		w.word("do", doDrop)
		w.subject(e.From)
		w.field("id", &e.ID)
	case scenarios.MoveItem:
		w.word("do", doPlace)
		w.subject(e.In)
		w.field("id", &e.ID)
		w.whole("at", int64(e.At))
	default:
		w.refuse(fmt.Sprintf("there is no encoding of a %T", effect), "report this: the journal does not know it")
	}
	w.close('}')
}

func (w *writer) word(name, text string) {
	w.key(name)
	w.quote(name, text)
}

func (w *writer) subject(s scenarios.Subject) {
	word, ok := subjectWord(s)
	if !ok {
		w.refuse(fmt.Sprintf("there is no subject number %d", s), "report this: no edit is about it")
		return
	}
	w.word("on", word)
}

func (w *writer) item(item any) {
	switch item := item.(type) {
	case *scenarios.EndState:
		w.subject(scenarios.AnEndState)
		w.key("item")
		writeObject(w, endStateObject, item)
	case *scenarios.Source:
		w.subject(scenarios.ASource)
		w.key("item")
		writeObject(w, sourceObject, item)
	case *scenarios.Change:
		w.subject(scenarios.AChange)
		w.key("item")
		writeObject(w, changeObject, item)
	default:
		w.refuse(fmt.Sprintf("no list holds a %T", item), "report this: no edit adds one")
	}
}

package store

import "offramp/scenarios"

// unlessEmpty writes a field and takes it back when write says that it holds
// nothing.
func (w *writer) unlessEmpty(name string, write func() bool) {
	before := len(w.buf)
	w.key(name)
	if !write() {
		w.buf = w.buf[:before]
	}
}

func writeOptional[O any](w *writer, name string, d *object[O], o *O) {
	if o != nil {
		w.unlessEmpty(name, func() bool { return writeObject(w, d, o) })
	}
}

func writeList[O any](w *writer, name string, d *object[O], list []O) {
	if len(list) == 0 {
		return
	}
	w.unlessEmpty(name, func() bool {
		w.open('[')
		for i := range list {
			w.entry(func() bool { return writeObject(w, d, &list[i]) })
		}
		return w.close(']')
	})
}

func writePointers[O any](w *writer, name string, d *object[O], list []*O, called func(*O) string) {
	if len(list) == 0 {
		return
	}
	part := w.part
	w.unlessEmpty(name, func() bool {
		w.open('[')
		for _, o := range list {
			w.part = called(o)
			w.entry(func() bool { return writeObject(w, d, o) })
		}
		return w.close(']')
	})
	w.part = part
}

// entry writes an element of a list and takes it back when it holds nothing.
func (w *writer) entry(write func() bool) {
	before := len(w.buf)
	w.line()
	if !write() {
		w.buf = w.buf[:before]
	}
}

func (w *writer) likelihoods(name string, list []scenarios.Likelihood) {
	if len(list) == 0 {
		return
	}
	w.key(name)
	w.open('{')
	taken := map[string]bool{}
	for _, l := range list {
		w.once(name, l.Child, taken)
		w.key(l.Child)
		w.number(name, l.P)
	}
	w.close('}')
}

func (w *writer) checks(name string, list []scenarios.CheckSetting) {
	if len(list) == 0 {
		return
	}
	taken := map[string]bool{}
	w.unlessEmpty(name, func() bool {
		w.open('{')
		for i := range list {
			c := &list[i]
			w.once(name, c.Check, taken)
			w.unlessEmpty(c.Check, func() bool { return writeObject(w, checkObject, c) })
		}
		return w.close('}')
	})
}

// once refuses a name that an object has already: the file could not be opened.
func (w *writer) once(name, key string, taken map[string]bool) {
	if taken[key] {
		w.refuse(name+" has “"+clip(key)+"” twice", "take one of them out")
	}
	taken[key] = true
}

// anyValue writes a value of any shape. In the change log its numbers are known
// fields' and as short as these; a conflict's may be of fields that nobody knows
// and stay as they are.
func (w *writer) anyValue(name string, v scenarios.JSON) {
	switch v {
	case "", "null", `""`, "{}", "[]":
		return
	}
	if name == "from" || name == "to" {
		v = shortest(v)
	}
	w.key(name)
	w.raw(name, v)
}

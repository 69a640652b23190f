package findbar

// replaceOne replaces the match that is shown and goes on to the next.
func (b *Bar) replaceOne() {
	if b.readOnly || b.at < 0 || b.OnReplace == nil {
		return
	}
	b.asking = true // what the edit changes is looked at once, below
	b.OnReplace(b.at, b.with.Text)
	b.asking = false
	b.look()
}

func (b *Bar) replaceAll() {
	if b.readOnly || b.count == 0 || b.OnReplaceAll == nil {
		return
	}
	b.asking = true
	n := b.OnReplaceAll(b.with.Text)
	b.asking = false
	b.ask()
	b.tell(n)
}

// tell says how many were replaced, or no more.
func (b *Bar) tell(replaced int) {
	if b.replaced != replaced {
		b.replaced = replaced
		b.Refresh()
	}
}

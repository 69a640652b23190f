package findbar

// Counted returns what the bar says about how many matches there are.
func (b *Bar) Counted() string {
	text, _ := b.counted()
	return text
}

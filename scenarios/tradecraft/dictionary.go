package tradecraft

// numeral is the identity of every word made of digits.
const numeral uint16 = 1

// dictionary gives known words their identities, in small letters.
type dictionary struct {
	ids map[string]uint16
	// lengths has a bit for each length of the words that begin with a byte,
	// for most words of a text are none of ours.
	lengths [256]uint64
}

func (d *dictionary) add(name string) uint16 {
	id, ok := d.ids[name]
	if !ok {
		id = numeral + 1 + uint16(len(d.ids))
		d.ids[name] = id
		d.lengths[name[0]] |= 1 << len(name)
	}
	return id
}

// find returns 0 for a word that is not known.
func (d *dictionary) find(name []byte) uint16 {
	if len(name) == 0 || !d.might(name[0], len(name)) {
		return 0
	}
	return d.ids[string(name)]
}

// might tells whether any known word begins with that byte and is as long.
func (d *dictionary) might(first byte, length int) bool { return d.lengths[first]>>length&1 != 0 }

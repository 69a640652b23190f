package tradecraft

// numeral is the identity of every word made of digits.
const numeral uint16 = 1

// dictionary gives known words their identities, in small letters.
type dictionary struct {
	ids map[string]uint16
	// lengths has a bit for each length of the words that begin with two
	// bytes, for most words of a text are none of ours.
	lengths *[1 << 10]uint64
}

func (d *dictionary) add(name string) uint16 {
	id, ok := d.ids[name]
	if !ok {
		id = numeral + 1 + uint16(len(d.ids))
		d.ids[name] = id
		d.lengths[start(name[0], name[min(1, len(name)-1)])] |= 1 << len(name)
	}
	return id
}

// find returns 0 for a word that is not known.
func (d *dictionary) find(name []byte) uint16 {
	if len(name) == 0 || !d.might(name[0], name[min(1, len(name)-1)], len(name)) {
		return 0
	}
	return d.ids[string(name)]
}

// might tells whether any known word begins with those two bytes, in either
// case, and is as long. Of a word of one letter they are the same.
func (d *dictionary) might(first, second byte, length int) bool {
	return d.lengths[start(first, second)]>>length&1 != 0
}

func start(first, second byte) int { return int(first&31)<<5 | int(second&31) }

func newDictionary() dictionary {
	return dictionary{ids: make(map[string]uint16, 256), lengths: new([1 << 10]uint64)}
}

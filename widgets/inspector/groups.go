package inspector

import "maps"

// Folded tells which groups were closed (true) or opened (false) by hand, by
// their names. Groups that nobody touched are not in it.
func (i *Inspector) Folded() map[string]bool { return maps.Clone(i.folded) }

// SetFolded closes and opens groups as they were left, in this window or at an
// earlier time.
func (i *Inspector) SetFolded(folded map[string]bool) {
	i.Commit() // a field that is folded away is no place for pending text
	i.folded = maps.Clone(folded)
	if i.folded == nil {
		i.folded = map[string]bool{}
	}
	i.present()
}

package keeper

import "offramp/scenarios/store/seal"

// Secrecy is how a document is encrypted and what opens it again: what is taken
// out of it into a document of its own stays encrypted with that.
type Secrecy struct {
	lock *seal.Lock
	key  *seal.Key
	box  *seal.Box
}

// Secrecy is that of the document, nil where it is not encrypted.
func (k *Keeper) Secrecy() *Secrecy {
	if k.lock == nil {
		return nil
	}
	return &Secrecy{k.lock, k.key, k.box}
}

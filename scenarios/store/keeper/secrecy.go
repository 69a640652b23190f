package keeper

import (
	"sync"

	"offramp/scenarios/store/seal"
)

// Secrecy is how a document is encrypted and what opens it again: what is taken
// out of it into a document of its own stays encrypted with that.
type Secrecy struct {
	lock *seal.Lock
	key  *seal.Key
	box  *seal.Box
}

// Secrecy is that of the document, nil where it is not encrypted. Its secrets are of
// its own: they outlast the document.
func (k *Keeper) Secrecy() *Secrecy {
	if k.lock == nil {
		return nil
	}
	return &Secrecy{k.lock.Clone(), k.key.Clone(), k.box.Clone()}
}

// secrets are those that a document has and had, all its own. They are overwritten
// once it is closed and nothing that runs beside uses them any more.
type secrets struct {
	mu   sync.Mutex
	all  []interface{ Wipe() }
	uses int
	over bool
}

// have adds what the document has from now on; the pointers may be nil.
func (s *secrets) have(lock *seal.Lock, key *seal.Key, box *seal.Box) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.all = append(s.all, lock, key, box)
	s.wipe()
}

// use keeps them until done is called.
func (s *secrets) use() (done func()) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.uses++
	return func() {
		s.mu.Lock()
		defer s.mu.Unlock()
		s.uses--
		s.wipe()
	}
}

// end says that the document is closed.
func (s *secrets) end() {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.over = true
	s.wipe()
}

func (s *secrets) wipe() {
	if !s.over || s.uses > 0 {
		return
	}
	for _, secret := range s.all {
		secret.Wipe()
	}
	s.all = nil
}

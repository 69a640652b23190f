package seal

import (
	"crypto/rand"
	"slices"
)

// Wiping overwrites the secrets that are in our hands once nobody needs them: the keys
// of boxes, passphrases, the keys of files. That is as much as can be done here, and no
// promise: the runtime and the libraries (age, the ciphers) copy what they are given,
// secret identities stay where the library keeps them, a passphrase was typed into
// a text of the window, and the system may have written any of it to its swap.

// Wipe overwrites the key. What is sealed from then on nobody can open, rather than
// everybody: the key becomes a random one that nobody has.
func (b *Box) Wipe() {
	if b != nil {
		b.mu.Lock()
		defer b.mu.Unlock()
		_, _ = rand.Read(b.key[:]) // it never fails, says its documentation
	}
}

// Clone returns a box that opens and seals the same, and is wiped by itself.
func (b *Box) Clone() *Box {
	if b == nil {
		return nil
	}
	b.mu.RLock()
	defer b.mu.RUnlock()
	return NewBox(b.key, b.wrapped)
}

// Wipe overwrites the secrets that it holds; it can be used no more.
func (l *Lock) Wipe() {
	if l == nil {
		return
	}
	clear(l.passphrase)
	if l.kept != nil {
		clear(l.kept.fileKey)
	}
	*l = Lock{}
}

// Clone returns a lock that is the same, and is wiped by itself.
func (l *Lock) Clone() *Lock {
	if l == nil {
		return nil
	}
	second := *l
	second.passphrase = slices.Clone(l.passphrase)
	if l.kept != nil {
		kept := *l.kept
		kept.fileKey = slices.Clone(kept.fileKey)
		second.kept = &kept
	}
	return &second
}

// Wipe overwrites the passphrase. Identities stay: the library keeps them where they
// cannot be reached.
func (k *Key) Wipe() {
	if k != nil {
		clear(k.passphrase)
		k.passphrase, k.identities = nil, nil
	}
}

// Clone returns a key that opens the same, and is wiped by itself.
func (k *Key) Clone() *Key {
	if k == nil {
		return nil
	}
	return &Key{passphrase: slices.Clone(k.passphrase), identities: k.identities}
}

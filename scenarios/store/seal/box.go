// Package seal keeps encrypted scenarios encrypted: the file itself with age, and
// all that is kept about it elsewhere with a key of its own.
package seal

import (
	"crypto/cipher"
	"crypto/rand"
	"errors"
	"fmt"
	"sync"

	"golang.org/x/crypto/chacha20poly1305"
)

// Box seals what the journal and the version store keep about one encrypted
// document (XChaCha20-Poly1305, RFC 8439 with a 24-byte random nonce in front).
// Its key is wrapped once, with age, for who may open the document, so that no
// edit waits for a passphrase's key derivation. A nil *Box is for a document that
// is not encrypted: it leaves everything as it is.
type Box struct {
	mu      sync.RWMutex // of the key, which Wipe overwrites
	key     [chacha20poly1305.KeySize]byte
	wrapped []byte
}

// NewBox returns the box of a key. Wrapped is the key, encrypted with age for who
// may open the document: it stands in clear beside what the box seals.
func NewBox(key [chacha20poly1305.KeySize]byte, wrapped []byte) *Box {
	return &Box{key: key, wrapped: wrapped}
}

// Wrapped is the key, encrypted for who may open the document; nil of a nil box.
func (b *Box) Wrapped() []byte {
	if b == nil {
		return nil
	}
	return b.wrapped
}

// ErrForged says that what was sealed is not what the box sealed, or is in
// another place.
var ErrForged = errors.New("it was changed since it was sealed, or sealed with another key")

// Seal encrypts plain. Place says where it belongs ("journal 12"): it opens
// there only, so that parts cannot be exchanged.
func (b *Box) Seal(plain []byte, place string) []byte {
	if b == nil {
		return plain
	}
	aead := b.aead()
	nonce := make([]byte, aead.NonceSize(), aead.NonceSize()+len(plain)+aead.Overhead())
	_, _ = rand.Read(nonce) // it never fails, says its documentation
	return aead.Seal(nonce, nonce, plain, []byte(place))
}

// Open returns what was sealed for a place. The error is or wraps [ErrForged].
func (b *Box) Open(sealed []byte, place string) ([]byte, error) {
	if b == nil {
		return sealed, nil
	}
	aead := b.aead()
	if len(sealed) < aead.NonceSize()+aead.Overhead() {
		return nil, fmt.Errorf("%s: %w", place, ErrForged)
	}
	plain, err := aead.Open(nil, sealed[:aead.NonceSize()], sealed[aead.NonceSize():], []byte(place))
	if err != nil {
		return nil, fmt.Errorf("%s: %w", place, ErrForged)
	}
	return plain, nil
}

// aead cannot fail: the key has the length that it must have.
func (b *Box) aead() cipher.AEAD {
	b.mu.RLock()
	defer b.mu.RUnlock()
	aead, err := chacha20poly1305.NewX(b.key[:])
	if err != nil {
		panic(err)
	}
	return aead
}

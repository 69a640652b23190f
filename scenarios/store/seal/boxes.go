package seal

import (
	"crypto/rand"
	"errors"
)

// NewBoxFor makes a box with a random key, which is wrapped for whom the lock
// opens to. A document that was opened with a key has recipients that are not
// known by name: its box is wrapped for the one who opened it, who is the one to
// recover what is kept on this computer.
//
// Who encrypts to others only can write the journal, and cannot read it after a
// crash: [Lock.OpensTo] tells.
func NewBoxFor(lock *Lock) (*Box, error) {
	if lock.kept != nil {
		lock = &Lock{recipients: []*Recipient{lock.kept.own}}
	}
	var b Box
	_, _ = rand.Read(b.key[:]) // it never fails, says its documentation
	wrapped, err := Encrypt(b.key[:], lock)
	if err != nil {
		return nil, err
	}
	b.wrapped = wrapped
	return &b, nil
}

// OpenBox returns the box whose key is in wrapped. The error is a *[Refused].
func OpenBox(wrapped []byte, key *Key) (*Box, error) {
	plain, lock, err := Decrypt(wrapped, key)
	if err != nil {
		return nil, err
	}
	lock.Wipe()
	defer clear(plain)
	b := Box{wrapped: wrapped}
	if len(plain) != len(b.key) {
		return nil, damaged(errors.New("it holds no key"))
	}
	copy(b.key[:], plain)
	return &b, nil
}

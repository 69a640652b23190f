package store

import (
	"errors"

	"offramp/scenarios/store/seal"
)

// Encrypted says how a file is encrypted that was read as if it was not. It is
// the cause of an *[Unreadable], which [OpenWith] and [Decrypt] would not meet.
type Encrypted struct{ Kind seal.Kind }

// Error says how.
func (e *Encrypted) Error() string {
	if e.Kind == seal.ByPassphrase {
		return "the file is encrypted with a passphrase"
	}
	return "the file is encrypted to public keys"
}

// OpenWith reads the scenario file at path, which may be encrypted: then with
// key, and lock is what encrypts it again. It is nil of a file that is not, which
// needs no key. The error is an *[Unreadable]; its cause, where it is the key, is
// a *[seal.Refused].
func OpenWith(path string, key *seal.Key) (o *Opened, lock *seal.Lock, err error) {
	data, err := ReadFile(path)
	if err != nil {
		return nil, nil, err
	}
	data, lock, err = Decrypt(data, key)
	if err == nil {
		o, err = Decode(data)
	}
	if err != nil {
		lock.Wipe()
		return nil, nil, named(path, err)
	}
	return o, lock, nil
}

// Decrypt returns the bytes of a scenario file without their encryption, as they
// are where they have none. See [OpenWith].
func Decrypt(data []byte, key *seal.Key) ([]byte, *seal.Lock, error) {
	if !seal.IsEncrypted(data) {
		return data, nil, nil
	}
	plain, lock, err := seal.Decrypt(data, key)
	if err != nil {
		return nil, nil, sealed(err)
	}
	return plain, lock, nil
}

// encrypted is why an encrypted file is no scenario as it stands.
func encrypted(data []byte) *Unreadable {
	kind, err := seal.KindOf(data)
	if err != nil {
		return sealed(err)
	}
	e := &Encrypted{Kind: kind}
	u := &Unreadable{What: e.Error(), Do: "give the passphrase", Err: e}
	if kind == seal.ByKeys {
		u.Do = "give the file with your secret key"
	}
	return u
}

// sealed is why an encrypted file does not open, or what is none.
func sealed(err error) *Unreadable {
	u := &Unreadable{What: err.Error(), Err: err}
	var refused *seal.Refused
	if errors.As(err, &refused) {
		u.What, u.Do = refused.What, refused.Do
	}
	return u
}

// named says which file an error is about.
func named(path string, err error) error {
	var u *Unreadable
	if errors.As(err, &u) {
		u.File = path
	}
	return err
}

package seal

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"filippo.io/age"

	"offramp/scenarios/store/disk"
)

// Identity is a secret key (AGE-SECRET-KEY-…).
type Identity struct {
	age    age.Identity
	secret func() string
	public *Recipient
}

// Recipient is the public key, to give to those who encrypt for its owner.
func (i *Identity) Recipient() *Recipient { return i.public }

// Recipient is a public key (age1…).
type Recipient struct {
	age  age.Recipient
	text string
}

// String is the key as it is given away.
func (r *Recipient) String() string { return r.text }

// PostQuantum tells whether it is safe from the quantum computers of the future.
func (r *Recipient) PostQuantum() bool { return strings.HasPrefix(r.text, "age1pq1") }

func (r *Recipient) is(other *Recipient) bool { return r.text == other.text }

// GenerateIdentity makes a new one. Post-quantum keys are some 2,000 characters
// long, and programs before age 1.3 do not take them.
func GenerateIdentity(postQuantum bool) (*Identity, error) {
	if postQuantum {
		id, err := age.GenerateHybridIdentity()
		if err != nil {
			return nil, err
		}
		return hybrid(id), nil
	}
	id, err := age.GenerateX25519Identity()
	if err != nil {
		return nil, err
	}
	return classic(id), nil
}

func classic(id *age.X25519Identity) *Identity {
	r := id.Recipient()
	return &Identity{age: id, secret: id.String, public: &Recipient{age: r, text: r.String()}}
}

func hybrid(id *age.HybridIdentity) *Identity {
	r := id.Recipient()
	return &Identity{age: id, secret: id.String, public: &Recipient{age: r, text: r.String()}}
}

// WriteIdentity writes a new file with a secret key, as age-keygen does, readable
// by its owner only. It writes over nothing: who loses a key loses all that is
// encrypted for it. With a lock, which is best a passphrase, the file is encrypted.
func WriteIdentity(on disk.FS, path string, id *Identity, lock *Lock) (err error) {
	data := []byte("# public key: " + id.public.text + "\n" + id.secret() + "\n")
	defer func() { clear(data) }()
	if lock != nil {
		plain := data
		defer clear(plain)
		if data, err = Encrypt(plain, lock); err != nil {
			return err
		}
	}
	f, err := on.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	switch {
	case errors.Is(err, fs.ErrExist):
		return errors.New(path + ": there is such a file, and it may hold a key: choose another name")
	case err != nil:
		return err
	}
	_, err = f.Write(data)
	err = errors.Join(err, f.Sync(), f.Close())
	if err != nil {
		_ = on.Remove(path) // half a key is none
	}
	return err
}

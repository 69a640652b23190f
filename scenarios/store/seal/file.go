package seal

import (
	"bytes"
	"errors"
	"fmt"
	"io"

	"filippo.io/age"
	"filippo.io/age/armor"
)

// Extension is what the name of an encrypted scenario ends in.
const Extension = ".age"

const intro = "age-encryption.org/"

// IsEncrypted tells by its beginning whether a file is one of age, binary or
// armored.
func IsEncrypted(data []byte) bool {
	return bytes.HasPrefix(data, []byte(intro)) || isArmored(data)
}

func isArmored(data []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(data[:min(len(data), 1024)], " \t\r\n"), []byte(armor.Header))
}

// KindOf tells how a file is encrypted. The error is a *[Refused].
func KindOf(data []byte) (Kind, error) {
	a := &attempt{}
	_, err := a.decrypt(data)
	var refused *Refused
	if errors.As(err, &refused) && (refused.Reason == NeedsPassphrase || refused.Reason == NeedsKey) {
		return a.kind, nil
	}
	return 0, err
}

// Encrypt returns the bytes of an age file (binary) that holds data. With a
// passphrase it takes as long as the key derivation does: see [WriteWork].
func Encrypt(data []byte, lock *Lock) ([]byte, error) {
	recipients, err := lock.ageRecipients()
	if err != nil {
		return nil, err
	}
	var out bytes.Buffer
	out.Grow(len(data) + Overhead(len(data)))
	w, err := age.Encrypt(&out, recipients...)
	if err == nil {
		if _, err = w.Write(data); err == nil {
			err = w.Close()
		}
	}
	if err == nil && lock.kept != nil {
		err = lock.kept.fits(out.Bytes())
	}
	if err != nil {
		return nil, fmt.Errorf("the scenario cannot be encrypted: %w", err)
	}
	return out.Bytes(), nil
}

// Overhead is by how many bytes, at most, encrypting makes data of a length longer.
func Overhead(length int) int {
	const chunk, tag, perKey = 64 << 10, 16, 2 << 10 // a post-quantum stanza takes most
	return MaxRecipients*perKey + (length/chunk+1)*tag
}

// Decrypt returns what an age file holds, and the lock under which it can be
// saved again. What it holds cannot be longer than the file is. A file that was
// cut off or changed is refused whole. The error is a *[Refused].
func Decrypt(data []byte, key *Key) ([]byte, *Lock, error) {
	a := &attempt{key: key}
	payload, err := a.decrypt(data)
	if err != nil {
		return nil, nil, err
	}
	// Nothing is given out until all of it is known to be genuine.
	plain := bytes.NewBuffer(make([]byte, 0, len(data)))
	if _, err := io.Copy(plain, payload); err != nil {
		clear(plain.Bytes())
		return nil, nil, damaged(err)
	}
	lock := &Lock{kept: a.opened}
	if a.kind == ByPassphrase {
		lock, err = WithPassphrase(key.passphrase)
	}
	return plain.Bytes(), lock, err
}

// decrypt opens the header.
func (a *attempt) decrypt(data []byte) (io.Reader, error) {
	if !IsEncrypted(data) {
		return nil, refuse(NotEncrypted, nil, "it is not encrypted with age", "open it as it is")
	}
	payload, err := age.Decrypt(reader(data), a)
	switch {
	case a.refused != nil:
		return nil, a.refused
	case err != nil:
		return nil, damaged(err)
	}
	return payload, nil
}

// reader reads a file of either form.
func reader(data []byte) io.Reader {
	if isArmored(data) {
		return armor.NewReader(bytes.NewReader(data))
	}
	return bytes.NewReader(data)
}

package seal

import (
	"bytes"
	"errors"
	"fmt"
	"strings"
	"unicode/utf8"

	"filippo.io/age"
)

// The limits of files with keys and passphrases.
const (
	MaxIdentities = 64
	MaxKeyFile    = 1 << 20
)

// ParseIdentities reads a file of secret keys as age-keygen writes it: one a line,
// with blank lines and comments (#). A file that is itself encrypted needs key,
// which is else nil; without it the error is a *[Refused] that says which.
func ParseIdentities(data []byte, key *Key) ([]*Identity, error) {
	if len(data) <= MaxKeyFile && IsEncrypted(data) {
		plain, lock, err := Decrypt(data, key)
		if err != nil {
			return nil, err
		}
		lock.Wipe()
		defer clear(plain)
		data = plain
	}
	return lines(data, "secret key", MaxIdentities, parseIdentity)
}

// ParseRecipients reads a list of public keys, in the same form.
func ParseRecipients(data []byte) ([]*Recipient, error) {
	return lines(data, "public key", MaxRecipients, ParseRecipient)
}

// ParseRecipient reads one public key (age1…). No error repeats what was given:
// it may be a secret key in the wrong place.
func ParseRecipient(text string) (*Recipient, error) {
	text = strings.TrimSpace(text)
	var r interface {
		age.Recipient
		fmt.Stringer
	}
	var err error
	switch {
	case strings.HasPrefix(text, "age1pq1"):
		r, err = age.ParseHybridRecipient(text)
	case strings.HasPrefix(text, "AGE-SECRET-KEY-"):
		return nil, errors.New("this is a secret key: give the public key that belongs to it (age1…), and keep this one to yourself")
	case strings.HasPrefix(text, "ssh-"):
		return nil, errors.New("this is an SSH key: ask for a key of age (age1…)")
	default:
		r, err = age.ParseX25519Recipient(text)
	}
	if err != nil {
		return nil, errors.New("this is no public key of age: it starts with age1 and must be copied whole; keys of plugins are not taken")
	}
	return &Recipient{age: r, text: r.String()}, nil
}

func parseIdentity(text string) (*Identity, error) {
	switch {
	case strings.HasPrefix(text, "AGE-SECRET-KEY-PQ-1"):
		if id, err := age.ParseHybridIdentity(text); err == nil {
			return hybrid(id), nil
		}
	case strings.HasPrefix(text, "AGE-SECRET-KEY-1"):
		if id, err := age.ParseX25519Identity(text); err == nil {
			return classic(id), nil
		}
	case strings.HasPrefix(text, "age1"):
		return nil, errors.New("this is a public key: give the file with the secret key that belongs to it")
	case strings.HasPrefix(text, "AGE-PLUGIN-"):
		return nil, errors.New("this key needs a plugin, and Offramp starts no other programs: give a key of age itself")
	case strings.HasPrefix(text, "-----BEGIN"):
		return nil, errors.New("this is an SSH key, or one of another program: give a key of age (AGE-SECRET-KEY-…)")
	}
	return nil, errors.New("this is no secret key of age: it starts with AGE-SECRET-KEY- and must be copied whole")
}

// lines reads keys that stand one on a line.
func lines[K any](data []byte, what string, most int, parse func(string) (K, error)) ([]K, error) {
	if len(data) > MaxKeyFile {
		return nil, fmt.Errorf("the file is larger than any list of keys: choose the file with the %ss", what)
	}
	if !utf8.Valid(data) {
		return nil, fmt.Errorf("the file is not text: choose the file with the %ss", what)
	}
	var keys []K
	n := 0
	for line := range strings.Lines(string(bytes.TrimPrefix(data, []byte("\ufeff")))) {
		n++
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if len(keys) == most {
			return nil, fmt.Errorf("line %d: these are more than %d keys: take some out", n, most)
		}
		key, err := parse(line)
		if err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		keys = append(keys, key)
	}
	if len(keys) == 0 {
		return nil, fmt.Errorf("the file has no %s in it: choose another", what)
	}
	return keys, nil
}

// ParsePassphrase takes a passphrase out of a file that holds nothing else: the
// line break at its end does not belong to it.
func ParsePassphrase(data []byte) ([]byte, error) {
	text := bytes.TrimSuffix(bytes.TrimSuffix(data, []byte("\n")), []byte("\r"))
	switch {
	case len(data) > MaxKeyFile: // cut off, it would be another passphrase than what the file holds
		return nil, errors.New("the file is larger than any passphrase: choose the file with the passphrase")
	case len(text) == 0:
		return nil, errors.New("the file has no passphrase in it: write it into its only line")
	case bytes.ContainsAny(text, "\r\n"):
		return nil, errors.New("the file has more than one line: a passphrase is one line")
	}
	return text, nil
}

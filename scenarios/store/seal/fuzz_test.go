package seal_test

import (
	"bytes"
	"testing"

	"offramp/scenarios/store/seal"
)

// If this fails, some file crashes the reader of encrypted files, or is refused
// without saying why.
func FuzzDecrypt(f *testing.F) {
	for _, c := range locks(f) {
		file, err := seal.Encrypt([]byte("a scenario"), c.lock)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(file)
	}
	f.Add(hard("4"))
	f.Add(hard("30"))
	f.Add([]byte("-----BEGIN AGE ENCRYPTED FILE-----\nYWdlLWVuY3J5cHRpb24ub3JnL3YxCg==\n-----END AGE ENCRYPTED FILE-----\n"))
	id := identity(f, false)
	f.Fuzz(func(t *testing.T, data []byte) {
		kind, err := seal.KindOf(data)
		if err != nil {
			reason(t, err)
		}
		keys := []*seal.Key{nil, seal.IdentitiesKey(id)}
		if kind == seal.ByPassphrase && !bytes.Contains(data, []byte(" 1")) && !bytes.Contains(data, []byte(" 20")) {
			keys = append(keys, seal.PassphraseKey([]byte("p"))) // a scrypt of seconds would find nothing
		}
		for _, key := range keys {
			if plain, lock, err := seal.Decrypt(data, key); err == nil {
				if len(plain) > len(data) || lock == nil {
					t.Fatalf("%d bytes of %d", len(plain), len(data))
				}
			} else {
				reason(t, err)
			}
		}
	})
}

// If this fails, some file crashes the readers of key files.
func FuzzKeyFiles(f *testing.F) {
	id := identity(f, false)
	f.Add([]byte("# comment\n" + id.Recipient().String() + "\n\n"))
	f.Add([]byte("AGE-SECRET-KEY-1XXXX\r\nssh-ed25519 AAAA\nage1pq1x\nAGE-PLUGIN-X\n-----BEGIN X"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if ids, err := seal.ParseIdentities(data, nil); err == nil && len(ids) == 0 {
			t.Fatal("no key, and no error")
		}
		rs, err := seal.ParseRecipients(data)
		if err == nil && len(rs) == 0 {
			t.Fatal("no key, and no error")
		}
		for _, r := range rs {
			if again, err := seal.ParseRecipient(r.String()); err != nil || again.String() != r.String() {
				t.Fatal(r, err)
			}
		}
		if p, err := seal.ParsePassphrase(data); err == nil && len(p) == 0 {
			t.Fatal("an empty passphrase")
		}
	})
}

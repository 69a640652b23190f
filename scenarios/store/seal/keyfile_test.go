package seal_test

import (
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/seal"
)

// If this fails, a user's key file is not read, or what is wrong with it not said.
func TestKeyFiles(t *testing.T) {
	ann, bob, q := identity(t, false), identity(t, false), identity(t, true)
	public := "\ufeff# friends\n\n " + ann.Recipient().String() + " \r\n" + bob.Recipient().String()
	rs := must2(seal.ParseRecipients([]byte(public)))(t)
	if len(rs) != 2 || rs[1].String() != bob.Recipient().String() || rs[0].PostQuantum() {
		t.Errorf("%v", rs)
	}
	if r := must2(seal.ParseRecipient(q.Recipient().String()))(t); !r.PostQuantum() {
		t.Error("a post-quantum key is taken for another")
	}
	secretKey := secretOf(t, ann)
	for file, says := range map[string]string{
		"":                                     "no public key",
		"# only\n":                             "no public key",
		"\n" + ann.Recipient().String()[:40]:   "line 2: this is no public key of age",
		"\n\nssh-ed25519 AAAA":                 "line 3: this is an SSH key",
		secretKey:                              "line 1: this is a secret key",
		"\xff\xfe":                             "not text",
		strings.Repeat("#\n", seal.MaxKeyFile): "larger than any list",
		strings.Repeat(ann.Recipient().String()+"\n", seal.MaxRecipients+1): "line 257: these are more than 256",
	} {
		_, err := seal.ParseRecipients([]byte(file))
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), secretKey) {
			t.Errorf("%.30q: %v, want %q", file, err, says)
		}
	}
	for file, says := range map[string]string{
		"":                           "no secret key",
		ann.Recipient().String():     "line 1: this is a public key",
		"\n" + secretKey[:30]:        "line 2: this is no secret key",
		"AGE-PLUGIN-YUBIKEY-1XX":     "plugin",
		"-----BEGIN OPENSSH PRIVATE": "SSH key",
	} {
		_, err := seal.ParseIdentities([]byte(file), nil)
		if err == nil || !strings.Contains(err.Error(), says) || strings.Contains(err.Error(), secretKey[:30]) {
			t.Errorf("%.30q: %v, want %q", file, err, says)
		}
	}
}

func secretOf(t *testing.T, id *seal.Identity) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), "key.txt")
	if err := seal.WriteIdentity(disk.Real{}, path, id, nil); err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(must2(os.ReadFile(path))(t)), "\n")
	if len(lines) != 3 || lines[0] != "# public key: "+id.Recipient().String() || lines[2] != "" {
		t.Fatalf("%q", lines)
	}
	return lines[1]
}

// If this fails, a new secret key can be read by others, writes over an older one,
// or cannot be read back.
func TestNewIdentityIsKept(t *testing.T) {
	for _, postQuantum := range []bool{false, true} {
		id := identity(t, postQuantum)
		folder := t.TempDir()
		plain, protected := filepath.Join(folder, "plain"), filepath.Join(folder, "protected")
		for path, lock := range map[string]*seal.Lock{plain: nil, protected: locked(t, "pass")} {
			if err := seal.WriteIdentity(disk.Real{}, path, id, lock); err != nil {
				t.Fatal(err)
			}
			info := must2(os.Stat(path))(t)
			if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
				t.Error(info.Mode())
			}
			before := string(must2(os.ReadFile(path))(t))
			if err := seal.WriteIdentity(disk.Real{}, path, identity(t, false), nil); err == nil {
				t.Error("written over")
			}
			data := must2(os.ReadFile(path))(t)
			if string(data) != before {
				t.Error("the old key is gone")
			}
			ids, err := seal.ParseIdentities(data, seal.PassphraseKey([]byte("pass")))
			if err != nil || len(ids) != 1 || ids[0].Recipient().String() != id.Recipient().String() {
				t.Error(ids, err)
			}
			if _, err := seal.ParseIdentities(data, nil); lock != nil && reason(t, err) != seal.NeedsPassphrase {
				t.Error(err)
			}
		}
	}
}

// If this fails, a passphrase from a file is not the one that was written into it.
func TestPassphraseFiles(t *testing.T) {
	for file, want := range map[string]string{"pass": "pass", "pass\n": "pass", "pass\r\n": "pass", " p ä \n": " p ä ", "": "", "\n": "", "two\nlines": "", "two\n\n": "", strings.Repeat("p", seal.MaxKeyFile+1): ""} {
		got, err := seal.ParsePassphrase([]byte(file))
		if string(got) != want || (err == nil) != (want != "") {
			t.Errorf("%.20q: %.20q %v", file, got, err)
		}
	}
}

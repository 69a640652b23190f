package seal_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"filippo.io/age"
	"filippo.io/age/armor"
	"pgregory.net/rapid"

	"offramp/scenarios/store/seal"
)

// Scrypt is made cheap here: what it guards is nobody's.
const work = 4

func must[T any](t testing.TB, v T, err error) T {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func locked(t testing.TB, passphrase string) *seal.Lock {
	t.Helper()
	l, err := seal.WithPassphrase([]byte(passphrase))
	must(t, l, err).SetWork(work)
	return l
}

func identity(t testing.TB, postQuantum bool) *seal.Identity {
	t.Helper()
	id, err := seal.GenerateIdentity(postQuantum)
	return must(t, id, err)
}

func reason(t testing.TB, err error) seal.Reason {
	t.Helper()
	var refused *seal.Refused
	if !errors.As(err, &refused) {
		t.Fatalf("%#v", err)
	}
	if refused.What == "" || refused.Do == "" {
		t.Errorf("says nothing of what to do: %q", err)
	}
	return refused.Reason
}

// locks are one of each way of encrypting, with what opens it.
func locks(t testing.TB) map[string]struct {
	lock *seal.Lock
	key  *seal.Key
	kind seal.Kind
} {
	a, b, q := identity(t, false), identity(t, false), identity(t, true)
	toTwo, err := seal.ToRecipients(a.Recipient(), b.Recipient())
	must(t, toTwo, err)
	toQuantum, err := seal.ToRecipients(q.Recipient())
	must(t, toQuantum, err)
	return map[string]struct {
		lock *seal.Lock
		key  *seal.Key
		kind seal.Kind
	}{
		"passphrase":   {locked(t, "correct horse"), seal.PassphraseKey([]byte("correct horse")), seal.ByPassphrase},
		"recipients":   {toTwo, seal.IdentitiesKey(q, b), seal.ByKeys},
		"post-quantum": {toQuantum, seal.IdentitiesKey(a, q), seal.ByKeys},
	}
}

// If this fails, an encrypted scenario is not what was saved, cannot be saved
// again without asking, or is readable without its key.
func TestWhatIsEncryptedOpens(t *testing.T) {
	for name, c := range locks(t) {
		t.Run(name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				data := bytes.Repeat(rapid.SliceOfN(rapid.Byte(), 1, 100).Draw(rt, "data"), rapid.SampledFrom([]int{0, 1, 700, 3000}).Draw(rt, "times"))
				file, err := seal.Encrypt(data, c.lock)
				if err != nil {
					rt.Fatal(err)
				}
				if len(file) > len(data)+seal.Overhead(len(data)) {
					rt.Fatalf("%d bytes became %d", len(data), len(file))
				}
				if kind, err := seal.KindOf(file); kind != c.kind || err != nil {
					rt.Fatal(kind, err)
				}
				plain, again, err := seal.Decrypt(file, c.key)
				if err != nil || !bytes.Equal(plain, data) {
					rt.Fatalf("%v, %d bytes", err, len(plain))
				}
				if again.Kind() != c.kind {
					rt.Fatal(again.Kind())
				}
				again.SetWork(work)
				file, err = seal.Encrypt(append(data, '!'), again)
				if err != nil {
					rt.Fatal(err)
				}
				plain, _, err = seal.Decrypt(file, c.key)
				if err != nil || string(plain) != string(data)+"!" {
					rt.Fatalf("saved again: %v, %d bytes", err, len(plain))
				}
			})
		})
	}
}

// If this fails, somebody who opens a document with a key and saves it locks its
// other recipients out: nobody else can open it any more.
func TestSavingKeepsRecipientsThatAreNotKnown(t *testing.T) {
	ann, bob, eve := identity(t, false), identity(t, false), identity(t, false)
	lock := must2(seal.ToRecipients(ann.Recipient(), bob.Recipient()))(t)
	file := must2(seal.Encrypt([]byte("first"), lock))(t)
	_, bobs, err := seal.Decrypt(file, seal.IdentitiesKey(bob))
	if err != nil {
		t.Fatal(err)
	}
	if known, n := bobs.Recipients(); n != 2 || len(known) != 1 || known[0] != bob.Recipient().String() {
		t.Errorf("%v of %d", known, n)
	}
	second := must2(seal.Encrypt([]byte("second"), bobs))(t)
	third := must2(seal.Encrypt([]byte("second"), bobs))(t)
	for name, id := range map[string]*seal.Identity{"ann": ann, "bob": bob} {
		if plain, _, err := seal.Decrypt(second, seal.IdentitiesKey(id)); err != nil || string(plain) != "second" {
			t.Errorf("%s: %q %v", name, plain, err)
		}
	}
	if _, _, err := seal.Decrypt(second, seal.IdentitiesKey(eve)); reason(t, err) != seal.NotRecipient {
		t.Error(err)
	}
	if !bobs.OpensTo([]*seal.Identity{eve, ann}) || bobs.OpensTo([]*seal.Identity{eve}) {
		t.Error("who opens it is told wrongly")
	}
	// The same content under the same header is another text every time, or two
	// versions could be told to be equal, or worse be taken apart.
	if tail := len(second) - 16 - len("second") - 16; bytes.Equal(second[tail:], third[tail:]) {
		t.Error("the payload key was used twice")
	}
}

func must2[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T { t.Helper(); return must(t, v, err) }
}

// If this fails, files of the program age do not open here, or ours not there.
func TestFilesAreThoseOfAge(t *testing.T) {
	id := must2(age.GenerateX25519Identity())(t)
	ours := must2(seal.ParseIdentities([]byte("# created: today\r\n\r\n"+id.String()+"\r\n"), nil))(t)
	lock := must2(seal.ToRecipients(ours[0].Recipient()))(t)
	file := must2(seal.Encrypt([]byte("plain"), lock))(t)
	theirs := must2(age.Decrypt(bytes.NewReader(file), id))(t)
	if plain, err := io.ReadAll(theirs); string(plain) != "plain" || err != nil {
		t.Errorf("%q %v", plain, err)
	}
	scrypt := must2(age.NewScryptIdentity("pass"))(t)
	theirs = must2(age.Decrypt(bytes.NewReader(must2(seal.Encrypt([]byte("plain"), locked(t, "pass")))(t)), scrypt))(t)
	if plain, err := io.ReadAll(theirs); string(plain) != "plain" || err != nil {
		t.Errorf("%q %v", plain, err)
	}

	var armored bytes.Buffer
	text := armor.NewWriter(&armored)
	w := must2(age.Encrypt(text, id.Recipient()))(t)
	io.WriteString(w, strings.Repeat("long ", 40_000))
	if err := errors.Join(w.Close(), text.Close()); err != nil {
		t.Fatal(err)
	}
	for _, file := range []string{armored.String(), "\r\n" + strings.ReplaceAll(armored.String(), "\n", "\r\n")} {
		plain, again, err := seal.Decrypt([]byte(file), seal.IdentitiesKey(ours...))
		if err != nil || len(plain) != 200_000 {
			t.Errorf("armored: %v, %d bytes", err, len(plain))
		}
		if out, err := seal.Encrypt([]byte("x"), again); err != nil || !seal.IsEncrypted(out) {
			t.Error(err)
		}
	}
}

// If this fails, a user who cannot open a file is not told why, or a file that
// was cut off or changed opens as if it were whole.
func TestRefusals(t *testing.T) {
	all := locks(t)
	word, keys := all["passphrase"], all["recipients"]
	byWord := must2(seal.Encrypt([]byte(strings.Repeat("x", 200_000)), word.lock))(t)
	byKeys := must2(seal.Encrypt([]byte(strings.Repeat("x", 200_000)), keys.lock))(t)
	stranger := seal.IdentitiesKey(identity(t, false))
	crowd := crowded(t)
	changed := func(at int) []byte {
		b := bytes.Clone(byKeys)
		b[at] ^= 1
		return b
	}
	for name, c := range map[string]struct {
		file []byte
		key  *seal.Key
		want seal.Reason
	}{
		"wrong passphrase":            {byWord, seal.PassphraseKey([]byte("Correct horse")), seal.WrongPassphrase},
		"no passphrase":               {byWord, nil, seal.NeedsPassphrase},
		"an empty passphrase":         {byWord, seal.PassphraseKey(nil), seal.NeedsPassphrase},
		"a key for a passphrase":      {byWord, keys.key, seal.NeedsPassphrase},
		"a passphrase for a key":      {byKeys, word.key, seal.NeedsKey},
		"no key":                      {byKeys, nil, seal.NeedsKey},
		"not a recipient":             {byKeys, stranger, seal.NotRecipient},
		"plain":                       {[]byte("{}"), word.key, seal.NotEncrypted},
		"empty":                       {nil, word.key, seal.NotEncrypted},
		"too much work":               {hard("30"), word.key, seal.TooHard},
		"a little too much work":      {hard("21"), word.key, seal.TooHard},
		"work beyond numbers":         {hard("99999999999999999999"), word.key, seal.TooHard},
		"negative work":               {hard("-1"), word.key, seal.Damaged},
		"too many recipients":         {crowd, stranger, seal.TooHard},
		"cut off in the header":       {byKeys[:60], keys.key, seal.Damaged},
		"cut off in the content":      {byKeys[:len(byKeys)-1], keys.key, seal.Damaged},
		"cut off between chunks":      {byKeys[:len(byKeys)-(200_000-2*64<<10)-16-16], keys.key, seal.Damaged},
		"with something added":        {append(bytes.Clone(byKeys), 'x'), keys.key, seal.Damaged},
		"changed in its last byte":    {changed(len(byKeys) - 1), keys.key, seal.Damaged},
		"changed in the middle":       {changed(len(byKeys) / 2), keys.key, seal.Damaged},
		"another version of age":      {[]byte("age-encryption.org/v9\n"), keys.key, seal.Damaged},
		"armored and cut off":         {[]byte(armor.Header + "\nYWdl\n"), keys.key, seal.Damaged},
		"a header without recipients": {[]byte("age-encryption.org/v1\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n"), keys.key, seal.Damaged},
	} {
		t.Run(name, func(t *testing.T) {
			plain, lock, err := seal.Decrypt(c.file, c.key)
			if got := reason(t, err); got != c.want || plain != nil || lock != nil {
				t.Errorf("reason %d, want %d: %v", got, c.want, err)
			}
		})
	}
}

// hard is a file of a passphrase that demands work.
func hard(work string) []byte {
	return []byte("age-encryption.org/v1\n-> scrypt AAAAAAAAAAAAAAAAAAAAAA " + work + "\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n--- AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\n")
}

// crowded is a file for more keys than are tried.
func crowded(t testing.TB) []byte {
	id := must2(age.GenerateX25519Identity())(t)
	many := make([]age.Recipient, seal.MaxRecipients+1)
	for i := range many {
		many[i] = id.Recipient()
	}
	var out bytes.Buffer
	w := must2(age.Encrypt(&out, many...))(t)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

// If this fails, a document is encrypted in a way that its owner did not mean:
// for nobody, both ways, or with keys that undo each other.
func TestLocksAreOneOrTheOther(t *testing.T) {
	a, q := identity(t, false), identity(t, true)
	if _, err := seal.WithPassphrase(nil); err == nil {
		t.Error("an empty passphrase is taken")
	}
	if _, err := seal.ToRecipients(); err == nil {
		t.Error("nobody is taken for a recipient")
	}
	if _, err := seal.ToRecipients(a.Recipient(), q.Recipient()); err == nil {
		t.Error("post-quantum and other keys are mixed")
	}
	twice := must2(seal.ToRecipients(a.Recipient(), a.Recipient()))(t)
	if _, n := twice.Recipients(); n != 1 || twice.String() != "1 public key" {
		t.Errorf("%d, %s", n, twice)
	}
	if !twice.OpensTo([]*seal.Identity{q, a}) || twice.OpensTo([]*seal.Identity{q}) || twice.OpensTo(nil) {
		t.Error("who can open it is told wrongly: nobody is warned of a file without recovery")
	}
	secret := locked(t, "do not tell")
	if text := fmt.Sprintf("%v %s", secret, secret); strings.Contains(text, "do not") {
		t.Error("a log would hold the passphrase:", text)
	}
	secret.Wipe()
	if _, err := seal.Encrypt(nil, secret); err == nil {
		t.Error("a wiped lock encrypts")
	}
}

// If this fails, what is kept for recovery cannot be opened by who opens the
// document, or can by others.
func TestBoxIsWrappedForWhoOpensTheDocument(t *testing.T) {
	for name, c := range locks(t) {
		t.Run(name, func(t *testing.T) {
			box := must2(seal.NewBoxFor(c.lock))(t)
			sealed := box.Seal([]byte("edit"), "journal 1")
			again := must2(seal.OpenBox(box.Wrapped(), c.key))(t)
			if plain, err := again.Open(sealed, "journal 1"); err != nil || string(plain) != "edit" {
				t.Errorf("%q %v", plain, err)
			}
			if _, err := seal.OpenBox(box.Wrapped(), seal.NewKey([]byte("wrong"), identity(t, false))); err == nil {
				t.Error("anybody opens it")
			}
			other := must2(seal.NewBoxFor(c.lock))(t)
			if _, err := other.Open(sealed, "journal 1"); !errors.Is(err, seal.ErrForged) {
				t.Error("two boxes have one key:", err)
			}
		})
	}
	// Of a document that was opened with a key, it is for that key.
	ann, bob := identity(t, false), identity(t, false)
	lock := must2(seal.ToRecipients(ann.Recipient(), bob.Recipient()))(t)
	_, bobs, err := seal.Decrypt(must2(seal.Encrypt(nil, lock))(t), seal.IdentitiesKey(bob))
	if err != nil {
		t.Fatal(err)
	}
	box := must2(seal.NewBoxFor(bobs))(t)
	must2(seal.OpenBox(box.Wrapped(), seal.IdentitiesKey(bob)))(t)
	if _, err := seal.OpenBox(box.Wrapped(), seal.IdentitiesKey(ann)); reason(t, err) != seal.NotRecipient {
		t.Error(err)
	}
	short := must2(seal.Encrypt([]byte("short"), lock))(t)
	if _, err := seal.OpenBox(short, seal.IdentitiesKey(bob)); reason(t, err) != seal.Damaged {
		t.Error(err)
	}
}

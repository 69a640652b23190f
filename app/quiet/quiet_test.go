package quiet

import "testing"

// If this fails, Fyne complains of the locale with each verb, or is silenced where it
// has something to say.
func TestPlain(t *testing.T) {
	for _, test := range []struct {
		all, messages, lang string
		plain               bool
	}{
		{"", "", "C.UTF-8", true},
		{"", "", "C", true},
		{"POSIX", "", "de_DE.UTF-8", true},
		{"", "C.utf8", "de_DE.UTF-8", true},
		{"de_DE.UTF-8", "", "C.UTF-8", false},
		{"", "", "csb_PL.UTF-8", false},
		{"", "", "", false},
	} {
		env := map[string]string{"LC_ALL": test.all, "LC_MESSAGES": test.messages, "LANG": test.lang}
		if got := plain(func(name string) string { return env[name] }); got != test.plain {
			t.Errorf("%v: %v", test, got)
		}
	}
}

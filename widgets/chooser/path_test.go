package chooser

import (
	"regexp"
	"testing"
)

var (
	posixRules   = rules{separators: "/", volume: func(string) string { return "" }}
	drive        = regexp.MustCompile(`^([A-Za-z]:|[\\/]{2}[^\\/]*([\\/][^\\/]*)?)`)
	windowsRules = rules{separators: `\/`, volume: func(path string) string { return drive.FindString(path) }}
)

// If this fails, what is typed lists the wrong folder or loses part of a name.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		r                rules
		text, base       string
		wantDir, wantNam string
	}{
		{posixRules, "/a/b/na", "/x/", "/a/b/", "na"},
		{posixRules, "/a/b/", "/x/", "/a/b/", ""},
		{posixRules, "/", "/x/", "/", ""},
		{posixRules, "", "/x/", "/x/", ""},
		{posixRules, "na", "/x/", "/x/", "na"},
		{posixRules, "sub/na", "/x/", "/x/sub/", "na"},
		{posixRules, "../na", "/x/", "/x/../", "na"},
		{posixRules, "~", "/x/", "/home/me/", ""},
		{posixRules, "~/Doc", "/x/", "/home/me/", "Doc"},
		{posixRules, "~/a/b", "/x/", "/home/me/a/", "b"},
		{posixRules, "~you/a", "/x/", "/x/~you/", "a"},
		{posixRules, "~x", "/x/", "/x/", "~x"},
		{posixRules, `/a/b\c`, "/x/", "/a/", `b\c`},
		{posixRules, `"/a/b c"`, "/x/", "/a/", "b c"},
		{posixRules, "/a/Женева/пере", "/x/", "/a/Женева/", "пере"},
		{posixRules, "/root//tmp/na", "/x/", "/tmp/", "na"}, // typed over the name
		{posixRules, "//tmp/na", "/x/", "/tmp/", "na"},
		{posixRules, "/root/~/na", "/x/", "/home/me/", "na"},
		{posixRules, "/root/~you/na", "/x/", "/root/~you/", "na"},
		{windowsRules, `D:\x\C:\a\na`, `D:\x\`, `C:\a\`, "na"},
		{windowsRules, `D:\x\~\na`, `D:\x\`, `C:\Users\me\`, "na"},
		{windowsRules, `C:\\a\na`, `D:\x\`, `C:\\a\`, "na"},
		{windowsRules, `C:\a\na`, `D:\x\`, `C:\a\`, "na"},
		{windowsRules, `C:/a/na`, `D:\x\`, `C:/a/`, "na"},
		{windowsRules, `C:`, `D:\x\`, `C:\`, ""},
		{windowsRules, `C:na`, `D:\x\`, `C:\`, "na"},
		{windowsRules, `C:sub\na`, `D:\x\`, `C:\sub\`, "na"},
		{windowsRules, `C:\`, `D:\x\`, `C:\`, ""},
		{windowsRules, `\a\na`, `D:\x\`, `D:\a\`, "na"},
		{windowsRules, `sub\na`, `D:\x\`, `D:\x\sub\`, "na"},
		{windowsRules, `\\host`, `D:\x\`, "", ""},
		{windowsRules, `\\host\sha`, `D:\x\`, "", ""},
		{windowsRules, `\\host\share\`, `D:\x\`, `\\host\share\`, ""},
		{windowsRules, `\\host\share\a\na`, `D:\x\`, `\\host\share\a\`, "na"},
		{windowsRules, `"C:\a b\na.json"`, `D:\x\`, `C:\a b\`, "na.json"},
		{windowsRules, `~\na`, `D:\x\`, `C:\Users\me\`, "na"},
	} {
		home := "/home/me"
		if c.r.windows() {
			home = `C:\Users\me`
		}
		dir, name := c.r.split(c.text, home, c.base)
		if dir != c.wantDir || name != c.wantNam {
			t.Errorf("split(%q) = %q, %q; want %q, %q", c.text, dir, name, c.wantDir, c.wantNam)
		}
	}
}

// If this fails, the button for the parent folder goes astray, or past a root.
func TestParent(t *testing.T) {
	for _, c := range []struct {
		r            rules
		folder, want string
	}{
		{posixRules, "/a/b/", "/a/"},
		{posixRules, "/a/", "/"},
		{posixRules, "/", "/"},
		{windowsRules, `C:\a\`, `C:\`},
		{windowsRules, `C:\`, `C:\`},
		{windowsRules, `\\host\share\a\`, `\\host\share\`},
		{windowsRules, `\\host\share\`, `\\host\share\`},
	} {
		if got := c.r.parent(c.folder); got != c.want {
			t.Errorf("parent(%q) = %q, want %q", c.folder, got, c.want)
		}
	}
}

// If this fails, a chooser begins in a folder named like a file, or the other
// way round.
func TestStart(t *testing.T) {
	save := Options{Save: true, Suffixes: []string{".json"}, DefaultSuffix: ".scenario.json", Keep: "/a/plain"}
	open := Options{Suffixes: []string{".json"}}
	for _, c := range []struct {
		opt          Options
		start        string
		folder, name string
	}{
		{save, "/a/talks.scenario.json", "/a/", "talks.scenario.json"},
		{save, "/a/talks", "/a/talks/", ""},
		{save, "/a/plain", "/a/", "plain"},
		{save, "/a.b/", "/a.b/", ""},
		{save, "", "/home/me/", ""},
		{open, "/a", "/a/", ""},
		{open, "/a.b", "/a.b/", ""},
		{open, "/a/x.json", "/a/", ""},
	} {
		c.opt.Start = c.start
		if folder, name := start(posixRules, "/home/me", &c.opt); folder != c.folder || name != c.name {
			t.Errorf("start(%q) = %q, %q; want %q, %q", c.start, folder, name, c.folder, c.name)
		}
	}
}

// skipOnWindows leaves out what walks a fake disk, which has no drives.
func skipOnWindows(t *testing.T) {
	t.Helper()
	if native().windows() {
		t.Skip("the fake disk is written the other systems' way")
	}
}

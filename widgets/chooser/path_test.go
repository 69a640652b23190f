package chooser

import (
	"regexp"
	"testing"
)

var (
	posix   = rules{separators: "/", volume: func(string) string { return "" }}
	drive   = regexp.MustCompile(`^([A-Za-z]:|[\\/]{2}[^\\/]*([\\/][^\\/]*)?)`)
	windows = rules{separators: `\/`, volume: func(path string) string { return drive.FindString(path) }}
)

// If this fails, what is typed lists the wrong folder or loses part of a name.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		r                rules
		text, base       string
		wantDir, wantNam string
	}{
		{posix, "/a/b/na", "/x/", "/a/b/", "na"},
		{posix, "/a/b/", "/x/", "/a/b/", ""},
		{posix, "/", "/x/", "/", ""},
		{posix, "", "/x/", "/x/", ""},
		{posix, "na", "/x/", "/x/", "na"},
		{posix, "sub/na", "/x/", "/x/sub/", "na"},
		{posix, "../na", "/x/", "/x/../", "na"},
		{posix, "~", "/x/", "/home/me/", ""},
		{posix, "~/Doc", "/x/", "/home/me/", "Doc"},
		{posix, "~/a/b", "/x/", "/home/me/a/", "b"},
		{posix, "~you/a", "/x/", "/x/~you/", "a"},
		{posix, "~x", "/x/", "/x/", "~x"},
		{posix, `/a/b\c`, "/x/", "/a/", `b\c`},
		{posix, `"/a/b c"`, "/x/", "/a/", "b c"},
		{posix, "/a/Женева/пере", "/x/", "/a/Женева/", "пере"},
		{windows, `C:\a\na`, `D:\x\`, `C:\a\`, "na"},
		{windows, `C:/a/na`, `D:\x\`, `C:/a/`, "na"},
		{windows, `C:`, `D:\x\`, `C:\`, ""},
		{windows, `C:na`, `D:\x\`, `C:\`, "na"},
		{windows, `C:sub\na`, `D:\x\`, `C:\sub\`, "na"},
		{windows, `C:\`, `D:\x\`, `C:\`, ""},
		{windows, `\a\na`, `D:\x\`, `D:\a\`, "na"},
		{windows, `sub\na`, `D:\x\`, `D:\x\sub\`, "na"},
		{windows, `\\host`, `D:\x\`, "", ""},
		{windows, `\\host\sha`, `D:\x\`, "", ""},
		{windows, `\\host\share\`, `D:\x\`, `\\host\share\`, ""},
		{windows, `\\host\share\a\na`, `D:\x\`, `\\host\share\a\`, "na"},
		{windows, `"C:\a b\na.json"`, `D:\x\`, `C:\a b\`, "na.json"},
		{windows, `~\na`, `D:\x\`, `C:\Users\me\`, "na"},
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
		{posix, "/a/b/", "/a/"},
		{posix, "/a/", "/"},
		{posix, "/", "/"},
		{windows, `C:\a\`, `C:\`},
		{windows, `C:\`, `C:\`},
		{windows, `\\host\share\a\`, `\\host\share\`},
		{windows, `\\host\share\`, `\\host\share\`},
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
		if folder, name := start(posix, "/home/me", &c.opt); folder != c.folder || name != c.name {
			t.Errorf("start(%q) = %q, %q; want %q, %q", c.start, folder, name, c.folder, c.name)
		}
	}
}

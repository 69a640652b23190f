package chooser

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

var sample = prepare([]Entry{
	{Name: "zulu.json"}, {Name: "Geneva talks.scenario.json"}, {Name: "geneva.json"}, {Name: "notes.txt"},
	{Name: "Reports", Folder: true}, {Name: "archive", Folder: true}, {Name: ".config", Folder: true},
	{Name: "AppData", Folder: true, Hidden: true}, {Name: "Old Geneva", Folder: true}, {Name: ".secret.json"},
	{Name: "Женева.json"},
})

func names(items []item) string {
	var all []string
	for _, it := range items {
		all = append(all, it.Name)
	}
	return strings.Join(all, "|")
}

// If this fails, what was typed finds the wrong rows, or in the wrong order.
func TestRank(t *testing.T) {
	for _, c := range []struct{ name, want string }{
		{"", "archive|Old Geneva|Reports|Geneva talks.scenario.json|geneva.json|zulu.json|Женева.json"},
		{"gen", "Geneva talks.scenario.json|geneva.json|Old Geneva"},
		{"GEN", "Geneva talks.scenario.json|geneva.json|Old Geneva"},
		{"жен", "Женева.json"},
		{".", ".config|.secret.json|Geneva talks.scenario.json|geneva.json|zulu.json|Женева.json"},
		{"app", ""},
		{"txt", ""},
	} {
		if got := names(rank(sample, c.name, []string{".json"})); got != c.want {
			t.Errorf("rank(%q)\n got %s\nwant %s", c.name, got, c.want)
		}
	}
	if got := names(rank(sample, "notes", nil)); got != "notes.txt" {
		t.Errorf("without suffixes every file shows; got %s", got)
	}
}

// If this fails, Tab writes a name that is not there, or takes typing away.
func TestComplete(t *testing.T) {
	for _, c := range []struct{ name, want, sole string }{
		{"g", "Geneva", ""},
		{"geneva", "Geneva", ""},
		{"geneva ", "Geneva talks.scenario.json", "Geneva talks.scenario.json"},
		{"rep", "Reports", "Reports"},
		{"talks", "Geneva talks.scenario.json", "Geneva talks.scenario.json"},
		{"e", "e", ""},
		{"nothing", "nothing", ""},
		{"ж", "Женева.json", "Женева.json"},
	} {
		text, sole := complete(rank(sample, c.name, []string{".json"}), c.name)
		got := ""
		if sole != nil {
			got = sole.Name
		}
		if text != c.want || got != c.sole {
			t.Errorf("complete(%q) = %q, %q; want %q, %q", c.name, text, got, c.want, c.sole)
		}
	}
}

// If this fails, files are saved without an extension, with two, or with part
// of their name mistaken for one.
func TestFileName(t *testing.T) {
	opt := Options{Suffixes: []string{".json"}, DefaultSuffix: ".scenario.json"}
	for _, c := range []struct {
		name, want string
		stem       int
	}{
		{"talks", "talks.scenario.json", 5},
		{"talks.json", "talks.json", 5},
		{"talks.scenario.json", "talks.scenario.json", 5},
		{"talks.JSON", "talks.JSON", 5},
		{"talks.txt", "talks.txt", 5},
		{"talks v1.2", "talks v1.2.scenario.json", 10},
		{"Dr. Smith", "Dr. Smith.scenario.json", 9},
		{"talks.", "talks.scenario.json", 6},
		{".json", ".json.scenario.json", 5},
	} {
		if got := fileName(c.name, &opt); got != c.want {
			t.Errorf("fileName(%q) = %q, want %q", c.name, got, c.want)
		}
		if got := stem(c.name, &opt); got != c.stem {
			t.Errorf("stem(%q) = %d, want %d", c.name, got, c.stem)
		}
	}
	for name, want := range map[string]string{"a?b": "?", "a:b": ":", "ab": ""} {
		if got := forbidden(name, true); got != want {
			t.Errorf("forbidden(%q) = %q, want %q", name, got, want)
		}
	}
}

// If this fails, typing stutters in folders with many files.
func TestRankIsFast(t *testing.T) {
	var entries []Entry
	for i := range 10_000 {
		entries = append(entries, Entry{Name: fmt.Sprintf("Scenario %05d.json", (i*7919)%10_000)})
	}
	items := prepare(entries)
	begin := time.Now()
	if got := len(rank(items, "77", []string{".json"})); got == 0 {
		t.Error("nothing found")
	}
	if took := time.Since(begin); took > 100*time.Millisecond {
		t.Errorf("one key took %v", took)
	}
}

// If this fails, Documents is not offered where the system calls it otherwise.
func TestUserDirs(t *testing.T) {
	got := userDirs("# made by xdg\nXDG_DESKTOP_DIR=\"$HOME/Schreibtisch\"\nXDG_DOWNLOAD_DIR=\"/data/dl\"\n", "/home/me")
	if got["DESKTOP"] != "/home/me/Schreibtisch" || got["DOWNLOADS"] != "/data/dl" || got["DOCUMENTS"] != "" {
		t.Errorf("got %v", got)
	}
}

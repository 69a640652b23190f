package settings_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"testing"
	"time"

	"offramp/app/settings"
)

// open opens the store in a folder; what is wrong is returned as text.
func open(folder string) (*settings.Store, string) {
	s, err := settings.Open(folder)
	if err != nil {
		return s, err.Error()
	}
	return s, ""
}

func flush(t *testing.T, s *settings.Store) {
	t.Helper()
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
}

func write(t *testing.T, folder, name, text string) string {
	t.Helper()
	path := filepath.Join(folder, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func content(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// filled returns a folder with two generations of settings: the one before the
// last has a light theme, the last a dark one.
func filled(t *testing.T) string {
	t.Helper()
	folder := filepath.Join(t.TempDir(), "offramp")
	s, trouble := open(folder)
	if trouble != "" {
		t.Fatal(trouble)
	}
	s.Change(func(s *settings.Settings) { s.Theme = "light" })
	flush(t, s)
	s.Change(func(s *settings.Settings) {
		s.Theme = "dark"
		s.Open(filepath.Join(folder, "a.json"), "A", time.Unix(1_700_000_000, 0))
		s.See("fold")
		s.Use("Add child")
		s.SetPane(settings.Inspector, func(p *settings.Pane) { p.Width = 400 })
	})
	flush(t, s)
	return folder
}

// If this fails, what a user set is forgotten when the program ends.
func TestSettingsAreThereAgain(t *testing.T) {
	s, trouble := open(filled(t))
	got := s.Settings()
	if trouble != "" || got.Theme != "dark" || len(got.Recent) != 1 || got.Recent[0].Title != "A" ||
		!got.Seen("fold") || got.Used["Add child"] != 1 || got.Panes[settings.Inspector].Width != 400 {
		t.Errorf("read %+v, %s", got, trouble)
	}
}

// If this fails, a shutdown at a bad moment, a full disk or a slip in an editor
// loses all settings, or loses what was broken without a word.
func TestABrokenFileCostsOneChangeAtMost(t *testing.T) {
	whole := `{"theme":"dark"}`
	for name, text := range map[string]string{
		"empty": "", "truncated": whole[:9], "garbage": "\x00\xff\x7fELF", "another kind": `{"theme":5}`,
		"a list": "[]", "two": whole + whole, "deep": strings.Repeat(`{"a":`, 100_000), "twice": `{"theme":"a","theme":"b"}`,
	} {
		t.Run(name, func(t *testing.T) {
			folder := filled(t)
			write(t, folder, "settings.json", text)
			s, trouble := open(folder)
			if s.Settings().Theme != "light" || !strings.Contains(trouble, "broken") {
				t.Errorf("read %+v, said %q", s.Settings(), trouble)
			}
			aside, _ := filepath.Glob(filepath.Join(folder, "settings.broken-*.json"))
			if len(aside) != 1 || content(t, aside[0]) != text || !strings.Contains(trouble, aside[0]) {
				t.Errorf("set aside %q, said %q", aside, trouble)
			}
			if s, again := open(folder); again != "" || s.Settings().Theme != "light" {
				t.Errorf("told a second time: %q, %+v", again, s.Settings())
			}
		})
	}
}

// If this fails, two broken files in a second are one.
func TestEachBrokenFileIsKept(t *testing.T) {
	folder := filled(t)
	for i := range 3 {
		write(t, folder, "settings.json", fmt.Sprint("garbage ", i))
		open(folder)
	}
	if aside, _ := filepath.Glob(filepath.Join(folder, "settings.broken-*")); len(aside) != 3 {
		t.Errorf("kept %q", aside)
	}
}

// If this fails, settings whose file and previous file are both broken keep the
// program from starting, or are gone.
func TestBothFilesBroken(t *testing.T) {
	folder := filled(t)
	write(t, folder, "settings.json", "{")
	write(t, folder, "settings.json.bak", "}")
	s, trouble := open(folder)
	if s.Settings().Theme != "" || !strings.Contains(trouble, "the usual ones stand") {
		t.Errorf("read %+v, said %q", s.Settings(), trouble)
	}
}

// If this fails, a program killed while it writes loses the settings, or its
// leavings pile up for ever.
func TestAKilledWriteLeavesNothingBehind(t *testing.T) {
	folder := filled(t)
	half := write(t, folder, ".offramp-abc.tmp", `{"theme":"da`)
	other := write(t, folder, ".offramp-def.tmp", `{"theme":`) // of a process that is writing now
	old := time.Now().Add(-2 * time.Hour)
	if err := os.Chtimes(half, old, old); err != nil {
		t.Fatal(err)
	}
	s, trouble := open(folder)
	if trouble != "" || s.Settings().Theme != "dark" {
		t.Errorf("read %+v, said %q", s.Settings(), trouble)
	}
	if _, err := os.Lstat(half); !os.IsNotExist(err) {
		t.Error("the half-written file is still there")
	}
	content(t, other)
}

// If this fails, going back to an older version of the program loses what the
// newer one kept.
func TestWhatIsUnknownStays(t *testing.T) {
	folder := t.TempDir()
	write(t, folder, "settings.json", `{"later":{"n":1.50},"theme":"dark","recent":[{"path":"/a","pinned":true}],"panes":{"inspector":{"dock":"left"},"new":{}}}`)
	write(t, folder, "views.json", `{"later":7,"views":[{"document":"d","file":"/a","zoom":1,"x":0,"y":0,"selected":"","tilt":30}]}`)
	s, trouble := open(folder)
	if trouble != "" {
		t.Fatal(trouble)
	}
	s.Change(func(s *settings.Settings) {
		s.Open("/a", "A", time.Now())
		s.SetPane(settings.Inspector, func(p *settings.Pane) { p.Hidden = true })
	})
	s.SetView(settings.View{Document: "d", File: "/a", Zoom: 2})
	flush(t, s)
	text := content(t, filepath.Join(folder, "settings.json")) + content(t, filepath.Join(folder, "views.json"))
	for _, want := range []string{`"n": 1.50`, `"pinned": true`, `"dock": "left"`, `"new": {}`, `"later": 7`, `"tilt": 30`} {
		if !strings.Contains(text, want) {
			t.Errorf("lost %s:\n%s", want, text)
		}
	}
}

// If this fails, a folder in which nobody may write ends the program, or says
// so again and again, or not at all.
func TestAFolderForReadingOnly(t *testing.T) {
	if os.Geteuid() == 0 || runtime.GOOS == "windows" {
		t.Skip("no folder is read-only to this user; the next test fails another way")
	}
	folder := filled(t)
	if err := os.Chmod(folder, 0o500); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = os.Chmod(folder, 0o700) })
	s, _ := open(folder)
	var told []error
	s.OnTrouble(func(err error) { told = append(told, err) })
	for _, theme := range []string{"light", "dark", "light"} {
		s.Change(func(s *settings.Settings) { s.Theme = theme })
		_ = s.Flush() // told
	}
	if s.Settings().Theme != "light" || len(told) != 1 || !strings.Contains(told[0].Error(), "folder") {
		t.Errorf("set %q, told %q", s.Settings().Theme, told)
	}
}

// If this fails, a folder that cannot be made is not told.
func TestAFolderThatCannotBeMade(t *testing.T) {
	folder := filled(t)
	s, _ := open(folder)
	if err := os.RemoveAll(folder); err != nil {
		t.Fatal(err)
	}
	write(t, filepath.Dir(folder), filepath.Base(folder), "a file in its place")
	var told []error
	s.OnTrouble(func(err error) { told = append(told, err) })
	s.Change(func(s *settings.Settings) { s.Theme = "light" })
	for range 3 {
		if err := s.Flush(); err == nil || len(told) != 1 {
			t.Errorf("flushing said %v, told %q", err, told)
		}
	}
	if err := os.Remove(folder); err != nil {
		t.Fatal(err)
	}
	flush(t, s) // what failed is tried again
	if again, trouble := open(folder); trouble != "" || again.Settings().Theme != "light" {
		t.Errorf("then read %+v, %s", again.Settings(), trouble)
	}
}

// If this fails, opening one file whose name is no text, as some disks have,
// keeps all settings from being kept from then on, and nothing says so.
func TestANameThatIsNoText(t *testing.T) {
	folder := t.TempDir()
	s, _ := open(folder)
	s.Change(func(s *settings.Settings) {
		s.Theme = "light"
		s.Open("/home/of/b\xe4r.json", "Bear", time.Unix(0, 0))
	})
	s.SetView(settings.View{Document: "d", File: "/home/of/b\xe4r.json"})
	s.SetView(settings.View{Document: "e", File: "/home/of/e.json"})
	flush(t, s)
	again, trouble := open(folder)
	if trouble != "" || again.Settings().Theme != "light" || len(again.Settings().Recent) != 0 {
		t.Errorf("then read %+v, %s", again.Settings(), trouble)
	}
	if _, ok := again.View("e", "/home/of/e.json"); !ok {
		t.Error("no view is kept")
	}
}

// If this fails, what cannot be written down is lost without a word.
func TestWhatCannotBeWrittenDownIsTold(t *testing.T) {
	s, _ := open(t.TempDir())
	var told []error
	s.OnTrouble(func(err error) { told = append(told, err) })
	s.SetView(settings.View{Document: "d", File: "/d.json", Zoom: math.NaN()})
	if err := s.Flush(); err == nil || len(told) != 1 {
		t.Errorf("flushing said %v, told %q", err, told)
	}
	s.SetView(settings.View{Document: "d", File: "/d.json", Zoom: 1})
	flush(t, s) // it is tried again
}

// If this fails, a settings file that cannot be read is overwritten.
func TestWhatCannotBeReadIsLeftAlone(t *testing.T) {
	folder := t.TempDir()
	if err := os.Mkdir(filepath.Join(folder, "settings.json"), 0o700); err != nil {
		t.Fatal(err)
	}
	s, trouble := open(folder)
	s.Change(func(s *settings.Settings) { s.Theme = "light" })
	flush(t, s)
	if info, err := os.Stat(filepath.Join(folder, "settings.json")); err != nil || !info.IsDir() || !strings.Contains(trouble, "cannot be read") {
		t.Errorf("said %q; now there is %v, %v", trouble, info, err)
	}
}

// If this fails, two programs that end at once leave a mixture that neither
// can read.
func TestTwoProcessesLeaveOneOfTheirs(t *testing.T) {
	folder := filled(t)
	var both sync.WaitGroup
	for _, name := range []string{"one", "two"} {
		s, trouble := open(folder)
		if trouble != "" {
			t.Fatal(trouble)
		}
		both.Add(1)
		go func() {
			defer both.Done()
			for i := range 20 {
				s.Change(func(s *settings.Settings) {
					s.Theme, s.Folder = name, name+strings.Repeat("x", 100*i)
				})
				if err := s.Flush(); err != nil {
					t.Error(err)
				}
			}
		}()
	}
	both.Wait()
	s, trouble := open(folder)
	got := s.Settings()
	if trouble != "" || !strings.HasPrefix(got.Folder, got.Theme) || len(got.Folder) != 3+1900 {
		t.Errorf("read %s and %d of %q, %s", got.Theme, len(got.Folder), got.Folder[:3], trouble)
	}
}

// If this fails, the list of recent files has one twice, in the wrong order, or
// grows without end.
func TestRecentFiles(t *testing.T) {
	var s settings.Settings
	for i := range 30 {
		s.Open(fmt.Sprintf("/f/%d.json", i), "", time.Now())
	}
	s.Open("/f/../f/15.json", "Fifteen", time.Now())
	if len(s.Recent) != settings.MostRecent || s.Recent[0].Title != "Fifteen" || s.Recent[1].Path != "/f/29.json" || s.Folder != "/f" {
		t.Errorf("%d files, the first %+v; folder %s", len(s.Recent), s.Recent[0], s.Folder)
	}
	for i, r := range s.Recent[1:] {
		if r.Path == "/f/15.json" {
			t.Errorf("the first is again number %d", i)
		}
	}
}

// If this fails, files that grew by hand or by a fault slow every start down.
func TestTooMuchIsForgotten(t *testing.T) {
	folder := t.TempDir()
	s, _ := open(folder)
	folded := make([]string, 20_000)
	for i := range folded {
		folded[i] = fmt.Sprint(i)
	}
	for i := range 300 {
		v := settings.View{Document: fmt.Sprint(i), File: "/f", Zoom: 1}
		if i < 200 {
			v.Folded = folded
		}
		s.SetView(v)
	}
	flush(t, s)
	s, trouble := open(folder)
	_, newest := s.View("299", "/f")
	_, within := s.View("198", "/f")
	_, oldest := s.View("100", "/f")
	if trouble != "" || !newest || !within || oldest {
		t.Errorf("kept the newest %v, one within %v, the oldest %v; %s", newest, within, oldest, trouble)
	}
	if _, other := s.View("299", "/g"); other {
		t.Error("a copy in another place has the view of its original")
	}
}

// If this fails, tests and parallel installations share the user's settings.
func TestTheFolderCanBePutElsewhere(t *testing.T) {
	t.Setenv(settings.HomeVariable, "/elsewhere")
	if folder, err := settings.Folder(); err != nil || filepath.ToSlash(folder) != "/elsewhere" && runtime.GOOS != "windows" {
		t.Errorf("the folder is %s, %v", folder, err)
	}
}

// If this fails, everybody on the computer reads what somebody works on: titles and
// places of scenarios, where the data folder is one that others may look into.
func TestNobodyElseReadsThem(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("rights come from the folder there")
	}
	folder := t.TempDir()
	for _, theme := range []string{"dark", "light"} { // the second makes a backup, too
		s, _ := open(folder)
		s.Change(func(s *settings.Settings) { s.Theme = theme })
		flush(t, s)
	}
	files, err := os.ReadDir(folder)
	if err != nil || len(files) < 2 {
		t.Fatal(files, err)
	}
	for _, f := range files {
		if info, err := f.Info(); err != nil || info.Mode().Perm()&0o077 != 0 {
			t.Errorf("%s: %v, %v", f.Name(), info.Mode(), err)
		}
	}
}

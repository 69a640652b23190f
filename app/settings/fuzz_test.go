package settings

import (
	"os"
	"path/filepath"
	"testing"
	"time"
)

// FuzzOpen reads files of settings and views that hold anything. If it fails, a
// broken file in the data folder ends the program at each start, or what is set is
// not what the next start has.
func FuzzOpen(f *testing.F) {
	s := Memory()
	s.Change(func(s *Settings) { s.Open("/a.scenario.json", "A", time.Unix(0, 0)) })
	data, err := s.settings.take()
	if err == nil && data == nil { // it has no path: encoded here
		s.settings.path, s.settings.changed = "x", true
		data, err = s.settings.take()
	}
	if err != nil {
		f.Fatal(err)
	}
	f.Add(data)
	f.Add([]byte(`{"views":[{"document":"a","file":"/a","zoom":1e308,"folded":["x","x"]}]}`))
	f.Add([]byte(`{"recent":[{"path":"\u0000"}],"recent":1}`))
	f.Add([]byte("\xff{"))
	f.Fuzz(func(t *testing.T, data []byte) {
		folder := t.TempDir()
		for _, name := range []string{"settings.json", "views.json"} {
			if err := os.WriteFile(filepath.Join(folder, name), data, 0o600); err != nil {
				t.Fatal(err)
			}
		}
		s, _ := Open(folder) // it says what is wrong
		s.Change(func(s *Settings) { s.Open("/b.scenario.json", "B", time.Unix(0, 0)) })
		s.SetView(View{Document: "b", File: "/b.scenario.json"})
		if err := s.Flush(); err != nil {
			t.Fatal(err)
		}
		again, err := Open(folder)
		if err != nil {
			t.Fatalf("what was written cannot be read: %v", err)
		}
		if _, known := again.View("b", "/b.scenario.json"); !known || len(again.Settings().Recent) == 0 {
			t.Error("what was set is forgotten")
		}
	})
}

// If this fails, settings that are a link to another file are written over it.
func TestALinkIsReplaced(t *testing.T) {
	folder := t.TempDir()
	precious := filepath.Join(folder, "precious.json")
	if err := os.WriteFile(precious, []byte(`{"of":"another program"}`), 0o600); err != nil {
		t.Fatal(err)
	}
	home := filepath.Join(folder, "home")
	if err := os.Mkdir(home, 0o700); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"settings.json", "settings.json.bak"} {
		if err := os.Symlink(precious, filepath.Join(home, name)); err != nil {
			t.Skip(err) // this user may make none
		}
	}
	s, err := Open(home)
	if err != nil {
		t.Fatal(err)
	}
	s.Change(func(s *Settings) { s.Open("/b.scenario.json", "B", time.Unix(0, 0)) })
	if err := s.Flush(); err != nil {
		t.Fatal(err)
	}
	if data, err := os.ReadFile(precious); err != nil || string(data) != `{"of":"another program"}` {
		t.Errorf("%s, %v", data, err)
	}
	if again, err := Open(home); err != nil || len(again.Settings().Recent) != 1 {
		t.Errorf("what was set is forgotten: %v", err)
	}
}

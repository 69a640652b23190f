package main

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"offramp/app"
	"offramp/app/cli"
)

// imports are the direct imports of each package of ours, tests left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	list := exec.Command("go", "list", "-tags", "ci", "-json=ImportPath,Imports",
		".", "./app/...", "./assets/...", "./bench/...", "./scenarios/...", "./widgets/...")
	list.Stderr = os.Stderr
	out, err := list.Output()
	if err != nil {
		t.Fatal("go list:", err)
	}
	of := map[string][]string{}
	for d := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p struct {
			ImportPath string
			Imports    []string
		}
		if err := d.Decode(&p); errors.Is(err, io.EOF) {
			return of
		} else if err != nil {
			t.Fatal(err)
		}
		of[p.ImportPath] = p.Imports
	}
}

// within tells whether a package is one of a room.
func within(pkg, room string) bool { return pkg == room || strings.HasPrefix(pkg, room+"/") }

// Each room of the house knows only the rooms below it. If this fails, the
// arithmetic has begun to need a screen, or a widget a window.
func TestArrows(t *testing.T) {
	all := imports(t)
	for _, rule := range []struct {
		room  string
		never []string
		but   []string
	}{
		{room: "offramp/assets", never: []string{"offramp", "fyne.io"}},
		{room: "offramp/scenarios", never: []string{"offramp/app", "offramp/widgets", "offramp/assets", "fyne.io"}},
		{room: "offramp/widgets", never: []string{"offramp/app"}},
		{room: "offramp/app/cli", never: []string{"fyne.io", "offramp/widgets"}, but: []string{"fyne.io/fyne/v2/theme"}},
	} {
		seen := false
		for pkg, uses := range all {
			if !within(pkg, rule.room) {
				continue
			}
			seen = true
			for _, use := range uses {
				forbidden := slices.ContainsFunc(rule.never, func(room string) bool { return within(use, room) })
				if forbidden && !within(use, rule.room) && !slices.Contains(rule.but, use) {
					t.Errorf("%s imports %s, which %s must not know", pkg, use, rule.room)
				}
			}
		}
		if !seen {
			t.Errorf("no package in %s: is this list still right?", rule.room)
		}
	}
}

// The program without a window must run where there are no graphics. If this
// fails, offramp-cli needs OpenGL, or drags a window along.
func TestCLIHasNoWindow(t *testing.T) {
	out, err := exec.Command("go", "list", "-deps", "./app/cli/offramp-cli").Output()
	if err != nil {
		t.Fatal("go list:", err)
	}
	for _, pkg := range strings.Fields(string(out)) {
		for _, room := range []string{"fyne.io/fyne/v2/app", "fyne.io/fyne/v2/internal/driver/glfw", "github.com/go-gl", "offramp/widgets"} {
			if within(pkg, room) {
				t.Errorf("offramp-cli needs %s", pkg)
			}
		}
	}
}

// main.go hands over to app. If this fails, the program has begun to live where
// no test reaches it.
func TestMainIsShort(t *testing.T) {
	source, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	if n := strings.Count(string(source), "\n"); n > 20 {
		t.Errorf("main.go has %d lines, more than 20", n)
	}
}

// Fyne 2.7.1 queues the hook that runs when it stops and may then wait for ever
// for it. If this fails, a program that was told to end sometimes stays without
// a window, and takes the files of the next start to where nobody sees them.
func TestNothingHangsOnFynesEnd(t *testing.T) {
	files, err := filepath.Glob("app/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no files of the program are found:", err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(string(source), "SetOnStopped") {
			t.Errorf("%s: what is left to do is done after Run, not in SetOnStopped", file)
		}
	}
}

// FyneApp.toml, which packagers read, says the same as the code. If this fails,
// a package shows another version or another identity than its program.
func TestFyneApp(t *testing.T) {
	toml, err := os.ReadFile("FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	for key, want := range map[string]string{"Version": cli.Version, "ID": app.ID} {
		found := regexp.MustCompile(`(?m)^` + key + ` = "(.*)"$`).FindSubmatch(toml)
		if found == nil || string(found[1]) != want {
			t.Errorf("FyneApp.toml: %s is %q, in the code it is %q", key, found, want)
		}
	}
}

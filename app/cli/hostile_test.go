package cli_test

import (
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
)

const (
	top    = `{"format": "offramp/scenario", "version": 1, "root": `
	bottom = "}\n"
)

// hostile makes files that a script cannot hold as text.
func hostile(ts *testscript.TestScript, _ bool, args []string) {
	const million = 1_000_000
	made := map[string]func() string{
		"bom":      func() string { return "\ufeff" + top + `{"title": "Start"}` + bottom },
		"not-utf8": func() string { return top + "{\"title\": \"\xff\xfe\"}" + bottom },
		"utf16":    func() string { return "\xff\xfe{\x00}\x00" },
		"zeros":    func() string { return strings.Repeat("\x00", 4096) },
		"nested":   func() string { return top + strings.Repeat(`{"children":[`, million) },
		"brackets": func() string { return strings.Repeat("[", million) },
		"deep": func() string {
			return top + strings.Repeat(`{"children":[`, 3999) + "{}" + strings.Repeat("]}", 3999) + bottom
		},
		"too-deep": func() string {
			return top + strings.Repeat(`{"children":[`, 4000) + "{}" + strings.Repeat("]}", 4000) + bottom
		},
		"long-text":  func() string { return top + `{"title": "` + strings.Repeat("x", 64<<20) },
		"long-title": func() string { return top + `{"title": "` + strings.Repeat("word ", 200_000) + `"}` + bottom },
		"wide":       func() string { return top + `{"children":[{}` + strings.Repeat(`,{}`, 50_000) + "]}" + bottom },
		"cut-off":    func() string { return top + `{"title": "Start", "children": [{"title": "Half` },
		"escapes": func() string {
			return top + `{"title": "a\u001b[2J\nforged.json:1:1: error\u202e", "probability": 2, "children": [{"probability": 3}]}` + bottom
		},
	}
	make, ok := made[args[0]]
	if !ok {
		ts.Fatalf("no hostile file is called %q", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), []byte(make()), 0o666))
}

package store

import (
	"bytes"
	"slices"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/store/seal"
)

var byteOrderMark = []byte("\xef\xbb\xbf")

// foreign recognises files that cannot be a scenario before they are read, so
// that the message can say what they are instead.
func foreign(data []byte) *Unreadable {
	if len(data) == 0 {
		return &Unreadable{What: "the file is empty", Do: "restore it from a copy, or delete it and save the scenario again"}
	}
	if len(bytes.Trim(data, "\x00")) == 0 {
		return &Unreadable{What: "the file holds nothing but zero bytes", Do: "a crash or the disk lost it: restore it from a copy"}
	}
	if seal.IsEncrypted(data) {
		return encrypted(data)
	}
	for _, known := range signatures {
		if bytes.HasPrefix(data, []byte(known.start)) {
			return unreadableAt(data, 0, known.what, known.do)
		}
	}
	text := bytes.TrimLeft(data, " \t\r\n")
	start := len(data) - len(text)
	switch {
	case len(text) == 0:
		return unreadableAt(data, 0, "the file holds nothing but blanks", "restore it from a copy")
	case len(data) > 1 && (data[0] == 0 || data[1] == 0):
		return unreadableAt(data, 0, "the file is UTF-16 text", "save it as UTF-8")
	case text[0] == '{':
		return nil
	case text[0] == '<' && !conflict(text):
		return unreadableAt(data, start, "the file is XML or HTML, not a scenario", "open the scenario's own .scenario.json file")
	case len(text) > 1 && text[1] == ' ' && strings.IndexByte("-*+", text[0]) >= 0:
		return unreadableAt(data, start, "the file is a list in Markdown or YAML, not a scenario", "choose the scenario's own .scenario.json file")
	case text[0] == '[':
		return unreadableAt(data, start, "the file is a JSON list, not a scenario", "a scenario is an object and starts with {")
	}
	return nil // its first token will be refused by name
}

var signatures = []struct{ start, what, do string }{
	{"\xff\xfe\x00\x00", "the file is UTF-32 text", "save it as UTF-8"},
	{"\x00\x00\xfe\xff", "the file is UTF-32 text", "save it as UTF-8"},
	{"\xff\xfe", "the file is UTF-16 text", "save it as UTF-8"},
	{"\xfe\xff", "the file is UTF-16 text", "save it as UTF-8"},
	{"PK\x03\x04", "the file is a ZIP archive (an XMind map, an office document …), not a scenario", "unpack it, or choose another file"},
	{"\x1f\x8b", "the file is compressed with gzip", "unpack it first"},
	{"%PDF-", "the file is a PDF, not a scenario", "choose the .scenario.json file that it was made from"},
	{"\x89PNG", "the file is a picture, not a scenario", "choose the .scenario.json file that it was made from"},
	{"version https://git-lfs", "the file is a pointer to Git LFS, not the scenario itself", "fetch it with git lfs pull"},
}

// notOurs says what a JSON object without our format seems to be, by the names
// at its top that no scenario has. form says why its format is not ours, if it
// has one.
func notOurs(s *scenarios.Scenario, form *Unreadable) *Unreadable {
	names := make([]string, len(s.Unknown))
	for i, field := range s.Unknown {
		names[i] = field.Name
	}
	has := func(all ...string) bool {
		return !slices.ContainsFunc(all, func(name string) bool { return !slices.Contains(names, name) })
	}
	u := &Unreadable{Line: 1, Column: 1, What: "the file has no “format”, so it is not an Offramp scenario"}
	switch {
	case has("SilverDecisions"):
		u.What = "the file is a SilverDecisions tree, not an Offramp scenario"
	case has("rootTopic"), has("rootNode"), has("root-topic"):
		u.What = "the file seems to be a mind map, not an Offramp scenario"
	case has("nodes", "edges"), has("nodes", "links"):
		u.What = "the file seems to be a graph, not an Offramp scenario"
	case has("$schema"), has("properties"):
		u.What = "the file seems to be a JSON Schema or a settings file, not an Offramp scenario"
	case form != nil:
		return form
	case s.Root != nil || has("Format"):
		u.Do = `if it is one, add "format": "` + scenarios.FormatName + `" at its top`
		return u
	case len(names) > 0:
		u.What += " (it has " + listed(names) + ")"
	}
	u.Do = "choose another file"
	return u
}

func listed(names []string) string {
	const most = 3
	shown := make([]string, 0, most)
	for _, name := range names[:min(most, len(names))] {
		shown = append(shown, "“"+clip(name)+"”")
	}
	if len(names) > most {
		shown = append(shown, "…")
	}
	return strings.Join(shown, ", ")
}

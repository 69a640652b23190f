package store

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"offramp/scenarios"

	"github.com/go-json-experiment/json/jsontext"
)

// The codes of the problems that reading finds.
const (
	CodeWrongType   = "wrong-type"
	CodeDuplicateID = "duplicate-id"
	CodeLongID      = "long-id"
	CodeFieldCase   = "field-case"
	CodeMore        = "more-problems"
)

// maxFindings bounds what a hostile file can make of memory: a list of a
// hundred million wrong entries is one problem a thousand times over. It holds
// for errors and for warnings alone: neither keeps the other from being told.
const maxFindings = 1_000

// finding is a problem whose titles, line and column are known only at the end.
type finding struct {
	scenarios.Problem
	offset  int // of the byte it is about, −1: look for the Place
	outcome *scenarios.Outcome
	part    func() string
	// repair says what was done about it, without the line.
	repair string
}

func (r *reader) find(f finding) {
	if r.found[f.Severity]++; r.found[f.Severity] > maxFindings {
		return
	}
	f.outcome, f.part = r.at.outcome, r.at.part
	f.Place.Ordinal = r.at.ordinal
	r.findings = append(r.findings, f)
}

// structural notes a value of a known field that cannot be kept. literal is
// what the repair says it took out.
func (r *reader) structural(name string, offset int, literal, what, do string) {
	if r.err != nil {
		return
	}
	path := slices.Clone(r.at.path)
	var steps []string
	for step := range jsontext.Pointer(path).Tokens() {
		steps = append(steps, step)
	}
	subject, last := name, len(steps)-1
	switch {
	case last > 0 && isIndex(steps[last]) && steps[last-1] == name: // an entry of a list
		subject = "entry " + strconv.Itoa(r.entry) + " of " + name
	case last > 0 && steps[last] == name: // a key that is on the path already
	default:
		path = appendPointer(path, name)
	}
	field := name
	if last >= 0 && steps[0] != name {
		field = steps[0]
		subject += " in " + field
	}
	r.find(finding{
		Problem: scenarios.Problem{
			Severity: scenarios.Error, Structure: true, Code: CodeWrongType, Field: field,
			What: clip(subject) + what, Do: do, Place: scenarios.Place{Pointer: string(path)},
		},
		offset: offset,
		repair: "took out the " + clip(name) + " " + literal,
	})
}

func isIndex(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }

// wrong leaves out the value that comes next, which is not of the kind wanted.
func (r *reader) wrong(name string, want jsontext.Kind) {
	if r.peek() == jsontext.KindInvalid {
		return // the file ends or goes wrong right here
	}
	start := r.offset()
	literal := r.excerpt()
	said := literal
	if r.data[start] == '{' || r.data[start] == '[' {
		said = "(" + literal + ")"
	}
	r.structural(name, start, said, " is "+literal, wanted[want])
}

var wanted = map[jsontext.Kind]string{
	jsontext.KindString:      "write it as text, in quotes",
	jsontext.KindNumber:      "give a number, without quotes",
	jsontext.KindTrue:        "write true or false, without quotes",
	jsontext.KindBeginObject: "write an object, in braces { }",
	jsontext.KindBeginArray:  "write a list, in brackets [ ]",
}

func (r *reader) wrongNumber(name string, start int, literal []byte, what, do string) {
	shown := clip(string(literal))
	r.structural(name, start, shown, " is "+shown+", "+what, do)
}

func (r *reader) wrongText(name string, start int, text, do string) {
	shown := "“" + clip(text) + "”"
	r.structural(name, start, shown, " is "+shown, do)
}

func (r *reader) wrongShape(name string, start int, what, do string) {
	r.structural(name, start, "("+what+")", " is "+what, do)
}

// otherCase warns of an unknown field that is a known one but for its case.
func (r *reader) otherCase(offset int, name, like string) {
	r.find(finding{
		Problem: scenarios.Problem{
			Severity: scenarios.Warning, Code: CodeFieldCase, Field: name,
			What:  "unknown field “" + clip(name) + "”",
			Do:    "did you mean “" + like + "”?",
			Place: scenarios.Place{Pointer: string(appendPointer(slices.Clone(r.at.path), name))},
		},
		offset: offset,
	})
}

// excerpt consumes a value and says what it is.
func (r *reader) excerpt() string {
	switch r.peek() {
	case jsontext.KindBeginObject:
		r.skip()
		return "an object"
	case jsontext.KindBeginArray:
		r.skip()
		return "a list"
	case jsontext.KindString:
		return "“" + clip(string(r.quoted())) + "”"
	default:
		return clip(string(bytes.Clone(r.value())))
	}
}

// clip shortens a text from a file for a message of one line.
func clip(s string) string {
	const most = 41
	s = strings.Map(func(c rune) rune {
		if c < ' ' || c == 0x7f {
			return ' '
		}
		return c
	}, s)
	return scenarios.Shortened(s, most)
}

// left counts the findings that were not kept: the breaks of the structure in
// one more problem, the names in the wrong case, which break nothing, in another.
func (r *reader) left() []finding {
	var all []finding
	if more := r.found[scenarios.Error] - maxFindings; more > 0 {
		f := r.others(scenarios.Error, count(more)+" more values of the wrong type, or identities that cannot stand", "mend the ones above first")
		f.Structure = true
		f.repair = "mended " + count(more) + " more in the same ways"
		all = append(all, f)
	}
	if more := r.found[scenarios.Warning] - maxFindings; more > 0 {
		all = append(all, r.others(scenarios.Warning, count(more)+" more unknown fields with the name of a known one but for its case", "rename them like the ones above"))
	}
	return all
}

func (r *reader) others(severity scenarios.Severity, what, do string) finding {
	return finding{
		Problem: scenarios.Problem{Severity: severity, Code: CodeMore, What: what, Do: do, Place: scenarios.Place{Ordinal: -1}},
		offset:  len(r.data),
	}
}

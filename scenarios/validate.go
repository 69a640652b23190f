package scenarios

import (
	"fmt"
	"strings"
)

// Validate returns everything that is wrong or worth knowing about the values
// of s: first about the scenario itself, then about its outcomes in pre-order.
// It needs no links, changes nothing, takes time in proportion to the
// scenario, and holds a path of titles only for what it found. Line and column
// are the store's to fill in. Broken structure, such as an identity given
// twice, is found by who reads the file.
func Validate(s *Scenario) []Problem {
	if s == nil {
		return nil
	}
	v := &validator{s: s}
	v.scenario()
	v.outcomes()
	return v.problems
}

// The codes of what [Validate] finds, for programs.
const (
	CodeProbability     = "probability"           // outside [0, 1]
	CodeTwoRests        = "two-rests"             // at the second rest of a fork
	CodeOver            = "over-100"              // a fork adds to more than 100 %
	CodeUnassigned      = "unassigned"            // a fork adds to less than 100 %
	CodePartlyEstimated = "partly-estimated"      // some branches have a number, some have none
	CodeUnderChoice     = "probability-in-choice" // kept and ignored
	CodeOnRoot          = "probability-on-root"   // kept and ignored
	CodeReference       = "reference"             // names what is not there
	CodeNotLeaf         = "not-a-leaf"            // end state or impact where children are
	CodeDate            = "date"                  // neither a day nor a time
	CodeWindow          = "window"                // ends before it begins
	CodeRange           = "range"                 // upside down, or outside [0, 1]
	CodeOutsideRange    = "outside-range"         // a number outside its own range
	CodeLikelihood      = "likelihood"            // outside [0, 1]
	CodeValue           = "value"                 // none of those that the field takes
	CodeConflict        = "conflict"              // left by a merge for somebody to decide
	CodeNewerVersion    = "newer-version"         // written by a newer Offramp
)

// validator walks a scenario once and collects what it finds.
type validator struct {
	s        *Scenario
	problems []Problem

	endStates, sources map[string]bool

	path    []pathStep // from the root to the outcome looked at
	shared  []string   // the titles along path, once they were asked for
	ordinal int        // of the outcome looked at, −1 for the scenario
	part    string     // of the scenario that is looked at: "end state “War”"
	rests   map[*Outcome]bool
}

// pathStep is one outcome on the path to the one looked at.
type pathStep struct {
	o    *Outcome
	name string // for messages, "" until it is asked for
}

// finding says what is wrong at a JSON pointer below the object looked at.
func (v *validator) finding(severity Severity, code, pointer, what, do string) {
	p := Problem{
		Severity: severity, Code: code, What: what, Do: do,
		Field: FieldAt(pointer),
		Place: Place{Ordinal: v.ordinal, Pointer: pointer},
	}
	if v.ordinal < 0 {
		p.Titles = []string{v.part}
	} else {
		p.Titles = v.titles()
		p.Outcome = v.path[len(v.path)-1].o.ID
	}
	v.problems = append(v.problems, p)
}

func (v *validator) wrong(code, pointer, what, do string) {
	v.finding(Error, code, pointer, what, do)
}

func (v *validator) warn(code, pointer, what, do string) {
	v.finding(Warning, code, pointer, what, do)
}

// oneOf finds a value that is none of those that its field takes. The empty
// value is absent, which is always allowed.
func (v *validator) oneOf(pointer, thing, value string, allowed []string) {
	for _, a := range allowed {
		if value == a {
			return
		}
	}
	if value == "" {
		return
	}
	v.wrong(CodeValue, pointer,
		fmt.Sprintf("%s is no %s", quote(value), thing),
		"write "+list(allowed)+", or nothing")
}

// FieldAt returns the name at the start of a JSON pointer.
func FieldAt(pointer string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	return name
}

// escape makes a name fit to stand in a JSON pointer (RFC 6901).
func escape(name string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
}

// titles returns the names along the path. Of a path deeper than most it
// leaves out the middle, so that a hostile file cannot make the findings grow
// with the square of its size. What is found at one outcome shares one slice.
func (v *validator) titles() []string {
	const most, head = 32, 8
	if v.shared != nil {
		return v.shared
	}
	deep := len(v.path) > most
	for i := range v.path {
		at := &v.path[i]
		switch {
		case deep && i == head:
			v.shared = append(v.shared, "…")
		case deep && i > head && i < len(v.path)-(most-head-1):
		default:
			if at.name == "" {
				at.name = clip(at.o.Name())
			}
			v.shared = append(v.shared, at.name)
		}
	}
	return v.shared
}

// clip cuts a text that is too long to stand in a message.
func clip(text string) string { return Shortened(text, 200) }

func quote(text string) string { return "“" + clip(text) + "”" }

// list writes "a, b or c".
func list(words []string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	last := len(words) - 1
	return strings.Join(words[:last], ", ") + " or " + words[last]
}

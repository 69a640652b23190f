// Package scenarios is the model of Offramp and everything about it that is
// true without a screen: a scenario, its tree of outcomes, the edits that
// change it, undo, and validation. It imports no Fyne.
package scenarios

// FormatName is the value of "format" in every scenario file.
const FormatName = "offramp/scenario"

// FormatVersion is the newest version of the file that this code understands.
const FormatVersion = 1

// Scenario is the document: one starting situation, its tree of outcomes, its
// end states and its sources. One scenario is one file.
//
// Read the exported fields freely; change them through an [Editor] only, so
// that every change can be taken back. Slices and pointers found in the fields
// of one object are values: an edit replaces them whole and never writes into
// them. The lists that hold the tree and its parts together (Children,
// EndStates, Sources, Changes) change in place.
type Scenario struct {
	// Version is the file's format version, 1 for everything made here. A
	// larger one was written by a newer Offramp and is not to be saved.
	Version int
	// ID identifies the document across renames of its file.
	ID       string
	Title    string
	Question string
	// From and Until are the window that every probability speaks of:
	// calendar days (2022-01-09) or RFC 3339 times, inclusive, or "".
	From, Until string
	// Marking is the handling label, such as "TLP:CLEAR", or "".
	Marking string
	// Markings is the list of labels that Marking is one of, nil where none is
	// chosen.
	Markings *Markings
	// Scale is the table of likelihood words, nil where none is chosen.
	Scale      *Scale
	Ranges     *RangeMeaning
	Impact     *ImpactScale
	EndStates  []*EndState
	Sources    []*Source
	Root       *Outcome
	Changes    []*Change
	Conflicts  []Conflict
	Checks     []CheckSetting
	Simulation *Simulation
	Unknown    Unknown

	index map[string]*Outcome
}

// New returns an empty scenario: a root without a title, and no numbers.
func New() *Scenario {
	s := &Scenario{Version: FormatVersion, ID: NewID(), Root: NewOutcome("")}
	s.Link()
	return s
}

// Link makes parents and identities known after Root was set or read from
// outside. The edits keep them true from there on. Of outcomes that share an
// identity, the first in pre-order is the one that [Scenario.Outcome] finds.
func (s *Scenario) Link() {
	s.index = make(map[string]*Outcome)
	if s.Root == nil {
		return
	}
	s.Root.parent = nil
	s.link(s.Root)
}

func (s *Scenario) link(branch *Outcome) {
	for o := range branch.All() {
		if _, taken := s.index[o.ID]; !taken {
			s.index[o.ID] = o
		}
		for _, child := range o.Children {
			child.parent = o
		}
	}
}

func (s *Scenario) unlink(branch *Outcome) {
	for o := range branch.All() {
		delete(s.index, o.ID)
	}
}

// Outcome returns the outcome with the identity id, or nil.
func (s *Scenario) Outcome(id string) *Outcome { return s.index[id] }

// Len returns how many outcomes the scenario has, its root included.
func (s *Scenario) Len() int { return len(s.index) }

// EndState returns the end state with the identity id, or nil.
func (s *Scenario) EndState(id string) *EndState { return find(s.EndStates, id) }

// Source returns the source with the identity id, or nil.
func (s *Scenario) Source(id string) *Source { return find(s.Sources, id) }

// EndStateNamed returns the first end state with exactly that name, or nil.
func (s *Scenario) EndStateNamed(name string) *EndState {
	for _, e := range s.EndStates {
		if e.Name == name {
			return e
		}
	}
	return nil
}

// Package merge makes one scenario of two that were made from a common one. It
// takes what either side changed, keeps ours where both changed the same, and
// lists what theirs says in the scenario's conflicts, which are settled by
// edits.
//
// A merge holds the three scenarios and the result, and writes one of them out at a
// time to see which are the same. Together with reading and writing, as “offramp
// merge” does, no more is in use at one time than 15 bytes for each byte of the largest file
// and 3 KB for each of its outcomes: files are bounded by [store.MaxBytes] and
// [store.MaxOutcomes]. Its time grows with the size of the files, that of texts
// as [mergeText] says.
package merge

import (
	"crypto/sha256"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// Options say how to merge what cannot be told from the scenarios alone.
type Options struct {
	// Strictest returns the strictest of two markings, "" where it cannot tell.
	// Where that is not known, or this is nil, two markings are a conflict.
	Strictest func(a, b string) string
}

// Result is what a merge made.
type Result struct {
	// Scenario is ours with what theirs changed. It is linked, and shares
	// nothing that edits change with the three that it was made of.
	Scenario *scenarios.Scenario
	// Conflicts are those that this merge added to the scenario's; those that
	// were open before are in the scenario's alone.
	Conflicts []scenarios.Conflict
}

// Clean tells whether nothing is left to decide.
func (r Result) Clean() bool { return len(r.Scenario.Conflicts) == 0 }

// Merge merges what ours and theirs made of base. What comes out is as sound as
// what went in: it has no error but open conflicts that ours or theirs had not.
func Merge(base, ours, theirs *scenarios.Scenario, o Options) Result {
	m := &merger{base: base, ours: ours, theirs: theirs, Options: o, stand: make(map[string]bool)}
	switch b, o, t := printOf(base), printOf(ours), printOf(theirs); {
	case o == t:
		return Result{Scenario: ours.Copy()}
	case b == t:
		return m.alone(ours)
	case b == o:
		return m.alone(theirs)
	}
	const most = 4 // times that forks were found to stand as ours has them
	for range most {
		m.all()
		if m.sound() {
			m.list()
			return Result{Scenario: m.out, Conflicts: m.conflicts}
		}
	}
	m.ourTree()
	m.list()
	return Result{Scenario: m.out, Conflicts: m.conflicts}
}

// all merges everything.
func (m *merger) all() {
	m.anew()
	m.tree()
	m.outcomes()
	m.scenario()
	m.lists()
	m.references()
}

// anew begins with what ours says, but for its tree, which is made of both.
func (m *merger) anew() {
	bare := *m.ours
	bare.Root = nil
	m.out, m.conflicts, m.known, m.places = bare.Copy(), nil, nil, nil
}

// printOf is the same for scenarios that read the same; of what no file can hold it
// is the scenario's own. Only one of them is written out at a time.
func printOf(s *scenarios.Scenario) any {
	data, err := store.Encode(s)
	if err != nil {
		return s
	}
	return sha256.Sum256(data)
}

type merger struct {
	Options
	base, ours, theirs *scenarios.Scenario
	out                *scenarios.Scenario

	conflicts []scenarios.Conflict
	known     map[string]bool // identities of conflicts
	places    map[string]place
	stand     map[string]bool // outcomes whose branches stay those of ours
}

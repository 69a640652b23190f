package scenarios

// Conflict is something that two versions of a scenario say differently and
// that a merge could not settle. The scenario says what one of them, ours,
// says; what both of them and their common ancestor say is kept here until
// somebody decides. Like all values of a scenario a list of conflicts is
// replaced whole.
type Conflict struct {
	ID string
	// Kind is one of [ConflictKinds].
	Kind string
	// Outcome is the identity of the outcome that it is about, "" for the
	// scenario itself, and Title what that was called: it may be gone.
	Outcome, Title string
	// Field is what could not be settled: the name of a field of the outcome or
	// the scenario, or one of the fields that stand for several, such as
	// [FieldNumbers].
	Field string
	// Item is the identity of the end state, source, indicator, entry of the log
	// or check where Field is a list of them, and Part the field of it.
	Item, Part string
	// Base, Ours and Theirs are what the three versions say, "" where they say
	// nothing.
	Base, Ours, Theirs JSON
	Unknown            Unknown
}

// The kinds of conflicts.
const (
	ConflictChanged = "changed" // both changed it, to different values
	ConflictDeleted = "deleted" // one deleted it, the other changed or used it
	ConflictAdded   = "added"   // both added it, with different content, or theirs where ours leaves no room
	ConflictCircle  = "circle"  // both moved, and neither would be under the root any more
)

// ConflictKinds are the values of [Conflict.Kind].
var ConflictKinds = []string{ConflictChanged, ConflictDeleted, ConflictAdded, ConflictCircle}

// What a conflict can be about besides single fields.
const (
	// FieldNumbers is the judgements of all branches of a fork: an object from
	// the identity of each child to its probability, entered, said, range and
	// locked.
	FieldNumbers = "numbers"
	// FieldBranch is an outcome and what follows from it: an object with
	// parent, after (the sibling before it) and branch.
	FieldBranch = "branch"
	// FieldPlace is where in the tree an outcome is: an object with parent and
	// after.
	FieldPlace = "place"
	// FieldOrder is the order of an outcome's children: a list of identities.
	FieldOrder = "order"
	// FieldWindow is from and until, FieldChoice kind and assumed: objects.
	FieldWindow = "window"
	FieldChoice = "choice"
	// FieldUnknown is a field that this version does not know; Part names it.
	FieldUnknown = "unknown"
)

package tradecraft

import "offramp/scenarios"

// kind says what a phrase tells.
type kind uint8

const (
	likelihood  kind = iota // how probable something is
	confidence              // how sound the ground is
	vague                   // that something is not ruled out, and no more
	other                   // whatever nobody has named
	remainder               // what the other branches leave
	about                   // that the sentence speaks of the outcome itself
	modifier                // turns or compares what follows
	beforeMonth             // stands before the name of a month
)

// phrase is a run of words that the rules look for.
type phrase struct {
	text string
	ids  []uint16
	kind kind
	// row is 1 or 2 for the words of ICD 203's two rows, 0 for all others.
	row uint8
	// band is what the scenario's scale says that the phrase stands for.
	band  scenarios.Band
	bands bool
}

// hit is a phrase in a sentence.
type hit struct {
	*phrase
	first, last word
	// changed tells that what stands before it turns or compares it ("not
	// likely", "more likely than").
	changed bool
}

// The rows of ICD 203 (2 January 2015) as people write them. “Remote” alone has
// a meaning of its own ("remote villages"), so it needs a neighbour.
var rowOne = []string{
	"almost no chance", "very unlikely", "unlikely", "roughly even chance", "likely", "very likely",
	"almost certain", "almost certainly",
}

var rowTwo = []string{
	"remote chance", "remote possibility", "remote likelihood", "remote probability", "remote prospect",
	"is remote", "are remote", "was remote", "remains remote", "seems remote", "looks remote", "appears remote",
	"highly improbable", "improbable", "improbably", "roughly even odds", "probable", "probably",
	"highly probable", "nearly certain",
}

// otherWords tell likelihood on other scales, or on none.
var otherWords = []string{
	"highly unlikely", "realistic possibility", "likely or probable", "highly likely", "virtually certain",
	"extremely likely", "extremely unlikely", "exceptionally unlikely", "more likely than not", "less likely than not",
	"about as likely as not", "as likely as not", "almost impossible", "almost certainly not", "probably not",
	"chances about even", "even chance", "most likely", "least likely",
}

// vagueWords fit any likelihood. “May” is looked at more closely: it is a month.
var vagueWords = []string{
	"may", "might", "could", "possible", "possibly", "perhaps", "maybe",
	"cannot rule out", "can not rule out", "can't rule out",
	"cannot be ruled out", "can not be ruled out", "can't be ruled out", "not ruled out",
}

// otherTitles are branches for whatever nobody has named.
var otherTitles = []string{
	"other", "others", "something else", "anything else", "everything else", "somebody else", "someone else", "else",
	"none of these", "none of the above", "none of them", "neither", "any other", "another outcome", "all other",
	"other outcome", "other outcomes", "rest", "remainder", "otherwise", "unforeseen", "catch all",
}

// remainderWords say that a number is what the other branches leave.
var remainderWords = []string{
	"rest", "the rest", "remainder", "the remainder", "what is left", "what's left", "whatever is left", "what remains",
	"whatever remains", "what the others leave", "whatever the others leave", "what the other leaves", "what they leave",
	"left over", "leftover", "the balance",
}

var aboutWords = []string{"it is", "it's", "this is", "that is", "this outcome is", "this branch is"}

var modifiers = []string{"not", "never", "no", "less", "more", "how", "whether", "if", "than", "hardly", "isn't", "aren't", "as"}

var beforeMonths = []string{
	"in", "by", "on", "of", "since", "until", "till", "before", "after", "this", "next", "last", "early", "late", "mid",
	"from", "to", "through", "april", "june", "during", "between",
}

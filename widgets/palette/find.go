package palette

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/sahilm/fuzzy"
)

// hit is an entry that was found, with the letters that found it.
type hit struct {
	entry   int
	letters []int // byte offsets in the entry's name

	tier, score int
}

// The tiers, best last: what was typed stands in the name as it is, at the
// beginning of a word, or at the beginning of all.
const (
	scattered = iota
	within
	atWord
	atStart
)

// The prefixes that look for one kind only.
const (
	commandsOnly = '>'
	outcomesOnly = '#'
)

const (
	mostHits = 100 // rows
	mostText = 400 // bytes of a name that are searched
	// mostTyped is how many letters are looked for: beyond 38 in a row the
	// scores of fuzzy overflow.
	mostTyped = 30
)

// index is the entries made ready to be searched with every key.
type index struct {
	entries []Entry
	names   []string // no longer than is searched
	lower   []string
}

func newIndex(entries []Entry) *index {
	x := &index{entries: entries, names: make([]string, len(entries)), lower: make([]string, len(entries))}
	for i := range entries {
		x.names[i] = atMost(entries[i].Name, mostText)
		x.lower[i] = strings.ToLower(x.names[i])
	}
	return x
}

// atMost cuts a text at a whole character.
func atMost(text string, n int) string {
	if len(text) <= n {
		return text
	}
	for n > 0 && !utf8.RuneStart(text[n]) {
		n--
	}
	return text[:n]
}

// of are the places of the entries of some kinds, as fuzzy wants them.
type of struct {
	*index
	places []int
}

func (o of) Len() int            { return len(o.places) }
func (o of) String(i int) string { return o.names[o.places[i]] }

// find returns what a text finds, the best first; without one, the commands,
// those chosen most before the others.
func (x *index) find(text string) []hit {
	text = strings.TrimSpace(text)
	commands, outcomes := true, true
	switch {
	case strings.HasPrefix(text, string(commandsOnly)):
		outcomes, text = false, strings.TrimSpace(text[1:])
	case strings.HasPrefix(text, string(outcomesOnly)):
		commands, text = false, strings.TrimSpace(text[1:])
	case text == "":
		outcomes = false
	}
	var places []int
	for i := range x.entries {
		if x.entries[i].Kind == Command && commands || x.entries[i].Kind == Outcome && outcomes {
			places = append(places, i)
		}
	}
	if text == "" {
		return x.unsought(places)
	}
	return x.sought(text, places)
}

// unsought lists entries where nothing is looked for.
func (x *index) unsought(places []int) []hit {
	hits := make([]hit, len(places))
	for i, place := range places {
		hits[i] = hit{entry: place, score: x.entries[place].Uses}
	}
	return x.best(hits)
}

func (x *index) sought(text string, places []int) []hit {
	typed := []rune(strings.ToLower(text))
	typed = typed[:min(len(typed), mostTyped)]
	whole := string(typed)
	pattern := strings.ReplaceAll(whole, " ", "") // so that words need not be typed to their ends
	found := fuzzy.FindFromNoSort(pattern, of{x, places})
	hits := make([]hit, 0, len(found))
	for _, m := range found {
		h := hit{entry: places[m.Index], letters: m.MatchedIndexes, score: m.Score}
		x.place(&h, whole)
		h.score += 12 * bits.Len(uint(x.entries[h.entry].Uses))
		hits = append(hits, h)
	}
	return x.best(hits)
}

// place finds the tier of a hit, and the letters that stand in a row.
func (x *index) place(h *hit, typed string) {
	name, lower := x.names[h.entry], x.lower[h.entry]
	at := strings.Index(lower, typed)
	if at < 0 {
		return
	}
	h.tier = within
	for from := at; ; {
		before, _ := utf8.DecodeLastRuneInString(lower[:from])
		if from == 0 || !unicode.IsLetter(before) && !unicode.IsDigit(before) {
			at, h.tier = from, atWord
			break
		}
		next := strings.Index(lower[from+1:], typed)
		if next < 0 {
			break
		}
		from += 1 + next
	}
	if at == 0 {
		h.tier = atStart
	}
	if len(lower) != len(name) { // letters that change their length with their case
		return
	}
	h.letters = h.letters[:0]
	for i := range typed {
		h.letters = append(h.letters, at+i)
	}
}

// best sorts hits and keeps as many as anybody would look through.
func (x *index) best(hits []hit) []hit {
	slices.SortFunc(hits, func(a, b hit) int {
		ea, eb := &x.entries[a.entry], &x.entries[b.entry]
		return cmp.Or(
			boolOrder(ea.Enabled, eb.Enabled),
			cmp.Compare(b.tier, a.tier),
			cmp.Compare(b.score, a.score),
			cmp.Compare(a.entry, b.entry),
		)
	})
	return hits[:min(len(hits), mostHits)]
}

// boolOrder puts what is true first.
func boolOrder(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return -1
	}
	return 1
}

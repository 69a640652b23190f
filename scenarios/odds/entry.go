package odds

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"offramp/scenarios"
)

// Entry is what somebody typed as a probability, understood.
type Entry struct {
	Probability scenarios.Probability
	// Entered is the text as it was typed, where that is not the number
	// itself: "1/3", "12 of 34".
	Entered string
	// Said is a word of the scale that was typed instead of a number, and Range
	// the band it stands for; nothing and [0, 0] where none was.
	Said  string
	Range scenarios.Range
}

// entryHelp names the shapes that [ParseEntry] reads.
const entryHelp = "type 35, 1/3, 12 of 34, rest, or nothing"

const (
	decimal = `(\d+(?:[.,]\d*)?|[.,]\d+)`
	longest = 400 // characters; the smallest float has 326 as a percentage
)

var (
	percentage = regexp.MustCompile(`^` + decimal + ` ?(%?)$`)
	ratio      = regexp.MustCompile(`(?i)^` + decimal + ` ?(?:/| of | out of | in ) ?` + decimal + `$`)
	negative   = regexp.MustCompile(`^[-−–] ?[\d.,]`)
)

// ParseEntry reads a probability as people type it:
//
//   - "35", "35 %", "12,5", "1.0": a percentage;
//   - ".35", "0,35": below 1 with a decimal separator and no percent sign, a
//     share of 1 (but "0.5 %" is half a percent);
//   - "1/3", "12 of 34", "1 in 20", "3 out of 8": a ratio, kept as typed;
//   - "rest" or "r": what the siblings leave;
//   - "" or "none": not estimated.
//
// The number is the float nearest to the decimal that was typed: "35" is
// exactly 0.35. An error says in plain words what to type instead.
func ParseEntry(text string) (Entry, error) {
	typed := strings.TrimSpace(text)
	plain := scenarios.OneLine(typed)
	switch strings.ToLower(plain) {
	case "", "none":
		return Entry{}, nil
	case "rest", "r":
		return Entry{Probability: scenarios.Rest}, nil
	}
	if len(plain) > longest {
		return Entry{}, notUnderstood(typed)
	}
	if m := percentage.FindStringSubmatch(plain); m != nil {
		return number(typed, m[1], m[2] == "%")
	}
	if m := ratio.FindStringSubmatch(plain); m != nil {
		return share(typed, m[1], m[2])
	}
	if negative.MatchString(plain) {
		return Entry{}, fmt.Errorf("%s is below 0: a probability is from 0 to 100 %%", scenarios.Quote(typed))
	}
	return Entry{}, notUnderstood(typed)
}

// number reads a percentage, or a share of 1 where it has the look of one.
func number(typed, digits string, percent bool) (Entry, error) {
	digits = strings.ReplaceAll(digits, ",", ".")
	whole, _, separated := strings.Cut(digits, ".")
	if percent || !separated || strings.Trim(whole, "0") != "" {
		digits += "e-2" // shifted in the text: dividing by 100 would round twice
	}
	p, err := strconv.ParseFloat(digits, 64)
	if err != nil || p > 1 {
		return Entry{}, over(typed)
	}
	return Entry{Probability: scenarios.Number(p)}, nil
}

// share reads so many of so many.
func share(typed, of, all string) (Entry, error) {
	a, errA := strconv.ParseFloat(strings.ReplaceAll(of, ",", "."), 64)
	b, errB := strconv.ParseFloat(strings.ReplaceAll(all, ",", "."), 64)
	switch {
	case errA != nil || errB != nil:
		return Entry{}, notUnderstood(typed)
	case b == 0:
		return Entry{}, fmt.Errorf("%s divides by zero: type how many of how many, such as 12 of 34", scenarios.Quote(typed))
	case a > b:
		return Entry{}, over(typed)
	}
	return Entry{Probability: scenarios.Number(a / b), Entered: typed}, nil
}

func over(typed string) error {
	return fmt.Errorf("%s is more than 100 %%: a probability is from 0 to 100 %%", scenarios.Quote(typed))
}

func notUnderstood(typed string) error {
	return fmt.Errorf("%s is no probability: %s", scenarios.Quote(typed), entryHelp)
}

// EntryText returns what the field of o's probability holds when it is opened:
// what was typed, where it still says the stored number; the word that stands in
// place of a number; else "rest", nothing, or the shortest percentage that
// [ParseEntry] reads back as the same number, bit for bit.
func EntryText(o *scenarios.Outcome) string {
	if HasWord(o) {
		return o.Said
	}
	if e, err := ParseEntry(o.Entered); o.Entered != "" && err == nil && e.Probability == o.Probability {
		return o.Entered
	}
	return Entry{Probability: o.Probability}.Text()
}

// Text returns the entry as it would be typed.
func (e Entry) Text() string {
	switch {
	case e.Said != "":
		return e.Said
	case e.Entered != "":
		return e.Entered
	}
	if e.Probability.IsRest() {
		return "rest"
	}
	p, ok := e.Probability.Number()
	if !ok {
		return ""
	}
	text := hundredfold(strconv.FormatFloat(p, 'f', -1, 64))
	if p > 0 && p < 0.01 {
		text += " %" // without it, 0.5 would read as a half
	}
	return text
}

// hundredfold moves the point of a decimal two places to the right.
func hundredfold(text string) string {
	sign := ""
	if strings.HasPrefix(text, "-") {
		sign, text = "-", text[1:]
	}
	whole, fraction, _ := strings.Cut(text, ".")
	for len(fraction) < 2 {
		fraction += "0"
	}
	whole = strings.TrimLeft(whole+fraction[:2], "0")
	if whole == "" {
		whole = "0"
	}
	if rest := fraction[2:]; rest != "" {
		return sign + whole + "." + rest
	}
	return sign + whole
}

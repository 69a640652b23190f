package scene

import (
	"strconv"
	"strings"

	"offramp/scenarios"
)

// rest says everything else that the inspector holds, in short.
func (t *teller) rest(c *Card) {
	o := t.o
	if look, ok := t.looks[c.EndState]; ok {
		name := scenarios.OneLine(c.EndState.Name)
		if name == "" {
			name = scenarios.Untitled
		}
		t.lines = append(t.lines, TipLine{Text: name, Rows: 1, Look: look})
	}
	t.say(TipPlain, 2, t.given.SaysRuledOut(o, date))
	if o.Status != nil && o.Status.Is != "" {
		text := capital(o.Status.Is)
		if o.Status.On != "" {
			text += " on " + date(o.Status.On)
		}
		t.say(TipPlain, 1, text)
	}
	if o.Parent() != nil {
		t.say(TipQuiet, 1, window(o.From, o.Until))
	}
	t.say(TipQuiet, 1, scenarios.OneLine(o.Marking))
	t.say(TipQuiet, 1, joined(
		some(len(o.Sources), "source"), some(len(o.Indicators), "indicator"),
		some(len(o.Assumptions), "assumption"), present(o.Dissent, "dissent"),
	))
	if because := scenarios.OneLine(beginning(o.Because)); because != "" {
		t.say(TipPlain, 3, "Because: "+because)
	}
	t.say(TipQuiet, 3, beginning(o.Notes))
}

// window writes the days between which something can come about.
func window(from, until string) string {
	switch {
	case from != "" && until != "":
		return date(from) + " to " + date(until)
	case from != "":
		return "From " + date(from)
	case until != "":
		return "Until " + date(until)
	}
	return ""
}

// beginning is as much of a long text as a tip can show, each paragraph a row.
func beginning(text string) string {
	const most = 600 // characters
	return strings.TrimSpace(atMost(strings.TrimSpace(text), most))
}

func counted(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return strconv.Itoa(n) + " " + what + "s"
}

func some(n int, what string) string {
	if n == 0 {
		return ""
	}
	return counted(n, what)
}

func present(text, what string) string {
	if text == "" {
		return ""
	}
	return what
}

// joined puts texts that are not empty beside one another.
func joined(texts ...string) string {
	kept := texts[:0:0]
	for _, text := range texts {
		if text != "" {
			kept = append(kept, text)
		}
	}
	return strings.Join(kept, dot)
}

// ended is a text and, where there is one, why.
func ended(text, because string) string {
	if because = scenarios.OneLine(because); because != "" {
		return text + ": " + because
	}
	return text
}

func capital(text string) string {
	if text == "" {
		return ""
	}
	return strings.ToUpper(text[:1]) + text[1:]
}

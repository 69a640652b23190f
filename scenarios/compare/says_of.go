package compare

import "fmt"

func ofLog(d Difference) string {
	entries := "1 entry"
	if d.Outcomes != 1 {
		entries = fmt.Sprintf("%d entries", d.Outcomes)
	}
	switch d.Kind {
	case Added:
		return "Change log: " + entries + " more"
	case Removed:
		return "Change log: " + entries + " missing"
	case Reordered:
		return "Change log: the order changed"
	}
	if d.Before != d.After {
		return fmt.Sprintf("Change log: the reason for %s was %s and is %s", quoted(d.name()), textOr(d.Before), textOr(d.After))
	}
	return fmt.Sprintf("Change log: the entry about %s says something else", quoted(d.name()))
}

func textOr(text string) string {
	if text == "" {
		return "none"
	}
	return quoted(text)
}

func ofUnknown(d Difference, name string) string {
	if d.Part == "" {
		return fmt.Sprintf("%s: fields that this version does not know stand elsewhere", name)
	}
	what := map[Kind]string{Added: "is new", Removed: "is gone", Changed: "changed"}[d.Kind]
	return fmt.Sprintf("%s: the field %s, which this version does not know, %s", name, quoted(d.Part), what)
}

func ofTree(d Difference, name string) string {
	more := ""
	if d.Outcomes > 1 {
		more = fmt.Sprintf(" and %d more that follow", d.Outcomes-1)
	}
	switch d.Kind {
	case Added:
		return fmt.Sprintf("%s%s added under %s", name, more, quoted(d.After))
	case Removed:
		return fmt.Sprintf("%s%s removed from under %s", name, more, quoted(d.Before))
	case Moved:
		return fmt.Sprintf("%s moved from under %s to under %s", name, quoted(d.Before), quoted(d.After))
	}
	if d.After == "" {
		return fmt.Sprintf("%s comes first now", name)
	}
	return fmt.Sprintf("%s comes after %s now", name, quoted(d.After))
}

func ofText(d Difference, name string) string {
	what := thing(d.Field)
	switch {
	case d.Before == "":
		return fmt.Sprintf("%s: %s written: %s", name, what, quoted(d.After))
	case d.After == "":
		return fmt.Sprintf("%s: %s deleted: %s", name, what, quoted(d.Before))
	}
	return fmt.Sprintf("%s: %s changed", name, what)
}

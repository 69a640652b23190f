package app

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"offramp/scenarios/odds"
	"offramp/scenarios/store/versions"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// until is how a version is called: until then the document was it.
func until(v versions.Version, now time.Time) string { return "Until " + dayAndTime(v.When, now) }

// dayAndTime says when something was, as somebody would who says it now.
func dayAndTime(t, now time.Time) string {
	t = t.In(now.Location())
	midnight := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	day := t.Format("2 January 2006")
	switch days := int(midnight(now).Sub(midnight(t)) / (24 * time.Hour)); {
	case days == 0:
		day = "today"
	case days == 1:
		day = "yesterday"
	case t.Year() == now.Year():
		day = t.Format("2 January")
	}
	return day + ", " + t.Format("15:04")
}

// ways is how a version came to be one.
var ways = map[versions.How]string{
	versions.SavedOver:    "then saved over",
	versions.RestoredOver: "then an earlier version was restored",
	versions.BeforeMerge:  "then merged",
	versions.FoundOnDisk:  "written by somebody else, then saved over",
}

// versionRow is a version in the list.
func versionRow(v versions.Version, now time.Time) rowlist.Row {
	row := rowlist.Row{ID: v.Name, Title: until(v, now), Right: bytesText(v.Bytes)}
	text, role := "", form.Muted
	var locked *versions.Locked
	var damaged *versions.Damaged
	switch {
	case errors.As(v.Trouble, &locked):
		text = "Locked: encrypted for an earlier passphrase or other recipients"
	case errors.As(v.Trouble, &damaged):
		text, role = "Damaged: "+damaged.What, form.Danger
	case v.Trouble != nil:
		text, role = sentence(v.Trouble.Error()), form.Danger
	default:
		if text = ways[v.How]; text == "" {
			text = string(v.How)
		}
		if v.Who != "" {
			text += " by " + v.Who
		}
	}
	row.Lines = []rowlist.Line{{Text: odds.NoBreak(text), Role: role}}
	return row
}

// bytesText is how much room something takes.
func bytesText(n int64) string {
	const thousand = 1000
	switch {
	case n < thousand:
		return fmt.Sprintf("%d bytes", n)
	case n < 100*thousand:
		return fmt.Sprintf("%.1f kB", float64(n)/thousand)
	case n < thousand*thousand:
		return fmt.Sprintf("%d kB", n/thousand)
	}
	return strings.TrimSuffix(fmt.Sprintf("%.1f", float64(n)/thousand/thousand), ".0") + " MB"
}

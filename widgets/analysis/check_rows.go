package analysis

import (
	"fmt"
	"strconv"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/tradecraft"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// checkItem is a row of the check: a rule, or one of its findings.
type checkItem struct {
	rule    tradecraft.Rule
	ruled   bool // there is a rule, and not only something wrong
	off     bool // the rule is switched off
	because string
	problem *scenarios.Problem // nil where the row is the rule's
	closes  string             // what the row opens and closes, "" for nothing
	row     rowlist.Row
}

// more is where a finding stands that says how many more there are than are told.
const more = "/checks"

// What the groups are called that belong to no rule.
const (
	wrongGroup = "What is wrong"
	offGroup   = "Switched off"
)

// itemsOf are the rows: what is wrong whatever the rules, then each rule with
// what it found, then those that are switched off, with their reasons.
func (c *check) itemsOf() []checkItem {
	found := make(map[string][]*scenarios.Problem)
	for i := range c.problems {
		rule, _ := tradecraft.Of(c.problems[i].Code)
		found[rule.ID] = append(found[rule.ID], &c.problems[i])
	}
	items := c.group(nil, checkItem{closes: wrongGroup}, wrongGroup, found[""])
	var off []checkItem
	for _, rule := range tradecraft.Rules {
		because, isOff := c.p.board.Scenario().SwitchedOff(rule.ID)
		head := checkItem{rule: rule, ruled: true, off: isOff, because: because, closes: rule.ID}
		items = c.group(items, head, rule.Says, found[rule.ID])
		if isOff {
			head.closes = ""
			head.row = rowlist.Row{ID: "off " + rule.ID, Title: rule.Says, Lines: []rowlist.Line{{Text: because, Role: form.Muted}}}
			off = append(off, head)
		}
	}
	if len(off) == 0 {
		return items
	}
	items = append(items, checkItem{closes: offGroup, row: c.headRow(offGroup, offGroup, len(off))})
	if c.closed[offGroup] {
		return items
	}
	return append(items, off...)
}

// group adds a head and what was found below it, if anything was.
func (c *check) group(items []checkItem, head checkItem, name string, found []*scenarios.Problem) []checkItem {
	if len(found) == 0 {
		return items
	}
	head.row = c.headRow(head.closes, name, len(found))
	if last := found[len(found)-1]; found[0].Place.Pointer == more || last.Place.Pointer == more {
		head.row.Right = fmt.Sprintf("over %d", len(found)-1)
	}
	items = append(items, head)
	if c.closed[head.closes] {
		return items
	}
	for _, p := range found {
		item := head
		item.closes, item.problem = "", p
		item.row = rowlist.Row{
			ID:    p.Code + " " + p.Outcome + " " + p.Place.Pointer,
			Title: p.Titles[len(p.Titles)-1],
			Lines: []rowlist.Line{{Text: c.said(p.What), Role: form.Muted}},
		}
		items = append(items, item)
	}
	return items
}

func (c *check) headRow(id, name string, n int) rowlist.Row {
	return rowlist.Row{ID: "group " + id, Head: true, Folds: true, Closed: c.closed[id], Title: name, Right: strconv.Itoa(n)}
}

func rowsOf(items []checkItem) []rowlist.Row {
	rows := make([]rowlist.Row, len(items))
	for i := range items {
		rows[i] = items[i].row
	}
	return rows
}

// said is a text with figures as it is to be read.
func (c *check) said(text string) string {
	return odds.NoBreak(tell.Sentence(text, c.p.board.Manner()))
}

// item is that of a row, nil for none.
func (c *check) item(row int) *checkItem {
	if row < 0 || row >= len(c.items) {
		return nil
	}
	return &c.items[row]
}

// picked opens or closes a group, or goes to where something was found.
func (c *check) picked(row int) {
	item := c.item(row)
	switch {
	case item == nil:
	case item.closes != "":
		c.closed[item.closes] = !c.closed[item.closes]
		c.present()
	case item.problem != nil && c.p.OnProblem != nil:
		c.p.OnProblem(*item.problem)
	}
}

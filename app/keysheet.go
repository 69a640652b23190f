package app

import (
	"strings"

	"offramp/app/command"
)

// keyGroup is a part of the key sheet: what the keys of one menu, or of one way
// of working, do.
type keyGroup struct {
	title string
	rows  []keyRow
}

// keyRow is a command with all its keys, the first being the one to learn.
type keyRow struct {
	keys []string
	does string
}

// walking names the commands that no menu has.
const walking = "On a card"

// byHand are the keys and gestures that no command stands for: what is typed is
// text, and what the mouse does depends on where it is.
var byHand = []keyGroup{
	{"Typing", []keyRow{
		{[]string{"a letter"}, "name the card, replacing its title"},
		{[]string{"a digit", ".", ","}, "open its number: 35, 1/3, 12 of 68, rest"},
		{[]string{"Enter"}, "commit what is typed"},
		{[]string{"Tab"}, "in a title: commit it and add a child"},
		{[]string{"Esc"}, "give the old text back"},
		{[]string{"Up", "Down"}, "in a number: commit it, on to the next"},
		{[]string{"Ctrl+Enter"}, "in notes: commit them"},
	}},
	{"In the list of indicators", []keyRow{
		{[]string{"S"}, "it was seen, today"},
		{[]string{"A"}, "it is absent, today"},
		{[]string{"N"}, "not known again"},
		{[]string{"Enter"}, "go to its fork"},
	}},
	{"With the mouse", []keyRow{
		{[]string{"drag a card"}, "move its branch"},
		{[]string{"Shift+drag"}, "select several outcomes"},
		{[]string{"Ctrl+click"}, "select one more, or one less"},
		{[]string{"double click"}, "name a card, or open its number"},
		{[]string{"right click"}, "what can be done there"},
		{[]string{"drag the ground"}, "pan"},
		{[]string{"wheel"}, "pan; with Shift across; with Ctrl zoom"},
	}},
}

// keyGroups returns all keys, from the table that they work by.
func keyGroups() []keyGroup {
	var groups []keyGroup
	at := map[string]int{}
	add := func(title string, row keyRow) {
		if _, ok := at[title]; !ok {
			at[title] = len(groups)
			groups = append(groups, keyGroup{title: title})
		}
		g := &groups[at[title]]
		g.rows = append(g.rows, row)
	}
	var sub string
	for _, c := range commands {
		if len(c.Keys) == 0 {
			continue
		}
		if c.Sub != "" && c.Sub == sub { // Ctrl+1 to Ctrl+9 are one thing
			rows := groups[at[c.Menu]].rows
			last := &rows[len(rows)-1]
			first, _, _ := strings.Cut(last.keys[0], " … ")
			*last = keyRow{[]string{first + " … " + c.Keys[0].String()}, c.Sub + " a level"}
			continue
		}
		sub = c.Sub
		title := c.Menu
		if title == "" {
			title = walking
		}
		add(title, keyRow{chords(c.Keys), c.Name})
	}
	return append(groups, byHand...)
}

// chords names keys as people read them, each name once.
func chords(keys []command.Chord) []string {
	var names []string
	seen := map[string]bool{}
	for _, chord := range keys {
		if name := chord.String(); !seen[name] {
			seen[name] = true
			names = append(names, name)
		}
	}
	return names
}

package e2e

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// outcome is what the tour builds at one place of the tree.
type outcome struct {
	title, probability, notes, endState string
	children                            []outcome
}

// talks is the tree that the tour builds by keyboard.
var talks = outcome{
	title: "Talks open", notes: "Both sides arrive on Sunday.",
	children: []outcome{
		{
			title: "Talks end abruptly", probability: "35", notes: "A walk-out after the first evening.",
			children: []outcome{
				{title: "Sanctions imposed", probability: "60", notes: "Severe from the start.", endState: "Sanctions without war"},
				{title: "Back channel", probability: "rest", notes: "Quiet contacts go on.", endState: "Standoff continues"},
			},
		},
		{
			title: "Talks continue", probability: "rest", notes: "On to Brussels and Vienna.",
			children: []outcome{
				{title: "De-escalation", probability: "25", notes: "Troops return to their bases.", endState: "De-escalation"},
				{title: "Standoff", notes: "Nobody knows how likely.", endState: "Standoff continues"},
			},
		},
	},
}

// Tour builds the tree of talks by keyboard in a new window, saves it, opens it
// again, and checks each step by what the saved file says. It returns the
// path of the saved file.
func (d *Driver) Tour() (saved string, err error) {
	saved = filepath.Join(d.Dir, "talks.scenario.json")
	if err := os.RemoveAll(saved); err != nil {
		return "", err
	}
	steps := []struct {
		name string
		do   func() error
	}{
		{"start on an empty map", func() error { return d.Start() }},
		{"name the situation", func() error { return d.nameSituation() }},
		{"save it under a name", func() error { return d.SaveAs(saved, talks.title) }},
		{"build the first level", func() error { return d.level(talks, saved) }},
		{"build what follows if talks end", func() error { return d.below(0, saved) }},
		{"build what follows if talks continue", func() error { return d.below(1, saved) }},
		{"check the saved file", func() error { return check(saved) }},
		{"quit without being asked", d.Quit},
		{"open the file again", func() error { return d.Start(saved) }},
		{"undo nothing, save nothing", func() error { return d.unchanged(saved) }},
		{"quit", d.Quit},
	}
	for i, step := range steps {
		if err := step.do(); err != nil {
			_, _ = d.Shot("failed") // for whoever looks into it; the step's error counts
			return "", fmt.Errorf("step %d, %s: %w", i+1, step.name, err)
		}
		picture := fmt.Sprintf("%02d %s", i+1, step.name)
		if len(d.Titles()) > 0 {
			if _, err := d.Shot(picture); err != nil {
				return "", err
			}
		}
		d.log("%s", picture)
	}
	return saved, nil
}

func (d *Driver) nameSituation() error {
	if err := d.write(outcome{title: talks.title, notes: talks.notes}); err != nil {
		return err
	}
	return d.WaitTitle("(unsaved)")
}

// write names the card that is selected, or being named, and gives it the rest.
func (d *Driver) write(o outcome) error {
	if err := d.line(o.title); err != nil {
		return err
	}
	switch o.probability {
	case "":
	case "rest":
		if err := d.Keys("equal"); err != nil {
			return err
		}
		if err := d.line("rest"); err != nil {
			return err
		}
	default: // digits open the probability by themselves
		if err := d.line(o.probability); err != nil {
			return err
		}
	}
	if err := d.Keys("F4"); err != nil {
		return err
	}
	if err := d.Type(o.notes); err != nil {
		return err
	}
	if err := d.Keys("ctrl+Return"); err != nil {
		return err
	}
	if o.endState == "" {
		return nil
	}
	if err := d.Keys("ctrl+e"); err != nil {
		return err
	}
	return d.line(o.endState)
}

func (d *Driver) line(text string) error {
	if err := d.Type(text); err != nil {
		return err
	}
	return d.Keys("Return")
}

// SaveAs saves a new scenario at path, and waits until the file holds a text.
func (d *Driver) SaveAs(path, text string) error {
	if err := d.Keys("ctrl+s"); err != nil {
		return err
	}
	if err := d.Keys("ctrl+a"); err != nil {
		return err
	}
	if err := d.line(path); err != nil {
		return err
	}
	return d.saved(path, text)
}

// save saves and waits until the file holds a text.
func (d *Driver) save(path, text string) error {
	if err := d.Keys("ctrl+s"); err != nil {
		return err
	}
	return d.saved(path, text)
}

func (d *Driver) saved(path, text string) error {
	if err := d.WaitFile(path, text); err != nil {
		return err
	}
	return d.wait("the title to say that all is saved", func() bool {
		name, _, _ := strings.Cut(filepath.Base(path), ".")
		titles := d.Titles()
		return len(titles) == 1 && titles[0] == name+" – Offramp"
	})
}

// level adds the children of o below the selected card.
func (d *Driver) level(o outcome, saved string) error {
	for i, child := range o.children {
		add := "Return" // a sibling below the card before
		if i == 0 {
			add = "Tab"
		}
		if err := d.Keys(add); err != nil {
			return err
		}
		if err := d.write(child); err != nil {
			return err
		}
	}
	return d.save(saved, o.children[len(o.children)-1].notes)
}

// below walks to a child of the root and builds what follows from it.
func (d *Driver) below(child int, saved string) error {
	keys := []string{"Home", "Right", "Up"}
	for range child {
		keys = append(keys, "Down")
	}
	if err := d.Keys(keys...); err != nil {
		return err
	}
	return d.level(talks.children[child], saved)
}

// unchanged checks that opening, walking and saving leave the bytes alone.
func (d *Driver) unchanged(path string) error {
	before, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if err := d.Keys("Right", "space", "space", "ctrl+minus", "ctrl+0", "ctrl+s"); err != nil {
		return err
	}
	after, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	if string(before) != string(after) {
		return fmt.Errorf("looking at %s changed it", path)
	}
	return nil
}

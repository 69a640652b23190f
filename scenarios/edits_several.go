package scenarios

import (
	"fmt"
	"slices"
)

// The edits of several outcomes at once. Each is one step, leaves the selection
// as it is, and touches only those outcomes that it changes.

func several(name string, of []*Outcome) Edit {
	return Edit{Name: fmt.Sprintf("%s %d outcomes", name, len(of))}
}

// AssignAll returns the edit that gives every leaf among the outcomes the end
// state id, "" for none, and the outcomes that can take none because more
// follows from them.
func AssignAll(of []*Outcome, id string) (edit Edit, forks []*Outcome) {
	edit = several("Set end state of", of)
	for _, o := range of {
		switch {
		case !o.IsLeaf():
			forks = append(forks, o)
		case o.EndState != id:
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "endState", id))
		}
	}
	return edit, forks
}

// AssignAllNew is [AssignAll] with an end state that is added to the scenario in
// the same step. It is empty where no outcome could take it.
func AssignAllNew(s *Scenario, of []*Outcome, e *EndState) (edit Edit, forks []*Outcome) {
	edit, forks = AssignAll(of, e.ID)
	if edit.IsEmpty() {
		return edit, forks
	}
	edit.Name = fmt.Sprintf("New end state “%s”", e.Name)
	edit.Effects = append([]Effect{AddItem{At: len(s.EndStates), Item: e}}, edit.Effects...)
	return edit, forks
}

// TagAll returns the edit that adds a tag to every outcome that lacks it.
func TagAll(of []*Outcome, tag string) Edit {
	edit := several(fmt.Sprintf("Add tag “%s” to", tag), of)
	for _, o := range of {
		if !slices.Contains(o.Tags, tag) {
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "tags", append(slices.Clone(o.Tags), tag)))
		}
	}
	return edit
}

// UntagAll returns the edit that takes a tag off every outcome that has it.
func UntagAll(of []*Outcome, tag string) Edit {
	edit := several(fmt.Sprintf("Remove tag “%s” from", tag), of)
	for _, o := range of {
		if slices.Contains(o.Tags, tag) {
			left := slices.DeleteFunc(slices.Clone(o.Tags), func(t string) bool { return t == tag })
			if len(left) == 0 {
				left = nil
			}
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "tags", left))
		}
	}
	return edit
}

// SetStatusOfAll returns the edit that says of every outcome what became of it;
// "" for open. An outcome that has the status already keeps its date.
func SetStatusOfAll(of []*Outcome, is, on string) Edit {
	edit := several("Set status of", of)
	for _, o := range of {
		if status := statusAs(o, is, on); status != o.Status {
			edit.Effects = append(edit.Effects, SetOutcome(o.ID, "status", status))
		}
	}
	return edit
}

// statusAs returns o's status once it is what was asked for: o's own where that
// is so already.
func statusAs(o *Outcome, is, on string) *Status {
	if old := o.Became(); old.Is == is && (on == "" || old.On == on) {
		return o.Status
	}
	return newStatus(o, is, on)
}

// newStatus is o's status with other values, nil where nothing is left of it.
func newStatus(o *Outcome, is, on string) *Status {
	unknown := o.Became().Unknown
	if is == "" && on == "" && len(unknown) == 0 {
		return nil
	}
	return &Status{Is: is, On: on, Unknown: unknown}
}

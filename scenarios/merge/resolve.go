package merge

import (
	"errors"
	"fmt"
	"slices"

	"offramp/scenarios"
)

// TakeOurs returns the edit that keeps what the scenario says and takes the
// conflict out of its list.
func TakeOurs(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return settle(s, c, "Keep ours", keep)
}

// TakeTheirs returns the edit that makes the scenario say what theirs says and
// takes the conflict out of its list. Where theirs cannot stand any more the
// error says why, and what to do.
func TakeTheirs(s *scenarios.Scenario, c scenarios.Conflict) (scenarios.Edit, error) {
	return settle(s, c, "Take theirs", take)
}

// Dismiss returns the edit that takes a conflict out of the list, whatever it
// says: for one that was settled by hand, or that is nonsense.
func Dismiss(s *scenarios.Scenario, c scenarios.Conflict) scenarios.Edit {
	edit := scenarios.ChangeScenario("conflicts", "conflicts", without(s, c.ID))
	edit.Name = "Settle " + scenarios.Quote(name(c))
	return edit
}

// settler returns the effects that settle a conflict one way.
type settler func(*scenarios.Scenario, scenarios.Conflict) ([]scenarios.Effect, error)

// settle makes one edit of what settles a conflict and of taking it out of the list.
func settle(s *scenarios.Scenario, c scenarios.Conflict, how string, by settler) (scenarios.Edit, error) {
	if !slices.ContainsFunc(s.Conflicts, func(other scenarios.Conflict) bool { return other.ID == c.ID }) {
		return scenarios.Edit{}, errors.New("this conflict is settled already")
	}
	effects, err := by(s, c)
	if err != nil {
		return scenarios.Edit{}, err
	}
	edit := Dismiss(s, c)
	edit.Name = fmt.Sprintf("%s: %s", how, scenarios.Quote(name(c)))
	edit.Effects = append(effects, edit.Effects...)
	edit.How = scenarios.HowMerged // who settles it judged nothing: the one of the two who did stands in the log
	if s.Outcome(c.Outcome) != nil {
		edit.Back = c.Outcome
		edit.Select = c.Outcome
		for _, effect := range effects {
			if _, gone := effect.(scenarios.Remove); gone {
				edit.Select = scenarios.ScenarioItself
			}
		}
	}
	return edit, nil
}

func name(c scenarios.Conflict) string {
	if c.Title == "" {
		return "the scenario"
	}
	return c.Title
}

func without(s *scenarios.Scenario, id string) []scenarios.Conflict {
	list := slices.DeleteFunc(slices.Clone(s.Conflicts), func(c scenarios.Conflict) bool { return c.ID == id })
	if len(list) == 0 {
		return nil
	}
	return list
}

// keep settles a conflict as ours: the scenario says that already, but for what
// was kept only because theirs uses it, for what only a leaf can have, and for a
// marking, of which the strictest stands until then.
func keep(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	switch {
	case c.Kind == scenarios.ConflictDeleted && c.Ours == "" && (c.Field == "endStates" || c.Field == "sources"):
		return removeItem(s, c), nil
	case c.Item == "" && (c.Field == "endState" || c.Field == "impact"):
		return leafValue(s, c, c.Ours)
	case c.Item == "" && c.Field == "marking":
		c.Theirs = c.Ours
		return take(s, c)
	}
	return nil, nil
}

// take settles a conflict as theirs.
func take(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	switch {
	case c.Kind == scenarios.ConflictDeleted && c.Item != "" && c.Theirs == "" && c.Field != "indicators" && c.Field != "checks":
		return removeItem(s, c), nil
	case c.Field == "endStates" || c.Field == "sources" || c.Field == "changes" || c.Item != "" && c.Field == scenarios.FieldOrder:
		return takeItem(s, c)
	case c.Field == "checks":
		return takeCheck(s, c)
	case c.Outcome == "" && c.Field == scenarios.FieldUnknown:
		return []scenarios.Effect{scenarios.SetUnknown(scenarios.TheScenario, "", takeUnknown(s.Unknown, c.Part, c.Theirs))}, nil
	case c.Outcome == "":
		return takeField(scenarios.TheScenario, s, "", scenarios.ScenarioFields, c.Field, c)
	}
	return takeOutcome(s, c)
}

func errGone(c scenarios.Conflict) error {
	return fmt.Errorf("%s is not there any more: bring it back first, or take the conflict out of the list", scenarios.Quote(name(c)))
}

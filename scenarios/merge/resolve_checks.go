package merge

import (
	"errors"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

func takeCheck(s *scenarios.Scenario, c scenarios.Conflict) ([]scenarios.Effect, error) {
	to := slices.DeleteFunc(slices.Clone(s.Checks), func(setting scenarios.CheckSetting) bool { return setting.Check == c.Item })
	if c.Theirs != "" {
		var read []scenarios.CheckSetting
		// What stands in the conflict is the object that the file has for the rule.
		if err := store.SetValue("checks", c.Theirs, &read); err != nil {
			return nil, errors.New("what the conflict says of theirs cannot be read: take it out of the list")
		}
		for _, setting := range read {
			if setting.Check == c.Item {
				to = append(to, setting)
			}
		}
	}
	if len(to) == 0 {
		to = nil
	}
	return []scenarios.Effect{scenarios.SetScenario("checks", to)}, nil
}

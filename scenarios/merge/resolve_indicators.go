package merge

import (
	"errors"
	"reflect"
	"slices"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// takeIndicator gives an outcome one indicator, or one field of it, of theirs.
func takeIndicator(o *scenarios.Outcome, c scenarios.Conflict) ([]scenarios.Effect, error) {
	list := slices.Clone(o.Indicators)
	at := slices.IndexFunc(list, func(i scenarios.Indicator) bool { return i.ID == c.Item })
	if c.Part != "" && at < 0 {
		return nil, errGone(c)
	}
	unreadable := errors.New("what the conflict says of theirs cannot be read: take it out of the list")
	if name, is := cutUnknown(c.Part); is {
		list[at].Unknown = takeUnknown(list[at].Unknown, name, c.Theirs)
	} else if c.Part != "" {
		var read scenarios.Indicator
		from := fieldAt(scenarios.IndicatorFields, &read, c.Part)
		if from == nil || c.Part == "id" || store.SetValue(c.Part, c.Theirs, from) != nil {
			return nil, unreadable
		}
		reflect.ValueOf(fieldAt(scenarios.IndicatorFields, &list[at], c.Part)).Elem().Set(reflect.ValueOf(from).Elem())
	} else {
		var read []scenarios.Indicator
		if c.Theirs != "" {
			if err := store.SetValue("indicators", "["+c.Theirs+"]", &read); err != nil || len(read) != 1 {
				return nil, unreadable
			}
			read[0].ID = c.Item
		}
		if at >= 0 {
			list = slices.Replace(list, at, at+1, read...)
		} else {
			list = append(list, read...)
		}
	}
	there := set(children(o))
	for i := range list {
		list[i].Likelihoods = slices.DeleteFunc(slices.Clone(list[i].Likelihoods), func(l scenarios.Likelihood) bool { return !there(l.Child) })
	}
	if len(list) == 0 {
		list = nil
	}
	return []scenarios.Effect{scenarios.SetOutcome(o.ID, "indicators", list)}, nil
}

func takeIndicatorOrder(o *scenarios.Outcome, order []string) []scenarios.Effect {
	var now []string
	by := make(map[string]scenarios.Indicator)
	for _, i := range o.Indicators {
		now = append(now, i.ID)
		by[i.ID] = i
	}
	var to []scenarios.Indicator
	for _, id := range inOrder(now, order) {
		to = append(to, by[id])
	}
	return []scenarios.Effect{scenarios.SetOutcome(o.ID, "indicators", to)}
}

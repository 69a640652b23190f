package tradecraft

import (
	"fmt"

	"offramp/scenarios"
)

// scenarioWindow is whose window holds where no outcome has one.
const scenarioWindow = "the scenario’s"

// window compares the dates of an outcome with those that hold above it: of the
// nearest outcome that has one, else of the scenario. A window that is upside
// down or no date at all has an error of its own. Dates that cannot be told
// apart for certain, such as a day and an hour of it, are taken as equal.
func (p *Pass) window(o *scenarios.Outcome) {
	if o.From == "" && o.Until == "" {
		return
	}
	at := &p.path[len(p.path)-1]
	if scenarios.IsBackward(at.from, o.From) {
		p.warn(BeyondParent, "/from", fmt.Sprintf("its window begins on %s, before %s (%s)", o.From, at.fromWhose, at.from),
			"begin it later, or widen the window above")
	}
	switch {
	case scenarios.IsBackward(o.Until, at.until):
		p.warn(BeyondParent, "/until", fmt.Sprintf("its window ends on %s, after %s (%s)", o.Until, at.untilWhose, at.until),
			"end it earlier, or widen the window above")
	case scenarios.IsBackward(at.until, o.Until) && at.untilWhose != scenarioWindow: // which outcomes narrow
		p.warn(EndsEarly, "/until", fmt.Sprintf("its window ends on %s, before %s (%s)", o.Until, at.untilWhose, at.until),
			"end it later, or narrow the window above")
	}
	if o.From != "" && scenarios.CheckDate(o.From) == nil {
		at.from, at.fromWhose = o.From, "that of "+scenarios.Quoted(o)
	}
	if o.Until != "" && scenarios.CheckDate(o.Until) == nil {
		at.until, at.untilWhose = o.Until, "that of "+scenarios.Quoted(o)
	}
}

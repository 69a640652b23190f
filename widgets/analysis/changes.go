package analysis

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// changes is the page that says what changed: the change log, the newest first,
// each entry with its reason, which can be given later; or what differs from another
// version.
type changes struct {
	listed

	entries []*scenarios.Change // by row, nil where it is no entry of the log
	ids     []string            // by row, of its outcome
	told    told                // what the rows were made of
	since   string              // one of sinceNames
	day     time.Time           // of sinceDay, zero as long as none was given
	version *Version            // of sinceVersion
	edges   []history.Row       // what is in other words now than then
	now     func() time.Time

	says, helps, crossed *form.Prose
	pick                 *form.Picker
	date                 *ask
	unnamed              *form.Link
	part                 changeDetail
}

var _ Page = (*changes)(nil)

func newChanges(p *Pane) *changes {
	c := &changes{since: sinceEver, now: time.Now}
	c.says, c.helps, c.crossed = form.NewProse("", form.TextSize, true, form.Ink), form.Line(), form.Line()
	c.pick = form.NewPicker(host{p}, sinceNames, c.choose)
	c.pick.Set(c.since)
	c.date = p.newAsk("A day, such as 2022-01-09", c.setDay, func() {}, func() { p.GiveTo(p, c.home()) })
	c.date.Hide()
	c.unnamed = form.NewLink(host{p}, "Changes are noted without a name: say yours …", func() {
		if p.OnName != nil {
			p.OnName()
		}
	})
	c.part.init(c, p)
	c.init(p, c, []fyne.CanvasObject{c.pick, c.date.Field, c.date.failure, c.says, c.helps, c.crossed, hanging(c.unnamed)}, c.part.objects())
	c.list.OnAt = c.part.show
	c.list.OnPick = func(row int) { p.pick(c.ids[row]) }
	return c
}

// Name is what the tab says.
func (c *changes) Name() string { return "What changed" }

// told is all that the rows depend on. Most keys change nothing of it, and the log
// may be long.
type told struct {
	entries []toldEntry
	since   time.Time
	version *Version
	figures *odds.Figures // where they are compared with the version's
	scale   *scenarios.Scale
	manner  odds.Manner
}

type toldEntry struct {
	entry         *scenarios.Change
	because, name string
}

func (t *told) same(as *told) bool {
	return slices.Equal(t.entries, as.entries) && t.since.Equal(as.since) && t.version == as.version && t.figures == as.figures && t.scale == as.scale && t.manner == as.manner
}

// Present lists the changes, where they are not those that are listed.
func (c *changes) Present() {
	s := c.p.board.Scenario()
	now := told{since: c.from(), scale: s.Scale, manner: c.p.board.Manner()}
	for _, e := range s.Changes {
		now.entries = append(now.entries, toldEntry{e, e.Because, changedName(s, e)})
	}
	if c.since == sinceVersion {
		now.version, now.figures = c.version, c.p.board.Figures()
	}
	if !now.same(&c.told) {
		c.told = now
		c.lists(s)
	}
	c.say(len(s.Changes))
	c.Refresh()
}

// lists makes the rows.
func (c *changes) lists(s *scenarios.Scenario) {
	var rows []rowlist.Row
	c.entries, c.ids = nil, nil
	if c.told.version != nil {
		report := history.Between(c.told.version.Scenario, s)
		c.edges = crossed(report)
		rows, c.ids = c.reported(report)
		c.entries = make([]*scenarios.Change, len(rows))
		c.list.Set(rows)
		return
	}
	c.edges = crossed(history.Since(s, c.told.since))
	c.entries = history.Entries(s, c.told.since)
	for _, e := range c.entries {
		rows, c.ids = append(rows, c.row(s, e, history.Tell(s.Scale, e))), append(c.ids, e.Outcome)
	}
	c.list.Set(rows)
}

// crossed are the rows of a report that are in other words now.
func crossed(r history.Report) []history.Row {
	return slices.DeleteFunc(slices.Clone(r.Rows), func(row history.Row) bool { return !row.Crossed })
}

// say says how many there are, or why there are none.
func (c *changes) say(all int) {
	c.says.Set("")
	c.crossed.Say(saysCrossed(c.edges), form.Ink)
	switch n := len(c.entries); {
	case c.told.version != nil:
		c.says.Set("Compared with " + c.told.version.Name)
		c.helps.Set("Outcomes are matched by their identity, so that other names and places do not matter.")
		if n == 0 {
			c.helps.Set("No judgement and no end state differs.")
		}
	case all == 0:
		c.says.Set("No judgement has changed yet.")
		c.helps.Set("Every change of a probability, a word or a range is noted here, with the time and the reason, if you give one.")
	case n == 0:
		c.says.Set("Nothing changed since then.")
		c.helps.Set(counted(all, "change", "changes") + " before that.")
	case n < all:
		c.helps.Set(fmt.Sprintf("%d of %s, the newest first.", n, counted(all, "change", "changes")))
	default:
		c.helps.Set(counted(n, "change", "changes") + ", the newest first.")
	}
	c.unnamed.Hidden = c.p.OnName == nil || c.p.By == nil || c.p.By() != "" || c.p.board.ReadOnly()
}

package analysis

import (
	"fmt"
	"slices"
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/history"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// changes is the page that says what changed: the change log, the newest first,
// each entry with its reason, which can be given later.
type changes struct {
	listed

	entries   []*scenarios.Change // by row
	told      told                // what the rows were made of
	since     string              // one of sinceNames
	crossings int
	day       time.Time // of sinceDay, zero as long as none was given
	now       func() time.Time

	says, helps, crossed *form.Prose
	pick                 *form.Picker
	date                 *ask
	unnamed              *form.Link
	part                 changeDetail
}

var _ Page = (*changes)(nil)

// What changes are told since.
const (
	sinceEver  = "All changes"
	sinceToday = "Since today began"
	sinceWeek  = "The last 7 days"
	sinceDay   = "Since a day …"
)

var sinceNames = []string{sinceEver, sinceToday, sinceWeek, sinceDay}

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
	c.list.OnPick = func(row int) { p.pick(c.entries[row].Outcome) }
	return c
}

// Name is what the tab says.
func (c *changes) Name() string { return "What changed" }

// choose takes since when changes are told.
func (c *changes) choose(since string) {
	if !slices.Contains(sinceNames, since) {
		return
	}
	c.since = since
	c.pick.Set(since)
	c.date.Hidden = since != sinceDay
	c.Present()
	if since == sinceDay {
		c.p.GiveTo(c.p, c.date.Field)
	}
}

// setDay takes the day that is typed.
func (c *changes) setDay(text string) error {
	at, err := history.ParseSince(text)
	if err != nil {
		return fmt.Errorf("“%s” is no day: write year, month and day, such as 2022-01-09", text)
	}
	c.day = at
	c.Present()
	return nil
}

// from is the time that changes are told since; zero for all of them.
func (c *changes) from() time.Time {
	now := c.now()
	switch c.since {
	case sinceToday:
		return time.Date(now.Year(), now.Month(), now.Day(), 0, 0, 0, 0, now.Location())
	case sinceWeek:
		return now.AddDate(0, 0, -7)
	case sinceDay:
		return c.day
	}
	return time.Time{}
}

// told is all that the rows depend on. Most keys change nothing of it, and the log
// may be long.
type told struct {
	entries []toldEntry
	since   time.Time
	scale   *scenarios.Scale
	manner  odds.Manner
}

type toldEntry struct {
	entry         *scenarios.Change
	because, name string
}

func (t *told) same(as *told) bool {
	return slices.Equal(t.entries, as.entries) && t.since.Equal(as.since) && t.scale == as.scale && t.manner == as.manner
}

// Present lists the changes, where they are not those that are listed.
func (c *changes) Present() {
	s := c.p.board.Scenario()
	now := told{since: c.from(), scale: s.Scale, manner: c.p.board.Manner()}
	for _, e := range s.Changes {
		now.entries = append(now.entries, toldEntry{e, e.Because, changedName(s, e)})
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
	c.entries = history.Entries(s, c.told.since)
	rows := make([]rowlist.Row, len(c.entries))
	c.crossings = 0
	for i, e := range c.entries {
		moved := history.Tell(s.Scale, e)
		if moved.Crossed {
			c.crossings++
		}
		rows[i] = c.row(s, e, moved)
	}
	c.list.Set(rows)
}

// say says how many there are, or why there are none.
func (c *changes) say(all int) {
	c.says.Set("")
	c.crossed.Set("")
	switch n := len(c.entries); {
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
	if c.crossings > 0 {
		c.crossed.Say(counted(c.crossings, "change", "changes")+" crossed the edge of a word.", form.Ink)
	}
	c.pick.Hidden = all == 0
	c.unnamed.Hidden = c.p.OnName == nil || c.p.By == nil || c.p.By() != "" || c.p.board.ReadOnly()
}

// row is one entry.
func (c *changes) row(s *scenarios.Scenario, e *scenarios.Change, moved history.Moved) rowlist.Row {
	row := rowlist.Row{ID: e.ID, Title: changedName(s, e), Right: whenText(e)}
	add := func(text string, role form.Role) {
		row.Lines = append(row.Lines, rowlist.Line{Text: odds.NoBreak(text), Role: role})
	}
	add(movedText(e, moved, c.p.board.Manner()), form.Ink)
	if moved.Crossed {
		add("crossed the edge of a word: "+wordOr(moved.FromWord)+" to "+wordOr(moved.ToWord), form.Accent)
	}
	if e.Because != "" {
		add("because "+e.Because, form.Muted)
	}
	return row
}

// changedName is the outcome's name as it is, or as it was where it is gone.
func changedName(s *scenarios.Scenario, e *scenarios.Change) string {
	if o := s.Outcome(e.Outcome); o != nil {
		return o.Name()
	}
	return (&scenarios.Outcome{Title: e.Title}).Name() + " (removed)"
}

func whenText(e *scenarios.Change) string {
	at, ok := history.When(e)
	if !ok {
		return ""
	}
	return at.Local().Format("2 Jan 2006, 15:04")
}

// hows is what an entry's way of changing is called.
var hows = map[string]string{
	scenarios.HowTyped: "typed", scenarios.HowWord: "given as a word", scenarios.HowRest: "no longer the rest",
	scenarios.HowScaled: "scaled with its siblings", scenarios.HowDivider: "a divider dragged",
	scenarios.HowRange: "its range", scenarios.HowMoved: "the tree rearranged",
}

func movedText(e *scenarios.Change, moved history.Moved, m odds.Manner) string {
	if m == odds.WordsOnly {
		moved.From, moved.To = inWords(moved.From, moved.FromWord), inWords(moved.To, moved.ToWord)
	}
	text := "from " + moved.From + " to " + moved.To
	how, known := hows[e.How]
	if !known {
		how = e.How
	}
	if e.How == scenarios.HowRest && e.To == `"rest"` {
		how = "made the rest"
	}
	if how != "" {
		text += " · " + how
	}
	if e.By != "" {
		text += " · " + e.By
	}
	return text
}

func wordOr(word string) string {
	if word == "" {
		return "no word"
	}
	return word
}

// inWords is a value without its figure: the word for it, if there is one.
func inWords(value, word string) string {
	if word != "" {
		return word
	}
	return tell.Sentence(value, odds.WordsOnly)
}

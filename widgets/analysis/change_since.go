package analysis

import (
	"fmt"
	"slices"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/history"
)

// What changes are told since.
const (
	sinceEver  = "All changes"
	sinceToday = "Since today began"
	sinceWeek  = "The last 7 days"
	sinceDay   = "Since a day …"
	// From another file: the older one is asked for.
	sinceVersion = "Compare with a file …"
)

var sinceNames = []string{sinceEver, sinceToday, sinceWeek, sinceDay, sinceVersion}

// Version is another version of the scenario, to compare with.
type Version struct {
	Name     string // "talks-march.scenario.json"
	Scenario *scenarios.Scenario
}

// Compare shows what changed since another version.
func (p *Pane) Compare(v Version) {
	for _, page := range p.pages {
		if c, ok := page.(*changes); ok {
			c.version = &v
			c.take(sinceVersion)
			p.Open(c.Name())
		}
	}
}

// choose takes since when changes are told.
func (c *changes) choose(since string) {
	if !slices.Contains(sinceNames, since) {
		return
	}
	if since == sinceVersion {
		c.pick.Set(c.since) // until there is one
		if c.p.OnVersion != nil {
			c.p.OnVersion()
		}
		return
	}
	c.take(since)
}

// take shows changes since then.
func (c *changes) take(since string) {
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

package datepicker

import (
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"
)

type host struct{}

func (host) Done()                                 {}
func (host) Idle()                                 {}
func (host) Function(fyne.KeyName) bool            { return false }
func (host) Gained(fyne.CanvasObject, func() bool) {}

func shown(t *testing.T, text, near string) (c *Calendar, picked *string) {
	test.NewTempApp(t)
	c, picked = New(host{}), new(string)
	*picked = "nothing"
	c.OnPick = func(day string) { *picked = day }
	c.OnClose = func() { *picked = "closed" }
	c.Today = func() time.Time { return time.Date(2022, 1, 31, 23, 0, 0, 0, time.Local) }
	c.Resize(fyne.NewSize(254, c.HeightAt(254)))
	c.Open(text, near)
	return c, picked
}

// If this fails, keys go to another day than they say, or skip one where months
// differ in length.
func TestKeys(t *testing.T) {
	for _, test := range []struct {
		from string
		keys []fyne.KeyName
		want string
	}{
		{"2022-01-09", []fyne.KeyName{fyne.KeyRight, fyne.KeyDown}, "2022-01-17"},
		{"2022-01-01", []fyne.KeyName{fyne.KeyLeft, fyne.KeyUp}, "2021-12-24"},
		{"2022-01-31", []fyne.KeyName{fyne.KeyPageDown}, "2022-02-28"},
		{"2022-03-31", []fyne.KeyName{fyne.KeyPageUp, fyne.KeyPageUp}, "2022-01-28"},
		{"2020-02-29", []fyne.KeyName{fyne.KeyHome}, "2022-01-31"},
		{"", nil, "2022-01-31"},
		{"9999-12-31", []fyne.KeyName{fyne.KeyRight}, "9999-12-31"},
	} {
		c, picked := shown(t, test.from, "")
		for _, key := range append(test.keys, fyne.KeyReturn) {
			c.TypedKey(&fyne.KeyEvent{Name: key})
		}
		if *picked != test.want {
			t.Errorf("%s %v: %s, want %s", test.from, test.keys, *picked, test.want)
		}
	}
	c, picked := shown(t, "", "2022-03-01")
	c.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	if *picked != "2022-03-01" {
		t.Errorf("without a day it begins at %s", *picked)
	}
	for key, want := range map[fyne.KeyName]string{fyne.KeyDelete: "", fyne.KeyEscape: "closed"} {
		if c.TypedKey(&fyne.KeyEvent{Name: key}); *picked != want {
			t.Errorf("%s: %q, want %q", key, *picked, want)
		}
	}
}

// If this fails, a press picks another day than the one that stands there.
func TestPressPicksWhatStandsThere(t *testing.T) {
	c, picked := shown(t, "2022-01-09", "")
	r := c.CreateRenderer().(*renderer)
	tap := func(at fyne.Position) { c.Tapped(&fyne.PointEvent{Position: at}) }
	for _, text := range r.texts[8:50] {
		tap(text.Position().AddXY(3, 5))
		day, err := time.Parse(time.DateOnly, *picked)
		if err != nil || text.Text != day.Format("2") {
			t.Errorf("%s picks %s", text.Text, *picked)
		}
	}
	tap(fyne.NewPos(pad+6.5*c.column(), pad+8))
	if c.at.Month() != time.February {
		t.Errorf("the arrow goes to %v", c.at)
	}
	tap(fyne.NewPos(pad+8, pad+8.5*rowHeight))
	if *picked != "2022-01-31" {
		t.Errorf("today is %s", *picked)
	}
	tap(fyne.NewPos(pad+6*c.column(), pad+8.5*rowHeight))
	if *picked != "" {
		t.Errorf("no date is %s", *picked)
	}
}

// If this fails, some month does not show its own days, or begins its weeks on
// another day than Monday.
func TestEveryMonthIsWhole(t *testing.T) {
	c, _ := shown(t, "", "")
	rapid.Check(t, func(t *rapid.T) {
		day := time.Date(rapid.IntRange(1, 9999).Draw(t, "year"), time.Month(rapid.IntRange(1, 12).Draw(t, "month")), 1, 0, 0, 0, 0, time.UTC)
		c.Open(day.Format(time.DateOnly), "")
		first, last := c.first(), c.first().AddDate(0, 0, 41)
		if first.Weekday() != time.Monday || first.After(day) || last.Before(day.AddDate(0, 1, -1)) {
			t.Fatalf("%v is shown from %v to %v", day, first, last)
		}
	})
}

package odds_test

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"offramp/scenarios/odds"
	"offramp/scenarios/scenariotest"
)

func feedTexts(f *odds.Figures, a odds.Account) []string {
	var texts []string
	for _, feed := range f.Feeds(a) {
		texts = append(texts, strings.Join(feed.Steps(), " › ")+": "+feed.Text)
	}
	return texts
}

// If this fails, the strip lists other paths under an end state than those that
// lead there, in another order, or names what has no figure wrongly.
func TestFeeds(t *testing.T) {
	f := odds.Compute(tree(t, `
R
  A: 0.2
    A1: 0.5 @e
    A2: 0.3 @e
  B: 0.5
    B1: 0.9 @e
    B2: 0.1
  C: 0.1
    C1: 0.7 @e
    C2: 0.6
  D: 0.1
    D1: 0.4
    D2 @e`))
	for account, want := range map[odds.Account][]string{
		0:                    {"B › B1: 45.0 %", "A › A1: 10.0 %", "A › A2: 6.0 %", "D › D2: not estimated", "C › C1: unsettled"},
		odds.WithoutEndState: {"B › B2: 5.0 %", "D › D1: 4.0 %", "C › C2: unsettled"},
		odds.LeftUnassigned:  {"R: 10.0 %", "A: 4.0 %"},
		odds.LeftUnestimated: {"D: 6.0 %"},
		odds.LeftUnsettled:   {"C: 10.0 %"},
		odds.LeftUndecided:   nil,
	} {
		if got := feedTexts(f, account); !slices.Equal(got, want) {
			t.Errorf("account %d is fed by\n\t%s\nwant\n\t%s", account, strings.Join(got, "\n\t"), strings.Join(want, "\n\t"))
		}
	}
}

// If this fails, three equal paths add up to 99.9 % in the list of an end state
// that the strip says has 100 %.
func TestFeedsAddUpToTheStrip(t *testing.T) {
	f := odds.Compute(tree(t, "R\n  A: 0.33333333333333 @e\n  B: 0.33333333333333 @e\n  C: rest @e"))
	want := []string{"A: 33.4 %", "C: 33.3 %", "B: 33.3 %"}
	if got := feedTexts(f, 0); !slices.Equal(got, want) {
		t.Errorf("fed by %v, want %v", got, want)
	}
}

// units reads a text in units of the last of so many decimals; "<0.1 %" is 0.
func units(t *rapid.T, text string, decimals int) int64 {
	number := strings.TrimSuffix(text, " %")
	switch {
	case strings.HasPrefix(number, "<"):
		return 0
	case strings.HasPrefix(number, ">"):
		return int64(math.Pow10(decimals + 2))
	}
	p, err := strconv.ParseFloat(number, 64)
	if err != nil {
		t.Fatalf("%q is no percentage: %v", text, err)
	}
	return int64(math.Round(p * math.Pow10(decimals)))
}

// If this fails, the list of some end state, or of what forks leave open, does
// not add up to what the strip shows, or is not sorted.
func TestFeedsOfAnyScenario(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := odds.Compute(scenariotest.Draw(t, scenariotest.Options{}))
		var all int64
		for account := odds.LeftUndecided; int(account) < len(f.Totals.EndStates); account++ {
			var sum float64
			var whole int64
			last := math.Inf(1)
			for _, feed := range f.Feeds(account) {
				if !feed.Known() {
					last = -1
					continue
				}
				if feed.Share > last+1e-9 {
					t.Fatalf("account %d: %v stands below %v", account, feed.Share, last)
				}
				last = feed.Share
				sum += feed.Share
				whole += units(t, feed.Text, f.ShareDecimals())
				off := math.Abs(float64(units(t, feed.Text, f.ShareDecimals()))/math.Pow10(f.ShareDecimals()+2) - feed.Share)
				if off > 1.001*math.Pow10(-f.ShareDecimals()-2) {
					t.Fatalf("account %d: %v is shown as %s", account, feed.Share, feed.Text)
				}
			}
			if of := f.Totals.Of(account); math.Abs(sum-of) > 1e-9 {
				t.Fatalf("account %d: the feeds add to %v, it is %v", account, sum, of)
			}
			want := units(t, f.AccountText(account), f.ShareDecimals())
			all += want
			if whole != want {
				t.Fatalf("account %d: what is shown of the feeds adds to %d units, the strip shows %d", account, whole, want)
			}
		}
		if math.Abs(float64(all)-math.Pow10(f.ShareDecimals()+2)) > 0.5 {
			t.Fatalf("what is shown of all accounts adds to %d units", all)
		}
	})
}

package analysis

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/score"
	"offramp/scenarios/odds/tell"
	"offramp/widgets/chartview"
	"offramp/widgets/form"
	"offramp/widgets/rowlist"
)

// scores is the page that compares what was forecast with what came true.
type scores struct {
	listed

	of     *odds.Figures
	manner odds.Manner
	ids    []string // by row, "" where there is nothing to go to
	says   *form.Prose
	helps  *form.Prose
	chart  *chartview.View
	tooFew *form.Prose
}

var _ Page = (*scores)(nil)

func newScores(p *Pane) *scores {
	c := &scores{chart: p.newChart(), tooFew: form.Line()}
	c.says, c.helps = form.NewProse("", form.TextSize, true, form.Ink), form.Line()
	c.chart.Hide()
	c.init(p, c, []fyne.CanvasObject{c.says, c.helps}, []fyne.CanvasObject{c.tooFew, c.chart})
	c.list.OnPick = func(row int) { p.pick(c.ids[row]) }
	return c
}

// Name is what the tab says.
func (c *scores) Name() string { return "How it turned out" }

// Present scores the scenario where it changed.
func (c *scores) Present() {
	figures, manner := c.p.board.Figures(), c.p.board.Manner()
	if c.of == figures && c.manner == manner {
		return
	}
	c.of, c.manner = figures, manner
	scored := score.Scenario(figures)
	total := score.SumUp([]*score.Scored{scored})
	r := scoreRows{manner: manner}
	if total.Forks > 0 {
		r.total(scored, total)
	}
	r.forks(scored)
	r.without(scored)
	c.ids = r.ids
	c.list.Set(r.rows)
	c.say(scored)
	c.calibrate(total.Calibration, total.Forks > 0)
	c.Refresh()
}

// say says what there is to see, or how to come by it.
func (c *scores) say(scored *score.Scored) {
	switch n := len(scored.Forks); {
	case n == 0:
		c.says.Set("Nothing has come true yet.")
		c.helps.Set("Once it is known how a fork turned out, mark its branch as happened, or ruled out: in the inspector, under Time and status. Then what was forecast is scored here.")
	default:
		c.says.Set("")
		c.helps.Set(counted(n, "fork", "forks") + " scored. 0 is the best score there is. The forecast is the judgement as it stands; forks that were never reached are void, not wrong.")
	}
}

// calibrate shows how often what was forecast happened. A bin of few forecasts
// tells nothing; where none has more, there is no chart.
func (c *scores) calibrate(bins []score.Bin, scored bool) {
	enough := false
	drawn := chart.Calibration{Shares: c.p.probabilities(), Head: chart.Head{Title: "Calibration", Subtitle: "Each branch of a scored fork is a forecast"}}
	for _, b := range bins {
		enough = enough || !b.Hidden
		drawn.Bins = append(drawn.Bins, chart.Bin{From: b.Low, To: b.High, Stated: b.Mean, Happened: b.Observed, Count: b.N})
	}
	c.chart.Hidden = !enough
	c.tooFew.Set("")
	if enough {
		c.p.show(c.chart, drawn.Chart)
	} else if scored {
		c.tooFew.Set(fmt.Sprintf("No calibration chart: it takes %d forecasts of about the same probability, and the most there are is %d. "+
			"“offramp score” on a folder puts several scenarios together.", score.Enough, most(bins)))
	}
}

func most(bins []score.Bin) (n int) {
	for _, b := range bins {
		n = max(n, b.N)
	}
	return n
}

// scoreRows are the rows of the page, and where each of them leads.
type scoreRows struct {
	rows []rowlist.Row
	ids  []string
	// manner is how likelihood is told.
	manner odds.Manner
}

func (r *scoreRows) forecast(p float64) string { return tell.Sentence(odds.Branch(p), r.manner) }

func (r *scoreRows) add(leads string, row rowlist.Row) {
	row.Still = leads == ""
	r.rows, r.ids = append(r.rows, row), append(r.ids, leads)
}

func (r *scoreRows) total(scored *score.Scored, total score.Total) {
	r.add("", rowlist.Row{ID: "brier2", Title: "Brier score, 0 to 2", Right: decimals(total.Brier), Lines: quiet("Σ (p − o)² over the branches of a fork: the mean of the forks")})
	r.add("", rowlist.Row{ID: "brier1", Title: "Brier score, 0 to 1", Right: decimals(total.Brier / 2), Lines: quiet("half of it, which for two branches is (p − o)²")})
	r.add("", rowlist.Row{ID: "log", Title: "Log score along the path", Right: decimals(scored.Log()), Lines: quiet("ln p of what happened, added up over the forks")})
	if scored.PathScored {
		r.add(scored.Path.ID, rowlist.Row{
			ID: "path", Title: "The whole path, to " + scenarios.Quoted(scored.Path), Right: decimals(scored.PathBrier),
			Lines: quiet(fmt.Sprintf("forecast %s · Brier %s (0 to 2, over all paths) · log %s", r.forecast(scored.P), decimals(scored.PathBrier), decimals(scored.PathLog))),
		})
	}
}

func (r *scoreRows) forks(scored *score.Scored) {
	if len(scored.Forks) == 0 {
		return
	}
	r.add("", rowlist.Row{ID: "scored", Head: true, Title: "Forks scored", Right: "Brier, 0 to 2"})
	for _, f := range scored.Forks {
		name := "none of its branches"
		if f.Happened != nil {
			name = scenarios.Quoted(f.Happened)
		}
		lines := quiet(fmt.Sprintf("%s came true, forecast %s", name, r.forecast(f.P)),
			fmt.Sprintf("Brier %s (0 to 2), %s (0 to 1) · log %s", decimals(f.Brier), decimals(f.Half()), decimals(f.Log)))
		if f.Days > 0 {
			lines = append(lines, quiet(fmt.Sprintf("Brier %s (0 to 1) as a mean over %s", decimals(f.Daily), counted(f.Days, "day", "days")))...)
		}
		r.add(f.Outcome.ID, rowlist.Row{ID: "fork " + f.Outcome.ID, Title: f.Outcome.Name(), Right: decimals(f.Brier), Lines: lines})
	}
}

func (r *scoreRows) without(scored *score.Scored) {
	if len(scored.Without) == 0 && scored.NotReached == 0 {
		return
	}
	r.add("", rowlist.Row{ID: "without", Head: true, Title: "Not scored", Right: strconv.Itoa(len(scored.Without) + scored.NotReached)})
	for _, v := range scored.Without {
		r.add(v.Outcome.ID, rowlist.Row{ID: "without " + v.Outcome.ID, Title: v.Outcome.Name(), Lines: quiet(v.Why.String())})
	}
	if n := scored.NotReached; n > 0 {
		r.add("", rowlist.Row{ID: "void", Title: counted(n, "fork", "forks") + " not reached", Lines: quiet("nobody came there, or may yet come")})
	}
}

func quiet(texts ...string) (lines []rowlist.Line) {
	for _, text := range texts {
		lines = append(lines, rowlist.Line{Text: odds.NoBreak(text), Role: form.Muted})
	}
	return lines
}

// decimals writes a score. The score of what was told to be impossible has no
// number.
func decimals(v float64) string {
	if math.IsInf(v, -1) {
		return "−∞"
	}
	return strings.Replace(strconv.FormatFloat(math.Round(v*1000)/1000+0, 'f', 3, 64), "-", "−", 1)
}

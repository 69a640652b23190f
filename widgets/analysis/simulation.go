package analysis

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds/simulate"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// simulation is the page that draws the numbers from their ranges again and
// again, and shows how the end states spread. It runs when asked, never by itself.
type simulation struct {
	sheet

	sampler       *form.Picker
	means         *form.Prose
	samples, seed *entry
	run           *form.Link
	bar           *progress
	said          *form.Prose // how far it is, or why it stopped
	old           *form.Prose // that the result is
	impact        *form.Prose
	notes         *form.Prose
	problems      *fyne.Container // of links, each to its outcome

	mine   *simulate.Options // where the file is only read: what is asked here
	result *simulated
	drawn  *drawnAs           // how the result is shown, nil where it is not yet
	cancel context.CancelFunc // of the run under way, or nil
	runs   int                // how many were begun
}

var _ Page = (*simulation)(nil)

// samplerMeans says what each sampler is.
var samplerMeans = map[simulate.Sampler]string{
	simulate.Dirichlet: "Keeps every best value as the exact mean, and spreads as wide as the ranges say. A draw can leave its range, rarely.",
	simulate.Uniform:   "Every point within the ranges is as probable as any other: honest where only bounds were given. Best values play no part.",
	simulate.PERT:      "Each branch by itself leans towards its best value; then all are divided by their sum, which moves the means away from the best values.",
}

func newSimulation(p *Pane) *simulation {
	s := &simulation{bar: newProgress(), means: form.Line(), said: form.Line(), old: form.NewProse("", form.SmallSize, true, form.Danger), impact: form.NewProse("", form.SmallSize, false, form.Ink), notes: form.Line()}
	var names []string
	for _, sampler := range simulate.Samplers {
		names = append(names, sampler.Name())
	}
	s.sampler = form.NewPicker(host{p}, names, func(name string) {
		for _, sampler := range simulate.Samplers {
			if sampler.Name() == name {
				p.refuse(s.change(func(o *simulate.Options) { o.Sampler = sampler }))
			}
		}
	})
	s.samples = p.newEntry("Samples", s.setSamples, s.relay, s.Start)
	s.seed = p.newEntry("Seed", s.setSeed, s.relay, s.Start)
	s.run = form.NewLink(host{p}, "Run", func() {
		if s.cancel != nil {
			s.stop("Stopped.")
			return
		}
		s.Start()
	})
	s.problems = container.New(&form.Stack{})
	s.init(p, s, "Simulation", []fyne.CanvasObject{
		container.New(&form.Beside{Gap: apart, Widths: []float32{0.56, 0.22, 0.22}},
			container.New(&form.Stack{Gap: look.Unit / 2}, form.Caption("Numbers are drawn from their ranges"), s.sampler),
			s.samples.all, s.seed.all),
		s.samples.failure, s.seed.failure, s.means,
		container.New(&form.Beside{Gap: apart, Widths: []float32{0, 1}}, s.run,
			container.New(&form.Stack{Gap: look.Unit / 2}, s.bar, s.said, s.old)),
	}, []fyne.CanvasObject{s.impact, s.notes, s.problems})
	return s
}

// Simulate runs the simulation, whatever page is open.
func (p *Pane) Simulate() {
	for _, page := range p.pages {
		if s, ok := page.(*simulation); ok {
			s.Start()
		}
	}
}

// First is what runs it, or the chart where there is one.
func (s *simulation) First() fyne.Focusable {
	if s.chart.Disabled() {
		return s.run
	}
	return s.chart
}

// Present shows what is asked, and whether the answer is from before an edit.
func (s *simulation) Present() {
	o := s.options()
	s.sampler.Set(o.Sampler.Name())
	s.means.Set(samplerMeans[o.Sampler])
	s.samples.Present(strconv.Itoa(o.Samples))
	s.seed.Present(strconv.FormatInt(o.Seed, 10))
	s.tell()
	switch {
	case s.result != nil:
		s.draw()
	default:
		s.p.show(s.chart, s.invite)
	}
	s.relay()
}

// tell says where things stand beside the button.
func (s *simulation) tell() {
	switch {
	case s.cancel != nil:
		s.run.Set("Cancel")
	case s.result != nil:
		s.run.Set("Run again")
	default:
		s.run.Set("Run")
	}
	s.bar.Hidden = s.cancel == nil
	s.old.Set("")
	if s.cancel == nil && s.result != nil && s.result.stands != s.p.board.Stand() {
		s.old.Set("This is from before the last change.")
	}
}

// invite says what there is to see before the first run.
func (s *simulation) invite() (*chart.Chart, error) {
	empty := "Not run yet. Enter on “Run” draws " + thousands(s.options().Samples) + " samples."
	if len(s.p.board.Scenario().EndStates) == 0 {
		empty = "There are no end states yet: give the last outcomes end states (Ctrl+E), then run."
	}
	return chart.Spreads{Head: chart.Head{Title: "How the end states spread", Empty: empty}}.Chart()
}

// relay gives every part the room that it needs now.
func (s *simulation) relay() { s.Refresh() }

// drawnAs is what the picture of a result depends on beside the result.
type drawnAs struct {
	unit  chart.Unit
	other bool // the strip shows other figures than those as judged
}

// draw shows the result as likelihood is told, where it is not shown so already.
func (s *simulation) draw() {
	unit := s.p.probabilities()
	as := drawnAs{unit, s.p.board.Shown() != s.p.board.Figures()}
	if s.drawn == nil || *s.drawn != as {
		s.drawn = &as
		s.p.show(s.chart, func() (*chart.Chart, error) { return s.asJudged(s.result.chart(unit)) })
		s.notes.Set(s.p.told(strings.Join(append(compact(shifts(s.result.plan)), s.result.plan.Notes...), "\n")))
	}
}

// asJudged says that what is simulated are the judgements. An event would have to say
// how far each draw of them is to be believed, too, and that is for nobody to guess.
func (s *simulation) asJudged(c *chart.Chart, err error) (*chart.Chart, error) {
	if s.p.board.Shown() != s.p.board.Figures() {
		return s.p.under(c, err, "as judged: numbers are drawn from the judgements, whatever happened")
	}
	return c, err
}

// compact are the texts that say something.
func compact(texts ...string) []string {
	var out []string
	for _, t := range texts {
		if t != "" {
			out = append(out, t)
		}
	}
	return out
}

// impactUnit is what the impacts of a scenario are measured in.
func impactUnit(s *scenarios.Scenario) chart.Unit { return target{impact: true}.unit(s, chart.Unit{}) }

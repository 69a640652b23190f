package analysis

import (
	"context"
	"errors"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/scenarios/chart"
	"offramp/scenarios/odds/simulate"
	"offramp/widgets/board"
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
	drawn  *chart.Unit        // what the result is shown in, nil where it is not yet
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
	if s.cancel == nil && s.result != nil && s.result.position != s.p.board.Editor().Position() {
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

// options are those of the file, or of this page where the file is only read.
func (s *simulation) options() simulate.Options {
	if s.mine != nil {
		return *s.mine
	}
	return simulate.OptionsOf(s.p.board.Scenario())
}

// change keeps other options with the scenario, as one edit.
func (s *simulation) change(change func(o *simulate.Options)) error {
	o := s.options()
	change(&o)
	defer s.Present()
	switch err := s.p.board.Refuses(); err {
	case nil:
	case board.ErrReadOnly:
		s.mine = &o
		return nil
	default:
		return err
	}
	return s.p.board.Make(func() scenarios.Edit {
		return still(simulate.Store(s.p.board.Scenario(), o))
	})
}

func (s *simulation) setSamples(text string) error {
	n, err := strconv.Atoi(strings.NewReplacer(",", "", " ", "", "\u00a0", "", "'", "").Replace(strings.TrimSpace(text)))
	if err != nil || n < 1 || n > simulate.MostSamples {
		return errors.New("samples are a number from 1 to " + thousands(simulate.MostSamples) + ", such as 10,000")
	}
	return s.change(func(o *simulate.Options) { o.Samples = n })
}

func (s *simulation) setSeed(text string) error {
	n, err := strconv.ParseInt(strings.TrimSpace(strings.Replace(text, "−", "-", 1)), 10, 64)
	if err != nil {
		return errors.New("a seed is a whole number, such as 1: the same seed gives the same samples")
	}
	return s.change(func(o *simulate.Options) { o.Seed = n })
}

// Start runs the simulation of the scenario as it stands, in place of one that is
// under way.
func (s *simulation) Start() {
	s.stop("")
	b := s.p.board
	plan, err := simulate.Prepare(b.Scenario(), s.options())
	if err != nil {
		s.said.Set(form.Sentence(err))
		s.tell()
		s.relay()
		return
	}
	ctx, cancel := context.WithCancel(context.Background())
	s.cancel = cancel
	s.runs++
	run := s.runs
	r := &simulated{ends: endsOf(b.Scenario()), plan: plan, position: b.Editor().Position(), unit: impactUnit(b.Scenario())}
	s.bar.set(0)
	s.said.Set("0 of " + thousands(plan.Options.Samples) + " samples")
	s.tell()
	s.relay()
	back := func(f func()) { // what comes back from a run that was stopped says nothing
		s.p.post(func() {
			if s.runs == run && s.cancel != nil {
				f()
			}
		})
	}
	s.p.beside(func() {
		defer cancel()
		told := 0
		result, err := plan.Run(ctx, func(done, of int) {
			if part := done * 100 / of; part > told {
				told = part
				back(func() { s.progressed(done, of) })
			}
		})
		back(func() { s.ended(r, result, err) })
	})
}

func (s *simulation) progressed(done, of int) {
	s.bar.set(float32(done) / float32(of))
	s.said.Set(thousands(done) + " of " + thousands(of) + " samples")
}

// ended shows what a run gave. It is called on the UI thread.
func (s *simulation) ended(r *simulated, result *simulate.Result, err error) {
	s.cancel = nil
	s.said.Set("")
	if err != nil {
		s.said.Set(form.Sentence(err))
		s.Present()
		return
	}
	r.result = result
	s.result = r
	s.drawn = nil
	s.impact.Set(r.impact())
	s.problems.Objects = nil
	for _, problem := range r.plan.Problems {
		s.problems.Add(form.NewProse(s.p.told(problem.What+": "+problem.Do), form.SmallSize, false, form.Danger))
		s.problems.Add(container.New(&form.Beside{Widths: []float32{0}}, form.NewLink(host{s.p}, problem.Title, func() { s.p.pick(problem.Outcome) })))
	}
	s.Present()
}

// draw shows the result as likelihood is told, where it is not shown so already.
func (s *simulation) draw() {
	unit := s.p.probabilities()
	if s.drawn == nil || *s.drawn != unit {
		s.drawn = &unit
		s.p.show(s.chart, func() (*chart.Chart, error) { return s.p.asJudged(s.result.chart(unit)) })
		s.notes.Set(s.p.told(strings.Join(append(compact(shifts(s.result.plan)), s.result.plan.Notes...), "\n")))
	}
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

// stop ends the run under way, if there is one, and says so.
func (s *simulation) stop(said string) {
	if s.cancel == nil {
		return
	}
	s.cancel()
	s.cancel = nil
	s.said.Set(said)
	s.tell()
	s.relay()
}

// Leave ends the run under way: nobody waits for it any more.
func (s *simulation) Leave() { s.stop("Stopped: the page was left.") }

// impactUnit is what the impacts of a scenario are measured in.
func impactUnit(s *scenarios.Scenario) chart.Unit { return target{impact: true}.unit(s, chart.Unit{}) }

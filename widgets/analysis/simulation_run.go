package analysis

import (
	"context"

	"fyne.io/fyne/v2/container"

	"offramp/scenarios/odds/simulate"
	"offramp/widgets/form"
)

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
	r := &simulated{ends: endsOf(b.Scenario()), plan: plan, stands: b.Stand(), unit: impactUnit(b.Scenario())}
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

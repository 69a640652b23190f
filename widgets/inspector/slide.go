package inspector

import (
	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/slider"
)

// slidePart is the slider below the number, with the range on its track.
type slidePart struct {
	i      *Inspector
	slider *slider.Slider
	hint   *prose
}

func newSlidePart(i *Inspector) *slidePart {
	p := &slidePart{i: i, slider: slider.New(host{i}), hint: line()}
	p.slider.OnPreview = func(h slider.Handle, to float64) {
		if o := i.subject(); o != nil && h == slider.Value {
			_ = i.board.PreviewProbability(o, typed(to))
		} else {
			i.preview(func() (scenarios.Edit, error) { return p.span(h, to), nil })
		}
	}
	p.slider.OnCommit = func(h slider.Handle, to float64) {
		if o := i.subject(); o != nil && h == slider.Value {
			i.tell(i.board.CommitProbability(o, typed(to)))
		} else {
			i.tell(i.make(func() (scenarios.Edit, error) { return p.span(h, to), nil }))
		}
	}
	p.slider.OnDrop = i.board.DropPreview
	i.move(p.slider)
	i.judges(p.slider)
	return p
}

// typed writes a number as it would be typed.
func typed(p float64) string { return odds.Entry{Probability: scenarios.Number(p)}.Text() }

// span is the edit that moves one end of the range.
func (p *slidePart) span(h slider.Handle, to float64) scenarios.Edit {
	o := p.i.subject()
	if o == nil || o.Range == nil {
		return scenarios.Edit{}
	}
	r := *o.Range
	if h == slider.Low {
		r.Low = to
	} else {
		r.High = to
	}
	if r == *o.Range {
		return scenarios.Edit{}
	}
	return scenarios.SetField(o, "range", "range", &r)
}

func (p *slidePart) present(o *scenarios.Outcome) {
	share, known := p.i.board.Figures().BranchOf(o)
	p.slider.Set(slider.State{
		Share: share, Known: known, Derived: o.Probability.IsRest(), Range: o.Range, Fixed: o.Locked,
	})
	switch {
	case o.Locked:
		p.hint.Set("Locked: unlock it to slide it.")
	case o.Probability.IsRest():
		p.hint.Set("The rest: sliding makes it a number of its own.")
	default:
		p.hint.Set("")
	}
}

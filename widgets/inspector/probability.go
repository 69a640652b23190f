package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/field"
)

// probabilityPart shows how probable the branch to the outcome is.
type probabilityPart struct {
	i *Inspector

	about   *prose
	story   *prose // why there is no number
	number  *fyne.Container
	entry   *field.Field
	word    *prose
	given   *prose // what it comes to given what is known
	failure *prose
	slide   *slidePart
	all     *prose // the share of all
	path    *prose // its factors, by name
	ends    *rangeRow
	locked  *check
	option  *fyne.Container
	assumed *check
	kept    *prose // a number that counts for nothing
	drop    *link
	fork    *siblings
}

func newProbabilityPart(i *Inspector) *probabilityPart {
	p := &probabilityPart{i: i, about: caption(""), story: line(), failure: newProse("", smallSize, false, danger), all: line(), given: line(), path: newProse("", captionSize, false, muted), kept: line()}
	p.word = newProse("", textSize, false, ink)
	p.entry = field.NewWrapped(1)
	p.entry.TextStyle.Bold = true
	p.entry.SelectAll = true
	p.entry.SetPlaceHolder("35, 1/3, rest")
	p.entry.OnPreview = func(text string) {
		if o := i.subject(); o != nil && i.board.RefusesJudgement() == nil {
			i.board.Update(func() {
				i.board.DropPreview()
				_ = i.board.PreviewProbability(o, text) // what is half typed need not be right yet
			})
		}
	}
	p.entry.OnCommit = func(text string) error {
		if o := i.subject(); o != nil {
			return i.board.CommitProbability(o, text)
		}
		return nil
	}
	i.judges(i.adopt(p.entry, p.failure))
	p.number = box(&beside{Gap: apart, Widths: []float32{0.45, 0.55}}, p.entry, p.word)
	p.slide = newSlidePart(i)
	p.fork = newSiblings(i)
	p.ends = newRangeRow(i)
	p.locked = newCheck(i, "Lock: scaling leaves it alone", func(on bool) {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return scenarios.SetField(o, "lock", "locked", on) })
	})
	p.assumed = newCheck(i, "Assume this option", func(bool) { i.actOn(scenarios.Assume) })
	p.drop = newLink(i, "Remove", func() {
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return odds.SetProbability(o, odds.Entry{}) })
	})
	p.option = box(&beside{Gap: apart, Widths: []float32{1, 0}}, p.kept, p.drop)
	return p
}

func (p *probabilityPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		box(&stack{Gap: near}, p.story, p.about, p.number, p.failure, p.given, p.slide.slider, p.slide.hint),
		// Below the bar stands what is longer or shorter as its dividers move.
		p.fork.object, box(&stack{Gap: near}, p.all, p.path), p.assumed, p.option, p.ends.object, p.locked,
	}
}

func (p *probabilityPart) present(o *scenarios.Outcome) {
	parent := o.Parent()
	option := parent != nil && parent.IsChoice()
	branch := parent != nil && !option
	p.entry.Present(entryText(o))
	p.showPath(o)
	p.given.Set(p.known(o))
	p.ends.present(o)
	p.locked.Set(o.Locked)
	show(branch, p.number, p.word, p.slide.slider, p.ends.object, p.locked)
	p.fork.present(o)
	p.slide.present(o)
	p.slide.hint.Hidden = p.slide.hint.Text == "" || !branch
	show(option, p.assumed)
	show(!branch && !o.Probability.IsAbsent(), p.option)
	p.about.Set("")
	p.story.Set("")
	switch {
	case parent == nil:
		p.story.Set("The starting situation: everything else follows from it.")
		p.kept.Set(p.uncounted(o))
	case option:
		p.story.Set("An option of a choice: somebody decides about “" + parent.Name() + "”, so it has no probability.")
		p.assumed.Set(parent.Assumed == o.ID)
		p.kept.Set(p.uncounted(o))
	default:
		p.about.Set("Probability, given “" + parent.Name() + "”")
		p.word.Set(p.says(o))
	}
}

func show(shown bool, objects ...fyne.CanvasObject) {
	for _, o := range objects {
		if shown != o.Visible() {
			if shown {
				o.Show()
			} else {
				o.Hide()
			}
		}
	}
}

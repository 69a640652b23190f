package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

const notRated = "not rated"

// assumptionsPart shows what a judgement takes for granted, each with a rating.
type assumptionsPart struct {
	i       *Inspector
	list    *rowList[*assumptionRow]
	add     *field.Field
	failure *prose
	all     *fyne.Container
}

type assumptionRow struct {
	text   *field.Field
	rating *picker
}

func newAssumptionsPart(i *Inspector) *assumptionsPart {
	p := &assumptionsPart{i: i, failure: newProse("", smallSize, false, danger)}
	p.list = newRows(look.Unit, p.row)
	p.add = i.bindOutcome(field.NewWrapped(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		if text = scenarios.OneLine(text); text == "" {
			return scenarios.Edit{}, nil
		}
		return setAssumptions(o, append(without(o.Assumptions, -1), scenarios.Assumption{Text: text})), nil
	})
	p.add.SetPlaceHolder("Add an assumption")
	p.add.Stays = true
	p.all = box(&stack{Gap: near}, caption("Assumptions"), p.list.object, p.add, p.failure)
	return p
}

func setAssumptions(o *scenarios.Outcome, to []scenarios.Assumption) scenarios.Edit {
	return scenarios.SetField(o, "assumptions", "assumptions", to)
}

func (p *assumptionsPart) row(k int) (*assumptionRow, fyne.CanvasObject) {
	i, r := p.i, &assumptionRow{}
	r.text = i.bindOutcome(field.NewWrapped(1), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		text = scenarios.OneLine(text)
		switch {
		case k >= len(o.Assumptions) || o.Assumptions[k].Text == text:
			return scenarios.Edit{}, nil
		case text == "":
			return setAssumptions(o, without(o.Assumptions, k)), nil
		}
		return setAssumptions(o, changed(o.Assumptions, k, func(a *scenarios.Assumption) { a.Text = text })), nil
	})
	r.rating = newPicker(i, append([]string{notRated}, scenarios.AssumptionRatings...), func(rating string) {
		if rating == notRated {
			rating = ""
		}
		i.actOn(func(o *scenarios.Outcome) scenarios.Edit {
			if k >= len(o.Assumptions) || o.Assumptions[k].Rating == rating {
				return scenarios.Edit{}
			}
			return setAssumptions(o, changed(o.Assumptions, k, func(a *scenarios.Assumption) { a.Rating = rating }))
		})
	})
	menu := newMore(i, func() []*fyne.MenuItem {
		o := i.subject()
		if o == nil {
			return nil
		}
		to := func(list func(all []scenarios.Assumption) []scenarios.Assumption) func() {
			return func() {
				i.actOn(func(o *scenarios.Outcome) scenarios.Edit { return setAssumptions(o, list(o.Assumptions)) })
			}
		}
		return []*fyne.MenuItem{
			item("Move up", k > 0, to(func(all []scenarios.Assumption) []scenarios.Assumption { return shifted(all, k, -1) })),
			item("Move down", k+1 < len(o.Assumptions), to(func(all []scenarios.Assumption) []scenarios.Assumption { return shifted(all, k, 1) })),
			item("Remove", true, to(func(all []scenarios.Assumption) []scenarios.Assumption { return without(all, k) })),
		}
	})
	return r, box(&stack{Gap: near}, r.text, box(&beside{Gap: look.Unit, Widths: []float32{1, 0}}, r.rating, menu))
}

func (p *assumptionsPart) present(o *scenarios.Outcome) {
	p.list.present(len(o.Assumptions), func(r *assumptionRow, k int) {
		r.text.Present(o.Assumptions[k].Text)
		rating := o.Assumptions[k].Rating
		if rating == "" {
			rating = notRated
		}
		r.rating.Set(rating)
	})
	p.add.Present("")
}

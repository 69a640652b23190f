package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/forkbar"
)

// barPart is the stacked bar of a fork, with dividers to move.
type barPart struct {
	i   *Inspector
	bar *forkbar.Bar
}

func newBarPart(i *Inspector) *barPart {
	p := &barPart{i: i, bar: forkbar.New(host{i})}
	edit := func(d odds.Divider, left float64) func() (scenarios.Edit, error) {
		return func() (scenarios.Edit, error) {
			edit, err := d.Move(left)
			edit.Select, edit.Back = i.shown, i.shown
			return edit, err
		}
	}
	p.bar.OnPreview = func(d odds.Divider, left float64) { i.preview(edit(d, left)) }
	p.bar.OnCommit = func(d odds.Divider, left float64) { i.tell(i.make(edit(d, left))) }
	p.bar.OnDrop = i.board.DropPreview
	p.bar.OnPick = func(branch *scenarios.Outcome) { i.board.Select(branch.ID) }
	i.move(p.bar)
	i.judges(p.bar)
	return p
}

// present shows the fork at o, in which the branch chosen stands out. It tells
// whether there is a bar: a choice has none, nor has a fork of very many.
func (p *barPart) present(o, chosen *scenarios.Outcome) bool {
	var parts []odds.Part
	if o != nil && len(o.Children) > 1 && len(o.Children) <= forkbar.Most {
		parts = odds.Parts(o)
	}
	show(len(parts) > 0, p.bar)
	text, wrong := p.i.sums(o)
	if o != nil && p.i.board.Told().Unsound(o) != "" { // the bar has one row for it
		text = "Its ranges cannot hold."
	}
	p.bar.SetManner(p.i.board.Manner(), p.i.board.Scenario().Scale)
	p.bar.SetRanged(o != nil && allSaid(o))
	p.bar.Set(parts, idOf(chosen), text, wrong)
	return len(parts) > 0
}

// asked is what a fork is called over its bar.
func asked(o *scenarios.Outcome) string {
	if o.Asks != "" {
		return "Fork: " + o.Asks
	}
	return "Fork: what follows from “" + o.Name() + "”"
}

// siblings are the bar of the fork that the outcome is a branch of.
type siblings struct {
	caption *prose
	bar     *barPart
	object  *fyne.Container
}

func newSiblings(i *Inspector) *siblings {
	p := &siblings{caption: caption(""), bar: newBarPart(i)}
	p.object = box(&stack{Gap: near}, p.caption, p.bar.bar)
	return p
}

func (p *siblings) present(o *scenarios.Outcome) {
	there := p.bar.present(o.Parent(), o)
	show(there, p.object)
	if there {
		p.caption.Set(asked(o.Parent()))
	}
}

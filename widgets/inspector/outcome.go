package inspector

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios"
	"offramp/widgets/field"
)

// outcomePane shows the selected outcome.
type outcomePane struct {
	i     *Inspector
	page  *fyne.Container
	title *field.Field

	probability *probabilityPart
	fork        *forkPart
	evidence    *evidencePart
	notes       *notesPart
	end         *endPart
	time        *timePart
	groups      []*group
}

func newOutcomePane(i *Inspector) *outcomePane {
	p := &outcomePane{i: i}
	title, object := i.titleField(scenarios.Untitled)
	p.title = i.bindOutcome(title, line(), func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return scenarios.Rename(o, scenarios.OneLine(text)), nil
	})
	p.probability = newProbabilityPart(i)
	p.fork = newForkPart(i)
	p.evidence = newEvidencePart(i)
	p.notes = newNotesPart(i)
	p.end = newEndPart(i)
	p.time = newTimePart(i)
	p.groups = []*group{
		newGroup(i, "Probability", true, p.probability.summary, p.both, append(p.probability.rows(), p.fork.rows()...)...),
		newGroup(i, "Evidence", true, p.evidence.summary, p.on(p.evidence.present), p.evidence.rows()...),
		newGroup(i, "Notes", true, p.notes.summary, p.on(p.notes.present), p.notes.rows()...),
		newGroup(i, "End state and impact", false, p.end.summary, p.on(p.end.present), p.end.rows()...),
		newGroup(i, "Time and status", false, p.time.summary, p.on(p.time.present), p.time.rows()...),
	}
	p.page = pageOf(object, p.groups)
	return p
}

// pageOf is a title and the groups below it.
func pageOf(head fyne.CanvasObject, groups []*group) *fyne.Container {
	objects := []fyne.CanvasObject{head}
	for _, g := range groups {
		objects = append(objects, g, g.body)
	}
	return box(&stack{}, objects...)
}

func (p *outcomePane) present(o *scenarios.Outcome) {
	p.title.Present(o.Title)
	settle(p.groups)
}

// on is what shows a part of the outcome that the fields belong to.
func (p *outcomePane) on(present func(o *scenarios.Outcome)) func() {
	return func() {
		if o := p.i.subject(); o != nil {
			present(o)
		}
	}
}

func (p *outcomePane) both() {
	p.on(p.probability.present)()
	p.on(p.fork.present)()
}

// leave forgets what was half typed or opened for the outcome shown so far.
func (p *outcomePane) leave() {
	p.probability.ends.leave()
	p.evidence.sources.open = -1
	p.notes.link.close() // the address is one of the notes shown so far
}

// Names of the groups, for the fields that open them.
const (
	groupProbability = iota
	groupEvidence
	groupNotes
	groupEnd
	groupTime
)

// enter opens a group and gives a field of it the keyboard.
func (p *outcomePane) enter(group int, f *field.Field) {
	if p.i.subject() != nil && len(p.i.chosen) == 0 {
		p.groups[group].open()
		p.i.focus(f)
		p.i.reveal(f)
	}
}

// FocusTitle gives the keyboard to the title of what is shown; of several
// outcomes to the first field.
func (i *Inspector) FocusTitle() {
	switch {
	case len(i.chosen) > 0:
		i.focus(i.several.end)
	case i.subject() == nil:
		i.focus(i.scenario.title)
	default:
		i.focus(i.outcome.title)
	}
}

// FocusNotes gives the keyboard to the notes.
func (i *Inspector) FocusNotes() {
	if i.outcome.notes.reading && len(i.chosen) == 0 {
		i.outcome.notes.show(false)
	}
	i.outcome.enter(groupNotes, i.outcome.notes.text)
}

// FocusEndState gives the keyboard to the end state; where there can be none, to
// its group, which says why: what is typed next must not go to the map.
func (i *Inspector) FocusEndState() {
	o := i.subject()
	switch {
	case len(i.chosen) > 0:
		i.focus(i.several.end)
	case o == nil:
	case o.IsLeaf():
		i.outcome.enter(groupEnd, i.outcome.end.name)
	default:
		group := i.outcome.groups[groupEnd]
		group.open()
		i.focus(group)
		i.reveal(group)
	}
}

// titleField is the large field on top: it looks like text until it is typed in.
func (i *Inspector) titleField(hint string) (*field.Field, fyne.CanvasObject) {
	f := field.NewWrapped(1)
	f.TextStyle.Bold = true
	f.SetPlaceHolder(hint)
	large := container.NewThemeOverride(f, titleTheme{})
	f.OnWake = large.Refresh
	return f, box(&stack{Side: margin - inset, Top: 8, Bottom: 4}, large)
}

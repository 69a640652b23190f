package inspector

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/scenarios"
	"offramp/widgets/field"
	"offramp/widgets/look"
	"offramp/widgets/markdown"
)

// notesPart shows the notes: Markdown, to write as plain text or to read as it
// is meant.
type notesPart struct {
	i       *Inspector
	text    *field.Field
	failure *prose
	reading bool // which of the two is shown
	view    *markdown.View
	write   *link
	read    *link
	modes   *fyne.Container
	empty   *prose
	link    *linkPart
}

func newNotesPart(i *Inspector) *notesPart {
	p := &notesPart{i: i, failure: newProse("", smallSize, false, danger), view: markdown.New(host{i})}
	p.text = i.bindOutcome(field.NewParagraphs(6), p.failure, func(o *scenarios.Outcome, text string) (scenarios.Edit, error) {
		return setText(o, "notes", "notes", o.Notes, text), nil
	})
	p.text.SetPlaceHolder("What would have to be true, what to watch for…")
	p.text.OnShortcut = p.shortcut
	p.link = newLinkPart(i)
	p.view.OnLink = p.link.ask
	p.view.OnText = p.toWrite
	p.empty = newProse("No notes yet.", smallSize, false, muted)
	p.write = newFold(i, "Write", p.toWrite)
	p.read = newFold(i, "Read", func() { p.show(true) })
	p.modes = box(&beside{Gap: look.Unit / 2, Widths: []float32{0, 0, 1}}, p.write, p.read,
		newProse("Markdown · Ctrl+Shift+V", captionSize, false, muted))
	return p
}

// shortcut turns to reading with Ctrl+Shift+V.
func (p *notesPart) shortcut(shortcut fyne.Shortcut) bool {
	custom, ok := shortcut.(*desktop.CustomShortcut)
	if !ok || custom.KeyName != fyne.KeyV ||
		custom.Modifier != fyne.KeyModifierShortcutDefault|fyne.KeyModifierShift {
		return false
	}
	p.show(true)
	p.i.focus(p.write)
	return true
}

func (p *notesPart) toWrite() {
	p.show(false)
	p.i.focus(p.text)
}

// show shows the notes to be read or to be written.
func (p *notesPart) show(reading bool) {
	p.i.Commit()
	p.reading = reading
	p.i.present()
}

func (p *notesPart) rows() []fyne.CanvasObject {
	return []fyne.CanvasObject{
		box(&stack{Gap: near}, p.modes, p.text, p.empty, p.view, p.link.object, p.failure),
	}
}

func (p *notesPart) present(o *scenarios.Outcome) {
	p.text.Present(o.Notes)
	blank := strings.TrimSpace(o.Notes) == ""
	show(!p.reading, p.text)
	show(p.reading && !blank, p.view)
	show(p.reading && blank, p.empty)
	p.write.Mark(!p.reading)
	p.read.Mark(p.reading)
	if p.reading {
		p.view.Set(o.Notes)
	} else {
		p.link.close()
	}
}

// summary is how the notes begin.
func (p *notesPart) summary() string {
	o := p.i.subject()
	if o == nil {
		return ""
	}
	first, _, _ := strings.Cut(strings.TrimSpace(o.Notes), "\n")
	return strings.TrimLeft(first, "#*- ")
}

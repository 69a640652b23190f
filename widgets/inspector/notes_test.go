package inspector

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"
)

// If this fails, notes cannot be read as they are meant, or what was typed is
// lost on the way, or a press on them does not write.
func TestNotesAreReadAndWritten(t *testing.T) {
	p := shown(t, talks())
	o := p.pick("Talks end abruptly")
	part := p.outcome.notes
	p.enter(part.text, "**Watch** for [RIA](https://ria.example)")
	part.text.TypedShortcut(&desktop.CustomShortcut{KeyName: fyne.KeyV, Modifier: fyne.KeyModifierShortcutDefault | fyne.KeyModifierShift})
	equal(t, "typed", o.Notes, "**Watch** for [RIA](https://ria.example)")
	equal(t, "reading", part.view.Visible() && !part.text.Visible(), true)
	p.b.Select("run")
	equal(t, "no notes", part.empty.Visible(), true)
	p.b.Select("abrupt")
	part.view.Tapped(&fyne.PointEvent{Position: fyne.NewPos(2, 5)})
	equal(t, "writing", part.text.Focused(), true)
	test.Tap(part.read)
	p.FocusNotes()
	equal(t, "the command writes", part.text.Focused(), true)
}

// If this fails, a link in notes is opened before anybody saw where it leads, or
// something else than a page is.
func TestLinksShowTheirAddressFirst(t *testing.T) {
	p := shown(t, talks())
	p.pick("Talks end abruptly")
	opened := ""
	p.OnLink = func(address string) { opened = address }
	test.Tap(p.outcome.notes.read)
	part := p.outcome.notes.link
	part.ask("https://ria.example/a")
	equal(t, "opened at once", opened, "")
	equal(t, "says", part.says.Text, "This leads to https://ria.example/a")
	test.Tap(part.open)
	equal(t, "opened", opened, "https://ria.example/a")
	for _, bad := range []string{"file:///etc/passwd", "javascript:alert(1)", "//x", "https:", "calc.exe"} {
		part.ask(bad)
		equal(t, bad, part.open.Visible(), false)
	}
	p.b.Select("run")
	equal(t, "asks on another outcome", part.object.Visible(), false)
}

// If this fails, whoever writes long notes at the foot of the pane types blind.
func TestThePaneFollowsTheCaretOfNotesThatGrow(t *testing.T) {
	p := shown(t, talks())
	p.pick("Talks end abruptly")
	p.FocusNotes()
	text := p.outcome.notes.text
	d := fyne.CurrentApp().Driver()
	for range 12 {
		text.TypedRune('x')
		text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		caret := d.AbsolutePositionForObject(text).Y + text.CursorPosition().Y + lineHeight(textSize, false)
		pane := d.AbsolutePositionForObject(p.scroll).Y + p.scroll.Size().Height
		if caret > pane {
			t.Fatalf("the caret is at %v, the pane ends at %v", caret, pane)
		}
	}
}

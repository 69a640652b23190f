package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/field"
)

// reveal scrolls to what has the focus.
func (i *Inspector) reveal(o fyne.CanvasObject) { i.revealPart(o, 0, o.Size().Height) }

// revealSoon scrolls to what got the keyboard, unless it came with a press of
// the mouse that is not over: were it to move away under the pointer, the
// release would take the keyboard again. Whether it did is known only after the
// event.
func (i *Inspector) revealSoon(o fyne.CanvasObject, pressed func() bool) {
	fyne.Do(func() {
		if !pressed() {
			i.reveal(o)
		}
	})
}

// revealCaret scrolls to the caret of a field that grows beyond the pane's edge,
// or is taller than the pane; not under a pressed mouse, which would select.
func (i *Inspector) revealCaret(f *field.Field) {
	if i.scroll == nil || !f.Focused() || f.Pressed() {
		return
	}
	top := min(f.CursorPosition().Y, f.Size().Height)
	i.revealPart(f, top, min(top+2*lineHeight(textSize, false), f.Size().Height))
}

// revealPart scrolls to what lies between two heights of an object.
func (i *Inspector) revealPart(o fyne.CanvasObject, from, to float32) {
	d := fyne.CurrentApp().Driver()
	start := d.AbsolutePositionForObject(o).Y - d.AbsolutePositionForObject(i.scroll.Content).Y
	top, bottom := start+from, start+to
	at, room := i.scroll.Offset.Y, i.scroll.Size().Height
	switch {
	case top-margin < at:
		at = top - margin
	case bottom+margin > at+room:
		at = min(bottom+margin-room, top-margin)
	default:
		return
	}
	i.scroll.ScrollToOffset(fyne.NewPos(0, max(at, 0)))
}

// focus gives the keyboard to a field, where the pane is in a window.
func (i *Inspector) focus(f fyne.Focusable) { i.GiveTo(i, f) }

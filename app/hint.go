package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/widgets/look"
	"offramp/widgets/toolbutton"
)

// hint says, on a map with no more than its root, what to type.
type hint struct {
	w      *window
	object *fyne.Container
	first  fyne.CanvasObject // the line that goes once the situation has a name
}

func newHint(w *window) *hint {
	h := &hint{w: w}
	templates := toolbutton.New("Start from a template", "", func() { w.program.startFrom(w) })
	templates.Accent()
	sample := toolbutton.New("Open the Geneva sample", "", func() { w.program.sample(w) })
	sample.Accent()
	h.first = centred(words("Type to name the situation."))
	lines := container.NewVBox(
		h.first,
		centred(keyCap("Tab"), words("adds what may follow,"), keyCap("Enter"), words("an alternative, a digit its probability.")),
		centred(templates, sample),
	)
	h.object = container.New(belowMiddle{}, lines)
	h.refresh()
	return h
}

func (h *hint) refresh() {
	if h == nil {
		return
	}
	s := h.w.doc.scenario()
	if s.Root.Title == "" {
		h.first.Show()
	} else {
		h.first.Hide()
	}
	if s.Root.IsLeaf() && !h.w.doc.board.ReadOnly() {
		h.object.Show()
	} else {
		h.object.Hide()
	}
}

func words(text string) fyne.CanvasObject {
	return look.Text(text, 13, false, look.Palette().Muted)
}

func keyCap(key string) fyne.CanvasObject { return look.NewKeyCap(key) }

func centred(objects ...fyne.CanvasObject) fyne.CanvasObject {
	return container.NewCenter(container.NewHBox(objects...))
}

// belowMiddle puts its objects a little below the middle, where the root's
// card leaves room.
type belowMiddle struct{}

const cardRoom = 56 // px from the middle to what is below the card

func (belowMiddle) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (belowMiddle) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	for _, o := range objects {
		min := o.MinSize()
		o.Resize(min)
		o.Move(fyne.NewPos((size.Width-min.Width)/2, size.Height/2+cardRoom))
	}
}

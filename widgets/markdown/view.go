package markdown

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"offramp/widgets/control"
)

// View shows Markdown.
type View struct {
	control.Base

	// OnLink is called with the address of a link that was pressed.
	OnLink func(address string)
	// OnText is called when the text beside links was pressed.
	OnText func()

	text   string
	blocks []block
	whole  bool
	page   page
	broken float32 // the width that page is for, 0 for none
	at     int     // the link that the keyboard is at
	over   int     // the link under the pointer, −1 for none
}

var _ control.Widget = (*View)(nil)

// New returns a view that stands in a pane.
func New(host control.Host) *View {
	v := &View{over: -1}
	v.Init(host, v)
	return v
}

// Set shows a text.
func (v *View) Set(text string) {
	if v.text == text && v.blocks != nil {
		return
	}
	v.text, v.at, v.over, v.broken = text, 0, -1, 0
	v.blocks, v.whole = parse(text)
	v.Refresh()
}

// HeightAt is the height of the lines that a width makes.
func (v *View) HeightAt(width float32) float32 {
	p := v.pageFor(width)
	height := p.height
	if p.cut {
		height += between + lineHeight(monoSize)
	}
	return max(height, lineHeight(textSize))
}

func (v *View) pageFor(width float32) page {
	if v.broken != width {
		v.broken, v.page = width, set(v.blocks, v.whole, width)
	}
	return v.page
}

// Disabled leaves a text without links out of the Tab key's way. Links can be
// followed in a document that is only read, too.
func (v *View) Disabled() bool { return len(v.page.links) == 0 }

// TypedKey goes from link to link, and follows one.
func (v *View) TypedKey(key *fyne.KeyEvent) {
	if v.Handled(key) {
		return
	}
	switch key.Name {
	case fyne.KeyRight, fyne.KeyDown:
		v.at = min(v.at+1, max(len(v.page.links)-1, 0))
	case fyne.KeyLeft, fyne.KeyUp:
		v.at = max(v.at-1, 0)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		v.follow(v.at)
	case fyne.KeyEscape:
		v.Host().Done()
	}
	v.Refresh()
}

func (v *View) follow(link int) {
	if link >= 0 && link < len(v.page.links) && v.OnLink != nil {
		v.OnLink(v.page.links[link])
	}
}

// linkAt is the link at a place, −1 for none.
func (v *View) linkAt(at fyne.Position) int {
	for _, p := range v.page.pieces {
		if p.link >= 0 && at.X >= p.x && at.X < p.x+p.width && at.Y >= p.y && at.Y < p.y+lineHeight(p.size) {
			return p.link
		}
	}
	return -1
}

// Tapped follows a link, or says that the text was pressed.
func (v *View) Tapped(e *fyne.PointEvent) {
	if link := v.linkAt(e.Position); link >= 0 {
		v.Take()
		v.at = link
		v.follow(link)
	} else if v.OnText != nil {
		v.OnText()
	}
}

// MouseMoved marks the link under the pointer.
func (v *View) MouseMoved(e *desktop.MouseEvent) {
	if over := v.linkAt(e.Position); over != v.over {
		v.over = over
		v.Refresh()
	}
}

// Cursor is a hand over links, and a caret where a press writes.
func (v *View) Cursor() desktop.Cursor {
	switch {
	case v.over >= 0:
		return desktop.PointerCursor
	case v.OnText != nil && !v.ReadOnly():
		return desktop.TextCursor
	}
	return desktop.DefaultCursor
}

// Package findbar has the bar above the map in which text is found, and
// replaced.
package findbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/field"
	"offramp/widgets/look"
)

// Query is what is looked for.
type Query struct {
	Text string
	Case bool // letters count as they are written
	Word bool // only whole words count
}

// Bar finds and replaces. It knows no scenario: whoever has it looks.
type Bar struct {
	widget.BaseWidget
	look.KeepFocus // a click between its parts leaves the keyboard with them

	// OnQuery looks for q and tells how many matches there are, and which of them
	// to go to, −1 for none.
	OnQuery func(q Query) (count, at int)
	// OnGo shows a match.
	OnGo func(i int)
	// OnReplace puts a text in the place of a match. The bar then looks anew.
	OnReplace func(i int, with string)
	// OnReplaceAll puts a text in the place of all matches and tells of how many.
	OnReplaceAll func(with string) int
	// OnClose is called when the bar was closed: the keyboard may go elsewhere.
	OnClose func()
	// OnFunction is asked what a function key does that is not the bar's own.
	OnFunction func(key fyne.KeyName) bool
	// OnIdle is called when the keyboard leaves the bar: perhaps for nowhere.
	OnIdle func()

	query    Query
	count    int
	at       int // the match that is shown, −1 for none
	replaced int // how many were replaced just now, −1 for none
	context  context
	replace  bool // there is a row to replace in
	readOnly bool
	asking   bool

	projector  bool
	text, with *field.Field
	find, put  *container.ThemeOverride // the same, as large as the bar
	word, letters,
	previous, next, close,
	one, all *tool
}

// context is where a match stands.
type context struct{ before, hit, after, where string }

var _ fyne.Widget = (*Bar)(nil)

// New returns a bar, not shown yet.
func New() *Bar {
	b := &Bar{at: -1, replaced: -1}
	b.text = b.newField("Find", func(text string) { b.query.Text = text; b.look() })
	b.with = b.newField("Replace with", func(string) { b.tell(-1) })
	b.find = container.NewThemeOverride(b.text, look.EnlargedTheme(b.k))
	b.put = container.NewThemeOverride(b.with, look.EnlargedTheme(b.k))
	b.letters = newTool(b, "Aa", nil, func() { b.query.Case = !b.query.Case; b.toggled() })
	b.word = newTool(b, "Word", nil, func() { b.query.Word = !b.query.Word; b.toggled() })
	b.previous = newTool(b, "", theme.MoveUpIcon(), b.Previous)
	b.next = newTool(b, "", theme.MoveDownIcon(), b.Next)
	b.close = newTool(b, "", theme.CancelIcon(), b.Close)
	b.one = newTool(b, "Replace", nil, b.replaceOne)
	b.all = newTool(b, "Replace all", nil, b.replaceAll)
	b.Hidden = true
	b.ExtendBaseWidget(b)
	return b
}

// Open shows the bar, with a row to replace in where that is asked for, and
// gives it the keyboard of the canvas that it is in: Fyne does not know that of
// what was never shown. The text held from the last time is selected.
func (b *Bar) Open(c fyne.Canvas, replace bool) {
	b.replace = replace && !b.readOnly
	b.Show()
	c.Focus(b.text)
	b.text.TypedShortcut(&fyne.ShortcutSelectAll{})
	b.look()
}

// SetText looks for another text.
func (b *Bar) SetText(text string) { b.text.SetText(text) }

// SetReadOnly leaves nothing but finding.
func (b *Bar) SetReadOnly(readOnly bool) {
	b.readOnly = readOnly
	b.replace = b.replace && !readOnly
	b.Refresh()
}

// Close takes the bar away; what is shown stays shown.
func (b *Bar) Close() {
	if b.Hidden {
		return
	}
	b.Hide()
	if b.OnClose != nil {
		b.OnClose()
	}
}

// SetProjector makes the bar so large that a room can read it, or as large as on
// a desk.
func (b *Bar) SetProjector(on bool) {
	if b.projector != on {
		b.projector = on
		b.find.Refresh()
		b.put.Refresh()
		b.Refresh()
	}
}

// k is how many times larger than on a desk everything is.
func (b *Bar) k() float32 { return look.Enlarged(b.projector, smallSize) }

// Query returns what is looked for.
func (b *Bar) Query() Query { return b.query }

// look asks for the matches and goes to the one that is told.
func (b *Bar) look() {
	if b.ask(); b.at >= 0 {
		b.show(b.at)
	}
}

// Again looks anew, after the scenario changed, and goes nowhere.
func (b *Bar) Again() {
	if !b.Hidden && !b.asking {
		b.ask()
	}
}

func (b *Bar) ask() {
	b.count, b.at, b.replaced, b.context = 0, -1, -1, context{}
	if b.query.Text != "" && b.OnQuery != nil {
		b.asking = true
		b.count, b.at = b.OnQuery(b.query)
		b.asking = false
	}
	if b.at >= b.count {
		b.at = b.count - 1
	}
	b.Refresh()
}

// Next goes to the next match, behind the last one to the first.
func (b *Bar) Next() { b.step(1) }

// Previous goes to the match before.
func (b *Bar) Previous() { b.step(-1) }

func (b *Bar) step(by int) {
	if b.count == 0 {
		return
	}
	at := b.at + by
	if b.at < 0 && by < 0 {
		at = b.count - 1
	}
	b.show((at + b.count) % b.count)
}

func (b *Bar) show(i int) {
	b.at, b.replaced, b.context = i, -1, context{}
	if b.OnGo != nil {
		b.OnGo(i)
	}
	b.Refresh()
}

// SetContext says where the match stands that is shown, such as "In the notes",
// and what is around it.
func (b *Bar) SetContext(before, hit, after, where string) {
	b.context = context{before, hit, after, where}
	b.Refresh()
}

func (b *Bar) toggled() {
	b.letters.on, b.word.on = b.query.Case, b.query.Word
	b.look()
}

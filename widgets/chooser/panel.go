package chooser

import (
	"runtime"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
	"offramp/widgets/toolbutton"
)

// panel is what a chooser shows: the path, what is to say about it, places, the
// list and the buttons.
type panel struct {
	c       *Chooser
	content fyne.CanvasObject

	entry   *pathEntry
	message *widget.Label
	places  *fyne.Container
	list    *fileList
	empty   *widget.Label // stands where the list would be
	cancel  *button
	confirm *button
}

func newPanel(c *Chooser) *panel {
	p := &panel{c: c, entry: newPathEntry(c), places: container.New(layout.NewCustomPaddedHBoxLayout(0))}
	p.message = widget.NewLabel("")
	p.say("")
	p.message.Wrapping = fyne.TextWrapWord
	p.empty = widget.NewLabel("")
	p.empty.Wrapping = fyne.TextWrapWord
	p.empty.Importance = widget.LowImportance
	p.list = newFileList(c)
	p.cancel = newButton("Cancel", c, c.Cancel)
	p.confirm = newButton(c.opt.Confirm, c, c.Confirm)
	p.confirm.Importance = widget.HighImportance

	title := widget.NewLabelWithStyle(c.opt.Title, fyne.TextAlignLeading, fyne.TextStyle{Bold: true})
	title.SizeName = theme.SizeNameSubHeadingText
	up := toolbutton.NewIcon(theme.MoveUpIcon(), c.Up)
	top := container.New(layout.NewCustomPaddedVBoxLayout(0),
		title,
		container.NewBorder(nil, nil, container.NewCenter(up), nil, p.entry),
		p.message,
		container.NewHScroll(p.places),
		gap(look.Unit/2), widget.NewSeparator(),
	)
	buttons := container.NewHBox(p.cancel, p.confirm)
	bottom := container.New(layout.NewCustomPaddedVBoxLayout(look.Unit),
		widget.NewSeparator(),
		container.NewBorder(nil, nil, nil, buttons),
	)
	middle := container.NewStack(
		container.NewBorder(p.empty, nil, nil, nil),
		container.NewThemeOverride(p.list, flat{}),
	)
	p.content = container.NewBorder(top, bottom, nil, nil, middle)
	return p
}

func gap(height float32) fyne.CanvasObject {
	return container.New(layout.NewCustomPaddedLayout(height, 0, 0, 0))
}

// setPlaces shows the folders that are one click away.
func (p *panel) setPlaces(places []Place) {
	for _, place := range places {
		p.places.Add(toolbutton.New(place.Name, "", func() { p.c.enter(place.Path, true) }))
	}
	p.content.Refresh() // the row of places has a height now
}

// say puts a text under the path; "" puts the keys there.
func (p *panel) say(text string) {
	if text == "" {
		text = keys
	}
	p.tell(text, widget.LowImportance)
}

// keys are those that nobody would guess.
var keys = "Tab completes · Up and Down choose · " + upKey() + " goes to the parent folder"

func upKey() string {
	if runtime.GOOS == "darwin" {
		return "Cmd+Up"
	}
	return "Alt+Up"
}

// warn says what keeps the path from being taken.
func (p *panel) warn(text string) { p.tell(text, widget.DangerImportance) }

func (p *panel) tell(text string, importance widget.Importance) {
	if p.message.Text == text && p.message.Importance == importance {
		return
	}
	p.message.Importance = importance
	p.message.SetText(text)
}

// explain says why there is no list.
func (p *panel) explain(text string) {
	if p.empty.Text != text {
		p.empty.SetText(text)
	}
}

// asking turns the buttons into the answers to whether to replace a file.
func (p *panel) asking(on bool) {
	if on {
		p.cancel.SetText("Go back")
		p.confirm.Importance = widget.DangerImportance
		p.confirm.SetText("Replace")
		return
	}
	p.cancel.SetText("Cancel")
	p.confirm.Importance = widget.HighImportance
	p.confirm.SetText(p.c.opt.Confirm)
}

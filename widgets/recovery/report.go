package recovery

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/rowlist"
)

// Report shows the report of a fault in full, to be read before anybody shares
// it: it scrolls, by line and by page.
type Report struct {
	widget.BaseWidget

	about *form.Prose
	lines *rowlist.List
}

var _ fyne.Widget = (*Report)(nil)

// lineLong is how many characters of a line stand beside each other, together how
// many lines an arrow key goes on by.
const (
	lineLong = 96
	together = 8
)

// NewReport shows a text; about is what is said of it. OnDone is called on Esc.
func NewReport(about, text string, onDone func()) *Report {
	r := &Report{about: form.NewProse(about, form.TextSize, false, form.Muted), lines: rowlist.New()}
	r.lines.OnDone = onDone
	var rows []rowlist.Row
	for line := range strings.Lines(text) {
		for _, part := range parts(line) {
			if n := len(rows); n == 0 || len(rows[n-1].Lines) == together {
				rows = append(rows, rowlist.Row{Still: true})
			}
			last := &rows[len(rows)-1]
			last.Lines = append(last.Lines, rowlist.Line{Text: part, Role: form.Ink})
		}
	}
	r.lines.Set(rows)
	r.ExtendBaseWidget(r)
	return r
}

// parts cuts a line into what can be shown, with tabs as room.
func parts(line string) (all []string) {
	line = strings.ReplaceAll(strings.TrimRight(line, "\r\n"), "\t", "    ")
	letters := []rune(line)
	for len(letters) > lineLong {
		all = append(all, string(letters[:lineLong]))
		letters = letters[lineLong:]
	}
	return append(all, string(letters))
}

// Lines is what has the keyboard.
func (r *Report) Lines() fyne.Focusable { return r.lines }

// CreateRenderer puts the text below what is said of it.
func (r *Report) CreateRenderer() fyne.WidgetRenderer {
	r.ExtendBaseWidget(r)
	return look.LaidOut(&reportRenderer{r: r}, r.Size())
}

type reportRenderer struct{ r *Report }

func (r *reportRenderer) Destroy()           {}
func (r *reportRenderer) MinSize() fyne.Size { return fyne.NewSize(320, 200) }

func (r *reportRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.r.about, r.r.lines}
}

func (r *reportRenderer) Layout(size fyne.Size) {
	high := r.r.about.HeightAt(size.Width)
	form.Place(r.r.about, fyne.NewPos(0, 0), fyne.NewSize(size.Width, high))
	high += look.Unit
	form.Place(r.r.lines, fyne.NewPos(0, high), fyne.NewSize(size.Width, size.Height-high))
}

func (r *reportRenderer) Refresh() {
	r.Layout(r.r.Size())
	canvas.Refresh(r.r)
}

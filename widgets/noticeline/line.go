// Package noticeline has the line at the foot of the map that says what an
// edit made give way, and offers what could be done instead.
package noticeline

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/board"
	"offramp/widgets/look"
)

// flashTime is how long a passing text stays.
const flashTime = 4 * time.Second

// Line shows a board's notice with its offers as links. It never takes the
// keyboard: a click on an offer leaves the focus where it is. It is as high as
// its text needs at its width, and has no height where it says nothing.
type Line struct {
	widget.BaseWidget
	look.KeepFocus

	// OnError is told why an offer could not be taken; nil lets the line say it.
	OnError func(error)
	// OnWhy is asked to ask why a judgement changed, by the identity of its entry
	// in the change log; nil offers nothing of the kind.
	OnWhy func(change string)
	// OnHeight is told how much room the line takes, 0 where it says nothing.
	OnHeight func(height float32)

	board   *board.Board
	failed  string // why an offer was not taken
	flash   string
	refused bool   // the flash says why something was not done
	hint    string // said where there is nothing else to say
	stop    func() // the clock of the flash
	hover   int    // the offer under the pointer, −1 for none
	content content
	width   float32
	height  float32 // that OnHeight was told

	projector bool

	// after runs f on the UI thread once the time is over, unless stopped.
	after func(d time.Duration, f func()) (stop func())
}

var _ fyne.Widget = (*Line)(nil)

// New returns the line of a board.
func New(b *board.Board) *Line {
	l := &Line{board: b, hover: -1, after: after}
	l.ExtendBaseWidget(l)
	l.show()
	b.Listen(func(changed board.Changed) {
		passes := l.passes(changed)
		if passes {
			l.end()
		}
		if changed.Has(board.Noticed | board.Content) {
			l.failed, l.hover = "", -1
		} else if !passes {
			return
		}
		l.show()
	})
	return l
}

func after(d time.Duration, f func()) (stop func()) {
	timer := time.AfterFunc(d, func() { fyne.Do(f) })
	return func() { timer.Stop() }
}

// Flash shows a passing text, such as "Saved to …", for four seconds or until
// something else is done. The notice, which speaks of something before, is over.
func (l *Line) Flash(text string) {
	l.end()
	if text != "" {
		l.board.Say(board.Notice{})
		l.begin(text, false)
	}
	l.show()
}

// Refuse shows for four seconds why something was not done, in place of the
// notice: nothing happened, so that one stands again after it.
func (l *Line) Refuse(text string) {
	l.end()
	l.begin(text, true)
	l.show()
}

func (l *Line) begin(text string, refused bool) {
	stopped := false
	stop := l.after(flashTime, func() {
		if !stopped { // it may have been under way when it was stopped
			l.end()
			l.show()
		}
	})
	l.flash, l.refused = text, refused
	l.stop = func() { stopped = true; stop() }
}

func (l *Line) end() {
	l.flash = ""
	if l.stop != nil {
		l.stop()
		l.stop = nil
	}
}

// passes tells whether a change is what a passing text goes with. Why a text was
// not taken is said while another outcome is selected, and stays.
func (l *Line) passes(changed board.Changed) bool {
	if l.flash == "" {
		return false
	}
	return changed.Has(board.Noticed) && l.board.Notice().Text != "" ||
		!l.refused && changed.Has(board.Content|board.Selection|board.Folding)
}

// SetHint says something that helps, in a quieter way than a notice and only
// where there is none, until it is told "". Keys stand in backquotes.
func (l *Line) SetHint(text string) {
	if l.hint != text {
		l.hint = text
		l.show()
	}
}

// Text returns what the line says, without its offers.
func (l *Line) Text() string { return l.content.text }

// Offers returns the labels of what the line offers.
func (l *Line) Offers() []string {
	var labels []string
	for _, offer := range l.board.Notice().Offers {
		labels = append(labels, offer.In(l.board.Manner()))
	}
	if l.offersWhy() {
		labels = append(labels, "Say why…")
	}
	return labels
}

// offersWhy tells whether the last offer is to say why.
func (l *Line) offersWhy() bool { return l.OnWhy != nil && l.board.Notice().Why != "" }

// TakeOffer does what offer i says, as part of the step that the line speaks
// of. Where that fails, OnError or the line says why.
func (l *Line) TakeOffer(i int) {
	offers := l.board.Notice().Offers
	if i == len(offers) && l.offersWhy() {
		l.OnWhy(l.board.Notice().Why)
		return
	}
	if i < 0 || i >= len(offers) {
		return
	}
	if err := l.board.Take(offers[i]); err != nil {
		l.fail(err)
	}
}

func (l *Line) fail(err error) {
	if l.OnError != nil {
		l.OnError(err)
		return
	}
	l.failed = err.Error()
	l.end()
	l.show()
}

// show brings the line up to date with the board.
func (l *Line) show() {
	l.content = l.read()
	l.content.arrange(l.width)
	l.tellHeight()
	l.Refresh()
}

func (l *Line) tellHeight() {
	if height := l.content.height(); height != l.height && l.OnHeight != nil {
		l.height = height
		l.OnHeight(height)
	}
}

// SetProjector writes the line for a room to read.
func (l *Line) SetProjector(on bool) {
	if on != l.projector {
		l.projector = on
		l.show()
	}
}

// enlarged is how much larger than on a desk everything is.
func (l *Line) enlarged() float32 { return look.Enlarged(l.projector, textSize) }

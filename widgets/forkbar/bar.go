// Package forkbar has the bar that shows what a fork divides 100 % into, with
// dividers to move.
package forkbar

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/odds"
	"offramp/widgets/control"
	"offramp/widgets/look"
)

// Most is how many branches a fork may have for its bar to be of use.
const Most = 30

// Bar shows the parts of a fork beside one another. A divider takes from one
// neighbour what it gives to the other; the move is previewed, and made on
// release, Enter or when the keyboard goes elsewhere; Esc drops it.
type Bar struct {
	widget.BaseWidget
	look.KeepFocus

	// OnPreview is called with how far a divider is moved: what the part to its
	// left has then.
	OnPreview func(d odds.Divider, left float64)
	// OnCommit is called once it stays there.
	OnCommit func(d odds.Divider, left float64)
	// OnDrop is called when the move was given up.
	OnDrop func()
	// OnPick is called with the branch whose part was pressed.
	OnPick func(branch *scenarios.Outcome)

	host     control.Host
	readOnly bool
	parts    []odds.Part
	selected string // identity of the branch that is selected
	manner   odds.Manner
	scale    *scenarios.Scale
	ranged   bool // what is not a number is a word or a range
	caption  string
	wrong    bool

	hover    int // the part under the pointer, −1 for none
	dividers []*divider
	shown    int // how many dividers the parts have
}

var _ fyne.Widget = (*Bar)(nil)

// New returns a bar that stands in a pane.
func New(host control.Host) *Bar {
	b := &Bar{host: host, hover: -1}
	b.ExtendBaseWidget(b)
	return b
}

// Set shows the parts of a fork: selected is the identity of the branch that
// stands out, caption what is said below the bar, wrong whether that is wrong.
func (b *Bar) Set(parts []odds.Part, selected, caption string, wrong bool) {
	b.parts, b.selected, b.caption, b.wrong = parts, selected, caption, wrong
	b.hover = min(b.hover, len(parts)-1)
	b.shown = max(len(parts)-1, 0)
	for len(b.dividers) < b.shown {
		b.dividers = append(b.dividers, newDivider(b, len(b.dividers)))
	}
	for k, d := range b.dividers {
		d.Hidden = k >= b.shown
	}
	b.Refresh()
}

// SetManner says how likelihood is told, with the words of scale: in words alone
// the parts have no numbers. The next Set shows it.
func (b *Bar) SetManner(m odds.Manner, scale *scenarios.Scale) { b.manner, b.scale = m, scale }

// SetRanged says whether what the numbers leave is not unknown, but judged in
// words or ranges. The next Set shows it.
func (b *Bar) SetRanged(on bool) { b.ranged = on }

// share is what a part has, as it is to be read.
func (b *Bar) share(p float64) string {
	if b.manner != odds.WordsOnly {
		return odds.Branch(p)
	}
	if word := odds.Tell(b.scale, p, "", b.manner).Word; word != odds.NoWordFits && word != odds.NoWordChosen {
		return word
	}
	return ""
}

// SetReadOnly makes the bar show only.
func (b *Bar) SetReadOnly(readOnly bool) {
	b.readOnly = readOnly
	for _, d := range b.dividers {
		d.SetReadOnly(readOnly)
	}
}

// Pending tells whether a divider was moved that is no edit yet.
func (b *Bar) Pending() bool { return b.moving() != nil }

// Commit makes the move an edit.
func (b *Bar) Commit() {
	if d := b.moving(); d != nil {
		d.Commit()
	}
}

// Drop gives the move up.
func (b *Bar) Drop() {
	if d := b.moving(); d != nil {
		d.Drop()
	}
}

func (b *Bar) moving() *divider {
	for _, d := range b.dividers {
		if d.moved {
			return d
		}
	}
	return nil
}

// says is the line below the bar: what is under the pointer or the keyboard,
// else what the fork adds up to.
func (b *Bar) says() (text string, wrong bool) {
	for _, d := range b.dividers[:b.shown] {
		if d.Focused() || d.Hovered() || d.moved {
			return d.says(b.Size().Width), false
		}
	}
	if b.hover >= 0 && b.hover < len(b.parts) {
		return look.Cut(b.name(b.parts[b.hover]), lineSize, false, b.Size().Width-60) + " " + b.share(b.parts[b.hover].Share), false
	}
	return b.caption, b.wrong
}

func (b *Bar) name(part odds.Part) string {
	switch part.Kind {
	case odds.Unassigned:
		return "Unassigned"
	case odds.Unknown:
		if b.ranged {
			return "Within the ranges"
		}
		return "Not estimated"
	case odds.TakesRest:
		return "Rest: " + part.Branch.Name()
	}
	return part.Branch.Name()
}

// total is what the whole width of the bar stands for: more than 1 for a fork
// over 100 %.
func (b *Bar) total() float64 {
	all := 0.0
	for _, part := range b.parts {
		all += part.Share
	}
	return max(all, 1e-9)
}

package board

import (
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
)

// Told tells the figures of what is shown. All panes share it, so that what is
// worked out for one of them, such as bounds, is worked out once for each change.
func (b *Board) Told() *tell.Teller {
	if b.teller == nil {
		b.teller = tell.New(b.figures, b.manner)
	}
	return b.teller
}

// Manner is how likelihood is told: by numbers, words or both.
func (b *Board) Manner() odds.Manner { return b.manner }

// SetManner tells likelihood another way in all panes. The line about the last
// edit goes: it was written for the manner before.
func (b *Board) SetManner(m odds.Manner) {
	if m == b.manner {
		return
	}
	b.Update(func() {
		b.manner, b.teller, b.ends = m, nil, nil
		b.drop()
		b.stale |= Content
	})
}

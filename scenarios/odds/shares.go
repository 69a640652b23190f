package odds

import (
	"math"
	"sync"
)

// shares are the shares of all as they are shown, in units of the last decimal.
// They are rounded from the top down: the accounts so that they add up to 100 %,
// then what each is made of so that it adds up to the account. A path has one
// figure, wherever it is shown.
type shares struct {
	once     sync.Once
	decimals int
	units    []int64 // by index in the flat form: of leaves, and of what forks leave open
}

// shown returns the shares as they are shown.
func (f *Figures) shown() *shares {
	s := &f.shares
	s.once.Do(func() {
		s.decimals = f.ShareDecimals()
		s.units = make([]int64, f.Flat.Len())
		totals := Round(f.Totals.parts(), s.decimals)
		members := make([][]int32, len(totals))
		parts := make([][]float64, len(totals))
		ends := f.endStates()
		for i, o := range f.Flat.Outcomes {
			if !f.counts(i) {
				continue
			}
			account, share := WithoutEndState, 1.0
			if f.Flat.Leaf(i) {
				account = leafAccount(ends, o)
			} else if account, share = f.opens(i); account == noAccount {
				continue
			}
			at := f.Totals.place(account)
			members[at] = append(members[at], int32(i))
			parts[at] = append(parts[at], f.Path[i]*share)
		}
		for at, total := range totals {
			for k, units := range apportion(parts[at], s.decimals, total) {
				s.units[members[at][k]] = units
			}
		}
	})
	return s
}

// shareText writes the share p of the leaf, or of what the fork leaves open, at i.
func (f *Figures) shareText(i int, p float64) string {
	s := f.shown()
	return shownAs(p, s.units[i], s.decimals)
}

// ShareOf writes the share of all of the leaf at i of the flat form, or of what
// the fork there leaves open. It is "" where there is none of its own.
func (f *Figures) ShareOf(i int) string {
	if !f.counts(i) || math.IsNaN(f.Path[i]) {
		return ""
	}
	share := 1.0
	if !f.Flat.Leaf(i) {
		_, share = f.opens(i)
	}
	return f.shareText(i, f.Path[i]*share)
}

package odds

import (
	"math"
	"sync"
)

// shares are the shares of all as they are shown, in units of the last decimal.
// They are rounded from the top down: the accounts so that they add up to 100 %,
// then what each is made of so that it adds up to the account. So a path has one
// figure wherever it is shown, even a third, which rounded by itself would agree
// with no sum.
type shares struct {
	once     sync.Once
	decimals int
	accounts []int64 // by place
	units    []int64 // by index in the flat form: of leaves, and of what forks leave open
}

// shown returns the shares as they are shown. They are worked out when they are
// first asked for: not everybody shows any.
func (f *Figures) shown() *shares {
	f.shares.once.Do(f.share)
	return &f.shares
}

func (f *Figures) share() {
	s := &f.shares
	s.decimals = f.ShareDecimals()
	s.units = make([]int64, f.Flat.Len())
	totals := f.Totals.parts()
	members := make([][]int32, len(totals))
	parts := make([][]float64, len(totals))
	ends := f.endStates()
	var order []int // of accounts, by their first member
	for i, o := range f.Flat.Outcomes {
		account, share := f.adds(ends, i, o)
		if account == noAccount || !f.counts(i) {
			continue
		}
		at := f.Totals.place(account)
		if members[at] == nil {
			order = append(order, at)
		}
		members[at] = append(members[at], int32(i))
		parts[at] = append(parts[at], f.Path[i]*share)
	}
	s.accounts = Round(totals, s.decimals)
	if !agrees(totals, s.decimals) {
		// Thirds: of equal remainders the first in the tree goes up, as in forks.
		ordered := make([]float64, len(order))
		for k, at := range order {
			ordered[k] = totals[at]
		}
		for k, units := range Round(ordered, s.decimals) {
			s.accounts[order[k]] = units
		}
	}
	for at, total := range s.accounts {
		for n, units := range apportion(parts[at], s.decimals, total) {
			s.units[members[at][n]] = units
		}
	}
}

// AccountText writes what an account adds to: those of all accounts add up to
// 100 %.
func (f *Figures) AccountText(a Account) string {
	s := f.shown()
	return shownAs(f.Totals.Of(a), s.accounts[f.Totals.place(a)], s.decimals)
}

// ShareAt writes the share of all of the leaf at i of the flat form, or of what
// the fork there leaves open, as it adds up to its account. It is "" where there
// is none of its own.
func (f *Figures) ShareAt(i int) string {
	if !f.counts(i) || f.Standing[i].IsOut() {
		return ""
	}
	share := 1.0
	if !f.Flat.Leaf(i) {
		_, share = f.opens(i, f.Flat.Outcomes[i].IsChoice())
	}
	return f.shareText(i, f.Path[i]*share)
}

// shareText writes the share p of the leaf, or of what the fork leaves open, at i.
func (f *Figures) shareText(i int, p float64) string {
	s := f.shown()
	if math.IsNaN(p) {
		return ""
	}
	return shownAs(p, s.units[i], s.decimals)
}

package chart

// left says how much the profile does not show, and why: what is undecided may well
// have an impact.
func (r *Risk) left() (says []string) {
	for _, of := range []struct {
		share        float64
		after, words string
	}{
		{r.Without, " has no impact", "without an impact: "},
		{r.Undecided, " is undecided", "undecided: "},
	} {
		switch {
		case of.share <= noise:
		case r.Shares.worded:
			says = append(says, of.words+r.Shares.Value(of.share))
		default:
			says = append(says, r.Shares.Value(of.share)+of.after)
		}
	}
	return says
}

package odds

// Given writes into values, for each outcome by index, the probability of the
// target given that the outcome comes true: V = Σ w_k V_k over its branches, w
// being [Figures.Weight]. What has no figure counts as nothing, and so does what
// follows a choice that assumes no option. values must be as long as the tree.
func Given(values []float64, f *Figures, j *Judgements, t Target) {
	clear(values)
	for i := len(values) - 1; i >= 0; i-- {
		if v, settled := t.At(j, i); settled {
			values[i] = v
		}
		if parent := int(f.Flat.Parent[i]); parent >= 0 {
			if w := f.Weight[i]; w > 0 { // false for not-a-number
				values[parent] += w * values[i]
			}
		}
	}
}

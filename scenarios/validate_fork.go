package scenarios

import "fmt"

// probability looks at the number of one branch.
func (v *validator) probability(o *Outcome) {
	const pointer = "/probability"
	root := len(v.path) == 1
	inChoice := !root && v.path[len(v.path)-2].o.IsChoice()
	switch {
	case !o.Probability.IsValid():
		p, _ := o.Probability.Number()
		v.wrong(CodeProbability, pointer, fmt.Sprintf("the probability %v is outside 0 to 1", p),
			"give it 0 to 100 % (0 to 1 in the file), or nothing")
	case o.Probability.IsAbsent():
	case root:
		v.warn(CodeOnRoot, pointer, "the start has a probability, which counts for nothing", "remove it")
	case inChoice:
		v.warn(CodeUnderChoice, pointer,
			"it is an option that somebody decides; its probability counts for nothing",
			"remove it, or make “"+clip(v.path[len(v.path)-2].o.Name())+"” a fork that happens")
	case v.rests[o]:
		v.wrong(CodeTwoRests, pointer, "a second branch of the fork takes the rest, so neither can",
			"give all but one of them a number")
	}
}

// fork looks at what the branches of o add to.
func (v *validator) fork(o *Outcome) {
	if o.IsLeaf() || o.IsChoice() {
		return
	}
	t := o.Tally()
	if t.Rests() > 1 {
		v.rests[secondRest(o)] = true
	}
	switch {
	case t.Over():
		v.wrong(CodeOver, "/children",
			fmt.Sprintf("its branches add to %s; what follows from them is unsettled", PercentSum(t.Sum())),
			"lower a number, scale all to 100 %, or make one branch the rest")
	case t.Unassigned():
		v.warn(CodeUnassigned, "/children",
			fmt.Sprintf("its branches add to %s; %s is unassigned", PercentSum(t.Sum()), PercentSum(t.Left())),
			"raise a number, scale all to 100 %, make one branch the rest, or add one")
	case t.Rests() <= 1 && !t.Numberless():
		v.partly(o, t)
	}
}

// partly finds a fork of which some branches are estimated and some are not. A
// branch whose number is broken has its own finding and is not counted here, nor
// is one with a word or a range, which is an estimate.
func (v *validator) partly(o *Outcome, t Tally) {
	missing := 0
	for _, child := range o.Children {
		if child.Probability.IsAbsent() && child.Said == "" && child.Range == nil {
			missing++
		}
	}
	if missing == 0 {
		return
	}
	open := "its numbers leave " + PercentSum(max(t.Left(), 0)) + " to them"
	if missing == 1 {
		open = "the others leave " + PercentSum(max(t.Left(), 0)) + " to it"
	}
	if t.Rests() > 0 {
		open = "so its rest has no figure either"
	}
	v.warn(CodePartlyEstimated, "/children",
		fmt.Sprintf("%d of its %d branches %s not estimated; %s", missing, len(o.Children), are(missing), open),
		"estimate every branch, or make the last one the rest")
}

func are(n int) string {
	if n == 1 {
		return "is"
	}
	return "are"
}

func secondRest(o *Outcome) *Outcome {
	seen := false
	for _, child := range o.Children {
		if child.Probability.IsRest() {
			if seen {
				return child
			}
			seen = true
		}
	}
	return nil
}

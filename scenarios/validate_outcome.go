package scenarios

import (
	"fmt"
	"strconv"
)

// outcomes walks the tree in pre-order. It keeps a stack of its own, so that
// depth costs no recursion.
func (v *validator) outcomes() {
	if v.s.Root == nil {
		return
	}
	type step struct {
		o     *Outcome
		depth int
	}
	v.rests = make(map[*Outcome]bool)
	v.ordinal = -1
	stack := []step{{v.s.Root, 0}}
	for len(stack) > 0 {
		at := stack[len(stack)-1]
		stack = stack[:len(stack)-1]
		v.ordinal++
		v.path, v.shared = append(v.path[:at.depth], pathStep{o: at.o}), nil
		v.outcome(at.o)
		for i := len(at.o.Children) - 1; i >= 0; i-- {
			stack = append(stack, step{at.o.Children[i], at.depth + 1})
		}
	}
}

func (v *validator) outcome(o *Outcome) {
	v.probability(o)
	v.judgement(o)
	v.window("", o.From, o.Until)
	if o.Status != nil {
		v.state("/status", "status", o.Status.Is, o.Status.On, Happened, RuledOut)
	}
	v.leafOnly(o)
	v.citations(o)
	v.indicators(o)
	v.oneOf("/kind", "kind of fork", o.Kind, []string{KindChoice})
	if o.Assumed != "" && !o.hasChild(o.Assumed) {
		v.wrong(CodeReference, "/assumed", "the assumed option "+quote(o.Assumed)+" is not among its children",
			"assume one of its children, or none")
	}
	v.fork(o)
}

func (o *Outcome) hasChild(id string) bool {
	for _, child := range o.Children {
		if child.ID == id {
			return true
		}
	}
	return false
}

// OutsideRange tells whether an outcome has a number that its own range, where
// that is sound, does not hold.
func (o *Outcome) OutsideRange() bool {
	p, ok := o.Probability.Number()
	r := o.Range
	return ok && r != nil && within(p) && within(r.Low) && within(r.High) && r.Low <= r.High &&
		(p < r.Low-Tolerance || p > r.High+Tolerance)
}

// judgement looks at what is said beside the number.
func (v *validator) judgement(o *Outcome) {
	if r := o.Range; r != nil {
		v.span("/range", "the range", r.Low, r.High)
		if o.OutsideRange() {
			p, _ := o.Probability.Number()
			v.warn(CodeOutsideRange, "/range",
				fmt.Sprintf("its %s is outside its own range, from %s to %s", Percent(p), Percent(r.Low), Percent(r.High)),
				"widen the range, or change the number")
		}
	}
	if o.Confidence != nil {
		v.oneOf("/confidence/level", "level of confidence", o.Confidence.Level, ConfidenceLevels)
	}
	for i, a := range o.Assumptions {
		v.oneOf("/assumptions/"+strconv.Itoa(i)+"/rating", "rating of an assumption", a.Rating, AssumptionRatings)
	}
}

// state looks at something that is or is not so, since a date.
func (v *validator) state(pointer, thing, is, on string, allowed ...string) {
	if is == "" {
		v.wrong(CodeValue, pointer, "the "+thing+" says nothing", "write “is” with "+list(allowed)+", or remove it")
	}
	v.oneOf(pointer+"/is", thing, is, allowed)
	v.date(pointer+"/on", on)
}

// leafOnly looks at the fields that only an outcome without children has.
func (v *validator) leafOnly(o *Outcome) {
	if o.EndState != "" && !v.endStates[o.EndState] {
		v.wrong(CodeReference, "/endState", "there is no end state "+quote(o.EndState),
			"choose an end state of this scenario, or none")
	}
	if o.IsLeaf() {
		return
	}
	if o.EndState != "" {
		v.wrong(CodeNotLeaf, "/endState", "it has an end state, but the path goes on",
			"move the end state to the leaves below, or remove it")
	}
	if o.Impact != nil {
		v.wrong(CodeNotLeaf, "/impact", "it has an impact, but the path goes on",
			"move the impact to the leaves below, or remove it")
	}
}

func (v *validator) citations(o *Outcome) {
	for i, c := range o.Sources {
		pointer := "/sources/" + strconv.Itoa(i)
		switch {
		case c.isEmpty():
			continue // as good as absent
		case c.Source == "":
			v.wrong(CodeReference, pointer+"/source", "the citation names no source",
				"cite a source of this scenario, or remove the citation")
		case !v.sources[c.Source]:
			v.wrong(CodeReference, pointer+"/source", "there is no source "+quote(c.Source),
				"cite a source of this scenario, or remove the citation")
		}
		if c.Credibility != nil && (*c.Credibility < 1 || *c.Credibility > 6) {
			v.wrong(CodeValue, pointer+"/credibility", fmt.Sprintf("%d is no grade of credibility", *c.Credibility),
				"write a grade from 1 (confirmed) to 6 (cannot be judged), or nothing")
		}
	}
}

func (v *validator) indicators(o *Outcome) {
	var children map[string]bool
	for i, indicator := range o.Indicators {
		pointer := "/indicators/" + strconv.Itoa(i)
		v.date(pointer+"/by", indicator.By)
		if indicator.Observed != nil {
			v.state(pointer+"/observed", "observation", indicator.Observed.Is, indicator.Observed.On, Seen, Absent)
		}
		if children == nil && len(indicator.Likelihoods) > 0 {
			children = make(map[string]bool, len(o.Children))
			for _, child := range o.Children {
				children[child.ID] = true
			}
		}
		for _, l := range indicator.Likelihoods {
			at := pointer + "/likelihoods/" + escape(l.Child)
			if !children[l.Child] {
				v.wrong(CodeReference, at, "a likelihood is given for "+quote(l.Child)+", which is not among its children",
					"give it for one of the children, or remove it")
			}
			if !within(l.P) {
				v.wrong(CodeLikelihood, at, fmt.Sprintf("the likelihood %v is outside 0 to 1", l.P),
					"give a share from 0 to 1, such as 0.8 for 80 %")
			}
		}
	}
}

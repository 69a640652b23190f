package scenarios

import (
	"fmt"
	"regexp"
	"strconv"
)

// scenario looks at everything but the outcomes.
func (v *validator) scenario() {
	s := v.s
	v.ordinal, v.part = -1, "scenario"
	if s.Version > FormatVersion {
		v.warn(CodeNewerVersion, "/version",
			fmt.Sprintf("the file has version %d; this Offramp knows version %d", s.Version, FormatVersion),
			"read it here, change it with a newer Offramp")
	}
	v.window("", s.From, s.Until)
	v.markings(s.Markings)
	v.scale(s.Scale)
	v.measures()
	v.endStates = make(map[string]bool, len(s.EndStates))
	for i, e := range s.EndStates {
		v.endStates[e.ID] = true
		v.endState("/endStates/"+strconv.Itoa(i), e)
	}
	v.sources = make(map[string]bool, len(s.Sources))
	for i, source := range s.Sources {
		v.sources[source.ID] = true
		v.source("/sources/"+strconv.Itoa(i), source)
	}
	v.part = "change log"
	for i, c := range s.Changes {
		v.moment("/changes/"+strconv.Itoa(i)+"/at", c.At)
	}
	v.part = "scenario"
	v.conflicts()
}

// measures looks at what figures are measured by.
func (v *validator) measures() {
	s := v.s
	if r := s.Ranges; r != nil {
		v.oneOf("/ranges/mean", "meaning of ranges", r.Mean, []string{"bounds", "interval"})
		if r.Level != nil && !within(*r.Level) {
			v.wrong(CodeValue, "/ranges/level",
				fmt.Sprintf("the level %v is not within 0 and 1", *r.Level), "write a share such as 0.9 for 90 %")
		}
	}
	if i := s.Impact; i != nil && i.Low != nil && i.High != nil && !(*i.Low <= *i.High) {
		v.wrong(CodeRange, "/impact/low",
			fmt.Sprintf("the impact scale runs from %v down to %v", *i.Low, *i.High), "swap low and high")
	}
	if m := s.Simulation; m != nil && m.Samples != nil && *m.Samples < 1 {
		v.wrong(CodeValue, "/simulation/samples",
			fmt.Sprintf("a simulation of %d samples says nothing", *m.Samples), "ask for 1 or more, such as 10000")
	}
}

func (v *validator) scale(s *Scale) {
	if s == nil {
		return
	}
	for i, b := range s.Bands {
		v.part = "word " + quote(b.Word)
		v.band("/scale/bands/"+strconv.Itoa(i), b)
	}
	v.part = "scenario"
}

// band looks at the ends of a band. One that says nothing is as good as absent.
func (v *validator) band(pointer string, b Band) {
	const give = "give it a share from 0 to 1, such as 0.55 for 55 %"
	if b.isEmpty() {
		return
	}
	if b.Low == nil {
		v.wrong(CodeRange, pointer+"/low", "the band has no low end, so the word fits no number", give)
	}
	if b.High == nil {
		v.wrong(CodeRange, pointer+"/high", "the band has no high end, so the word fits no number", give)
	}
	v.oneOf(pointer+"/open", "end that a band can leave out", b.Open, OpenEnds)
	if low, high, ok := b.Ends(); ok {
		v.span(pointer+"/low", "the band", low, high)
	}
}

var colour = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

func (v *validator) endState(pointer string, e *EndState) {
	v.part = "end state " + quote(e.Name)
	v.colour(pointer+"/colour", e.Colour)
	v.oneOf(pointer+"/symbol", "symbol", e.Symbol, Symbols)
}

var reliabilities = []string{"A", "B", "C", "D", "E", "F"}

func (v *validator) source(pointer string, s *Source) {
	v.part = "source " + quote(s.Title)
	v.oneOf(pointer+"/reliability", "grade of reliability", s.Reliability, reliabilities)
	v.date(pointer+"/published", s.Published)
	v.date(pointer+"/accessed", s.Accessed)
}

// span looks at two ends that belong in [0, 1], the lower first.
func (v *validator) span(pointer, thing string, low, high float64) {
	switch {
	case !within(low) || !within(high):
		v.wrong(CodeRange, pointer,
			fmt.Sprintf("%s from %v to %v is not within 0 and 1", thing, low, high),
			"keep both ends within 0 and 100 % (0 and 1 in the file)")
	case low > high:
		v.wrong(CodeRange, pointer,
			fmt.Sprintf("%s runs from %s down to %s", thing, Percent(low), Percent(high)),
			"swap its ends")
	}
}

// within tells whether p is in [0, 1]; not-a-number is not.
func within(p float64) bool { return p >= 0 && p <= 1 }

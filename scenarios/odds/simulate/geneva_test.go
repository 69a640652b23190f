package simulate_test

import (
	"fmt"
	"strings"
	"testing"

	"offramp/scenarios"
)

// tree reads an outline: "A: 0.30 [0.20 0.40] @end =4", each level two blanks
// deeper. "rest" and "?" stand for no number, "likely" and the like for words,
// "choice" and "choice=B" after the title for choices.
func tree(t testing.TB, outline string) *scenarios.Scenario {
	t.Helper()
	s := scenarios.New()
	var path []*scenarios.Outcome
	for line := range strings.Lines(outline) {
		text := strings.TrimSpace(line)
		if text == "" {
			continue
		}
		depth := (len(line) - len(strings.TrimLeft(line, " "))) / 2
		o := outcome(t, s, text)
		path = append(path[:depth], o)
		if depth == 0 {
			s.Root = o
		} else {
			path[depth-1].Children = append(path[depth-1].Children, o)
		}
	}
	s.Link()
	return s
}

func outcome(t testing.TB, s *scenarios.Scenario, text string) *scenarios.Outcome {
	t.Helper()
	var impact float64
	text, number, hasImpact := strings.Cut(text, " =")
	text, end, _ := strings.Cut(text, " @")
	text, span, ranged := strings.Cut(text, " [")
	title, p, _ := strings.Cut(text, ": ")
	title, assumed, choice := strings.Cut(title, " choice")
	o := scenarios.NewOutcome(title)
	o.ID = title
	if choice {
		o.Kind, o.Assumed = scenarios.KindChoice, strings.TrimPrefix(assumed, "=")
	}
	if hasImpact {
		scan(t, number, &impact)
		o.Impact = &impact
	}
	if ranged {
		o.Range = &scenarios.Range{}
		scan(t, span, &o.Range.Low, &o.Range.High)
	}
	switch p {
	case "", "?":
	case "rest":
		o.Probability = scenarios.Rest
	default:
		var v float64
		scan(t, p, &v)
		o.Probability = scenarios.Number(v)
	}
	if o.EndState = end; end != "" && s.EndState(end) == nil {
		s.EndStates = append(s.EndStates, &scenarios.EndState{ID: end, Name: end})
	}
	return o
}

func scan(t testing.TB, text string, into ...any) {
	t.Helper()
	if _, err := fmt.Sscan(strings.TrimSuffix(text, "]"), into...); err != nil {
		t.Fatalf("%q: %v", text, err)
	}
}

// geneva is the tree of the worked examples (math.path.geneva).
const geneva = `
Geneva talks
  A: 0.30 [0.20 0.40]
    A1: 0.55 [0.40 0.70] @A1 =4
    A2: 0.45 [0.30 0.60] @A2 =-1
  B: 0.45 [0.35 0.55]
    B1: 0.40 [0.25 0.50] @B1 =3
    B2: 0.35 [0.25 0.50] @B2 =0
    B3: 0.25 [0.10 0.35] @serious =-2
  C: 0.25 [0.15 0.35]
    C1: 0.60 [0.45 0.75]
      C1a: 0.30 [0.15 0.50] @serious =-4
      C1b: 0.70 [0.50 0.85] @C1b =-2
    C2: 0.15 [0.05 0.25] @serious =-5
    C3: 0.25 [0.10 0.40] @C3 =-1
`

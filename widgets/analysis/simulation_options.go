package analysis

import (
	"errors"
	"strconv"
	"strings"

	"offramp/scenarios"
	"offramp/scenarios/odds/simulate"
	"offramp/widgets/board"
)

// options are those of the file, or of this page where the file is only read.
func (s *simulation) options() simulate.Options {
	if s.mine != nil {
		return *s.mine
	}
	return simulate.OptionsOf(s.p.board.Scenario())
}

// change keeps other options with the scenario, as one edit.
func (s *simulation) change(change func(o *simulate.Options)) error {
	o := s.options()
	change(&o)
	defer s.Present()
	switch err := s.p.board.Refuses(); err {
	case nil:
	case board.ErrReadOnly:
		s.mine = &o
		return nil
	default:
		return err
	}
	return s.p.board.Make(func() scenarios.Edit {
		return still(simulate.Store(s.p.board.Scenario(), o))
	})
}

func (s *simulation) setSamples(text string) error {
	n, err := strconv.Atoi(strings.NewReplacer(",", "", " ", "", "\u00a0", "", "'", "").Replace(strings.TrimSpace(text)))
	if err != nil || n < 1 || n > simulate.MostSamples {
		return errors.New("samples are a number from 1 to " + thousands(simulate.MostSamples) + ", such as 10,000")
	}
	return s.change(func(o *simulate.Options) { o.Samples = n })
}

func (s *simulation) setSeed(text string) error {
	n, err := strconv.ParseInt(strings.TrimSpace(strings.Replace(text, "−", "-", 1)), 10, 64)
	if err != nil {
		return errors.New("a seed is a whole number, such as 1: the same seed gives the same samples")
	}
	return s.change(func(o *simulate.Options) { o.Seed = n })
}

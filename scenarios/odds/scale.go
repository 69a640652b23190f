package odds

import (
	"errors"
	"fmt"

	"offramp/scenarios"
)

// ScaleOthers returns the edit that keeps o's number x and scales its siblings,
// keeping their ratios, so that the fork adds to 1:
//
//	p_j' = p_j (1 − x − Λ) / Σ p_k   over unlocked siblings with a number,
//
// where Λ is what locked siblings hold (domain.md §3.3). Where Σ is 0, they
// take equal shares. Where a sibling is the rest and the numbers leave
// something, nothing needs scaling, and [ScaleSince] is meant. An error says
// why it cannot be done and, where locks forbid it, how much is left.
func ScaleOthers(o *scenarios.Outcome) (scenarios.Edit, error) {
	s, err := spread(o)
	if err != nil {
		return scenarios.Edit{}, err
	}
	if s.whole() {
		return scenarios.Edit{}, errAddsUp
	}
	return s.edit(scaleName(o), s.scaled(s.unlocked, 0))
}

// ScaleSince is [ScaleOthers] for the moment after o's number was changed from
// was: a sibling that is the rest stays the rest and takes part, keeping its
// ratio to the others:
//
//	p_j' = p_j (1 − x − Λ) / (1 − was − Λ)
//
// so that the rest, too, comes out at what it had times the same factor. Where
// was is 1 or everything was locked, freed mass is split equally.
func ScaleSince(o *scenarios.Outcome, was float64) (scenarios.Edit, error) {
	s, err := spread(o)
	if err != nil {
		return scenarios.Edit{}, err
	}
	if s.rest == nil || was == s.x || !(was >= 0 && was <= 1) {
		return ScaleOthers(o)
	}
	if s.rest.Locked { // it keeps what it had
		s.locked += max(1-was-s.locked-s.unlocked, 0)
		return s.edit(scaleName(o), s.scaled(s.unlocked, 0))
	}
	had := max(1-was-s.locked, s.unlocked) // the rest included
	if s.unlocked == 0 && had < noise {
		had = 0
	}
	return s.edit(scaleName(o), s.scaled(had, 1))
}

func scaleName(o *scenarios.Outcome) string {
	return fmt.Sprintf("Scale the others of %s", scenarios.Quoted(o))
}

// ScaleAll returns the edit that scales every unlocked number of the fork at o
// in proportion, so that they add to 1: p_j' = p_j (1 − Λ) / Σ p_k. Where Σ is
// 0, they take equal shares.
func ScaleAll(o *scenarios.Outcome) (scenarios.Edit, error) {
	s := fork(o, nil)
	switch {
	case o.IsLeaf():
		return scenarios.Edit{}, fmt.Errorf("%s has no branches", scenarios.Quoted(o))
	case o.IsChoice():
		return scenarios.Edit{}, errDecided(o)
	case s.missing != nil:
		return scenarios.Edit{}, errMissing(s.missing)
	case s.whole():
		return scenarios.Edit{}, errAddsUp
	}
	edit, err := s.edit(fmt.Sprintf("Scale the branches of %s to 100 %%", scenarios.Quoted(o)), s.scaled(s.unlocked, 0))
	edit.Select, edit.Back = o.ID, o.ID
	return edit, err
}

var errAddsUp = errors.New("the branches add to 100 % already")

func errDecided(fork *scenarios.Outcome) error {
	return fmt.Errorf("%s is decided: its options have no probabilities", scenarios.Quoted(fork))
}

func errMissing(o *scenarios.Outcome) error {
	return fmt.Errorf("%s is not estimated: give it a number first, or make it the rest", scenarios.Quoted(o))
}

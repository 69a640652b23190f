//go:build unix

package main

import (
	"fmt"
	"path/filepath"
	"strconv"
	"time"

	"offramp/app/e2e"
	"offramp/scenarios"
	"offramp/scenarios/store"
)

// offramp is the program measured, started anew for each document.
type offramp struct {
	binary, dir string
	driver      *e2e.Driver
	documents   int
}

func (*offramp) name() string { return "Offramp" }

// script types a branch as a facilitator does: title, Enter, number, Enter.
func (*offramp) script(root outcome) script {
	return scriptOf(root, "Tab", func(s *script, o outcome) {
		s.typed(o.title)
		s.keys("Return")
		if o.percent != "" {
			s.typed(o.percent)
			s.keys("Return")
		}
		if o.note != "" {
			s.keys("F4")
			s.typed(o.note)
			s.keys("ctrl+Return")
		}
	})
}

func (p *offramp) capture(s script, pause time.Duration) (time.Duration, string, error) {
	p.close()
	p.documents++
	home := filepath.Join(p.dir, fmt.Sprintf("home%d", p.documents))
	p.driver = &e2e.Driver{Binary: p.binary, Dir: p.dir, Home: home}
	if err := p.driver.Start(); err != nil {
		return 0, "", err
	}
	took, err := s.run(pause)
	if err != nil {
		return 0, "", err
	}
	saved := filepath.Join(p.dir, fmt.Sprintf("offramp%d.scenario.json", p.documents))
	return took, saved, p.driver.SaveAs(saved, talks.title)
}

func (*offramp) check(saved string, want outcome) error {
	opened, err := store.Open(saved)
	if err != nil {
		return err
	}
	var compare func(got *scenarios.Outcome, want outcome) error
	compare = func(got *scenarios.Outcome, want outcome) error {
		p, _ := got.Probability.Number()
		percent, _ := strconv.ParseFloat(want.percent, 64)
		if got.Title != want.title || got.Notes != want.note || p != percent/100 || len(got.Children) != len(want.branches) {
			return fmt.Errorf("“%s” became “%s” with %v, %q and %d branches", want.title, got.Title, p, got.Notes, len(got.Children))
		}
		for i, b := range want.branches {
			if err := compare(got.Children[i], b); err != nil {
				return err
			}
		}
		return nil
	}
	return compare(opened.Scenario.Root, want)
}

func (p *offramp) close() {
	if p.driver != nil {
		p.driver.Kill()
		p.driver = nil
	}
}

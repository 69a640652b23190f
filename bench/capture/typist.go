//go:build unix

package main

import (
	"fmt"
	"os/exec"
	"strings"
	"time"
)

// press is a text typed, or one key pressed, by its X name.
type press struct{ text, key string }

// script is what a typist does, in order.
type script []press

func (s *script) typed(text string) { *s = append(*s, press{text: text}) }

func (s *script) keys(names ...string) {
	for _, name := range names {
		*s = append(*s, press{key: name})
	}
}

// scriptOf captures a tree branch by branch: write types an outcome, child is the
// key that adds the first of its branches. In both programs Enter adds the next
// one, and Left goes back.
func scriptOf(root outcome, child string, write func(*script, outcome)) script {
	var s script
	var branch func(o outcome)
	branch = func(o outcome) {
		write(&s, o)
		add := child
		for _, b := range o.branches {
			s.keys(add)
			branch(b)
			add = "Return"
		}
		if len(o.branches) > 0 {
			s.keys("Left")
		}
	}
	branch(root)
	return s
}

// strokes counts the keys: one for each character and one for each key, with
// whatever modifiers are held meanwhile.
func (s script) strokes() int {
	n := 0
	for _, p := range s {
		n += len([]rune(p.text))
		if p.key != "" {
			n++
		}
	}
	return n
}

// run presses all keys with a pause after each, and returns how long it took.
func (s script) run(pause time.Duration) (time.Duration, error) {
	var in strings.Builder
	ms := pause.Milliseconds()
	for _, p := range s {
		if p.text != "" {
			fmt.Fprintf(&in, "type --clearmodifiers --delay %d -- %q\n", ms, p.text)
		} else {
			fmt.Fprintf(&in, "key --delay %d -- %s\n", ms, p.key)
		}
		fmt.Fprintf(&in, "sleep %.3f\n", pause.Seconds())
	}
	cmd := exec.Command("xdotool", "-")
	cmd.Stdin = strings.NewReader(in.String())
	start := time.Now()
	if out, err := cmd.CombinedOutput(); err != nil {
		return 0, fmt.Errorf("xdotool: %w: %s", err, out)
	}
	return time.Since(start), nil
}

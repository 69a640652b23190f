//go:build unix

// Command capture counts what it takes to capture the same tree of thirty
// outcomes, with titles, probabilities and notes, in Offramp and in Freeplane:
// the keystrokes, and the time at the fastest pace at which the program loses
// none. It drives the real programs on an X display with a window manager, and
// believes only what they saved.
//
//	capture PATH-OF-OFFRAMP
package main

import (
	"fmt"
	"os"
	"os/exec"
	"time"
)

// program is one of the two.
type program interface {
	name() string
	// script is the shortest way to capture o that its manual knows.
	script(o outcome) script
	// capture runs a script in a new document and saves it. took is the typing alone.
	capture(s script, pause time.Duration) (took time.Duration, saved string, err error)
	// check tells what of o a saved file lacks.
	check(saved string, o outcome) error
	close()
}

// paces are the pauses after each key in ms, from the fastest: of one key pressed
// twice within a millisecond GLFW reports the first press alone.
var paces = []time.Duration{1, 2, 5, 10, 20, 40, 80, 160}

func main() {
	if err := run(); err != nil {
		fmt.Fprintln(os.Stderr, "capture:", err)
		os.Exit(1)
	}
}

func run() error {
	if len(os.Args) != 2 {
		return fmt.Errorf("name the program to measure")
	}
	dir, err := os.MkdirTemp("", "capture")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	programs := []program{&offramp{binary: os.Args[1], dir: dir}}
	if _, err := exec.LookPath("freeplane"); err == nil {
		programs = append(programs, &freeplane{dir: dir})
	} else {
		fmt.Println("Freeplane is not installed: “apt-get install freeplane” to compare.")
	}
	fmt.Printf("%d outcomes with titles, probabilities and notes\n\n", talks.count())
	fmt.Println("program    keystrokes  pause ms  seconds  keys/s")
	for _, p := range programs {
		if err := measure(p); err != nil {
			return fmt.Errorf("%s: %w", p.name(), err)
		}
	}
	return nil
}

// measure finds the fastest pace at which a program loses nothing.
func measure(p program) error {
	defer p.close()
	s := p.script(talks)
	var lost error
	for _, ms := range paces {
		pause := ms * time.Millisecond
		took, saved, err := p.capture(s, pause)
		if err != nil {
			return err
		}
		if lost = p.check(saved, talks); lost == nil {
			fmt.Printf("%-10s %10d  %8d  %7.1f  %6.0f\n",
				p.name(), s.strokes(), pause.Milliseconds(), took.Seconds(), float64(s.strokes())/took.Seconds())
			return nil
		}
		fmt.Printf("%-10s %10d  %8d  lost: %v\n", p.name(), s.strokes(), pause.Milliseconds(), lost)
	}
	return fmt.Errorf("keys are lost at every pace: %w", lost)
}

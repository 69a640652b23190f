//go:build unix

// Command simulate compares the program's simulation with one in vectorised
// NumPy, of the same tree, one after the other, and prints both.
package main

import (
	"context"
	_ "embed"
	"encoding/json"
	"flag"
	"fmt"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"syscall"
	"time"

	"offramp/scenarios/odds/simulate"
	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
)

//go:embed numpy_simulate.py
var program []byte

// measured is what one of the two took, and what came out.
type measured struct {
	Wall, CPU float64 // seconds
	Chunk     int
	NumPy     string
	EndStates []struct {
		Name     string
		Mean, SD float64
	}
}

func main() {
	outcomes := flag.Int("outcomes", 1000, "outcomes of the tree")
	samples := flag.Int("samples", 20_000, "samples")
	rounds := flag.Int("rounds", 3, "rounds, of which the best of each counts")
	python := flag.String("python", "python3", "a Python that has NumPy")
	flag.Parse()
	if err := run(*outcomes, *samples, *rounds, *python); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(outcomes, samples, rounds int, python string) error {
	folder, err := os.MkdirTemp("", "simulate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	script, file := filepath.Join(folder, "numpy_simulate.py"), filepath.Join(folder, "tree.scenario.json")
	s := scenariotest.Varying(outcomes, 1)
	data, err := store.Encode(s)
	if err != nil {
		return err
	}
	if err := os.WriteFile(script, program, 0o600); err != nil {
		return err
	}
	if err := os.WriteFile(file, data, 0o600); err != nil {
		return err
	}
	var ours, theirs measured
	for round := range rounds {
		took, err := offramp(file, samples)
		if err != nil {
			return err
		}
		output, err := exec.Command(python, script, file, strconv.Itoa(samples), "1").Output()
		if err != nil {
			return fmt.Errorf("%s could not simulate, is NumPy installed? (Debian: apt-get install python3-numpy, then -python /usr/bin/python3): %w", python, err)
		}
		var numpy measured
		if err := json.Unmarshal(output, &numpy); err != nil {
			return err
		}
		if round == 0 || took.Wall < ours.Wall {
			ours = took
		}
		if round == 0 || numpy.Wall < theirs.Wall {
			theirs = numpy
		}
	}
	report(outcomes, samples, ours, theirs)
	return nil
}

// offramp times everything that a user waits for: preparing, drawing, sorting.
func offramp(file string, samples int) (measured, error) {
	opened, err := store.Open(file)
	if err != nil {
		return measured{}, err
	}
	options := simulate.Defaults()
	options.Samples = samples
	start, used := time.Now(), cpu()
	plan, err := simulate.Prepare(opened.Scenario, options)
	if err != nil {
		return measured{}, err
	}
	result, err := plan.Run(context.Background(), nil)
	if err != nil {
		return measured{}, err
	}
	m := measured{Wall: time.Since(start).Seconds(), CPU: cpu() - used}
	for _, e := range result.EndStates {
		m.EndStates = append(m.EndStates, struct {
			Name     string
			Mean, SD float64
		}{e.Name, e.Mean, e.SD})
	}
	return m, nil
}

// cpu is how many seconds of all cores the program has used.
func cpu() float64 {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		return math.NaN()
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano()).Seconds()
}

func report(outcomes, samples int, ours, theirs measured) {
	n := float64(samples)
	fmt.Printf("%d outcomes, %d samples, Dirichlet\n", outcomes, samples)
	fmt.Printf("offramp        %8.0f samples/s, %8.0f a second of one core\n", n/ours.Wall, n/ours.CPU)
	fmt.Printf("NumPy %-8s %8.0f samples/s, %8.0f a second of one core (chunks of %d)\n", theirs.NumPy, n/theirs.Wall, n/theirs.CPU, theirs.Chunk)
	fmt.Printf("                 %5.1f times         %5.1f times\n", theirs.Wall/ours.Wall, theirs.CPU/ours.CPU)
	for i, e := range ours.EndStates {
		t := theirs.EndStates[i]
		fmt.Printf("%-26s mean %.4f and %.4f, sd %.4f and %.4f\n", e.Name, e.Mean, t.Mean, e.SD, t.SD)
	}
}

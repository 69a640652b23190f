package cli_test

import (
	"encoding/json"
	"errors"
	"flag"
	"image/png"
	"maps"
	"math"
	"os"
	"os/exec"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"offramp/app/cli"
	"offramp/assets"
)

var update = flag.Bool("update", false, "write what the scripts expect anew")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"offramp": func() {
		exit, handled := cli.Run(os.Args[1:], os.Stdout, os.Stderr)
		if !handled {
			os.Stdout.WriteString("a window opens\n")
		}
		os.Exit(exit)
	}})
}

// Each script says in its first line what breaks if it fails. Besides the usual
// commands they have:
//
//	exits CODE ARGUMENT…  run offramp and demand its exit code
//	hostile KIND FILE     make a file that no text can hold, see hostile_test.go
//	sample FILE           make a copy of the Geneva sample
//	whole FILE            demand JSON with every key, whose parts add up to 1
//	picture FILE          demand a PNG with something on it
//	keys NAME…            make secret keys NAME.key, and NAME.pub to give away
//	cut FILE LENGTH       cut a file off
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir: "testdata/script", UpdateScripts: *update, RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits": exits, "hostile": hostile, "sample": sample, "whole": whole, "picture": picture,
			"keys": keys, "cut": cut,
		},
	})
}

func exits(ts *testscript.TestScript, _ bool, args []string) {
	code, err := 0, ts.Exec("offramp", args[1:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else {
		ts.Check(err)
	}
	if strconv.Itoa(code) != args[0] {
		ts.Fatalf("exit code %d, want %s", code, args[0])
	}
}

func sample(ts *testscript.TestScript, _ bool, args []string) {
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), assets.Geneva, 0o666))
}

func whole(ts *testscript.TestScript, _ bool, args []string) {
	data := []byte(ts.ReadFile(args[0]))
	var keys map[string]json.RawMessage
	ts.Check(json.Unmarshal(data, &keys))
	demand(ts, keys, "asJudged", "paths", "endStates", "noEndState", "unassigned", "notEstimated", "withinRanges", "unsettled", "undecided", "marking",
		"tags", "expectedImpact", "expectedImpactLow", "expectedImpactHigh", "withoutImpact", "choices", "problems")
	var report struct {
		Paths, EndStates, Problems                                 []map[string]json.RawMessage
		NoEndState, Unassigned, NotEstimated, Unsettled, Undecided float64
	}
	ts.Check(json.Unmarshal(data, &report))
	sum := report.NoEndState + report.Unassigned + report.NotEstimated + report.Unsettled + report.Undecided
	for _, path := range report.Paths {
		demand(ts, path, "ids", "titles", "probability", "low", "high", "endState", "word", "given")
	}
	for _, e := range report.EndStates {
		demand(ts, e, "id", "name", "probability", "low", "high")
		var p float64
		ts.Check(json.Unmarshal(e["probability"], &p))
		sum += p
	}
	for _, problem := range report.Problems {
		demand(ts, problem, "line", "column", "severity", "where", "what", "do")
	}
	if math.Abs(sum-1) > 1e-9 {
		ts.Fatalf("the parts add up to %v", sum)
	}
	for _, list := range []string{"paths", "endStates", "tags", "choices", "problems"} {
		if strings.TrimSpace(string(keys[list])) == "null" {
			ts.Fatalf("%s is null", list)
		}
	}
}

func demand(ts *testscript.TestScript, object map[string]json.RawMessage, keys ...string) {
	for _, key := range keys {
		if _, ok := object[key]; !ok {
			ts.Fatalf("the key %q is missing in %v", key, object)
		}
	}
	if len(object) != len(keys) {
		ts.Fatalf("there are %d keys, want %d: %.2000v", len(object), len(keys), slices.Sorted(maps.Keys(object)))
	}
}

func picture(ts *testscript.TestScript, _ bool, args []string) {
	img, err := png.Decode(strings.NewReader(ts.ReadFile(args[0])))
	ts.Check(err)
	box, first, other := img.Bounds(), img.At(0, 0), 0
	for y := box.Min.Y; y < box.Max.Y; y += 3 {
		for x := box.Min.X; x < box.Max.X; x += 3 {
			if img.At(x, y) != first {
				other++
			}
		}
	}
	if other < 100 {
		ts.Fatalf("%s shows nothing: %v", args[0], box)
	}
}

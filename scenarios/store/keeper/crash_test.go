package keeper_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"offramp/scenarios/scenariotest"
	"offramp/scenarios/store"
	"offramp/scenarios/store/seal"
)

// How often programs are killed, and the seed of the first run: a failed run is
// repeated with its own seed, though its times are never quite the same.
const (
	runsVariable = "OFFRAMP_CRASH_RUNS"
	seedVariable = "OFFRAMP_CRASH_SEED"
)

func fromEnvironment(t *testing.T, name string, usual int) int {
	text := os.Getenv(name)
	if text == "" {
		return usual
	}
	n, err := strconv.Atoi(text)
	try(t, err)
	return n
}

// promised is how old what was done may be at most to be lost.
const promised = time.Second

// calm is how long the disk may take for one answer if the promise is to be kept: an
// edit waits for a quarter of a second, behind a journal that starts afresh in up to
// eight of them. Where it takes longer only what was told to be on disk is looked for.
const calm = promised / 12

// If this fails, somebody whose program or computer is killed loses a file, or more
// than what was done in the last second: programs that edit, save and recover
// through the real storage code are killed at random moments.
func TestKilledAtAnyMoment(t *testing.T) {
	runs, seed := 16, fromEnvironment(t, seedVariable, 1)
	if testing.Short() {
		runs = 6
	}
	runs = fromEnvironment(t, runsVariable, runs)
	total := tally{phases: map[string]int{}}
	next := make(chan int)
	var all sync.WaitGroup
	for range 8 { // they wait most of the time
		all.Go(func() {
			for i := range next {
				w := newWitness(t, uint64(seed+i))
				w.run()
				total.add(w)
			}
		})
	}
	for i := range runs {
		next <- i
	}
	close(next)
	all.Wait()
	t.Log(total.String())
}

// tally is what came of all runs.
type tally struct {
	mu                    sync.Mutex
	runs, kills, unjudged int
	phases                map[string]int
	lost                  []time.Duration
}

func (a *tally) add(w *witness) {
	a.mu.Lock()
	defer a.mu.Unlock()
	a.runs++
	a.kills += w.kills
	a.unjudged += w.unjudged
	for phase, n := range w.phases {
		a.phases[phase] += n
	}
	a.lost = append(a.lost, w.lost...)
}

func (a *tally) String() string {
	slices.Sort(a.lost)
	text := fmt.Sprintf("%d runs, %d kills; in %d of them the disk did not answer for long, and only what was told to be on disk is looked for;", a.runs, a.kills, a.unjudged)
	for _, phase := range slices.Sorted(maps.Keys(a.phases)) {
		text += fmt.Sprintf("\n%6d %s", a.phases[phase], phase)
	}
	if n := len(a.lost); n > 0 {
		text += fmt.Sprintf("\nage of the oldest edit that was lost: median %v, 99 %% %v, most %v", a.lost[n/2], a.lost[n*99/100], a.lost[n-1])
	}
	return text
}

// witness kills a program, starts it again and kills it again, and knows what must
// be there after each.
type witness struct {
	*testing.T
	crashing
	random *rand.Rand

	scenarios []announced
	safe      int               // the index of one that must not be lost
	held      map[string]string // what is in each file, by its name
	saving    string            // the name of the file that is being saved
	next      string            // what it will hold
	phase     string
	alive     time.Time
	gap       time.Duration // the longest that the disk did not answer
	killed    time.Time

	kills, unjudged int
	phases          map[string]int
	lost            []time.Duration // for each kill, the age of what was lost
}

// announced is a scenario that the program was about to tell its journal.
type announced struct {
	sum string
	at  time.Time
}

func newWitness(t *testing.T, seed uint64) *witness {
	w := &witness{T: t, random: rand.New(rand.NewPCG(seed, 1)), safe: -1, held: map[string]string{}, phases: map[string]int{}}
	home := t.TempDir()
	w.crashing = crashing{
		Folder: filepath.Join(home, "documents"), Data: filepath.Join(home, "data"), Seed: seed,
		Flushes: w.random.IntN(2) == 0, Name: "a.scenario.json",
	}
	try(t, os.Mkdir(w.Folder, 0o700))
	switch kind := seed % 20; kind {
	case 3, 13:
		w.New = true
	case 7, 17:
		w.Name += ".age"
		w.New = seed%3 == 0
		if seed%4 == 3 {
			w.Passphrase = "correct horse"
			break
		}
		id, err := seal.GenerateIdentity(false)
		try(t, err)
		path := filepath.Join(home, "key")
		try(t, seal.WriteIdentity(w.desk(nil, nil).FS, path, id, nil))
		data, err := os.ReadFile(path)
		try(t, err)
		w.Identity = string(data)
	default:
		w.Elsewhere = kind%4 == 0
	}
	if w.New {
		return w
	}
	sizes := []int{3, 30, 300, 3000}
	s := scenariotest.Big(sizes[w.random.IntN(len(sizes))], seed)
	data, err := store.Encode(s)
	try(t, err)
	w.held[w.Name] = sumOf(s)
	w.scenarios, w.safe = []announced{{sumOf(s), time.Now()}}, 0
	how, err := w.lock()
	try(t, err)
	if how != nil {
		data, err = seal.Encrypt(data, how)
		try(t, err)
	}
	try(t, os.WriteFile(w.path(), data, 0o600))
	return w
}

// Errorf says how to repeat it.
func (w *witness) Errorf(format string, args ...any) {
	w.Helper()
	w.T.Errorf("run %s=1 %s=%d, kill %d, %s: %s", runsVariable, seedVariable, w.Seed, w.kills, w.phase, fmt.Sprintf(format, args...))
}

func (w *witness) run() {
	for range 1 + w.random.IntN(3) {
		if !w.live() || !w.check() {
			return
		}
	}
	w.goOn()
}

// moment is when to kill: some time after a line of the program, the nth of its kind.
type moment struct {
	line  string
	nth   int
	after time.Duration
}

func (w *witness) moment() moment {
	within := func(d time.Duration) time.Duration { return time.Duration(w.random.Int64N(int64(d))) }
	switch w.random.IntN(10) {
	case 0:
		return moment{"began", 1, within(60 * time.Millisecond)}
	case 1, 2, 3:
		return moment{"open", 1, within(2500 * time.Millisecond)}
	case 4:
		return moment{"saved", 1 + w.random.IntN(4), within(5 * time.Millisecond)} // the journal starts afresh
	case 5:
		return moment{"saving", 1 + w.random.IntN(6), within(500 * time.Millisecond)}
	case 6:
		return moment{"saving", 1 + w.random.IntN(6), within(10 * time.Millisecond)}
	}
	return moment{"saving", 1 + w.random.IntN(6), within(100 * time.Millisecond)}
}

// live starts the program and kills it.
func (w *witness) live() bool {
	spec, err := json.Marshal(w.crashing)
	try(w.T, err)
	program := exec.Command(os.Args[0])
	program.Env = append(os.Environ(), childVariable+"="+string(spec))
	var complaints bytes.Buffer
	program.Stderr = &complaints
	out, err := program.StdoutPipe()
	try(w.T, err)
	try(w.T, program.Start())
	var once sync.Once
	kill := func() {
		once.Do(func() {
			w.killed = time.Now()
			_ = program.Process.Kill()
		})
	}
	defer time.AfterFunc(10*time.Second, kill).Stop()
	when, first := w.moment(), len(w.scenarios)
	w.kills++
	w.phase, w.alive, w.gap = "starting", time.Now(), 0
	w.Seed += 1000 // another program
	defer func() { w.Seed -= 1000 }()
	for lines := bufio.NewScanner(out); lines.Scan(); {
		words := strings.SplitN(lines.Text(), " ", 3)
		if words[0] == when.line {
			if when.nth--; when.nth == 0 {
				time.AfterFunc(when.after, kill)
			}
		}
		w.hear(words, first)
	}
	_ = program.Wait() // it was killed
	kill()             // it ended by itself
	if complaints.Len() > 0 {
		w.Errorf("it ended by itself: %s", complaints.String())
		return false
	}
	w.gap = max(w.gap, w.killed.Sub(w.alive))
	w.phases[w.phase]++
	return true
}

// hear takes a line of the program, whose first scenario has an index.
func (w *witness) hear(words []string, first int) {
	stamp := func(text string) time.Time {
		nanoseconds, err := strconv.ParseInt(text, 10, 64)
		try(w.T, err)
		return time.Unix(0, nanoseconds)
	}
	switch words[0] {
	case "began":
		w.phase = "opening or recovering"
	case "open":
		w.phase = "editing"
	case "is":
		w.scenarios = append(w.scenarios, announced{words[1], stamp(words[2])})
	case "saving":
		w.saving, w.next, w.phase = words[1], words[2], "saving"
	case "saved":
		w.held[words[1]], w.saving, w.phase = w.next, "", "editing after a save"
	case "failed":
		w.saving = ""
		w.Errorf("not saved: %s", strings.Join(words, " "))
	case "flushed":
		n, err := strconv.Atoi(words[1])
		try(w.T, err)
		w.safe = max(w.safe, first+n-1)
	case "alive":
		at := stamp(words[1])
		w.gap, w.alive = max(w.gap, at.Sub(w.alive)), at
	case "trouble":
		w.Errorf("%s", strings.Join(words, " "))
	}
}

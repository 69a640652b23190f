package app

import (
	"flag"
	"fmt"
	"os"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"pgregory.net/rapid"

	"offramp/app/command"
	"offramp/app/settings"
	"offramp/scenarios/scenariotest"
	"offramp/widgets/chooser"
)

// user does what a person can do to a window, at random.
type user struct {
	*rapid.T
	w     *window
	table []command.Command[*window]
	did   []string // for whoever reads why it failed
}

// deed is something that a user does.
type deed struct {
	weight int
	do     func(u *user)
}

// deeds are all of them. What cannot be done at the moment does nothing, as
// with a person.
var deeds = []deed{
	{10, (*user).runCommand}, {6, (*user).typeSomething}, {8, (*user).pressSomething},
	{2, (*user).takeOffer}, {4, (*user).clickSomething}, {5, (*user).dragSomething},
	{2, (*user).visitPane}, {3, (*user).editPane}, {2, (*user).useClipboard}, {1, (*user).usePalette},
	{2, (*user).findSomething}, {1, (*user).selectSeveral}, {1, (*user).changeWindow},
}

// safe are the commands that neither open windows nor touch files.
func safe() []command.Command[*window] {
	var all []command.Command[*window]
	for _, c := range commands {
		switch c.Name {
		case "Light", "Dark", "As the system": // settings of the whole test: see changeWindow
			continue
		}
		if c.Menu != "File" {
			all = append(all, c)
		}
	}
	return all
}

// sameEachTime makes random tests take the same ways at every run, so that a run
// fails for what was changed and not by chance. New ways are looked for by
// test.sh --long, or with -rapid.seed.
func sameEachTime(t *testing.T) {
	t.Helper()
	seed := flag.Lookup("rapid.seed")
	if os.Getenv("OFFRAMP_NEW_WAYS") != "" || seed.Value.String() != seed.DefValue {
		return
	}
	if err := seed.Value.Set("1"); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = seed.Value.Set(seed.DefValue) }) // its own default: it takes that
}

// If this fails, some sequence of commands, keys, clicks and drags that a user
// can do ends the program, breaks the figures, hides the selection, loses the
// keyboard, leaves the map behind the scenario, or cannot be undone.
func TestRandomCommands(t *testing.T) {
	sameEachTime(t)
	t.Setenv("LANG", "en_US.UTF-8")
	p := newProgram(test.NewTempApp(t), settings.Memory())
	p.choose = func(fyne.Window, chooser.Options) {} // it looks into folders beside the UI thread
	p.beside = func(work func()) { work() }          // the test driver would come back on another thread
	all := commands
	commands = safe() // for menus, keys and palette, too
	t.Cleanup(func() { commands = all })
	rapid.Check(t, func(t *rapid.T) {
		s := scenariotest.Draw(t, scenariotest.Options{MaxOutcomes: 8, Sound: true})
		first := bytesOf(t, s)
		w := p.show(newDocument(s))
		defer w.close()
		defer w.flash("") // its clock would strike while others are tested
		defer forgetWidgets()
		w.win.Resize(fyne.NewSize(rapid.SampledFrom([]float32{1300, 1000, 560}).Draw(t, "width"), 700))
		u := &user{T: t, w: w, table: commands}
		defer u.tell()
		for range rapid.IntRange(1, 25).Draw(t, "steps") {
			u.step()
			u.look()
		}
		u.end()
		u.undoAll(first)
	})
}

// forgetWidgets has Fyne forget what was not shown for a minute, as it does while
// a real window is drawn: thousands of windows would take gigabytes.
func forgetWidgets() { test.NewCanvas().Capture() }

// step does one of the deeds.
func (u *user) step() {
	var all []func(*user)
	for _, d := range deeds {
		for range d.weight {
			all = append(all, d.do)
		}
	}
	all[u.upTo("deed", len(all))](u)
}

func (u *user) note(format string, args ...any) { u.did = append(u.did, fmt.Sprintf(format, args...)) }

// tell says what was done until it failed, or until the program ended.
func (u *user) tell() {
	if reason := recover(); reason != nil {
		for _, line := range u.did {
			u.Log(line)
		}
		panic(reason)
	}
}

// upTo draws a place in a list of n.
func (u *user) upTo(label string, n int) int { return rapid.IntRange(0, n-1).Draw(u.T, label) }

func draw[T any](u *user, label string, of ...T) T { return of[u.upTo(label, len(of))] }

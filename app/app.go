// Package app is the program: windows, menus, shortcuts, open documents and
// settings.
package app

import (
	"fmt"
	"os"
	"runtime/debug"

	"fyne.io/fyne/v2"

	"offramp/app/cli"
	"offramp/app/quiet"
	"offramp/app/settings"
	"offramp/assets"
)

// ID is the identity of the app.
const ID = cli.ID

// gcPercent lets the heap grow to four times what is alive before it is collected.
const gcPercent = 300

// Run runs the program with the arguments that follow its name and returns its
// exit code: verbs without a window, files each in a window of its own.
func Run(args []string) (exit int) {
	quiet.Over()
	if code, handled := cli.Run(args, os.Stdout, os.Stderr); handled {
		return code
	}
	defer func() {
		// Fyne panics where there is no display to open a window on.
		if reason := recover(); reason != nil {
			fmt.Fprintf(os.Stderr, "offramp: no window can be opened here: %v\n", reason)
			fmt.Fprintln(os.Stderr, "Check that a display is there (DISPLAY, WAYLAND_DISPLAY) and that OpenGL works.")
			fmt.Fprintln(os.Stderr, "Without one, “offramp help” lists what works on the command line.")
			if os.Getenv("OFFRAMP_TRACE") != "" {
				debug.PrintStack()
			}
			exit = 2
		}
	}()
	return show(args)
}

// show opens the windows and returns when the last is closed. Where the program
// runs already, that one opens them.
func show(args []string) (exit int) {
	r := asked(args)
	folder, homeless := settings.Folder()
	first, handed := meet(folder, r)
	if handed {
		return 0
	}
	defer first.Close()
	// A keystroke makes the scene anew: fewer collections, each of them between
	// keys, are worth the memory.
	debug.SetGCPercent(gcPercent)
	a := NewApp(ID)
	a.SetIcon(fyne.NewStaticResource("icon.png", assets.Icon))
	p, trouble := keeping(a, folder, homeless)
	p.first, p.guard = first, guard(folder)
	running := false
	a.Lifecycle().SetOnStarted(func() {
		running = true
		p.listen()
	})
	defer func() {
		if reason := recover(); reason != nil {
			if !running {
				panic(reason) // what no window can be opened on is no fault of ours
			}
			exit = p.broke(reason, debug.Stack())
		}
	}()
	p.keepDrafts()
	p.begin(r)
	p.lookForRecent()
	p.tellTrouble(trouble)
	go func() { // as the toolkit does where it is asked to end
		<-hangups()
		fyne.Do(a.Quit)
	}()
	a.Run()
	p.over = true
	p.stopped() // not as Fyne's OnStopped: it may wait for ever for the hook it has just forgotten
	return 0
}

// keeping returns a program that keeps what it has to in a folder, unless there is
// none. Whatever is wrong with the settings there, what is typed is kept.
func keeping(a fyne.App, folder string, homeless error) (p *program, trouble error) {
	if homeless != nil {
		return newProgram(a, settings.Memory()), homeless
	}
	kept, trouble := settings.Open(folder)
	p = newProgram(a, kept)
	p.desk.Data = folder
	p.identify()
	return p, trouble
}

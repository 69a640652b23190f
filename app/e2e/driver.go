// Package e2e drives the real program in a real window, with the keyboard and
// the mouse, as a user would. It needs an X display with a window manager,
// xdotool, and ImageMagick's import.
package e2e

import (
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"syscall"
	"time"
)

// Driver runs the program and presses its keys.
type Driver struct {
	// Binary is the program, Dir where screenshots go, Home the home folder
	// that the program is given, so that nobody's settings are touched.
	Binary, Dir, Home string
	// Shots is where screenshots are kept, "" for Dir.
	Shots string
	// Under is a command, with its arguments, that the program runs under.
	Under []string
	// Log, where not nil, is told each step.
	Log func(format string, args ...any)

	cmd    *exec.Cmd
	done   chan error
	output output
}

// output collects what the program prints, while it prints.
type output struct {
	mu   sync.Mutex
	text strings.Builder
}

func (o *output) Write(p []byte) (int, error) {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.Write(p)
}

func (o *output) String() string {
	o.mu.Lock()
	defer o.mu.Unlock()
	return o.text.String()
}

// patience is how long the driver waits for what should come at once: the
// machine may be slow.
const patience = 20 * time.Second

// Start starts the program and waits for its window.
func (d *Driver) Start(args ...string) error {
	line := append(append(slices.Clone(d.Under), d.Binary), args...)
	d.cmd = exec.Command(line[0], line[1:]...)
	d.cmd.Env = d.env()
	d.cmd.Stdout, d.cmd.Stderr = &d.output, &d.output
	if err := d.cmd.Start(); err != nil {
		return fmt.Errorf("starting %s: %w", d.Binary, err)
	}
	d.done = make(chan error, 1)
	go func() { d.done <- d.cmd.Wait() }()
	if err := d.WaitTitle("Offramp"); err != nil {
		return err
	}
	time.Sleep(500 * time.Millisecond) // the first frame, and the focus
	return d.focus()
}

// env is the environment of the program: one in which nothing of the user's is
// touched, and no other program that runs is spoken to.
func (d *Driver) env() []string {
	return append(os.Environ(), "HOME="+d.Home, "XDG_CONFIG_HOME="+filepath.Join(d.Home, ".config"),
		"OFFRAMP_HOME="+d.Settings(), "XDG_RUNTIME_DIR="+d.Home, "LANG=en_US.UTF-8",
		"OFFRAMP_TRACE=1")
}

// Settings is the folder in which the program keeps its settings.
func (d *Driver) Settings() string { return filepath.Join(d.Home, "settings") }

// focus gives the newest window of the program the keyboard.
func (d *Driver) focus() error {
	windows := d.windows()
	if len(windows) == 0 {
		return errors.New("there is no window to focus")
	}
	_, err := d.xdotool("windowactivate", "--sync", windows[len(windows)-1])
	return err
}

// windows are the program's windows. xdotool fails where it finds none.
func (d *Driver) windows() []string {
	out, err := d.xdotool("search", "--onlyvisible", "--name", "Offramp$")
	if err != nil {
		return nil
	}
	return strings.Fields(out)
}

// Titles returns the titles of the program's windows.
func (d *Driver) Titles() []string {
	var titles []string
	for _, w := range d.windows() {
		if title, err := d.xdotool("getwindowname", w); err == nil {
			titles = append(titles, strings.TrimSpace(title))
		}
	}
	return titles
}

// WaitTitle waits until a window's title holds a text.
func (d *Driver) WaitTitle(text string) error {
	return d.wait("a window titled “"+text+"”", func() bool {
		for _, title := range d.Titles() {
			if strings.Contains(title, text) {
				return true
			}
		}
		return false
	})
}

// WaitFile waits until a file holds a text.
func (d *Driver) WaitFile(path, text string) error {
	return d.wait(fmt.Sprintf("%s to hold %q", path, text), func() bool {
		data, err := os.ReadFile(path)
		return err == nil && strings.Contains(string(data), text)
	})
}

func (d *Driver) wait(what string, ready func() bool) error {
	for end := time.Now().Add(patience); time.Now().Before(end); {
		if ready() {
			return nil
		}
		select {
		case err := <-d.done:
			d.done <- err
			return fmt.Errorf("waiting for %s: the program ended: %w\n%s", what, err, d.output.String())
		case <-time.After(50 * time.Millisecond):
		}
	}
	return fmt.Errorf("waited %v for %s; the windows are %q\n%s", patience, what, d.Titles(), d.output.String())
}

// Type types a text.
func (d *Driver) Type(text string) error {
	_, err := d.xdotool("type", "--delay", "15", "--", text)
	time.Sleep(settle)
	return err
}

// settle is how long a key may take to have its effect on screen.
const settle = 150 * time.Millisecond

// Keys presses keys, one after the other, by their X names: "ctrl+s".
func (d *Driver) Keys(keys ...string) error {
	for _, key := range keys {
		if _, err := d.xdotool("key", "--", key); err != nil {
			return err
		}
		time.Sleep(settle)
	}
	return nil
}

// Click clicks the primary button at a place of the screen.
func (d *Driver) Click(x, y int) error {
	_, err := d.xdotool("mousemove", fmt.Sprint(x), fmt.Sprint(y), "click", "1")
	time.Sleep(settle)
	return err
}

// ClickIn clicks the primary button at a place of the active window.
func (d *Driver) ClickIn(x, y int) error {
	if err := d.PointIn(x, y); err != nil {
		return err
	}
	_, err := d.xdotool("click", "1")
	time.Sleep(settle)
	return err
}

// PointIn moves the mouse to a place of the active window, as a hand would: not
// in a single leap.
func (d *Driver) PointIn(x, y int) error {
	active, err := d.xdotool("getactivewindow")
	if err != nil {
		return err
	}
	for _, dx := range []int{-2, -1, 0} {
		if _, err := d.xdotool("mousemove", "--window", strings.TrimSpace(active), fmt.Sprint(x+dx), fmt.Sprint(y)); err != nil {
			return err
		}
		time.Sleep(settle / 2)
	}
	return nil
}

// Resize makes the active window as large as that.
func (d *Driver) Resize(width, height int) error {
	_, err := d.xdotool("getactivewindow", "windowsize", "--sync", fmt.Sprint(width), fmt.Sprint(height))
	time.Sleep(2 * settle)
	return err
}

// Shot takes a picture of the screen and returns its path.
func (d *Driver) Shot(name string) (string, error) {
	time.Sleep(2 * settle)
	path := d.shotPath(name)
	if out, err := exec.Command("import", "-window", "root", path).CombinedOutput(); err != nil {
		return "", fmt.Errorf("taking the screenshot %s: %w: %s", path, err, out)
	}
	return path, nil
}

func (d *Driver) shotPath(name string) string {
	dir := d.Shots
	if dir == "" {
		dir = d.Dir
	}
	return filepath.Join(dir, name+".png")
}

// Quit asks the program to quit and waits for it to end.
func (d *Driver) Quit() error {
	if err := d.Keys("ctrl+q"); err != nil {
		return err
	}
	return d.WaitEnd()
}

// WaitEnd waits for the program to end well.
func (d *Driver) WaitEnd() error {
	select {
	case err := <-d.done:
		d.done <- err
		if err != nil {
			return fmt.Errorf("the program ended badly: %w\n%s", err, d.output.String())
		}
		return nil
	case <-time.After(patience):
		windows := d.Titles()
		return fmt.Errorf("the program does not end; its windows are %q\n%s", windows, d.stuck())
	}
}

// stuck ends the program so that it says what each part of it waits for.
func (d *Driver) stuck() string {
	if err := d.cmd.Process.Signal(syscall.SIGQUIT); err != nil {
		return err.Error()
	}
	select {
	case err := <-d.done:
		d.done <- err
	case <-time.After(patience):
	}
	return d.output.String()
}

// Terminate ends the program as a system that shuts down does, and waits.
func (d *Driver) Terminate() error {
	if err := d.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		return fmt.Errorf("ending the program: %w", err)
	}
	return d.WaitEnd()
}

// Kill ends the program whatever it is doing.
func (d *Driver) Kill() {
	if d.cmd == nil || d.cmd.Process == nil {
		return
	}
	err := d.cmd.Process.Signal(syscall.SIGKILL)
	if err != nil && !errors.Is(err, os.ErrProcessDone) {
		d.log("ending the program: %v", err)
	}
	<-d.done
	d.done <- nil
}

// Output is what the program printed.
func (d *Driver) Output() string { return d.output.String() }

func (d *Driver) log(format string, args ...any) {
	if d.Log != nil {
		d.Log(format, args...)
	}
}

func (d *Driver) xdotool(args ...string) (string, error) {
	out, err := exec.Command("xdotool", args...).CombinedOutput()
	if err != nil {
		return "", fmt.Errorf("xdotool %s: %w: %s", strings.Join(args, " "), err, out)
	}
	return string(out), nil
}

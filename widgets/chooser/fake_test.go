package chooser

import (
	"io/fs"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"
	"fyne.io/fyne/v2/widget"

	"offramp/widgets/look"
)

// fake is a disk of folders that answers at once, or when told to.
type fake struct {
	folders map[string][]Entry
	errs    map[string]error
	hold    bool
	held    []func()
	stopped int
	listed  []string
}

func (f *fake) Home() string { return "/home/me" }

func (f *fake) Places(done func([]Place)) { done([]Place{{"Home", "/home/me"}, {"Other", "/other"}}) }

func (f *fake) List(folder string, done func([]Entry, error)) func() {
	f.listed = append(f.listed, folder)
	answer := func() {
		entries, ok := f.folders[folder]
		switch err := f.errs[folder]; {
		case err != nil:
			done(nil, &fs.PathError{Op: "open", Path: folder, Err: err})
		case !ok:
			done(nil, fs.ErrNotExist)
		default:
			done(entries, nil)
		}
	}
	if f.hold {
		f.held = append(f.held, answer)
	} else {
		answer()
	}
	return func() { f.stopped++ }
}

func newFake() *fake {
	return &fake{errs: map[string]error{}, folders: map[string][]Entry{
		"/":                   {{Name: "home", Folder: true}},
		"/home/":              {{Name: "me", Folder: true}},
		"/other/":             {},
		"/home/me/":           {{Name: "beta.json"}, {Name: "alpha.scenario.json"}, {Name: "Docs", Folder: true}, {Name: "x.txt"}},
		"/home/me/Docs/":      {{Name: "Deep", Folder: true}, {Name: "inner.json"}},
		"/home/me/Docs/Deep/": {},
	}}
}

// fixture is a chooser over a window, with what came of it.
type fixture struct {
	*Chooser
	t      *testing.T
	win    fyne.Window
	disk   *fake
	below  *widget.Entry // has the keyboard in the window
	leaked []string
	chosen []string
	closed int
}

func show(t *testing.T, opt Options, change ...func(*fake)) *fixture {
	t.Helper()
	skipOnWindows(t)
	app := test.NewTempApp(t)
	app.Settings().SetTheme(look.New(look.Light))
	f := &fixture{t: t, disk: newFake(), below: widget.NewEntry()}
	for _, c := range change {
		c(f.disk)
	}
	f.win = test.NewTempWindow(t, f.below)
	f.win.Resize(fyne.NewSize(800, 600))
	f.win.Canvas().Focus(f.below)
	f.win.Canvas().SetOnTypedKey(func(k *fyne.KeyEvent) { f.leaked = append(f.leaked, string(k.Name)) })
	if opt.Start == "" {
		opt.Start = "/home/me/"
	}
	opt.Title, opt.Confirm, opt.Suffixes, opt.Disk = "Open a scenario", "Open", []string{".json"}, f.disk
	if opt.Save {
		opt.Confirm, opt.DefaultSuffix = "Save", ".scenario.json"
	}
	opt.OnChosen = func(path string) {
		if f.Text() == "" || len(f.win.Canvas().Overlays().List()) > 0 {
			t.Error("OnChosen came before the chooser was gone")
		}
		f.chosen = append(f.chosen, path)
	}
	opt.OnClosed = func() { f.closed++ }
	f.Chooser = Show(f.win, opt)
	return f
}

// press sends keys as the driver does, to whoever has the keyboard.
func (f *fixture) press(keys ...fyne.KeyName) {
	for _, name := range keys {
		key := &fyne.KeyEvent{Name: name}
		switch focused := f.win.Canvas().Focused().(type) {
		case nil:
			f.win.Canvas().OnTypedKey()(key)
		case *pathEntry:
			focused.KeyDown(key)
			focused.TypedKey(key)
			focused.KeyUp(key)
		default:
			focused.TypedKey(key)
		}
	}
}

// write types text where the keyboard is.
func (f *fixture) write(text string) {
	for _, r := range text {
		f.win.Canvas().Focused().TypedRune(r)
	}
}

func (f *fixture) wantText(want string) {
	f.t.Helper()
	if got := f.Text(); got != want {
		f.t.Errorf("the entry holds %q, want %q", got, want)
	}
}

func (f *fixture) wantRows(want string) {
	f.t.Helper()
	if got := names(f.rows); got != want {
		f.t.Errorf("the list shows %q, want %q", got, want)
	}
}

func (f *fixture) wantChosen(want ...string) {
	f.t.Helper()
	if len(f.chosen) != len(want) || len(want) > 0 && f.chosen[0] != want[0] {
		f.t.Errorf("chosen %q, want %q", f.chosen, want)
	}
	if len(want) > 0 && f.closed != 1 {
		f.t.Errorf("closed %d times", f.closed)
	}
}

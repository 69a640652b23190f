package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"
	"fyne.io/fyne/v2/test"

	"offramp/app/command"
	"offramp/app/instance"
	"offramp/app/settings"
	"offramp/widgets/look"
	"offramp/widgets/minimap"
)

// started returns a program as it is started, whose settings are in a folder.
func started(t *testing.T, folder string, args ...string) *program {
	t.Helper()
	t.Setenv("LANG", "en_US.UTF-8")
	kept, err := settings.Open(folder)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = kept.Flush() }) // else its clock may write while the folder is taken away
	p := newProgram(test.NewTempApp(t), kept)
	p.beside = func(work func()) { work() } // the test driver would run both at once
	p.start(asked(args))
	return p
}

// scenarioFile writes a scenario with two branches and returns its path.
func scenarioFile(t *testing.T, folder, name string) string {
	t.Helper()
	path := filepath.Join(folder, name+Suffix)
	text := fmt.Sprintf(`{"format":"offramp/scenario","version":1,"id":%q,"root":{"id":"r","title":"The %s","children":[`+
		`{"id":"a","title":"A","children":[{"id":"aa","title":"AA"}]},{"id":"b","title":"B"}]}}`, "id of "+name, name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// showsAll fails unless the program shows just these files, in whatever order.
func showsAll(t *testing.T, p *program, paths ...string) {
	t.Helper()
	var shown []string
	for _, w := range p.windows {
		shown = append(shown, w.doc.path)
	}
	slices.Sort(shown)
	slices.Sort(paths)
	if !slices.Equal(shown, paths) {
		t.Fatalf("shows %q, not %q", shown, paths)
	}
}

// If this fails, a document that is opened again has to be folded, zoomed and
// walked to the same place again, or looking at it changes it.
func TestADocumentIsLookedAtAsItWasLeft(t *testing.T) {
	home, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	before, _ := os.ReadFile(path)
	p := started(t, home, path)
	showsAll(t, p, path)
	w := p.windows[0]
	w.doc.board.Fold(w.doc.scenario().Outcome("a"), true)
	w.doc.board.Select("b")
	w.mapView.ZoomBy(-4)
	left := w.mapView.State()
	w.close()

	p = started(t, home, path)
	showsAll(t, p, path)
	if got := p.windows[0].mapView.State(); got.Zoom != left.Zoom || got.Selected != "b" || !slices.Equal(got.Folded, []string{"a"}) {
		t.Errorf("left as %+v, found as %+v", left, got)
	}
	if p.windows[0].doc.dirty() {
		t.Error("looking at it is an edit")
	}
	if after, _ := os.ReadFile(path); string(after) != string(before) {
		t.Error("looking at it changed the file")
	}
}

// If this fails, a copy, or another scenario of the same name, opens as somebody
// else's was left.
func TestAnotherDocumentIsLookedAtAnew(t *testing.T) {
	home, folder := t.TempDir(), t.TempDir()
	path := scenarioFile(t, folder, "talks")
	p := started(t, home, path)
	showsAll(t, p, path)
	p.windows[0].mapView.ZoomBy(-4)
	p.windows[0].close()

	other := scenarioFile(t, folder, "other")
	if err := os.Rename(other, path); err != nil {
		t.Fatal(err)
	}
	copied := scenarioFile(t, folder, "copy of talks")
	p = started(t, home, path, copied)
	showsAll(t, p, path, copied)
	for _, w := range p.windows {
		if s := w.mapView.State(); s.Begun {
			t.Errorf("%s is shown as %+v", w.doc.path, s)
		}
	}
}

// If this fails, settings are forgotten between two starts.
func TestThemeAndFolderAreKept(t *testing.T) {
	home, path := t.TempDir(), scenarioFile(t, t.TempDir(), "talks")
	p := started(t, home, path)
	showsAll(t, p, path)
	p.setTheme(look.Dark)
	p.windows[0].close()
	p = started(t, home)
	if p.look.Variant() != look.Dark || p.folder() != filepath.Dir(path) {
		t.Errorf("the theme is %v, the folder %s", p.look.Variant(), p.folder())
	}
}

// If this fails, the File menu does not list what was open last, opens another
// file, or cannot be cleared.
func TestRecentFilesAreInTheMenu(t *testing.T) {
	home, a, b := t.TempDir(), t.TempDir(), t.TempDir()
	paths := []string{scenarioFile(t, a, "talks"), scenarioFile(t, b, "talks"), scenarioFile(t, a, "trade")}
	p := started(t, home)
	for _, path := range paths {
		p.open(nil, path)
	}
	if err := os.Remove(paths[2]); err != nil {
		t.Fatal(err)
	}
	p.lookForRecent()
	labels := func() (all []string) {
		for _, c := range recentCommands(p.windows[0]) {
			all = append(all, c.Name)
		}
		return all
	}
	want := []string{"trade  (missing)", "talks  in " + shortened(b), "talks  in " + shortened(a)}
	if got := labels(); !slices.Equal(got, want) {
		t.Fatalf("listed %q, want %q", got, want)
	}
	p.showing(paths[0]).close()
	w := p.windows[0]
	w.mapView.Commit()
	w.run(recentCommands(w)[2])
	if got := labels()[0]; got != want[2] || p.showing(paths[0]) == nil {
		t.Errorf("the first is %q now", got)
	}
	c, _ := find(t, "Clear recent files")
	w.run(c)
	if got := labels(); len(got) != 0 || c.Can(w) {
		t.Errorf("cleared, it lists %q", got)
	}
}

func find(t *testing.T, name string) (command.Command[*window], bool) {
	t.Helper()
	for _, c := range commands {
		if c.Name == name {
			return c, true
		}
	}
	t.Fatalf("there is no command %q", name)
	return command.Command[*window]{}, false
}

// If this fails, files named on the command line or dropped together share a
// window, or one opens twice.
func TestSeveralFilesHaveAWindowEach(t *testing.T) {
	folder := t.TempDir()
	one, two, three := scenarioFile(t, folder, "one"), scenarioFile(t, folder, "two"), scenarioFile(t, folder, "three")
	p := started(t, t.TempDir(), one, two, one)
	showsAll(t, p, one, two)
	p.showing(one).dropped([]fyne.URI{storage.NewFileURI(two), storage.NewFileURI(three)})
	showsAll(t, p, one, two, three)
}

// If this fails, what is dropped and is no scenario does nothing, or says so in
// a pile of messages.
func TestDroppingWhatIsNoScenarioIsTold(t *testing.T) {
	folder := t.TempDir()
	good, bad := scenarioFile(t, folder, "good"), filepath.Join(folder, "photo.jpg")
	if err := os.WriteFile(bad, []byte("\xff\xd8"), 0o600); err != nil {
		t.Fatal(err)
	}
	web, err := storage.ParseURI("https://example.org/x.json")
	if err != nil {
		t.Fatal(err)
	}
	for name, files := range map[string][]fyne.URI{
		"a picture": {storage.NewFileURI(bad)}, "a folder": {storage.NewFileURI(folder)}, "an address": {web},
		"several": {storage.NewFileURI(bad), web, storage.NewFileURI(folder), storage.NewFileURI(good)},
	} {
		t.Run(name, func(t *testing.T) {
			p := started(t, t.TempDir())
			p.windows[0].mapView.Commit()
			p.windows[0].dropped(files)
			told := func() int { return len(p.windows[0].win.Canvas().Overlays().List()) }
			if len(files) > 1 {
				showsAll(t, p, good)
			}
			if told() != 1 {
				t.Errorf("%d messages are stacked", told())
			}
		})
	}
}

// If this fails, what the system hands over means other files to the program
// that runs already, or a flag is taken for a file.
func TestWhatAStartAsksFor(t *testing.T) {
	t.Chdir(t.TempDir())
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	got := asked([]string{"-psn_0_1", "a.json", "--sample", filepath.Join(here, "b", "..", "c.json")})
	if want := []string{filepath.Join(here, "a.json"), filepath.Join(here, "c.json")}; !got.Sample || !slices.Equal(got.Files, want) {
		t.Errorf("asks for %+v", got)
	}
}

// If this fails, a second start with a file opens it twice, and one without
// shows nothing.
func TestASecondStart(t *testing.T) {
	path := scenarioFile(t, t.TempDir(), "talks")
	p := started(t, t.TempDir(), path)
	showsAll(t, p, path)
	p.start(instance.Request{Files: []string{path}})
	showsAll(t, p, path)
	p.start(instance.Request{})
	showsAll(t, p, path, "")
}

// If this fails, nobody learns that the settings were broken, or what is typed with
// broken settings is in no journal and what is saved over in no version.
func TestBrokenSettingsAreTold(t *testing.T) {
	home := t.TempDir()
	if err := os.WriteFile(filepath.Join(home, "settings.json"), []byte("{"), 0o600); err != nil {
		t.Fatal(err)
	}
	p, trouble := keeping(test.NewTempApp(t), home, nil)
	if p.desk.Data != home {
		t.Error("nothing is kept safe")
	}
	p.desk.Data = "" // no goroutine of it goes on beside the next test
	p.start(asked(nil))
	p.tellTrouble(trouble)
	if p.windows[0].win.Canvas().Overlays().Top() == nil {
		t.Error("nothing is said")
	}
}

// If this fails, who wants no motion or no minimap has to say so at every start,
// or in every window.
func TestHowMapsLookIsKept(t *testing.T) {
	home := t.TempDir()
	file := scenarioFile(t, t.TempDir(), "talks")
	hasMinimap := func(w *window) bool {
		w.win.Resize(fyne.NewSize(1000, 700))
		w.mapView.ZoomTo(3)
		return slices.ContainsFunc(test.WidgetRenderer(w.mapView).Objects(), func(o fyne.CanvasObject) bool {
			_, is := o.(*minimap.Minimap)
			return is
		})
	}
	p := started(t, home, file)
	shown, other := p.windows[0], p.show(newDocument(blank()))
	if !hasMinimap(shown) || !showMotion.Checked(shown) {
		t.Error("a map begins without minimap or motion")
	}
	other.run(showMinimap)
	other.run(showMotion)
	if hasMinimap(shown) || showMotion.Checked(shown) {
		t.Error("the other window's map looks as before")
	}
	if err := p.kept.Flush(); err != nil {
		t.Fatal(err)
	}
	again := started(t, home, file).windows[0]
	if hasMinimap(again) || showMotion.Checked(again) {
		t.Error("it is not kept")
	}
}

// showing is the window that has the file at path open, or nil.
func (p *program) showing(path string) *window {
	for _, w := range p.windows {
		if w.doc.path != "" && samePath(w.doc.path, path) {
			return w
		}
	}
	return nil
}

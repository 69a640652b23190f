package app

import (
	"os"
	"path/filepath"
	"testing"

	"offramp/app/instance"
	"offramp/scenarios/store/keeper"
)

// If this fails, a file that somebody else put there after a name was chosen, while
// another save was still under way, is overwritten without a question.
func TestANewNameThatIsTakenMeanwhile(t *testing.T) {
	folder := t.TempDir()
	p := safekeeping(t, t.TempDir())
	p.start(instance.Request{Files: []string{scenarioFile(t, folder, "talks")}})
	w := p.windows[0]
	fresh, taken := filepath.Join(folder, "new"+Suffix), scenarioFile(t, folder, "theirs")
	for path, there := range map[string]bool{fresh: false, taken: true} {
		w.chosenSave(path, nil, false, func(_ string, over bool) {
			if over != there {
				t.Errorf("%s may be replaced: %v", path, over)
			}
		})
	}
	as := w.as(fresh, false)
	if err := os.WriteFile(fresh, []byte("theirs"), 0o600); err != nil {
		t.Fatal(err)
	}
	w.writeAs(as, func(_ keeper.Saved, err error) {
		if err == nil {
			t.Error("it is saved")
		}
	})
	if data, _ := os.ReadFile(fresh); string(data) != "theirs" {
		t.Errorf("it holds %q", data)
	}
	p.stopped()
}

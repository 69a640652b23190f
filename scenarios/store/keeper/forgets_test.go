package keeper_test

import (
	"os"
	"path/filepath"
	"testing"

	"offramp/scenarios"
	"offramp/scenarios/store/keeper"
)

// If this fails, who had everything forgotten, saved and left finds that the computer
// keeps what the file held, or which files were opened; or that what was not saved
// does not outlast a crash.
func TestNothingIsKeptAfterForgetting(t *testing.T) {
	d := desk(t)
	e := scenarios.NewEditor(scenarios.New())
	k := d.New(e, keeper.Told{})
	path := filepath.Join(t.TempDir(), "a.scenario.json")
	rename(t, e, "one")
	try(t, save(t, k, e, keeper.As{Path: path}))
	d.Forgets()
	rename(t, e, "two")
	try(t, save(t, k, e, keeper.As{Path: path}))
	rename(t, e, "not saved")
	try(t, k.Flush(t.Context()))
	if !grep(t, d.Data, "not saved") {
		t.Error("the journal ended")
	}
	try(t, k.CloseNow(true))
	k, _ = open(t, d, path, nil, keeper.Told{})
	try(t, k.CloseNow(true))
	_ = filepath.WalkDir(d.Data, func(path string, e os.DirEntry, err error) error {
		if !e.IsDir() {
			t.Errorf("%s is kept", path)
		}
		return err
	})
}

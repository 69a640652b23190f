package cli

import (
	"fmt"
	"os"
	"path/filepath"

	"offramp/app/settings"
	"offramp/scenarios/store/disk"
	"offramp/scenarios/store/forget"
)

// ID is the identity of the app, as in FyneApp.toml.
const ID = "org.offramp.Offramp"

type forgetVerb struct {
	Yes bool `help:"Remove it; else it is only listed."`
}

// Help is what "offramp help forget" says beyond the list of flags.
func (*forgetVerb) Help() string {
	return `Lists what Offramp keeps on this computer beside your own files, and with --yes removes it: settings, recent files and views, journals of what was not saved, versions that saves replaced, reports of faults. Your scenarios, and files with keys, are not touched.

What a disk has not used again, its snapshots and backups may still hold some of it. Close the windows of Offramp first: the journals of documents that are open stay, and what a window was told is written again.

Exit code: 0 done, 1 something could not be removed, 2 no place to look in.`
}

func (v *forgetVerb) run(s *streams) int {
	folder, err := settings.Folder()
	if err != nil {
		fmt.Fprintf(s.err, "offramp: %v\n", err)
		return exitNot
	}
	place := forget.At(disk.Real{}, folder, Toolkit())
	look := place.Look
	if v.Yes {
		look = place.Forget
	}
	parts, err := look()
	for _, part := range parts {
		fmt.Fprintln(s.out, part)
	}
	switch {
	case len(parts) == 0:
		fmt.Fprintln(s.err, "There is nothing to forget in "+folder+".")
	case v.Yes:
		fmt.Fprintln(s.err, "This was removed.")
	default:
		fmt.Fprintln(s.err, "Nothing was removed: “offramp forget --yes” does.")
	}
	if err != nil {
		fmt.Fprintf(s.err, "offramp: not all of it: %v\n", err)
		return exitErrors
	}
	return exitDone
}

// Toolkit is the folder that the window toolkit keeps for the program, "" where
// the system names none.
func Toolkit() string {
	config, err := os.UserConfigDir()
	if err != nil {
		return ""
	}
	return filepath.Join(config, "fyne", ID)
}

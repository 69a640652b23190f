package chooser

import (
	"io/fs"
	"syscall"

	"golang.org/x/sys/windows"
)

// drives returns the drives that have a letter, without waking them.
func drives() []Place {
	mask, err := windows.GetLogicalDrives()
	if err != nil {
		return nil
	}
	var places []Place
	for i := range 26 {
		if mask&(1<<i) != 0 {
			name := string(rune('A'+i)) + ":"
			places = append(places, Place{name, name + `\`})
		}
	}
	return places
}

// hidden tells whether Windows hides a file or folder.
func hidden(e fs.DirEntry) bool {
	info, err := e.Info()
	if err != nil {
		return false
	}
	data, ok := info.Sys().(*syscall.Win32FileAttributeData)
	return ok && data.FileAttributes&syscall.FILE_ATTRIBUTE_HIDDEN != 0
}

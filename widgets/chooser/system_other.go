//go:build !windows

package chooser

import "io/fs"

// drives is empty: other systems have one tree.
func drives() []Place { return nil }

// hidden is false: elsewhere a dot hides.
func hidden(fs.DirEntry) bool { return false }

// Package settings keeps, between runs, what a user set and how each document
// was last looked at: in files of our own, never in a document.
package settings

import (
	"errors"
	"os"
	"path/filepath"
)

// HomeVariable names the environment variable that puts the folder elsewhere:
// for tests, and for programs that must not share their settings.
const HomeVariable = "OFFRAMP_HOME"

// Folder returns where the files are. It need not be there yet.
func Folder() (string, error) {
	if folder := os.Getenv(HomeVariable); folder != "" {
		return filepath.Abs(folder)
	}
	config, err := os.UserConfigDir()
	if err != nil {
		return "", errors.New("the system names no folder for settings: set HOME, or XDG_CONFIG_HOME")
	}
	return filepath.Join(config, "offramp"), nil
}

//go:build !windows

package instance

import (
	"os"
	"strings"
)

// screen is the display, however it is written. Where there is none, as on
// macOS, a user has one screen.
func screen() string {
	return strings.TrimSuffix(os.Getenv("DISPLAY"), ".0") + "\x00" + os.Getenv("WAYLAND_DISPLAY")
}

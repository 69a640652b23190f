package instance

import "os"

// Key names the screen that this process opens windows on, so that no window
// opens on somebody else's; and the settings that it uses.
func Key(settings string) string { return screen() + "\x00" + settings }

// Alone tells whether this start was asked to keep to itself.
func Alone() bool { return os.Getenv(AloneVariable) != "" }

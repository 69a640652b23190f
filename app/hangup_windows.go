package app

import "os"

// hangups tells that the terminal or the session that the program was started from
// is gone: Windows has its own way, which the toolkit hears.
func hangups() <-chan os.Signal { return nil }

// Package quiet keeps Fyne from complaining on every start, verbs included, that
// “C” is no language: servers, containers and git's hooks run in that locale, and what
// a verb prints there is read by programs.
//
// Fyne does so while packages are initialised, before main. Go initialises packages
// that are ready in the order of their paths, and this one is ready at once, as it
// imports nearly nothing; Fyne's waits for text/template.
package quiet

import (
	"io"
	"log"
	"os"
	"strings"
)

func init() {
	if plain(os.Getenv) {
		log.SetOutput(io.Discard)
	}
}

// plain tells whether the environment names the locale of no country.
func plain(env func(string) string) bool {
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		if value := env(name); value != "" {
			value, _, _ = strings.Cut(value, ".")
			return value == "C" || value == "POSIX"
		}
	}
	return false
}

// Over lets everything be heard again that is logged from now on.
func Over() { log.SetOutput(os.Stderr) }

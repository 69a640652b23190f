// Offramp-cli is Offramp without a window, for servers: it links no OpenGL.
package main

import (
	"fmt"
	"os"

	"offramp/app/cli"
)

func main() {
	exit, handled := cli.Run(os.Args[1:], os.Stdout, os.Stderr)
	if !handled {
		fmt.Fprintln(os.Stderr, "offramp-cli: this build has no window. “offramp-cli help” lists what it does.")
		exit = 2
	}
	os.Exit(exit)
}

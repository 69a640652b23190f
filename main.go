// Offramp maps how a situation can unfold.
package main

import (
	"os"

	"offramp/app"
)

func main() { os.Exit(app.Run(os.Args[1:])) }

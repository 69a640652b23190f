package cli

import (
	"fmt"
	"io"
)

// answer is what a verb says, in each of the formats.
type answer interface {
	json(to io.Writer) error
	csv(to io.Writer) error
	table(to io.Writer) error
}

// write writes an answer in a format, and returns the exit code.
func (to *streams) write(format string, a answer) int {
	write := a.table
	switch format {
	case "json":
		write = a.json
	case "csv":
		write = a.csv
	}
	if err := write(to.out); err != nil {
		fmt.Fprintf(to.err, "offramp: %v\n", err)
		return exitErrors
	}
	return exitDone
}

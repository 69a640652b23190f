//go:build e2e

package e2e

import "testing"

// If this fails, files dropped on a window from a file manager do not open, or
// take the place of a document that somebody works on.
func TestFilesAreDropped(t *testing.T) {
	d := newDriver(t)
	one, two, third := scenario(t, d, "one"), scenario(t, d, "Второй файл"), scenario(t, d, "three")
	try(t, d.Start(one))
	try(t, d.WaitTitle("one –"))
	try(t, d.Drop(two, third))
	try(t, d.WaitTitles("one – Offramp", "three – Offramp", "Второй файл – Offramp"))
	if _, err := d.Shot("dropped"); err != nil {
		t.Fatal(err)
	}
	try(t, d.Quit())
}

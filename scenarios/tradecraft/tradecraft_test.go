package tradecraft_test

import (
	"testing"

	"offramp/assets"
	"offramp/scenarios/store"
	"offramp/scenarios/tradecraft"
)

// If this fails, what ships as an example breaks the rules that the program
// holds its users to.
func TestWhatShipsIsSound(t *testing.T) {
	files := map[string][]byte{"the sample": assets.Geneva}
	for _, template := range assets.Templates {
		files[template.Name] = template.Data
	}
	for name, data := range files {
		opened, err := store.Decode(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, p := range tradecraft.Check(opened.Scenario) {
			t.Errorf("%s: %s: %s%s: %s", name, p.Code, p.Where(), p.Place.Pointer, p.What)
		}
	}
}

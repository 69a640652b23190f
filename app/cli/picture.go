package cli

import (
	"bytes"
	"errors"
	"fmt"

	"fyne.io/fyne/v2/theme"

	"offramp/scenarios"
	"offramp/scenarios/marking"
	"offramp/scenarios/odds"
	"offramp/scenarios/odds/tell"
	"offramp/scenarios/scene"
	"offramp/scenarios/scene/picture"
	"offramp/scenarios/store"
)

// How many pixels a unit of the map takes: as many as there is room for, but no
// fewer than show what is where.
const sharpest, faintest = 2, 0.25

// mapPicture paints the whole map, in the font of the window.
func mapPicture(to *streams, in string, opened *store.Opened, manner odds.Manner) ([]byte, error) {
	fonts, err := scene.NewFonts(
		theme.DefaultTextFont().Content(),
		theme.DefaultTextBoldFont().Content(),
		theme.DefaultTextItalicFont().Content(),
	)
	if err != nil {
		return nil, err
	}
	s := opened.Scenario
	to.tellProblems(in, opened.Problems)
	if n := unshown(s, fonts); n > 0 {
		fmt.Fprintf(to.err, "%s: the picture lacks characters of %s, which its font does not have.\n", printable(in), plural(n, "title"))
	}
	figures := odds.Compute(s)
	built := scene.Build(s, figures, scene.Options{Fonts: fonts, Given: odds.GivenEvents(s, figures), Told: tell.New(figures, manner)})
	var png bytes.Buffer
	err = picture.PNG(&png, built, fonts, picture.Options{Scale: sharpest, Least: faintest, Palette: scene.Light(), Marking: marking.BannerOf(s)})
	var large *picture.TooLarge
	if errors.As(err, &large) {
		large.Do = "split the scenario into smaller ones" // nothing is folded here
	}
	return png.Bytes(), err
}

// unshown counts the titles that the font cannot write.
func unshown(s *scenarios.Scenario, fonts *scene.Fonts) (n int) {
	for o := range s.Root.All() {
		if fonts.Missing(o.Title, scene.Bold) {
			n++
		}
	}
	return n
}

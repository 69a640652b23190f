package scales

import (
	"fmt"
	"slices"
	"strings"

	"offramp/scenarios"
)

// Named returns the band of the scale that a word names, however its letters
// are cased: by its word, or by another word for it. The band that is returned
// has the word that was asked for, as the scale writes it.
func Named(scale *scenarios.Scale, word string) (scenarios.Band, bool) {
	asked := plain(word)
	if scale == nil || asked == "" {
		return scenarios.Band{}, false
	}
	for _, b := range scale.Bands { // a scale's own word before another's other one
		if plain(b.Word) == asked {
			return b, true
		}
	}
	for _, b := range scale.Bands {
		for _, also := range b.Also {
			if plain(also) == asked {
				b.Word = also
				return b, true
			}
		}
	}
	return scenarios.Band{}, false
}

// Understand is [Named] for what somebody types: the beginning of a word will
// do where no other band has a word that begins so. The error names the words
// that it could be.
func Understand(scale *scenarios.Scale, typed string) (scenarios.Band, error) {
	if b, ok := Named(scale, typed); ok {
		return b, nil
	}
	start := plain(typed)
	var could []scenarios.Band
	if scale != nil && start != "" {
		for _, b := range scale.Bands {
			for _, word := range append([]string{b.Word}, b.Also...) {
				if word != "" && strings.HasPrefix(plain(word), start) {
					b.Word = word
					could = append(could, b)
					break
				}
			}
		}
	}
	if len(could) == 1 {
		return could[0], nil
	}
	words := WordsOf(scale)
	if len(could) > 0 {
		words = nil
		for _, b := range could {
			words = append(words, b.Word)
		}
	}
	if len(words) == 0 {
		return scenarios.Band{}, fmt.Errorf("%s is no word: the scenario has no words for likelihood", scenarios.Quote(typed))
	}
	const most = 8
	if len(words) > most {
		words = append(slices.Clip(words[:most]), "…")
	}
	if len(could) > 0 {
		return scenarios.Band{}, fmt.Errorf("%s could be several words: type %s", scenarios.Quote(typed), strings.Join(words, ", "))
	}
	return scenarios.Band{}, fmt.Errorf("%s is no word of the scale: its words are %s", scenarios.Quote(typed), strings.Join(words, ", "))
}

// WordsOf returns the words of a scale that stand for something, in its order.
func WordsOf(scale *scenarios.Scale) []string {
	if scale == nil {
		return nil
	}
	var words []string
	for _, b := range scale.Bands {
		if _, _, ok := b.Ends(); ok && b.Word != "" {
			words = append(words, b.Word)
		}
	}
	return words
}

// Table returns the words of a scale with their bands: "unlikely [20–45 %]".
func Table(scale *scenarios.Scale) []string {
	if scale == nil {
		return nil
	}
	var rows []string
	for _, b := range scale.Bands {
		rows = append(rows, Banded(b))
	}
	return rows
}

// plain is a word without what does not tell words apart.
func plain(word string) string { return strings.ToLower(strings.Join(strings.Fields(word), " ")) }

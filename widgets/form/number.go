package form

import (
	"errors"
	"math"
	"strconv"
	"strings"
)

// Number reads any finite number as people type it, or none at all.
func Number(text string) (*float64, error) {
	text = strings.TrimSpace(text)
	if text == "" {
		return nil, nil
	}
	plain := strings.NewReplacer(",", ".", "−", "-", "–", "-", " ", "", "\u00a0", "").Replace(text)
	v, err := strconv.ParseFloat(plain, 64)
	if err != nil || math.IsInf(v, 0) || math.IsNaN(v) {
		return nil, errors.New("“" + text + "” is no number: type one such as 3 or −1.5, or nothing")
	}
	v += 0 // −0 is 0
	return &v, nil
}

// NumberText writes a number as [Number] reads it, "" for none.
func NumberText(v *float64) string {
	if v == nil {
		return ""
	}
	return strings.Replace(strconv.FormatFloat(*v, 'f', -1, 64), "-", "−", 1)
}

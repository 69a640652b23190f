package inspector

import (
	"strconv"
	"strings"

	"offramp/scenarios"
)

const notGraded = "not graded"

// The Admiralty grades. The two are independent; F and 6 are unknown rather
// than worst.
var (
	reliabilityTexts = []string{
		"A  completely reliable", "B  usually reliable", "C  fairly reliable",
		"D  not usually reliable", "E  unreliable", "F  cannot be judged",
	}
	credibilityTexts = []string{
		"1  confirmed by others", "2  probably true", "3  possibly true",
		"4  doubtful", "5  improbable", "6  cannot be judged",
	}
)

// graded is the grade that a text of a picker stands for, "" for none.
func graded(text string) string {
	if text == notGraded {
		return ""
	}
	grade, _, _ := strings.Cut(text, " ")
	return grade
}

// gradeText is what a picker shows for a grade, which a file may have of its own.
func gradeText(grade string, texts []string) string {
	if grade == "" {
		return notGraded
	}
	for _, text := range texts {
		if graded(text) == grade {
			return text
		}
	}
	return grade
}

// citation writes the use of a source as its grade, who published it and when:
// "B2 RIA, 9 Jan 2022 · p. 4".
func citation(s *scenarios.Scenario, c scenarios.Citation) string {
	source := s.Source(c.Source)
	grade, name, published := "", "a source that is not listed", ""
	if source != nil {
		grade, name, published = source.Reliability, source.Publisher, day(source.Published)
		if name == "" {
			name = sourceName(source)
		}
	}
	if c.Credibility != nil {
		if grade == "" {
			grade = "–"
		}
		grade += strconv.Itoa(*c.Credibility)
	}
	if published != "" {
		name += ", " + published
	}
	return list(strings.TrimSpace(grade+" "+name), c.Where)
}

package chooser

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// extension is what ends a name and looks like an extension: "v1.2" and
// "Dr. Smith" have none.
var extension = regexp.MustCompile(`\.[A-Za-z][A-Za-z0-9]{0,7}$`)

// hasSuffix tells whether a name ends in one of the suffixes, in any case.
func hasSuffix(name string, suffixes []string) bool {
	for _, suffix := range suffixes {
		if cutSuffix(name, suffix) < len(name) {
			return true
		}
	}
	return len(suffixes) == 0
}

// hasExtension tells whether a name says what kind of file it is.
func hasExtension(name string, opt *Options) bool { return stem(name, opt) < len(name) }

// stem returns the length of a name without its extensions.
func stem(name string, opt *Options) int {
	for _, suffix := range append([]string{opt.DefaultSuffix}, opt.Suffixes...) {
		if n := cutSuffix(name, suffix); n < len(name) {
			return n
		}
	}
	if at := extension.FindStringIndex(name); at != nil && at[0] > 0 {
		return at[0]
	}
	return len(name)
}

// isSuffix tells whether a name is nothing but its extension.
func isSuffix(name string, opt *Options) bool {
	return slices.ContainsFunc(append([]string{opt.DefaultSuffix}, opt.Suffixes...), func(suffix string) bool {
		return strings.EqualFold(name, suffix)
	})
}

// cutSuffix returns the length of name without suffix, which leaves something.
func cutSuffix(name, suffix string) int {
	n := len(name) - len(suffix)
	if suffix != "" && n > 0 && strings.EqualFold(name[n:], suffix) {
		return n
	}
	return len(name)
}

// fileName returns the name that a file is saved by.
func fileName(name string, opt *Options) string {
	if hasExtension(name, opt) {
		return name
	}
	return strings.TrimRight(name, ".") + opt.DefaultSuffix
}

// forbidden returns the first character of name that no file may have here.
func forbidden(name string, windows bool) string {
	chars := "\x00"
	if windows {
		chars += `<>:"|?*`
	}
	if at := strings.IndexAny(name, chars); at >= 0 {
		return name[at : at+1]
	}
	return ""
}

// start cuts the path that a chooser begins with into a folder and, for
// saving, a file name.
func start(r rules, home string, opt *Options) (folder, name string) {
	if opt.Start == "" {
		return r.asFolder(home), ""
	}
	folder, name = r.split(opt.Start, home, r.asFolder(home))
	switch {
	case folder == "":
		return r.asFolder(opt.Start), ""
	case name == "":
		return folder, ""
	case opt.Save && (opt.Start == opt.Keep || hasExtension(name, opt)):
		return folder, name
	case !opt.Save && len(opt.Suffixes) > 0 && hasSuffix(name, opt.Suffixes):
		return folder, ""
	}
	return r.asFolder(folder + name), ""
}

// runes counts the characters of a text.
func runes(text string) int { return utf8.RuneCountInString(text) }

package chooser

import (
	"slices"
	"strings"
	"unicode"
)

// item is an entry, with its name as it is compared.
type item struct {
	Entry
	fold string
}

// prepare sorts entries once for all that is typed later: folders first, then
// by name, without regard to case.
func prepare(entries []Entry) []item {
	items := make([]item, len(entries))
	for i, e := range entries {
		items[i] = item{Entry: e, fold: strings.ToLower(e.Name)}
	}
	slices.SortFunc(items, func(a, b item) int {
		if a.Folder != b.Folder {
			if a.Folder {
				return -1
			}
			return 1
		}
		if order := strings.Compare(a.fold, b.fold); order != 0 {
			return order
		}
		return strings.Compare(a.Name, b.Name)
	})
	return items
}

// rank returns what is shown of sorted items for a typed name: what begins with
// it, then what only contains it. Files need one of the suffixes, and what is
// hidden shows once the name begins with a dot.
func rank(items []item, name string, suffixes []string) []item {
	fold, dot := strings.ToLower(name), strings.HasPrefix(name, ".")
	var begin, contain []item
	for _, it := range items {
		switch {
		case !it.Folder && !hasSuffix(it.fold, suffixes):
		case it.hidden() && !dot:
		case strings.HasPrefix(it.fold, fold):
			begin = append(begin, it)
		case strings.Contains(it.fold, fold):
			contain = append(contain, it)
		}
	}
	return append(begin, contain...)
}

func (it item) hidden() bool { return it.Hidden || strings.HasPrefix(it.Name, ".") }

// complete returns the longest text that all rows beginning with name share,
// and the one row that it can only mean, if there is just one.
func complete(rows []item, name string) (string, *item) {
	fold := strings.ToLower(name)
	begin := 0
	for begin < len(rows) && strings.HasPrefix(rows[begin].fold, fold) {
		begin++
	}
	switch {
	case begin == 0 && len(rows) == 1, begin == 1:
		return rows[0].Name, &rows[0]
	case begin == 0:
		return name, nil
	}
	shared := []rune(rows[0].Name)
	for _, row := range rows[1:begin] {
		shared = shared[:alike(shared, []rune(row.Name))]
	}
	if len(shared) < len([]rune(name)) {
		return name, nil
	}
	return string(shared), nil
}

// alike counts the characters at the beginning that are the same but for case.
func alike(a, b []rune) int {
	n := 0
	for n < len(a) && n < len(b) && unicode.ToLower(a[n]) == unicode.ToLower(b[n]) {
		n++
	}
	return n
}

// find returns the item with that name; where case does not tell files apart,
// in any case.
func find(items []item, name string, anyCase bool) *item {
	for i := range items {
		if items[i].Name == name {
			return &items[i]
		}
	}
	if anyCase {
		for i := range items {
			if strings.EqualFold(items[i].Name, name) {
				return &items[i]
			}
		}
	}
	return nil
}

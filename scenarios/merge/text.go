package merge

import "strings"

// longestText is how many lines a text may have for its lines to be merged. A
// longer one is merged as a whole.
const longestText = 20_000

// mergeText merges two texts by their lines, and tells whether it could: lines
// that both changed, or changed next to each other, to different ones cannot be
// merged.
func mergeText(base, ours, theirs string) (merged string, ok bool) {
	for _, text := range []string{base, ours, theirs} {
		if strings.Count(text, "\n") >= longestText {
			return "", false
		}
	}
	b, o, t := lines(base), lines(ours), lines(theirs)
	toOurs, toTheirs := matches(b, o), matches(b, t)
	if toOurs == nil || toTheirs == nil {
		return "", false
	}
	var out strings.Builder
	i, j, k := 0, 0, 0 // in base, ours, theirs
	for {
		// The next line of base that stands in both.
		next := i
		for next < len(b) && (toOurs[next] < 0 || toTheirs[next] < 0) {
			next++
		}
		toJ, toK := len(o), len(t)
		if next < len(b) {
			toJ, toK = toOurs[next], toTheirs[next]
		}
		was, is, their := join(b[i:next]), join(o[j:toJ]), join(t[k:toK])
		switch {
		case is == their || was == their:
			out.WriteString(is)
		case was == is:
			out.WriteString(their)
		default:
			return "", false
		}
		if next == len(b) {
			return strings.TrimSuffix(out.String(), "\n"), true
		}
		out.WriteString(b[next])
		i, j, k = next+1, toJ+1, toK+1
	}
}

// lines splits a text into lines that all end: the end of the last is taken
// away again.
func lines(text string) []string {
	if text == "" {
		return nil
	}
	list := strings.SplitAfter(text+"\n", "\n")
	return list[:len(list)-1]
}

func join(list []string) string { return strings.Join(list, "") }

// matches says of each line of a where in b it stands, −1 where it does not: a
// longest common subsequence (Myers). It is nil where the texts differ in so
// much that finding it would take too long.
func matches(a, b []string) []int {
	const most = 4_000 // lines that differ; the time grows with their square
	to := make([]int, len(a))
	for i := range to {
		to[i] = -1
	}
	head := 0
	for head < len(a) && head < len(b) && a[head] == b[head] {
		to[head] = head
		head++
	}
	endA, endB := len(a), len(b)
	for endA > head && endB > head && a[endA-1] == b[endB-1] {
		endA--
		endB--
		to[endA] = endB
	}
	a, b = a[head:endA], b[head:endB]
	if !myers(a, b, most, func(i, j int) { to[head+i] = head + j }) {
		return nil
	}
	return to
}

// myers finds a shortest way from a to b and gives every pair of lines that
// stand. It is false where more than most lines differ.
func myers(a, b []string, most int, stands func(i, j int)) bool {
	reach := min(len(a)+len(b), most)
	far := make([]int, 2*reach+3) // on each diagonal, how far in a; the middle one is k = 0
	mid := reach + 1
	var trace [][]int32
	for d := 0; d <= reach; d++ {
		row := make([]int32, 0, d+1)
		for k := -d; k <= d; k += 2 {
			x := far[mid+k-1] + 1
			if k == -d || k != d && far[mid+k-1] < far[mid+k+1] {
				x = far[mid+k+1]
			}
			for x < len(a) && x-k < len(b) && a[x] == b[x-k] {
				x++
			}
			far[mid+k] = x
			row = append(row, int32(x))
			if x >= len(a) && x-k >= len(b) {
				walk(append(trace, row), k, stands, x)
				return true
			}
		}
		trace = append(trace, row)
	}
	return false
}

// walk goes the way back from the end.
func walk(trace [][]int32, k int, stands func(i, j int), x int) {
	at := func(d, k int) int { return int(trace[d][(k+d)/2]) }
	for d := len(trace) - 1; d > 0; d-- {
		before := k - 1
		if k == -d || k != d && at(d-1, k-1) < at(d-1, k+1) {
			before = k + 1
		}
		start := at(d-1, before)
		if before < k {
			start++ // a line of a is gone
		}
		for ; x > start; x-- {
			stands(x-1, x-1-k)
		}
		x, k = at(d-1, before), before
	}
	for ; x > 0; x-- {
		stands(x-1, x-1)
	}
}

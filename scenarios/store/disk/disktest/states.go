package disktest

import (
	"iter"
	"maps"
	"slices"
)

// States are the states that may be on the disk if the power goes now, all of
// them: each comes as a file system of its own, on which a program can start. They
// are many where much is not synced: 5 for each write, times 2 for each name.
func (p *PowerCut) States() iter.Seq[*PowerCut] {
	return func(yield func(*PowerCut) bool) {
		// Each choice counts up like the digits of a number, the last one fastest.
		var digits, bases []int
		for {
			at := 0
			state := p.Cut(func(n int) int {
				if at == len(digits) {
					digits, bases = append(digits, 0), append(bases, n)
				}
				at++
				return digits[at-1]
			})
			if !yield(state) {
				return
			}
			last := len(digits) - 1
			for last >= 0 && digits[last] == bases[last]-1 {
				last--
			}
			if last < 0 {
				return
			}
			digits[last]++
			digits, bases = digits[:last+1], bases[:last+1]
		}
	}
}

// Cut is one of the States: pick chooses one of n things, from 0, for each change
// that is not safe. For long logs, of which there are too many states to see all.
func (p *PowerCut) Cut(pick func(n int) int) *PowerCut {
	p.mu.Lock()
	defer p.mu.Unlock()
	after := NewPowerCut()
	after.now, after.temp = p.now, 0
	c := cutting{pick: pick, seen: map[node]node{}}
	after.root = c.copy(p.root).(*folder)
	return after
}

// cutting makes what is on the disk after a power cut.
type cutting struct {
	pick func(n int) int
	seen map[node]node // a file may have two names
}

func (c cutting) copy(n node) node {
	if done := c.seen[n]; done != nil {
		return done
	}
	switch n := n.(type) {
	case *content:
		data := slices.Clone(n.safe)
		for _, ch := range n.pending {
			data = c.partly(data, ch)
		}
		f := &content{data: data, safe: slices.Clone(data), mode: n.mode, time: n.time}
		c.seen[n] = f
		return f
	case *folder:
		names := maps.Clone(n.safe)
		for _, ch := range n.pending {
			if c.pick(2) == 1 {
				ch.apply(names)
			}
		}
		f := newFolder(n.mode)
		c.seen[n] = f
		for _, name := range slices.Sorted(maps.Keys(names)) { // in the same order each time
			f.put(name, c.copy(names[name]))
		}
		return f
	}
	return n
}

// partly returns data after a change of which all, nothing or a part came through.
func (c cutting) partly(data []byte, ch change) []byte {
	if ch.data == nil {
		if c.pick(2) == 0 {
			return data
		}
		return ch.apply(data)
	}
	zeros := make([]byte, len(ch.data))
	half := len(ch.data) / 2
	switch c.pick(5) {
	case 0:
		return data
	case 1:
		return ch.apply(data)
	case 2: // the size is there, the content is not
		return change{ch.at, zeros}.apply(data)
	case 3:
		return change{ch.at, ch.data[:half]}.apply(data)
	default: // the second half came first
		return change{ch.at + int64(half), ch.data[half:]}.apply(data)
	}
}

package start

// kind is what an item is.
type kind uint8

const (
	blank    kind = iota // a new scenario
	template             // one made from a template
	open                 // asks for a file
	sample               // the sample
	recent               // a file that was open lately
)

// item is something to choose; index is its place among those of its kind.
type item struct {
	kind  kind
	index int
}

// itemsOf lists what there is in reading order, which Tab goes by.
func itemsOf(data Data) []item {
	items := []item{{kind: blank}}
	for i := range data.Templates {
		items = append(items, item{template, i})
	}
	items = append(items, item{kind: open}, item{kind: sample})
	for i := range data.Recents {
		items = append(items, item{recent, i})
	}
	return items
}

// name is what stands on an item.
func (it item) name(data Data) string {
	switch it.kind {
	case template:
		return data.Templates[it.index].Name
	case open:
		return "Open a file…"
	case sample:
		return "The Geneva sample"
	case recent:
		return data.Recents[it.index].Title
	}
	return "What is the situation?"
}

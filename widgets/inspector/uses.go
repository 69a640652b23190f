package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/widgets/look"
)

// usesList names the outcomes that something is used by; a press selects one.
type usesList struct {
	list   *rowList[*link]
	ids    []string
	rest   *prose
	object *fyne.Container
}

// mostUses is how many outcomes are named.
const mostUses = 30

func newUsesList(i *Inspector) *usesList {
	u := &usesList{rest: line()}
	u.list = newRows(0, func(k int) (*link, fyne.CanvasObject) {
		l := newFold(i, "", func() {
			if k < len(u.ids) { // the row may be gone, with the keyboard still on it
				i.board.Select(u.ids[k])
			}
		})
		return l, box(&beside{Widths: []float32{0, 1}}, l, line())
	})
	u.object = box(&stack{Gap: near}, caption("Where it is used"), u.list.object, u.rest)
	return u
}

func (u *usesList) present(of []*scenarios.Outcome) {
	u.ids = u.ids[:0]
	u.rest.Set("")
	switch {
	case len(of) == 0:
		u.rest.Set("Nowhere yet.")
	case len(of) > mostUses:
		u.rest.Set("And " + count(len(of)-mostUses, "more outcome", "more outcomes") + ".")
		of = of[:mostUses]
	}
	for _, o := range of {
		u.ids = append(u.ids, o.ID)
	}
	u.list.present(len(of), func(l *link, k int) {
		l.Set(look.Cut(of[k].Name(), smallSize, true, leastWidth-4*margin))
	})
}

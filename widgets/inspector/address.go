package inspector

import (
	"net/url"

	"fyne.io/fyne/v2"

	"offramp/widgets/look"
)

// linkPart asks before an address is opened: what a link says need not be where
// it leads.
type linkPart struct {
	i       *Inspector
	address string
	says    *prose
	open    *link
	object  *fyne.Container
}

func newLinkPart(i *Inspector) *linkPart {
	p := &linkPart{i: i, says: newProse("", smallSize, false, ink)}
	p.open = newFold(i, "Open in the browser", func() {
		address := p.address
		p.close()
		i.reflow()
		if i.OnLink != nil {
			i.OnLink(address)
		}
	})
	leave := newFold(i, "Leave it", func() {
		p.close()
		i.reflow()
	})
	p.object = box(&stack{Gap: near}, p.says,
		box(&beside{Gap: look.Unit, Widths: []float32{0, 0, 1}}, p.open, leave, line()))
	p.object.Hide()
	return p
}

// ask shows where a link leads.
func (p *linkPart) ask(address string) {
	p.address = address
	can := canOpen(address)
	if can {
		p.says.Set("This leads to " + address)
	} else {
		p.says.Set("This leads to “" + address + "”, which is no address that a browser opens.")
	}
	can = can && p.i.OnLink != nil
	show(can, p.open)
	p.object.Show()
	p.i.reflow()
	if can {
		p.i.focus(p.open)
	}
	p.i.reveal(p.object)
}

func (p *linkPart) close() { p.object.Hide() }

// canOpen tells whether an address is for a browser or a mail program.
func canOpen(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Host != "" && (u.Scheme == "https" || u.Scheme == "http") || u.Scheme == "mailto")
}

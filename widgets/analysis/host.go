package analysis

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/control"
)

// host is the pane as its controls know it.
type host struct{ p *Pane }

var _ control.Host = host{}

func (h host) Done() {
	if h.p.OnDone != nil {
		h.p.OnDone()
	}
}

func (h host) Idle() {
	if h.p.OnIdle != nil {
		h.p.OnIdle()
	}
}

func (h host) Function(key fyne.KeyName) bool {
	return h.p.OnFunction != nil && h.p.OnFunction(key)
}

func (h host) Gained(fyne.CanvasObject, func() bool) {}

// pick tells that an outcome was picked.
func (p *Pane) pick(id string) {
	if id != "" && p.OnPick != nil {
		p.OnPick(id)
	}
}

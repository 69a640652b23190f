package inspector

import (
	"fyne.io/fyne/v2"

	"offramp/widgets/control"
)

// pressable is what check, picker, header and link share.
type pressable struct {
	control.Pressable
	i *Inspector
}

func (p *pressable) init(i *Inspector, self control.Widget, pressed func()) {
	p.i, p.Pressed = i, pressed
	p.Init(host{i}, self)
}

// host is the pane as its controls know it.
type host struct{ i *Inspector }

var _ control.Host = host{}

func (h host) Done() { h.i.done() }

func (h host) Idle() { h.i.idle() }

func (h host) Function(key fyne.KeyName) bool { return h.i.function(key) }

func (h host) Gained(o fyne.CanvasObject, pressed func() bool) { h.i.revealSoon(o, pressed) }

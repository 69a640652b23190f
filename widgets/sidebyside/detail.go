package sidebyside

import (
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/scenarios/compare"
	"offramp/widgets/form"
	"offramp/widgets/look"
)

// detail says all of the difference that the list is at: of a text, which words
// went and which came.
type detail struct {
	v      *View
	asked  int // counts what was shown, so that an answer that comes late is dropped
	of     compare.Difference
	says   *form.Prose
	was    *form.Prose
	now    *form.Prose
	words  *wording
	back   *form.Link
	cannot *form.Prose

	stack  *fyne.Container
	scroll *container.Scroll
}

func (d *detail) init(v *View) {
	d.v = v
	d.says = form.NewProse("", form.SmallSize, true, form.Ink)
	d.was, d.now = form.NewProse("", form.SmallSize, false, form.Muted), form.NewProse("", form.SmallSize, false, form.Ink)
	d.words = newWording()
	d.back = form.NewLink(host{v}, "Take this back", func() {
		if v.OnTakeBack != nil {
			v.OnTakeBack(d.of)
		}
	})
	d.cannot = form.NewProse("", form.SmallSize, false, form.Muted)
	d.stack = container.New(&form.Stack{Gap: look.Unit / 2, Side: margin, Top: look.Unit, Bottom: look.Unit},
		d.says, d.was, d.now, d.words, container.New(&form.Beside{Widths: []float32{0}, Out: look.Unit / 2}, d.back), d.cannot)
	d.scroll = container.NewVScroll(d.stack)
	d.show(compare.Difference{}, false)
}

// inline is how long two texts may be together, in bytes, to be compared at once.
const inline = 4000

// show says all of a difference, or nothing.
func (d *detail) show(of compare.Difference, ok bool) {
	d.asked++
	d.of = of
	d.words.set(nil)
	d.says.Set(of.Says)
	d.was.Set("")
	d.now.Set("")
	d.cannot.Set("")
	backs := ok && d.v.OnTakeBack != nil
	if backs && d.v.Why != nil {
		if err := d.v.Why(of); err != nil {
			backs = false
			d.cannot.Set(form.Sentence(fmt.Errorf("it cannot be taken back alone: %w", err)))
		}
	}
	d.back.SetReadOnly(!backs)
	d.stack.Objects[4].(*fyne.Container).Hidden = !backs
	d.stack.Objects[4].(*fyne.Container).Refresh()
	d.back.Hidden = !backs
	if !ok {
		return
	}
	d.scroll.ScrollToTop()
	switch {
	case of.Kind == compare.Written:
		d.compare(of)
	case of.Kind == compare.Changed && (of.Before != "" || of.After != ""):
		d.was.Set("Was: " + orNothing(of.Before))
		d.now.Set("Is: " + orNothing(of.After))
	}
}

func orNothing(text string) string {
	if text == "" {
		return "nothing"
	}
	const most = 2000
	if runes := []rune(text); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return text
}

// compare shows which words of a text changed; of long ones once that is known.
func (d *detail) compare(of compare.Difference) {
	if len(of.Before)+len(of.After) <= inline {
		d.words.set(shorter(compare.Words(of.Before, of.After)))
		return
	}
	asked := d.asked
	d.v.beside(func() {
		spans := shorter(compare.Words(of.Before, of.After))
		d.v.post(func() {
			if asked == d.asked {
				d.words.set(spans)
				d.v.Refresh()
			}
		})
	})
}

package inspector

import (
	"fmt"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
	"offramp/widgets/field"
	"offramp/widgets/look"
)

// endDetails show an end state's colour and symbol, what it means for the
// impact, and where it is used.
type endDetails struct {
	r        *endRow
	colours  []*swatchButton
	own      *field.Field
	contrast *prose
	symbols  []*swatchButton
	impact   *field.Field
	failure  *prose
	uses     *usesList
	object   *fyne.Container
}

func newEndDetails(r *endRow) *endDetails {
	i := r.p.i
	d := &endDetails{r: r, contrast: line(), failure: newProse("", smallSize, false, danger), uses: newUsesList(i)}
	set := func(what, name, value string) func() {
		return func() {
			if !i.board.ReadOnly() {
				r.do(func(_ *scenarios.Scenario, e *scenarios.EndState) scenarios.Edit {
					return changeEnd(e, what, name, value)
				})
			}
		}
	}
	colours, symbols := box(flow{gap: 0}), box(flow{gap: 0})
	for _, one := range scene.EndStateColours {
		c := one.Colour
		b := newSwatchButton(i, set("colour", "colour", hex(c.R, c.G, c.B)))
		d.colours, colours.Objects = append(d.colours, b), append(colours.Objects, b)
	}
	for _, symbol := range scenarios.Symbols {
		b := newSwatchButton(i, set("symbol", "symbol", symbol))
		d.symbols, symbols.Objects = append(d.symbols, b), append(symbols.Objects, b)
	}
	d.own = d.field(func(e *scenarios.EndState, text string) (scenarios.Edit, error) {
		text = strings.ToLower(strings.TrimSpace(text))
		if _, ok := scene.ParseColour(text); text != "" && !ok {
			return scenarios.Edit{}, fmt.Errorf("“%s” is no colour: write # and six hexadecimal digits, such as #009e73", text)
		}
		return changeEnd(e, "colour", "colour", text), nil
	})
	d.own.SetPlaceHolder("#rrggbb")
	d.impact = d.field(func(e *scenarios.EndState, text string) (scenarios.Edit, error) {
		to, err := number(text)
		if err != nil || same(e.Impact, to) {
			return scenarios.Edit{}, err
		}
		return scenarios.ChangeEndState(e, "impact", "impact", to), nil
	})
	d.impact.SetPlaceHolder("none")
	d.object = box(&stack{Gap: near, Side: look.Unit, Bottom: look.Unit},
		caption("Colour"), colours,
		box(&beside{Gap: look.Unit, Widths: []float32{96, 1}}, d.own, d.contrast),
		caption("Symbol"), symbols,
		caption("Impact of its outcomes, unless they have their own"), d.impact, d.failure,
		d.uses.object)
	return d
}

func hex(r, g, b uint8) string { return fmt.Sprintf("#%02x%02x%02x", r, g, b) }

func changeEnd(e *scenarios.EndState, what, name, value string) scenarios.Edit {
	if old := map[string]string{"colour": e.Colour, "symbol": e.Symbol}[name]; old == value {
		return scenarios.Edit{}
	}
	return scenarios.ChangeEndState(e, what, name, value)
}

// field binds a field to something that the end state says.
func (d *endDetails) field(edit func(e *scenarios.EndState, text string) (scenarios.Edit, error)) *field.Field {
	i := d.r.p.i
	f := i.bind(field.NewWrapped(1), d.failure, func(text string) (scenarios.Edit, error) {
		if e := i.board.Scenario().EndState(d.r.id); e != nil {
			return edit(e, text)
		}
		return scenarios.Edit{}, nil
	})
	f.SelectAll = true
	return f
}

func (d *endDetails) present(e *scenarios.EndState, shown scene.EndStateLook) {
	for k, b := range d.colours {
		c := scene.EndStateColours[k].Colour
		b.Set(shown.Symbol, c, c == shown.Colour)
	}
	for k, b := range d.symbols {
		b.Set(scenarios.Symbols[k], shown.Colour, scenarios.Symbols[k] == shown.Symbol)
	}
	d.own.Present(e.Colour)
	light, dark := scene.Contrast(shown.Colour, scene.Light().Panel), scene.Contrast(shown.Colour, scene.Dark().Panel)
	text := fmt.Sprintf("%.1f:1 on light, %.1f:1 on dark", light, dark)
	if min(light, dark) < 3 {
		text += ": outlined where it is faint"
	}
	d.contrast.Set(text)
	d.impact.Present(numberText(e.Impact))
	d.uses.present(scenarios.UsesOfEndState(d.r.p.i.board.Scenario(), e))
}

package mapview

import (
	"strings"

	"image/color"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// Measures of a tip on a desk, in px.
const (
	tipType  = 12
	tipRow   = 17
	tipPad   = 10
	tipWide  = 320 // at most, with its padding
	tipRows  = 12  // at most
	tipMark  = 10  // the symbol of an end state
	tipGap   = 6   // from the card
	tipEdge  = 8   // from the edge of the map
	tipTitle = 3   // rows of the title at most
	tall     = 0.8 // of the padding is above and below: rows have room of their own
)

// tipRun is one row of a tip.
type tipRun struct {
	text string
	bold bool
	kind scene.TipKind
	look scene.EndStateLook // before the text, where it has a symbol
}

// tipText breaks a tip into so many rows of a room at most; k enlarges the type.
func tipText(tip scene.Tip, room, k float32, limit int) []tipRun {
	var rows []tipRun
	put := func(text string, most int, run tipRun, room float32) {
		if most = min(most, limit-len(rows)); most <= 0 {
			return
		}
		for _, line := range look.Wrap(text, tipType*k, run.face(), room, most) {
			run.text = strings.TrimRight(line, " ") // a blank at the end would widen the panel
			rows = append(rows, run)
			run.look = scene.EndStateLook{}
		}
	}
	if tip.Title != "" {
		put(tip.Title, tipTitle, tipRun{bold: true}, room)
	}
	for _, line := range tip.Lines {
		at := room
		if line.Look.Symbol != "" {
			at -= tipIndent * k
		}
		put(line.Text, line.Rows, tipRun{kind: line.Kind, look: line.Look}, at)
	}
	return rows
}

// tipIndent is the room that a symbol takes before its text.
const tipIndent = tipMark + 7

func (r tipRun) face() scene.Face {
	if r.bold {
		return scene.Bold
	}
	return scene.Regular
}

func (r tipRun) indent(k float32) float32 {
	if r.look.Symbol == "" {
		return 0
	}
	return tipIndent * k
}

// tipSize is how large the panel around rows is.
func tipSize(rows []tipRun, k float32) fyne.Size {
	var width float32
	for _, r := range rows {
		width = max(width, r.indent(k)+look.TextWidth(r.text, tipType*k, r.bold))
	}
	return fyne.NewSize(width+2*tipPad*k, (float32(len(rows))*tipRow+2*tipPad*tall)*k)
}

// tipPlace is where a panel of that size lies beside a card: below it, above, to
// the right, to the left, wherever it covers nothing of the card and leaves the
// map nowhere.
func tipPlace(card scene.Rect32, size fyne.Size, w, h, k float32) (fyne.Position, bool) {
	gap := tipGap * k
	x := max(tipEdge, min(w-tipEdge-size.Width, card.X))
	y := max(tipEdge, min(h-tipEdge-size.Height, card.Y))
	for _, at := range [...]fyne.Position{
		{X: x, Y: card.Y + card.H + gap}, {X: x, Y: card.Y - gap - size.Height},
		{X: card.X + card.W + gap, Y: y}, {X: card.X - gap - size.Width, Y: y},
	} {
		if at.X >= tipEdge && at.Y >= tipEdge && at.X+size.Width <= w-tipEdge && at.Y+size.Height <= h-tipEdge {
			return at, true
		}
	}
	return fyne.Position{}, false
}

// drawTip appends the tip to what is drawn. Where not all of it has room, it
// says less.
func (m *Map) drawTip(objects []fyne.CanvasObject, p *scene.Palette) []fyne.CanvasObject {
	tip, beside, ok := m.tip()
	if !ok {
		return objects
	}
	w, h := float32(m.view.W), float32(m.view.H)-m.over.foot
	k := look.Enlarged(m.projector, tipType)
	for limit := tipRows; limit > 0; limit-- {
		rows := tipText(tip, min(tipWide*k, w-2*tipEdge)-2*tipPad*k, k, limit)
		if len(rows) == 0 {
			return objects
		}
		size := tipSize(rows, k)
		if at, fits := tipPlace(beside, size, w, h, k); fits {
			return append(objects, m.paintTip(rows, at, size, k, p)...)
		}
	}
	return objects
}

func (m *Map) paintTip(rows []tipRun, at fyne.Position, size fyne.Size, k float32, p *scene.Palette) []fyne.CanvasObject {
	d := m.tips.painter
	d.Begin(m)
	d.Box(scene.Rect32{X: at.X, Y: at.Y, W: size.Width, H: size.Height}, 6, p.Panel, p.Branch, 1, false)
	inks := [...]color.NRGBA{scene.TipPlain: p.Ink, scene.TipQuiet: p.Muted, scene.TipWrong: p.Danger}
	x, middle := at.X+tipPad*k, at.Y+(tipPad*tall+tipRow/2)*k
	for _, row := range rows {
		if row.look.Symbol != "" {
			centre := scene.Point32{X: x + tipMark*k/2, Y: middle}
			d.Symbol(row.look.Symbol, centre, tipMark*k, row.look.Colour, p.Outline(row.look.Colour, p.Panel))
		}
		d.Text(x+row.indent(k), middle+tipType*k*scene.RiseOfMiddle, row.text, row.face(), tipType*k, inks[row.kind])
		middle += tipRow * k
	}
	return d.Objects()
}

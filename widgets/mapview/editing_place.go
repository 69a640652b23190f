package mapview

import (
	"math"

	"fyne.io/fyne/v2"

	"offramp/scenarios/scene"
	"offramp/widgets/look"
)

// least is the smallest type, in px, that is comfortable to type in.
const least = 13

// follow puts the field where its card is now.
func (e *editing) follow() {
	if e == nil {
		return
	}
	card, ok := e.m.scene.Find(e.id)
	if !ok {
		return
	}
	m := e.m
	rect, size := m.scene.TitleBox(card), m.metrics.TitleSize
	if e.number {
		rect, size = m.scene.FigureBox(card), m.metrics.FigureSize
	}
	text := float32(math.Floor(max(least, size*m.view.Zoom))) // whole, as the screen's text is
	e.theme.set(text)
	at := m.view.Rect(rect)
	inset := e.theme.inset()
	// Where the map is small the field is larger than its card, to type in.
	w := max(at.W, text*roomiest) + 2*inset
	h := max(at.H, float32(e.rows(w))*fyne.MeasureText("M", text, e.field.TextStyle).Height) + 2*inset
	e.object.Resize(fyne.NewSize(w+2*edge, h+2*edge))
	y := m.screen.snap(at.Y) - inset
	e.frame.StrokeWidth = 0
	if m.view.Zoom < roomy {
		e.frame.StrokeColor, e.frame.StrokeWidth = look.Palette().Accent, edge
		e.frame.FillColor = look.Palette().Card
		if box := m.view.Rect(m.scene.Cards[card].Box); e.number {
			y = m.screen.snap(box.Y + box.H + 2) // below the card: it says what the number is of
		}
	}
	e.frame.Refresh()
	if below := float64(y+h+inset) - m.view.H; below > 0 && float64(h) < m.view.H {
		// The line that is being typed stays in view.
		m.view.Y += below / m.view.Zoom
		y -= float32(below)
	}
	e.object.Move(fyne.NewPos(m.screen.snap(at.X)-inset-edge, y-edge))
}

// rows is how many rows the text takes in a field of that width.
func (e *editing) rows(width float32) int {
	if e.number {
		return 1
	}
	const most = 40
	room := float64(width - 2*e.theme.inset())
	return max(1, len(look.Fonts().Lines(e.field.Text+"M", scene.Bold, float64(e.theme.text), room, room, most)))
}

// roomy is the zoom from which a field fits its card.
const roomy = 0.9

// edge is how wide the frame is around a field.
const edge = 2

// roomiest is how wide a field is at least, in type sizes.
const roomiest = 12

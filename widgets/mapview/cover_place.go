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
func (c *cover) follow() {
	if c == nil {
		return
	}
	card, ok := c.m.scene.Find(c.ID)
	if !ok {
		return
	}
	m := c.m
	rect, size := m.scene.TitleBox(card), m.metrics.TitleSize
	if c.Number {
		rect, size = m.scene.FigureBox(card), m.metrics.FigureSize
	}
	text := float32(math.Floor(max(least, size*m.view.Zoom))) // whole, as the screen's text is
	c.theme.set(text)
	at := m.view.Rect(rect)
	inset := c.theme.inset()
	// Where the map is small the field is larger than its card, to type in.
	w := max(at.W, text*roomiest) + 2*inset
	h := max(at.H, float32(c.rows(w))*fyne.MeasureText("M", text, c.Field.TextStyle).Height) + 2*inset
	c.object.Resize(fyne.NewSize(w+2*edge, h+2*edge))
	y := m.painter.Snap(at.Y) - inset
	c.frame.StrokeWidth = 0
	if m.view.Zoom < roomy {
		c.frame.StrokeColor, c.frame.StrokeWidth = look.Palette().Accent, edge
		c.frame.FillColor = look.Palette().Card
		if box := m.view.Rect(m.scene.Cards[card].Box); c.Number {
			y = m.painter.Snap(box.Y + box.H + 2) // below the card: it says what the number is of
		}
	}
	c.frame.Refresh()
	if below := float64(y+h+inset) - m.view.H; below > 0 && float64(h) < m.view.H {
		// The line that is being typed stays in view.
		m.view.Y += below / m.view.Zoom
		y -= float32(below)
	}
	c.object.Move(fyne.NewPos(m.painter.Snap(at.X)-inset-edge, y-edge))
}

// rows is how many rows the text takes in a field of that width.
func (c *cover) rows(width float32) int {
	if c.Number {
		return 1
	}
	const most = 40
	room := float64(width - 2*c.theme.inset())
	return max(1, len(look.Fonts().Lines(c.Field.Text+"M", scene.Bold, float64(c.theme.text), room, room, most)))
}

// roomy is the zoom from which a field fits its card.
const roomy = 0.9

// edge is how wide the frame is around a field.
const edge = 2

// roomiest is how wide a field is at least, in type sizes.
const roomiest = 12

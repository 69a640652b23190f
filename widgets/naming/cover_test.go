package naming

import (
	"testing"

	"fyne.io/fyne/v2/test"
)

// If this fails, typing a number cuts the letters of the title above it, or
// naming paints over the lower edge of the card.
func TestACoverHidesOnlyItsRows(t *testing.T) {
	test.NewTempApp(t)
	for _, number := range []bool{true, false} {
		for _, size := range []float32{13, 24, 48} {
			for _, text := range []string{"35", "Talks end", "Talks run on without any agreement at all"} {
				d := newDress(number)
				e := &Editing{Number: number, Field: d.field, dress: d}
				e.Field.Text = text
				c := NewCover(e, false)
				c.SetText(size)
				c.SetFrame(false)
				w := size * 14
				c.Place(0, 0, w, float32(c.Rows(w))*c.RowHeight()+2*c.Inset())
				if top := c.ground.Position().Y; top != Edge+c.Inset() {
					t.Errorf("%q at %v px: the ground begins at %v, the text at %v", text, size, top, Edge+c.Inset())
				}
				rows := c.ground.Size().Height / c.RowHeight()
				if number && rows != 1 || rows > float32(c.Rows(w)) {
					t.Errorf("%q at %v px: the ground is %v rows high", text, size, rows)
				}
				if fill := c.theme.Color("inputBackground", 0); fill != c.frame.FillColor {
					t.Errorf("the field paints over what is not its own: %v", fill)
				}
			}
		}
	}
}

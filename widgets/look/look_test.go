package look_test

import (
	"testing"

	"fyne.io/fyne/v2/theme"

	"offramp/widgets/look"
)

// If this fails, nobody can read the keys in the menus: Fyne makes their
// opacity from one byte of the text colour's.
func TestMenusShowTheirKeys(t *testing.T) {
	_, _, _, a := look.New(look.Light).Color(theme.ColorNameForeground, theme.VariantLight).RGBA()
	if opacity := uint8(uint32(float32(a) * 0.95)); opacity < 0x90 {
		t.Errorf("keys are shown with an opacity of %d of 255", opacity)
	}
	if a < 0xf000 {
		t.Errorf("text is shown with an opacity of %d of 65535", a)
	}
}

// If this fails, choosing light or dark does not stand against the system's.
func TestTheChosenVariantStands(t *testing.T) {
	dark, light := look.New(look.Dark), look.New(look.System)
	name := theme.ColorNameBackground
	if dark.Color(name, theme.VariantLight) != light.Color(name, theme.VariantDark) {
		t.Error("dark was chosen and the ground is light")
	}
	if light.Color(name, theme.VariantLight) == light.Color(name, theme.VariantDark) {
		t.Error("light and dark look the same")
	}
}

//go:build !windows && !darwin

package imageclip_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"offramp/app/imageclip"
)

// If this fails, copying a picture where there is no display crashes, or says
// nothing of what to do instead.
func TestWithoutADisplay(t *testing.T) {
	png := []byte("\x89PNG\r\n\x1a\nand so on")
	t.Setenv("XAUTHORITY", filepath.Join(t.TempDir(), "none"))
	for _, display := range []string{"", ":98765", "nonsense"} {
		t.Setenv("DISPLAY", display)
		if display == "" {
			os.Unsetenv("DISPLAY")
		}
		err := imageclip.System().CopyPNG(png)
		if err == nil || !strings.HasSuffix(err.Error(), "Save it as a picture instead") {
			t.Errorf("on %q: %v", display, err)
		}
	}
}

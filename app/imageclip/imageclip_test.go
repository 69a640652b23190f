package imageclip_test

import (
	"strings"
	"testing"

	"offramp/app/imageclip"
)

// If this fails, what is no picture is offered to other programs as one.
func TestOnlyPictures(t *testing.T) {
	if err := imageclip.System().CopyPNG([]byte("text")); err == nil || !strings.Contains(err.Error(), "no PNG") {
		t.Error(err)
	}
}

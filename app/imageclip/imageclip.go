// Package imageclip puts pictures on the system's clipboard: Fyne's takes text
// only.
//
// On Linux and the BSDs the program itself serves the picture to whoever pastes
// it, over a connection of its own to the X server; it is gone when the program
// ends, as texts are. A Wayland desktop hands it on where it runs XWayland, as
// all do that the program's window can be shown on. It speaks the protocol
// itself: Xlib would end the whole process where a program vanishes that has
// just asked for the picture.
package imageclip

import (
	"bytes"
	"errors"
	"fmt"
)

// Clipboard takes pictures. It may be used by several goroutines, and does not
// wait for anybody to paste.
type Clipboard interface {
	// CopyPNG makes a picture, the bytes of a PNG file, what the next paste gives.
	// The bytes must not change afterwards.
	CopyPNG(png []byte) error
}

// System is the clipboard of the desktop.
func System() Clipboard { return system{} }

type system struct{}

// CopyPNG puts a picture on the clipboard.
func (system) CopyPNG(png []byte) error {
	if !bytes.HasPrefix(png, []byte("\x89PNG\r\n\x1a\n")) {
		return errors.New("what was to be copied is no PNG")
	}
	if err := copyPNG(png); err != nil {
		return fmt.Errorf("the picture cannot be copied here: %w. Save it as a picture instead", err)
	}
	return nil
}

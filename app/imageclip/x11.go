//go:build !windows && !darwin

package imageclip

import (
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// chunk is how much of a picture one request carries: the protocol's own limit
// is 256 KB.
const chunk = 128 << 10

// copyPNG makes a connection of its own the owner of the clipboard, and serves
// the picture until somebody else copies something.
func copyPNG(png []byte) error {
	if os.Getenv("DISPLAY") == "" {
		return errors.New("there is no X display")
	}
	xgb.Logger.SetOutput(io.Discard) // what goes wrong comes back as errors
	conn, err := xgb.NewConn()
	if err != nil {
		return fmt.Errorf("the X display %s does not answer: %w", os.Getenv("DISPLAY"), err)
	}
	o := &owner{conn: conn, png: png}
	if err := o.take(); err != nil {
		conn.Close()
		return err
	}
	go o.serve()
	return nil
}

// owner serves one picture.
type owner struct {
	conn   *xgb.Conn
	png    []byte
	window xproto.Window

	clipboard, targets, image xproto.Atom
}

// take makes the owner that of the clipboard.
func (o *owner) take() error {
	for name, atom := range map[string]*xproto.Atom{
		"CLIPBOARD": &o.clipboard, "TARGETS": &o.targets, "image/png": &o.image,
	} {
		reply, err := xproto.InternAtom(o.conn, false, uint16(len(name)), name).Reply()
		if err != nil {
			return fmt.Errorf("naming %s: %w", name, err)
		}
		*atom = reply.Atom
	}
	window, err := xproto.NewWindowId(o.conn)
	if err != nil {
		return err
	}
	o.window = window
	screen := xproto.Setup(o.conn).DefaultScreen(o.conn)
	err = xproto.CreateWindowChecked(o.conn, 0, o.window, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, 0, 0, nil).Check()
	if err != nil {
		return fmt.Errorf("making a window for the clipboard: %w", err)
	}
	if err := xproto.SetSelectionOwnerChecked(o.conn, o.window, o.clipboard, xproto.TimeCurrentTime).Check(); err != nil {
		return fmt.Errorf("taking the clipboard: %w", err)
	}
	reply, err := xproto.GetSelectionOwner(o.conn, o.clipboard).Reply()
	switch {
	case err != nil:
		return fmt.Errorf("taking the clipboard: %w", err)
	case reply.Owner != o.window:
		return errors.New("another program holds the clipboard")
	}
	return nil
}

// serve answers requests until somebody else copies something, or the display
// goes away.
func (o *owner) serve() {
	defer o.conn.Close()
	for {
		event, err := o.conn.WaitForEvent()
		switch e := event.(type) {
		case nil:
			if err == nil { // the connection has ended
				return
			} // else a program that asked is gone: others may ask
		case xproto.SelectionClearEvent:
			return
		case xproto.SelectionRequestEvent:
			o.answer(e)
		}
	}
}

// answer gives the picture, or the list of what there is.
func (o *owner) answer(e xproto.SelectionRequestEvent) {
	property := e.Property
	if property == xproto.AtomNone { // of an old program
		property = e.Target
	}
	var err error
	switch e.Target {
	case o.targets:
		data := make([]byte, 8)
		xgb.Put32(data, uint32(o.targets))
		xgb.Put32(data[4:], uint32(o.image))
		err = xproto.ChangePropertyChecked(o.conn, xproto.PropModeReplace, e.Requestor, property,
			xproto.AtomAtom, 32, 2, data).Check()
	case o.image:
		err = o.give(e.Requestor, property)
	default:
		property = xproto.AtomNone
	}
	if err != nil {
		property = xproto.AtomNone
	}
	notify := xproto.SelectionNotifyEvent{
		Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: property,
	}
	xproto.SendEvent(o.conn, false, e.Requestor, 0, string(notify.Bytes()))
}

// give writes the picture into a property of the one who asked, piece by piece:
// it asks for it only once it is told that all is there.
func (o *owner) give(to xproto.Window, property xproto.Atom) error {
	mode := byte(xproto.PropModeReplace)
	for rest := o.png; len(rest) > 0; mode = xproto.PropModeAppend {
		part := rest[:min(chunk, len(rest))]
		rest = rest[len(part):]
		err := xproto.ChangePropertyChecked(o.conn, mode, to, property, o.image, 8, uint32(len(part)), part).Check()
		if err != nil {
			return err
		}
	}
	return nil
}

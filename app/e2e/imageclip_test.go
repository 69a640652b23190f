//go:build e2e

package e2e

import (
	"bytes"
	"errors"
	"image"
	"image/png"
	"math/rand/v2"
	"testing"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"

	"offramp/app/imageclip"
)

// If this fails, a copied picture comes out of the clipboard broken or not at
// all, a large one above all, or a second one does not replace the first.
func TestCopiedPictures(t *testing.T) {
	clipboard := imageclip.System()
	for _, side := range []int{3, 900} { // 900: three megabytes, of which a request carries one part
		want := noise(t, side)
		try(t, clipboard.CopyPNG(want))
		got, err := pasted("image/png")
		try(t, err)
		if !bytes.Equal(got, want) {
			t.Errorf("%d bytes were copied and %d others pasted", len(want), len(got))
		}
	}
	if _, err := pasted("UTF8_STRING"); err == nil {
		t.Error("a picture is given as text")
	}
	// A program that asks and is gone before the answer must not end ours.
	for range 20 {
		x, err := xgb.NewConn()
		try(t, err)
		_, err = request(x, "image/png")
		try(t, err)
		x.Close()
	}
	if _, err := pasted("image/png"); err != nil {
		t.Error("after programs that did not wait:", err)
	}
}

// noise is a picture that does not get smaller.
func noise(t *testing.T, side int) []byte {
	t.Helper()
	r := rand.New(rand.NewPCG(1, uint64(side)))
	img := image.NewNRGBA(image.Rect(0, 0, side, side))
	for i := range img.Pix {
		img.Pix[i] = uint8(r.Uint32())
	}
	var out bytes.Buffer
	try(t, png.Encode(&out, img))
	return out.Bytes()
}

// request asks for the clipboard; the answer comes into a property of the same
// name.
func request(x *xgb.Conn, target string) (xproto.Window, error) {
	window, err := xproto.NewWindowId(x)
	if err != nil {
		return 0, err
	}
	err = xproto.CreateWindowChecked(x, 0, window, xproto.Setup(x).DefaultScreen(x).Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, 0, 0, nil).Check()
	if err != nil {
		return 0, err
	}
	clipboard, err := xproto.InternAtom(x, false, 9, "CLIPBOARD").Reply()
	if err != nil {
		return 0, err
	}
	kind, err := xproto.InternAtom(x, false, uint16(len(target)), target).Reply()
	if err != nil {
		return 0, err
	}
	return window, xproto.ConvertSelectionChecked(x, window, clipboard.Atom, kind.Atom, kind.Atom, xproto.TimeCurrentTime).Check()
}

// pasted is what another program gets from the clipboard.
func pasted(target string) ([]byte, error) {
	x, err := xgb.NewConn()
	if err != nil {
		return nil, err
	}
	defer x.Close()
	window, err := request(x, target)
	if err != nil {
		return nil, err
	}
	for {
		event, xerr := x.WaitForEvent()
		if event == nil {
			return nil, errors.Join(errors.New("no answer"), xerr)
		}
		notify, ok := event.(xproto.SelectionNotifyEvent)
		if !ok {
			continue
		}
		if notify.Property == xproto.AtomNone {
			return nil, errors.New("refused")
		}
		reply, err := xproto.GetProperty(x, true, window, notify.Property, xproto.GetPropertyTypeAny, 0, 1<<26).Reply()
		if err != nil {
			return nil, err
		}
		return reply.Value, nil
	}
}

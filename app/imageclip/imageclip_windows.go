package imageclip

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"image"
	"image/draw"
	"image/png"
	"runtime"
	"syscall"
	"time"
	"unsafe"
)

var (
	user32   = syscall.NewLazyDLL("user32.dll")
	kernel32 = syscall.NewLazyDLL("kernel32.dll")

	openClipboard     = user32.NewProc("OpenClipboard")
	closeClipboard    = user32.NewProc("CloseClipboard")
	emptyClipboard    = user32.NewProc("EmptyClipboard")
	setClipboardData  = user32.NewProc("SetClipboardData")
	registerClipboard = user32.NewProc("RegisterClipboardFormatW")
	globalAlloc       = kernel32.NewProc("GlobalAlloc")
	globalFree        = kernel32.NewProc("GlobalFree")
	globalLock        = kernel32.NewProc("GlobalLock")
	globalUnlock      = kernel32.NewProc("GlobalUnlock")
	moveMemory        = kernel32.NewProc("RtlMoveMemory")
)

const (
	cfDIB    = 8
	moveable = 2 // GMEM_MOVEABLE
)

// copyPNG gives the picture twice: as the PNG that word processors and browsers
// take, and as the bitmap that everything else does.
func copyPNG(data []byte) error {
	bitmap, err := dib(data)
	if err != nil {
		return err
	}
	name, err := syscall.UTF16PtrFromString("PNG")
	if err != nil {
		return err
	}
	runtime.LockOSThread() // the clipboard is open for one thread
	defer runtime.UnlockOSThread()
	if err := open(); err != nil {
		return err
	}
	defer closeClipboard.Call()
	if ok, _, err := emptyClipboard.Call(); ok == 0 {
		return fmt.Errorf("emptying the clipboard: %w", err)
	}
	if err := put(cfDIB, bitmap); err != nil {
		return err
	}
	format, _, err := registerClipboard.Call(uintptr(unsafe.Pointer(name)))
	if format == 0 {
		return fmt.Errorf("naming the PNG format: %w", err)
	}
	return put(format, data)
}

// open waits a moment for a program that has the clipboard open.
func open() error {
	for range 10 {
		if ok, _, _ := openClipboard.Call(0); ok != 0 {
			return nil
		}
		time.Sleep(20 * time.Millisecond)
	}
	return errors.New("another program holds the clipboard")
}

// put hands a copy of the bytes to the clipboard, which frees it.
func put(format uintptr, data []byte) error {
	h, _, err := globalAlloc.Call(moveable, uintptr(len(data)))
	if h == 0 {
		return fmt.Errorf("there is no memory for it: %w", err)
	}
	p, _, err := globalLock.Call(h)
	if p == 0 {
		globalFree.Call(h)
		return fmt.Errorf("there is no memory for it: %w", err)
	}
	moveMemory.Call(p, uintptr(unsafe.Pointer(&data[0])), uintptr(len(data)))
	globalUnlock.Call(h)
	if ok, _, err := setClipboardData.Call(format, h); ok == 0 {
		globalFree.Call(h)
		return fmt.Errorf("setting the clipboard: %w", err)
	}
	return nil
}

// dib is a picture as Windows keeps it: a header of 40 bytes, then rows from the
// lowest up, four bytes a pixel.
func dib(data []byte) ([]byte, error) {
	img, err := png.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("reading the picture: %w", err)
	}
	b := img.Bounds()
	rgba := image.NewRGBA(image.Rect(0, 0, b.Dx(), b.Dy()))
	draw.Draw(rgba, rgba.Bounds(), image.White, image.Point{}, draw.Src)
	draw.Draw(rgba, rgba.Bounds(), img, b.Min, draw.Over)
	out := make([]byte, 40, 40+len(rgba.Pix))
	binary.LittleEndian.PutUint32(out, 40)
	binary.LittleEndian.PutUint32(out[4:], uint32(b.Dx()))
	binary.LittleEndian.PutUint32(out[8:], uint32(b.Dy()))
	binary.LittleEndian.PutUint16(out[12:], 1)
	binary.LittleEndian.PutUint16(out[14:], 32)
	binary.LittleEndian.PutUint32(out[20:], uint32(len(rgba.Pix)))
	for y := b.Dy() - 1; y >= 0; y-- {
		row := rgba.Pix[y*rgba.Stride:][:4*b.Dx()]
		for x := 0; x < len(row); x += 4 {
			out = append(out, row[x+2], row[x+1], row[x], 0)
		}
	}
	return out, nil
}

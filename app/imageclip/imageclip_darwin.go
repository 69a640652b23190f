//go:build cgo

package imageclip

/*
#cgo CFLAGS: -x objective-c -fobjc-arc
#cgo LDFLAGS: -framework Cocoa
#import <Cocoa/Cocoa.h>

static int offrampCopyPNG(const void *bytes, unsigned long length) {
	@autoreleasepool {
		NSPasteboard *board = [NSPasteboard generalPasteboard];
		[board clearContents];
		NSData *data = [NSData dataWithBytes:bytes length:length];
		return [board setData:data forType:NSPasteboardTypePNG] ? 1 : 0;
	}
}
*/
import "C"

import (
	"errors"
	"unsafe"
)

func copyPNG(png []byte) error {
	if C.offrampCopyPNG(unsafe.Pointer(&png[0]), C.ulong(len(png))) == 0 {
		return errors.New("the clipboard does not take it")
	}
	return nil
}

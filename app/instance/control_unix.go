//go:build linux || darwin || freebsd

package instance

import (
	"errors"
	"net"
	"os"
	"syscall"
)

var errStranger = errors.New("the other end is another user's")

// control asks for the user at the other end of a connection.
func control(conn net.Conn, user func(fd int) (uint32, error)) error {
	c, ok := conn.(syscall.Conn)
	if !ok {
		return errStranger
	}
	raw, err := c.SyscallConn()
	if err != nil {
		return err
	}
	var uid uint32
	var asked error
	if err := raw.Control(func(fd uintptr) { uid, asked = user(int(fd)) }); err != nil {
		return err
	}
	if asked != nil {
		return asked
	}
	if int(uid) != os.Geteuid() {
		return errStranger
	}
	return nil
}

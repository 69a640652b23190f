package instance

import (
	"net"

	"golang.org/x/sys/unix"
)

// samePeer fails unless the other end of the connection is the same user's.
func samePeer(conn net.Conn) error {
	return control(conn, func(fd int) (uint32, error) {
		peer, err := unix.GetsockoptUcred(fd, unix.SOL_SOCKET, unix.SO_PEERCRED)
		if err != nil {
			return 0, err
		}
		return peer.Uid, nil
	})
}

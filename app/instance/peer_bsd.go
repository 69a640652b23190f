//go:build darwin || freebsd

package instance

import (
	"net"

	"golang.org/x/sys/unix"
)

// solLocal is the level of a Unix socket's options (SOL_LOCAL in C).
const solLocal = 0

// samePeer fails unless the other end of the connection is the same user's.
func samePeer(conn net.Conn) error {
	return control(conn, func(fd int) (uint32, error) {
		peer, err := unix.GetsockoptXucred(fd, solLocal, unix.LOCAL_PEERCRED)
		if err != nil {
			return 0, err
		}
		return peer.Uid, nil
	})
}

package instance

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"net"
	"strconv"
	"time"

	winio "github.com/Microsoft/go-winio"
	"golang.org/x/sys/windows"
)

// place is where the processes of a screen meet: a named pipe that one process
// can make, and only the user's own can open.
type place struct{ pipe, user string }

// find returns the place of a screen: the session is part of it, for the same
// user may be logged in at several.
func find(key string) (place, error) {
	user, err := userOf(windows.GetCurrentProcessToken())
	if err != nil {
		return place{}, err
	}
	var session uint32
	if err := windows.ProcessIdToSessionId(windows.GetCurrentProcessId(), &session); err != nil {
		return place{}, err
	}
	sum := sha256.Sum256([]byte(user + "\x00" + strconv.Itoa(int(session)) + "\x00" + key))
	return place{pipe: `\\.\pipe\offramp-` + hex.EncodeToString(sum[:8]), user: user}, nil
}

// claim makes the pipe. It goes with the process, however that ends.
func (p place) claim() (net.Listener, func(), error) {
	listener, err := winio.ListenPipe(p.pipe, &winio.PipeConfig{
		SecurityDescriptor: "D:P(A;;GA;;;" + p.user + ")", // the user, and nobody else
		InputBufferSize:    64 << 10,
		OutputBufferSize:   4 << 10,
	})
	if errors.Is(err, windows.ERROR_ACCESS_DENIED) || errors.Is(err, windows.ERROR_PIPE_BUSY) {
		return nil, nil, errTaken
	}
	if err != nil {
		return nil, nil, err
	}
	return listener, func() {}, nil
}

// hand gives a request to the first process. It is final where trying again
// would not help.
func (p place) hand(r Request, deadline time.Time) (handed, final bool) {
	wait := max(time.Millisecond, time.Until(deadline))
	conn, err := winio.DialPipe(p.pipe, &wait)
	if err != nil {
		return false, false
	}
	allowForeground(conn)
	return exchange(conn, r, deadline)
}

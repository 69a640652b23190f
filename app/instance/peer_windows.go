package instance

import (
	"errors"
	"net"

	"golang.org/x/sys/windows"
)

var errStranger = errors.New("the other end is another user's")

// samePeer fails unless the other end of the connection is the same user's.
// Of the pipe's two ends, one is this process.
func samePeer(conn net.Conn) error {
	peer, err := peerOf(conn)
	if err != nil {
		return err
	}
	process, err := windows.OpenProcess(windows.PROCESS_QUERY_LIMITED_INFORMATION, false, peer)
	if err != nil {
		return err
	}
	defer windows.CloseHandle(process)
	var token windows.Token
	if err := windows.OpenProcessToken(process, windows.TOKEN_QUERY, &token); err != nil {
		return err
	}
	defer token.Close()
	theirs, err := userOf(token)
	if err != nil {
		return err
	}
	ours, err := userOf(windows.GetCurrentProcessToken())
	if err != nil {
		return err
	}
	if theirs != ours {
		return errStranger
	}
	return nil
}

func userOf(token windows.Token) (string, error) {
	user, err := token.GetTokenUser()
	if err != nil {
		return "", err
	}
	return user.User.Sid.String(), nil
}

// peerOf returns the process at the other end.
func peerOf(conn net.Conn) (uint32, error) {
	pipe, ok := conn.(interface{ Fd() uintptr })
	if !ok {
		return 0, errStranger
	}
	var server, client uint32
	handle := windows.Handle(pipe.Fd())
	if err := windows.GetNamedPipeServerProcessId(handle, &server); err != nil {
		return 0, err
	}
	if err := windows.GetNamedPipeClientProcessId(handle, &client); err != nil {
		return 0, err
	}
	if server == windows.GetCurrentProcessId() {
		return client, nil
	}
	return server, nil
}

var allowSetForegroundWindow = windows.NewLazySystemDLL("user32.dll").NewProc("AllowSetForegroundWindow")

// allowForeground lets the first process raise its window: Windows grants that
// only to the program that the user has just started.
func allowForeground(conn net.Conn) {
	if server, err := peerOf(conn); err == nil {
		_, _, _ = allowSetForegroundWindow.Call(uintptr(server)) // else its button blinks
	}
}

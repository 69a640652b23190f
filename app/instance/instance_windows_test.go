package instance

import (
	"net"
	"testing"

	winio "github.com/Microsoft/go-winio"
)

func dial(t *testing.T, at place) net.Conn {
	t.Helper()
	conn, err := winio.DialPipe(at.pipe, nil)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { conn.Close() })
	return conn
}

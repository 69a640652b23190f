package instance

import (
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"net"
	"path/filepath"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/go-json-experiment/json"
)

// version is that of the messages. Processes of different versions do not
// understand each other, and each opens its own windows.
const version = 1

// message is what goes either way: a request, or its answer. It is JSON after
// its length in four bytes.
type message struct {
	Version int      `json:"version"`
	Request *Request `json:"request,omitempty"`
	Wait    int      `json:"wait,omitempty"` // ms that the peer waits for the answer
	Taken   bool     `json:"taken,omitempty"`
}

// largest is how long a message may be: the paths of some thousand files.
const largest = 512 << 10

// valid tells whether it is a request that the other side understands.
func (m message) valid() bool {
	if m.Version != version || m.Request == nil {
		return false
	}
	for _, path := range m.Request.Files {
		if !filepath.IsAbs(path) || strings.ContainsRune(path, 0) || !utf8.ValidString(path) {
			return false
		}
	}
	return true
}

// wait is how long the peer says that it waits.
func (m message) wait() time.Duration {
	const most = 60_000 // so that no number is too large for a duration
	return time.Duration(max(0, min(m.Wait, most))) * time.Millisecond
}

func send(w io.Writer, m message) error {
	text, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if len(text) > largest {
		return errors.New("the message is too long")
	}
	_, err = w.Write(append(binary.BigEndian.AppendUint32(nil, uint32(len(text))), text...))
	return err
}

func receive(r io.Reader, m *message) error {
	var head [4]byte
	if _, err := io.ReadFull(r, head[:]); err != nil {
		return err
	}
	length := binary.BigEndian.Uint32(head[:])
	if length > largest {
		return fmt.Errorf("a message of %d bytes is too long", length)
	}
	text := make([]byte, length)
	if _, err := io.ReadFull(r, text); err != nil {
		return err
	}
	return json.Unmarshal(text, m)
}

// exchange hands a request over and tells whether it was taken. It is final
// where the other side understood and did not take it.
func exchange(conn net.Conn, r Request, deadline time.Time) (taken, final bool) {
	defer conn.Close()
	asked := message{Version: version, Request: &r, Wait: int(time.Until(deadline) / time.Millisecond)}
	if conn.SetDeadline(deadline) != nil || samePeer(conn) != nil || !asked.valid() {
		return false, true
	}
	if err := send(conn, asked); err != nil {
		return false, false // it may be ending
	}
	var answer message
	if err := receive(conn, &answer); err != nil || answer.Version != version {
		return false, false
	}
	return answer.Taken, true
}

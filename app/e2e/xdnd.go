//go:build e2e

package e2e

import (
	"fmt"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Drop lets files fall on the program's newest window, as a file manager does:
// by the XDND protocol, version 5, of freedesktop.org.
func (d *Driver) Drop(paths ...string) error {
	windows := d.windows()
	if len(windows) == 0 {
		return fmt.Errorf("there is no window to drop %q on", paths)
	}
	id, err := strconv.ParseUint(windows[len(windows)-1], 10, 32)
	if err != nil {
		return fmt.Errorf("the window %q: %w", windows, err)
	}
	x, err := xgb.NewConn()
	if err != nil {
		return fmt.Errorf("dropping a file: %w", err)
	}
	defer x.Close()
	s := dragSource{conn: x, target: xproto.Window(id), atoms: map[string]xproto.Atom{}}
	for _, path := range paths {
		s.list += (&url.URL{Scheme: "file", Path: path}).String() + "\r\n"
	}
	if err := s.drop(); err != nil {
		return fmt.Errorf("dropping %s: %w", strings.Join(paths, ", "), err)
	}
	return nil
}

// dragSource is a client that has files to drop.
type dragSource struct {
	conn   *xgb.Conn
	own    xproto.Window
	target xproto.Window
	atoms  map[string]xproto.Atom
	list   string // the files, as text/uri-list
}

func (s *dragSource) atom(name string) (xproto.Atom, error) {
	if a, ok := s.atoms[name]; ok {
		return a, nil
	}
	reply, err := xproto.InternAtom(s.conn, false, uint16(len(name)), name).Reply()
	if err != nil {
		return 0, err
	}
	s.atoms[name] = reply.Atom
	return reply.Atom, nil
}

// send sends a message of the protocol to the window.
func (s *dragSource) send(name string, data [5]uint32) error {
	kind, err := s.atom(name)
	if err != nil {
		return err
	}
	data[0] = uint32(s.own)
	event := xproto.ClientMessageEvent{
		Format: 32, Window: s.target, Type: kind, Data: xproto.ClientMessageDataUnionData32New(data[:]),
	}
	return xproto.SendEventChecked(s.conn, false, s.target, 0, string(event.Bytes())).Check()
}

func (s *dragSource) drop() error {
	setup := xproto.Setup(s.conn)
	screen := setup.DefaultScreen(s.conn)
	own, err := xproto.NewWindowId(s.conn)
	if err != nil {
		return err
	}
	s.own = own
	if err := xproto.CreateWindowChecked(s.conn, 0, own, screen.Root, 0, 0, 1, 1, 0,
		xproto.WindowClassInputOnly, 0, 0, nil).Check(); err != nil {
		return err
	}
	selection, err := s.atom("XdndSelection")
	if err != nil {
		return err
	}
	files, err := s.atom("text/uri-list")
	if err != nil {
		return err
	}
	action, err := s.atom("XdndActionCopy")
	if err != nil {
		return err
	}
	if err := xproto.SetSelectionOwnerChecked(s.conn, own, selection, xproto.TimeCurrentTime).Check(); err != nil {
		return err
	}
	const version = 5
	middle := uint32(640)<<16 | 400
	for _, step := range []struct {
		name string
		data [5]uint32
		then string // the answer to wait for
	}{
		{"XdndEnter", [5]uint32{0, version << 24, uint32(files)}, ""},
		{"XdndPosition", [5]uint32{0, 0, middle, 0, uint32(action)}, "XdndStatus"},
		{"XdndDrop", [5]uint32{}, "XdndFinished"},
	} {
		if err := s.send(step.name, step.data); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
		if step.then != "" {
			if err := s.await(step.then); err != nil {
				return err
			}
		}
	}
	return nil
}

// await waits for an answer, and meanwhile gives the files to who asks for them.
func (s *dragSource) await(name string) error {
	want, err := s.atom(name)
	if err != nil {
		return err
	}
	for end := time.Now().Add(patience); time.Now().Before(end); {
		event, err := s.conn.PollForEvent()
		if err != nil {
			return err
		}
		switch e := event.(type) {
		case nil:
			time.Sleep(5 * time.Millisecond)
		case xproto.ClientMessageEvent:
			if e.Type == want {
				return nil
			}
		case xproto.SelectionRequestEvent:
			if err := s.give(e); err != nil {
				return err
			}
		}
	}
	return fmt.Errorf("waited %v for %s", patience, name)
}

// give hands the list of files over.
func (s *dragSource) give(e xproto.SelectionRequestEvent) error {
	if err := xproto.ChangePropertyChecked(s.conn, xproto.PropModeReplace, e.Requestor, e.Property, e.Target, 8,
		uint32(len(s.list)), []byte(s.list)).Check(); err != nil {
		return err
	}
	answer := xproto.SelectionNotifyEvent{
		Time: e.Time, Requestor: e.Requestor, Selection: e.Selection, Target: e.Target, Property: e.Property,
	}
	return xproto.SendEventChecked(s.conn, false, e.Requestor, 0, string(answer.Bytes())).Check()
}

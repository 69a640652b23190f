package instance

import (
	"net"
	"sync"
	"time"
)

// Serve has open called, from any goroutine, with what other starts ask for,
// and with what they asked before. Before it opens anything it calls take: where
// that is false, nobody waits any more and the other start opened its own window.
func (i *Instance) Serve(open func(r Request, take func() bool)) {
	i.mu.Lock()
	early := i.early
	i.open, i.early = open, nil
	i.mu.Unlock()
	for _, r := range early {
		open(r, func() bool { return true })
	}
}

func (i *Instance) listen() {
	for {
		conn, err := i.listener.Accept()
		if err != nil {
			return // closed
		}
		select {
		case i.busy <- struct{}{}:
			go func() {
				i.answer(conn)
				<-i.busy
			}()
		default: // more at once than any user starts
			conn.Close()
		}
	}
}

// answer reads one request, has it opened and says whether it was.
func (i *Instance) answer(conn net.Conn) {
	defer conn.Close()
	if conn.SetDeadline(time.Now().Add(i.patience)) != nil || samePeer(conn) != nil {
		return
	}
	var asked message
	if receive(conn, &asked) != nil || !asked.valid() {
		return
	}
	// The answer must be there before the peer gives up.
	taken, ok := i.ask(*asked.Request, min(asked.wait(), i.patience)*4/5)
	if ok {
		_ = send(conn, message{Version: version, Taken: taken}) // who is gone needs none
	}
}

// ask hands a request on and tells whether it was taken in time. One that was
// not is never opened later: the other start has its own window by then. It is
// not ok where this instance ends: the other start may be the next.
func (i *Instance) ask(r Request, wait time.Duration) (taken, ok bool) {
	i.mu.Lock()
	open := i.open
	if open == nil {
		const most = 64 // starts while this one is starting
		room := len(i.early) < most
		if room {
			i.early = append(i.early, r)
		}
		i.mu.Unlock()
		return room, true
	}
	i.mu.Unlock()
	var once sync.Once
	opens := make(chan struct{})
	go open(r, func() (mine bool) {
		once.Do(func() { mine = true; close(opens) })
		return mine
	})
	give := func() (given bool) {
		once.Do(func() { given = true })
		return given
	}
	timer := time.NewTimer(wait)
	defer timer.Stop()
	select {
	case <-opens:
		return true, true
	case <-timer.C:
		return !give(), true
	case <-i.over:
		return true, !give()
	}
}

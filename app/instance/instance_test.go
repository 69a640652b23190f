package instance

import (
	"net"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"
)

// ample is patience that does not run out on a slow machine.
const ample = time.Minute

// meeting returns a place that is this test's alone.
func meeting(t *testing.T) place {
	t.Helper()
	t.Setenv("HOME", t.TempDir())
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	at, err := find(t.Name() + "\x00" + t.TempDir())
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// first claims a place that nobody has.
func first(t *testing.T, at place, patience time.Duration) *Instance {
	t.Helper()
	i, handed, err := claim(at, Request{}, patience)
	if i == nil || handed || err != nil {
		t.Fatalf("the first start is %v, handed %v, %v", i, handed, err)
	}
	t.Cleanup(i.Close)
	return i
}

// taking serves requests by taking them into the channel.
func taking(i *Instance) <-chan Request {
	got := make(chan Request, 100)
	i.Serve(func(r Request, take func() bool) {
		if take() {
			got <- r
		}
	})
	return got
}

func file(name string) string {
	abs, _ := filepath.Abs(name)
	return abs
}

// If this fails, opening a second file starts a second program.
func TestASecondStartHandsItsFilesOver(t *testing.T) {
	at := meeting(t)
	got := taking(first(t, at, ample))
	second, handed, err := claim(at, Request{Files: []string{file("Ä b.json")}, Sample: true}, ample)
	if second != nil || !handed || err != nil {
		t.Fatalf("the second start is %v, handed %v, %v", second, handed, err)
	}
	if r := <-got; len(r.Files) != 1 || r.Files[0] != file("Ä b.json") || !r.Sample {
		t.Errorf("got %+v", r)
	}
}

// If this fails, files opened together while the program starts are lost.
func TestWhatComesEarlyIsOpenedLater(t *testing.T) {
	at := meeting(t)
	i := first(t, at, ample)
	for _, name := range []string{"a", "b"} {
		if _, handed, err := claim(at, Request{Files: []string{file(name)}}, ample); !handed || err != nil {
			t.Fatalf("handed %v, %v", handed, err)
		}
	}
	got := taking(i)
	if a, b := <-got, <-got; a.Files[0] != file("a") || b.Files[0] != file("b") {
		t.Errorf("got %v, %v", a, b)
	}
}

// If this fails, two starts at once are two programs, or none.
func TestOneStartWinsARace(t *testing.T) {
	at := meeting(t)
	const starts = 8
	got := make(chan Request, starts)
	var all sync.WaitGroup
	firsts := make(chan *Instance, starts)
	for range starts {
		all.Add(1)
		go func() {
			defer all.Done()
			i, handed, err := claim(at, Request{Files: []string{file("x")}}, ample)
			switch {
			case err != nil || i == nil && !handed:
				t.Errorf("a start is neither first nor handed over: %v", err)
			case i != nil:
				firsts <- i
				i.Serve(func(r Request, take func() bool) {
					if take() {
						got <- r
					}
				})
			}
		}()
	}
	all.Wait()
	if len(firsts) != 1 {
		t.Errorf("%d starts are the first", len(firsts))
	}
	for range starts - 1 {
		<-got
	}
	for range len(firsts) {
		(<-firsts).Close()
	}
}

// If this fails, a program that ended keeps the next one from listening.
func TestTheNextOneIsFirst(t *testing.T) {
	at := meeting(t)
	first(t, at, ample).Close()
	got := taking(first(t, at, ample))
	if _, handed, _ := claim(at, Request{}, ample); !handed {
		t.Error("nobody listens after the first one ended")
	}
	<-got
}

// If this fails, a first program that hangs takes files and never shows them,
// or shows them after the second did.
func TestAHangingFirstIsLeftAlone(t *testing.T) {
	at := meeting(t)
	i := first(t, at, ample)
	hangs := make(chan struct{})
	late := make(chan bool, 1)
	i.Serve(func(_ Request, take func() bool) {
		<-hangs
		late <- take()
	})
	second, handed, err := claim(at, Request{}, 100*time.Millisecond)
	if second != nil || handed || err != nil {
		t.Errorf("the second start is %v, handed %v, %v", second, handed, err)
	}
	// The answer, or the lack of one, came after the request was given up, or
	// is given up when the instance ends.
	i.Close()
	close(hangs)
	if <-late {
		t.Error("the first opens what the second opened, too")
	}
}

// If this fails, a start during another one's end opens nothing.
func TestAStartDuringTheEndTakesOver(t *testing.T) {
	at := meeting(t)
	i := first(t, at, ample)
	asked := make(chan struct{})
	i.Serve(func(Request, func() bool) { close(asked) }) // no window takes it
	go func() {
		<-asked
		i.Close()
	}()
	next, handed, err := claim(at, Request{}, ample)
	if next == nil || handed || err != nil {
		t.Fatalf("the start is %v, handed %v, %v", next, handed, err)
	}
	next.Close()
}

// If this fails, a path that is no text, or too many of them, hang the start.
func TestWhatCannotBeSaidIsNotHandedOver(t *testing.T) {
	at := meeting(t)
	got := taking(first(t, at, ample))
	for _, files := range [][]string{{file("a") + "\xff"}, {"relative"}, {file("a\x00b")}} {
		if second, handed, err := claim(at, Request{Files: files}, ample); second != nil || handed || err != nil {
			t.Errorf("%q: %v, handed %v, %v", files, second, handed, err)
		}
	}
	if len(got) > 0 {
		t.Errorf("got %v", <-got)
	}
}

// If this fails, a program that says nonsense, too much, nothing, or never ends,
// opens something or stops the first from hearing others.
func TestHostilePeers(t *testing.T) {
	at := meeting(t)
	const short = 50 * time.Millisecond
	i := first(t, at, short)
	got := make(chan Request, 100)
	i.Serve(func(r Request, take func() bool) { got <- r; take() })
	for name, bytes := range map[string]string{
		"nothing":        "",
		"half a length":  "\x00\x00",
		"garbage":        "\x00\x00\x00\x04abcd",
		"too much":       "\xff\xff\xff\xff" + strings.Repeat("x", 1<<20),
		"a bit too much": "\x00\x08\x00\x01" + strings.Repeat("x", 1<<20),
		"never ends":     "\x00\x00\x01\x00{",
		"an HTTP":        "GET / HTTP/1.1\r\n\r\n",
		"an answer":      framed(`{"version":1,"taken":true}`),
		"the future":     framed(`{"version":2,"request":{"files":[]}}`),
		"relative":       framed(`{"version":1,"request":{"files":["../x"]}}`),
		"a number":       framed(`{"version":1,"request":{"files":[5]}}`),
	} {
		t.Run(name, func(t *testing.T) {
			conn := dial(t, at)
			go func() { _, _ = conn.Write([]byte(bytes)) }() // the first may hang up on it
			var answer message
			if err := conn.SetReadDeadline(time.Now().Add(ample)); err != nil {
				t.Fatal(err)
			}
			if err := receive(conn, &answer); err == nil {
				t.Errorf("it was answered: %+v", answer)
			} else if late, ok := err.(net.Error); ok && late.Timeout() {
				t.Error("the first never hangs up")
			}
		})
	}
	if len(got) > 0 {
		t.Errorf("it opens %v", <-got)
	}
}

func framed(text string) string { return "\x00\x00\x00" + string(rune(len(text))) + text }

// If this fails, a first program that is stopped, or another one in its place,
// hangs the second start.
func TestAFirstThatNeverAnswers(t *testing.T) {
	for name, answer := range map[string]string{
		"nothing": "", "half": "\x00\x00\x00\xff{", "garbage": "\x00\x00\x00\x02xx",
		"too much": "\x7f\x00\x00\x00", "the future": framed(`{"version":9,"taken":true}`),
	} {
		t.Run(name, func(t *testing.T) {
			at := meeting(t)
			listener, release, err := at.claim()
			if err != nil {
				t.Fatal(err)
			}
			t.Cleanup(release)
			t.Cleanup(func() { listener.Close() })
			go func() {
				for {
					conn, err := listener.Accept()
					if err != nil {
						return
					}
					_, _ = conn.Write([]byte(answer))
				}
			}()
			second, handed, err := claim(at, Request{}, 100*time.Millisecond)
			if second != nil || handed || err != nil {
				t.Errorf("the second start is %v, handed %v, %v", second, handed, err)
			}
		})
	}
}

// If this fails, tests and measurements speak to a program that runs.
func TestAlone(t *testing.T) {
	t.Setenv(AloneVariable, "1")
	if !Alone() {
		t.Error("the variable means nothing")
	}
}

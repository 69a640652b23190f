//go:build e2e && linux

package e2e

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// If this fails, the program speaks to a network: what people work on in it is
// sensitive, and nothing of it may leave the machine outside a session that a
// facilitator opens. It watches every socket that the program asks the system
// for while somebody builds, saves, exports and reopens a scenario.
func TestNoNetwork(t *testing.T) {
	trace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not there: scripts/install-deps.sh test installs it")
	}
	d := newDriver(t)
	calls := filepath.Join(t.TempDir(), "calls")
	d.Under = []string{trace, "-f", "-qq", "-A", "-e", "trace=socket", "-o", calls}
	if out, err := exec.Command(d.Under[0], append(d.Under[1:], "true")...).CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here: %v: %s", err, out)
	}
	if _, err := d.Tour(); err != nil {
		t.Fatal(err)
	}
	// The sockets that are asked for: of the screen, and of other starts.
	asked := traced(t, calls)
	if !strings.Contains(asked, "AF_UNIX") {
		t.Fatalf("nothing is seen of what the program does:\n%s", asked)
	}
	for _, call := range strings.Split(asked, "\n") {
		if strings.Contains(call, "AF_INET") { // AF_INET6, too
			t.Errorf("the program opens a way to a network: %s", call)
		}
	}
}

// If this fails, the test above would not see a program that speaks to a network.
func TestTheNetworkIsWatched(t *testing.T) {
	trace, err := exec.LookPath("strace")
	if err != nil {
		t.Skip("strace is not there: scripts/install-deps.sh test installs it")
	}
	calls := filepath.Join(t.TempDir(), "calls")
	// Bash asks for such a socket where a file of this name is opened.
	spy := exec.Command(trace, "-f", "-qq", "-e", "trace=socket", "-o", calls, "bash", "-c", "exec 3<>/dev/udp/127.0.0.1/9")
	if out, err := spy.CombinedOutput(); err != nil {
		t.Skipf("strace may not trace here: %v: %s", err, out)
	}
	if asked := traced(t, calls); !strings.Contains(asked, "AF_INET") {
		t.Errorf("a socket of a network is not seen:\n%s", asked)
	}
}

func traced(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	try(t, err)
	return string(data)
}

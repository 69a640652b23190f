package cli_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"offramp/app/cli"
)

// comb is a file of one long path with many leaves at its end: small itself,
// but its leaves times its depth are not.
func comb(depth, leaves int) string {
	return top + strings.Repeat(`{"id":"","children":[`, depth) + "{}" + strings.Repeat(`,{}`, leaves-1) + strings.Repeat("]}", depth) + bottom
}

// If this fails, a small hostile file takes all memory as soon as somebody
// lists its paths. The table holds no row; JSON and CSV hold one at a time,
// which only a limit on what is alive can tell.
func TestPathsAreNotHeld(t *testing.T) {
	file := filepath.Join(t.TempDir(), "comb.json")
	if err := os.WriteFile(file, []byte(comb(3990, 8000)), 0o666); err != nil {
		t.Fatal(err)
	}
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	var out bytes.Buffer
	if exit, _ := cli.Run([]string{"outcomes", file}, &out, io.Discard); exit != 0 {
		t.Fatalf("exit %d", exit)
	}
	runtime.ReadMemStats(&after)
	if rows := bytes.Count(out.Bytes(), []byte("not estimated  ")); rows < 8000 {
		t.Errorf("only %d rows", rows)
	}
	if took := (after.TotalAlloc - before.TotalAlloc) >> 20; took > 200 {
		t.Errorf("the table took %d MiB", took)
	}

	if err := os.WriteFile(file, []byte(comb(3000, 400)), 0o666); err != nil {
		t.Fatal(err)
	}
	for _, format := range []string{"json", "csv"} {
		most := &peak{}
		if exit, _ := cli.Run([]string{"outcomes", "--format", format, file}, most, io.Discard); exit != 0 {
			t.Fatalf("exit %d", exit)
		}
		if most.written < 1<<23 || most.alive > most.written/2+1<<24 {
			t.Errorf("%s of %d MiB kept %d MiB alive", format, most.written>>20, most.alive>>20)
		}
	}
}

// peak measures, now and then while something is written to it, what is alive.
type peak struct {
	written, alive uint64
	writes         int
}

func (p *peak) Write(data []byte) (int, error) {
	p.written += uint64(len(data))
	if p.writes++; p.writes%64 == 0 {
		runtime.GC()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		p.alive = max(p.alive, m.HeapAlloc)
	}
	return len(data), nil
}

package journal

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"offramp/scenarios"
	"offramp/scenarios/replica"
	"offramp/scenarios/store"
	"offramp/scenarios/store/disk"
)

// If this fails, a log that somebody made as long as they liked keeps the program
// from starting for as long as they liked.
func TestALogIsReadToItsBound(t *testing.T) {
	f := At(disk.Real{}, filepath.Join(t.TempDir(), "journal"))
	s := scenarios.New()
	w := f.Start(Document{}, replica.Of(s), nil)
	e := scenarios.NewEditor(s)
	e.Record(w.Record)
	if err := e.Do(scenarios.Rename(s.Root, "within")); err != nil {
		t.Fatal(err)
	}
	if err := w.Flush(context.Background()); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(context.Background(), false); err != nil {
		t.Fatal(err)
	}
	left, err := f.Leftovers()
	if err != nil || len(left) != 1 || left[0].Edits != 1 {
		t.Fatal(left, err)
	}
	l := left[0]
	defer func() { _ = l.Discard() }()
	log, err := os.OpenFile(filepath.Join(l.session.path, l.heading.Log), os.O_WRONLY|os.O_APPEND, 0)
	if err != nil {
		t.Fatal(err)
	}
	defer log.Close()
	number := l.heading.First
	add := func(kind recordKind, body []byte) {
		number++
		r := record{kind: kind, at: time.Now(), body: body}
		if _, err := log.Write(appendFrame(nil, number, r.encode(nil, l.Session, number))); err != nil {
			t.Fatal(err)
		}
	}
	text := make([]byte, 16<<20)
	for range (compactFrom+2*MaxWaitingBytes)/len(text) + 1 {
		add(recText, text)
	}
	beyond, err := store.EncodeEdit(scenarios.Rename(s.Root, "beyond"))
	if err != nil {
		t.Fatal(err)
	}
	add(recDone, beyond)
	l.Edits = 0
	if l.count(); l.Edits != 1 {
		t.Errorf("%d edits are counted", l.Edits)
	}
	r, err := l.Recover(nil)
	if err != nil {
		t.Fatal(err)
	}
	if r.Scenario.Root.Title != "within" || r.Damage == nil {
		t.Errorf("“%s”, %v", r.Scenario.Root.Title, r.Damage)
	}
}

package app

import (
	"fmt"
	"io/fs"
	"strings"
	"syscall"
	"testing"

	"offramp/scenarios/store/journal"
)

// If this fails, the line that says that the journal is not written is cut off before
// it says what that means, or stays once that is over.
func TestAJournalThatCannotBeWrittenIsTold(t *testing.T) {
	w := started(t, t.TempDir(), scenarioFile(t, t.TempDir(), "talks")).windows[0]
	path := "/home/somebody/.config/offramp/journal/6ugoihz4osrncs2zohnskhl7qa/base-2"
	w.tellJournal(journal.State{Condition: journal.Failing, Err: fmt.Errorf("not kept: %w; make room", &fs.PathError{Op: "write", Path: path, Err: syscall.ENOSPC})})
	text := w.behind.Text()
	const fits = 110 // letters, in a small window
	if at := strings.Index(text, "would lose what is not saved"); at < 0 || at > fits || !strings.Contains(text, syscall.ENOSPC.Error()) || strings.Contains(text, path) {
		t.Errorf("it says %q", text)
	}
	w.tellJournal(journal.State{Condition: journal.KeepsUp})
	if w.behind.Text() != "" {
		t.Error("it still says so once it is over")
	}
}

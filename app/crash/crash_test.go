package crash_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"offramp/app/crash"
)

func reports(t *testing.T, data string) []crash.Report {
	t.Helper()
	all, err := crash.Reports(data, time.Now())
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// If this fails, what broke is reported nowhere, or a run that ended well leaves
// a report.
func TestReport(t *testing.T) {
	data := t.TempDir()
	g, err := crash.Start(data, "Offramp 9")
	if err != nil {
		t.Fatal(err)
	}
	if left := reports(t, data); len(left) != 0 {
		t.Errorf("before anything broke there are %v", left)
	}
	path, err := g.Report("index out of range", []byte("goroutine 1\nmain.main()"), time.Unix(1e9, 0))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := g.Report("again", nil, time.Unix(2e9, 0)); err == nil {
		t.Error("a second report is written, too")
	}
	g.Close()
	left := reports(t, data)
	if len(left) != 1 || left[0].Path != path || !strings.Contains(left[0].Text, "Offramp 9\n2001-09-09T01:46:40Z\n\nindex out of range\n\ngoroutine 1") {
		t.Fatalf("there are %v", left)
	}
	if err := crash.Forget(left[0]); err != nil || len(reports(t, data)) != 0 {
		t.Errorf("a report cannot be forgotten: %v", err)
	}
}

// If this fails, a report quotes an encrypted scenario in clear.
func TestReportOfSecrets(t *testing.T) {
	data := t.TempDir()
	g, err := crash.Start(data, "Offramp 9")
	if err != nil {
		t.Fatal(err)
	}
	g.Secret(true)
	if _, err := g.Report("cannot show “canary”", []byte("stack"), time.Now()); err != nil {
		t.Fatal(err)
	}
	g.Close()
	if left := reports(t, data); len(left) != 1 || strings.Contains(left[0].Text, "canary") || !strings.Contains(left[0].Text, "stack") {
		t.Errorf("the report is %v", left)
	}
}

// If this fails, a fault that no Go code can catch, such as a write to one map by
// two goroutines, leaves no report; or one of secrets does.
func TestFaultOfTheRuntime(t *testing.T) {
	if data := os.Getenv("CRASH_DATA"); data != "" {
		g, err := crash.Start(data, "Offramp 9")
		if err != nil {
			t.Fatal(err)
		}
		g.Secret(os.Getenv("CRASH_SECRET") != "")
		done := make(chan int)
		go func() { panic("canary") }()
		<-done
	}
	for _, secret := range []string{"", "1"} {
		data := t.TempDir()
		broken := exec.Command(os.Args[0], "-test.run", "^TestFaultOfTheRuntime$")
		broken.Env = append(os.Environ(), "CRASH_DATA="+data, "CRASH_SECRET="+secret)
		if err := broken.Run(); err == nil {
			t.Fatal("it did not break")
		}
		left := reports(t, data)
		if told := len(left) == 1 && strings.Contains(left[0].Text, "canary"); told != (secret == "") {
			t.Errorf("secret %q: the reports are %v", secret, left)
		}
	}
}

// If this fails, each run leaves a file for ever.
func TestOldRunsAreForgotten(t *testing.T) {
	data := t.TempDir()
	if _, err := crash.Start(data, "Offramp 9"); err != nil {
		t.Fatal(err)
	}
	if _, err := crash.Reports(data, time.Now().Add(8*24*time.Hour)); err != nil {
		t.Fatal(err)
	}
	if left, _ := filepath.Glob(filepath.Join(data, crash.Folder, "*")); len(left) != 0 {
		t.Errorf("%v are left", left)
	}
}

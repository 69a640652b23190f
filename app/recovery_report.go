package app

import (
	"net/url"
	"os"
	"path/filepath"

	"fyne.io/fyne/v2"

	"offramp/app/crash"
	"offramp/widgets/recovery"
)

// showReport shows the newest report in full.
func (v *recovering) showReport() {
	if len(v.reports) == 0 {
		return
	}
	p, report := v.program, v.reports[0]
	about := "This is all of it: where the program was when it broke, and on what system. Read it before you share it: what it broke on may quote a title. " +
		"It is in " + fromHome(report.Path)
	var page *recovery.Report
	var q *question
	page = recovery.NewReport(about, report.Text, func() { q.close() })
	size := v.win.Canvas().Size()
	q = ask(v.win, v.page.FocusFirst, "The report", page, fyne.NewSize(min(860, size.Width-60), min(620, size.Height-60)),
		answer{text: "Close", main: true},
		answer{text: "Forget", do: func() { v.forget(report) }},
		answer{text: "Show in its folder", stays: true, do: func() { p.showFolder(v, report.Path) }},
		answer{text: "Copy", stays: true, do: func() { p.app.Clipboard().SetContent(report.Text) }},
	)
}

// forget takes a report away for good.
func (v *recovering) forget(report crash.Report) {
	if err := crash.Forget(report); err != nil && !os.IsNotExist(err) {
		v.tell("The report is still there", sentence(err.Error()))
		return
	}
	v.reports = v.reports[1:]
	v.settle()
}

// showFolder has the system show the folder that a file is in.
func (p *program) showFolder(v *recovering, path string) {
	if err := p.app.OpenURL(&url.URL{Scheme: "file", Path: filepath.ToSlash(filepath.Dir(path))}); err != nil {
		v.tell("The folder cannot be shown", "It is "+filepath.Dir(path)+".")
	}
}

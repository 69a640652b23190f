//go:build unix

package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"syscall"
	"time"
)

// freeplane is the mind map that is known for fast capture. It has no
// probabilities: the number goes into the title, which takes the fewest keys.
type freeplane struct {
	dir       string
	cmd       *exec.Cmd
	documents int
}

func (*freeplane) name() string { return "Freeplane" }

func (*freeplane) title(o outcome) string {
	if o.percent == "" {
		return o.title
	}
	return o.title + " " + o.percent + "%"
}

// script types a branch as its manual says: Insert for a child, Enter for a
// sibling, Ctrl+< to the note and back.
func (p *freeplane) script(root outcome) script {
	return scriptOf(root, "Insert", func(s *script, o outcome) {
		s.typed(p.title(o))
		s.keys("Return")
		if o.note != "" {
			s.keys("ctrl+less")
			s.typed(o.note)
			s.keys("ctrl+less")
		}
	})
}

// Waiting times are generous: what is measured is the typing alone.
const (
	freeplaneStarts = 90 * time.Second
	dialogOpens     = 3 * time.Second
)

func (p *freeplane) start() error {
	if p.cmd != nil {
		return nil
	}
	home := filepath.Join(p.dir, "freeplane-home")
	if err := os.MkdirAll(home, 0o700); err != nil {
		return err
	}
	p.cmd = exec.Command("freeplane")
	p.cmd.Env = append(os.Environ(), "HOME="+home, "XDG_CONFIG_HOME="+filepath.Join(home, ".config"), "_JAVA_OPTIONS=-Duser.home="+home)
	p.cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} // a script that starts Java
	if err := p.cmd.Start(); err != nil {
		return err
	}
	for end := time.Now().Add(freeplaneStarts); time.Now().Before(end); time.Sleep(time.Second) {
		if exec.Command("xdotool", "search", "--onlyvisible", "--name", "Freeplane").Run() == nil {
			time.Sleep(10 * time.Second) // it goes on loading behind its window
			return nil
		}
	}
	return errors.New("it shows no window")
}

func (p *freeplane) capture(s script, pause time.Duration) (time.Duration, string, error) {
	if err := p.start(); err != nil {
		return 0, "", err
	}
	slow := func(keys script) error { _, err := keys.run(50 * time.Millisecond); return err }
	if err := slow(script{{key: "ctrl+n"}}); err != nil {
		return 0, "", err
	}
	time.Sleep(dialogOpens)
	// The first editor and the first note of a run take seconds to open.
	for _, warm := range []script{{{text: "x"}}, {{key: "Escape"}}, {{key: "ctrl+less"}}, {{key: "ctrl+less"}}} {
		if err := slow(warm); err != nil {
			return 0, "", err
		}
		time.Sleep(dialogOpens)
	}
	took, err := s.run(pause)
	if err != nil {
		return 0, "", err
	}
	time.Sleep(dialogOpens) // for what it has not shown yet
	p.documents++
	saved := filepath.Join(p.dir, fmt.Sprintf("freeplane%d.mm", p.documents))
	if err := slow(script{{key: "Escape"}, {key: "ctrl+s"}}); err != nil {
		return 0, "", err
	}
	time.Sleep(dialogOpens)
	if err := slow(script{{key: "ctrl+a"}, {text: saved}, {key: "Return"}}); err != nil {
		return 0, "", err
	}
	time.Sleep(dialogOpens)
	return took, saved, nil
}

// node is what a saved map has of an outcome.
type node struct {
	Text  string `xml:"TEXT,attr"`
	Notes []struct {
		Type string `xml:"TYPE,attr"`
		Body string `xml:",innerxml"`
	} `xml:"richcontent"`
	Nodes []node `xml:"node"`
}

func (p *freeplane) check(saved string, want outcome) error {
	data, err := os.ReadFile(saved)
	if errors.Is(err, os.ErrNotExist) {
		return errors.New("keys went elsewhere: nothing was saved under the name that was typed")
	}
	if err != nil {
		return err
	}
	var file struct {
		Root node `xml:"node"`
	}
	if err := xml.Unmarshal(data, &file); err != nil {
		return err
	}
	return p.compare(file.Root, want)
}

func (p *freeplane) compare(got node, want outcome) error {
	noted := want.note == ""
	for _, n := range got.Notes {
		noted = noted || n.Type == "NOTE" && strings.Contains(n.Body, want.note)
	}
	if got.Text != p.title(want) || !noted || len(got.Nodes) != len(want.branches) {
		return fmt.Errorf("“%s” became “%s” with %d branches, noted: %v", p.title(want), got.Text, len(got.Nodes), noted)
	}
	for i, b := range want.branches {
		if err := p.compare(got.Nodes[i], b); err != nil {
			return err
		}
	}
	return nil
}

func (p *freeplane) close() {
	if p.cmd != nil {
		_ = syscall.Kill(-p.cmd.Process.Pid, syscall.SIGKILL) // it may be gone already
		_ = p.cmd.Wait()                                      // killed: that it ended badly is no news
		p.cmd = nil
	}
}

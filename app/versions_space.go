package app

import (
	"fmt"

	"fyne.io/fyne/v2"

	"offramp/app/settings"
	"offramp/scenarios/store/versions"
)

// spaces are how much the versions of all documents may take, in MB, as it is
// offered.
var spaces = []int{50, 100, 500, 1000, 5000, 20_000}

// policy is what versions are kept. It is asked for beside the UI thread, too.
func (p *program) policy() versions.Policy {
	policy := versions.Usual
	if mb := p.versionsMB.Load(); mb > 0 {
		policy.Space = mb * million
	}
	return policy
}

const million = 1_000_000

// spaceText says how much room there is for versions, and that it can be changed.
func (p *versionsPage) spaceText() string {
	bound := bytesText(p.w.program.policy().Space)
	if p.used < 0 {
		return "All versions may take " + bound + "…"
	}
	return fmt.Sprintf("All versions take %s of %s…", bytesText(p.used), bound)
}

// askSpace asks how much the versions of all documents may take.
func (p *versionsPage) askSpace() {
	var items []*fyne.MenuItem
	for _, mb := range spaces {
		item := fyne.NewMenuItem("At most "+bytesText(int64(mb)*million), func() { p.setSpace(mb) })
		item.Checked = p.w.program.policy().Space == int64(mb)*million
		items = append(items, item)
	}
	at := p.w.place(p.view)
	at.Y += p.view.Size().Height // the menu goes up from there as far as it must
	p.w.popUpFrom(fyne.NewMenu("", items...), at, p.FocusFirst)
}

// setSpace keeps the bound, and thins the versions to it at once.
func (p *versionsPage) setSpace(mb int) {
	program := p.w.program
	program.kept.Change(func(s *settings.Settings) { s.VersionsMB = mb })
	program.versionsMB.Store(int64(mb))
	program.beside(func() {
		store := program.desk.Versions()
		removed, err := store.Tidy(program.policy(), program.now())
		list, listErr := p.kept.List()
		used, spaceErr := space(store)
		fyne.Do(func() {
			if spaceErr == nil {
				p.used = used
			}
			if listErr == nil {
				p.found(list, nil)
			}
			switch {
			case err != nil:
				p.refuse(err)
			case len(removed.Files) > 0:
				p.view.Say(fmt.Sprintf("%d of the oldest versions were removed, %s; the newest %d of each document always stay.",
					len(removed.Files), bytesText(removed.Bytes), program.policy().Least))
			}
		})
	})
}

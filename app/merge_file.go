package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"offramp/app/command"
	"offramp/scenarios"
	"offramp/scenarios/compare"
	"offramp/scenarios/store"
	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/versions"
	"offramp/widgets/form"
	"offramp/widgets/look"
	"offramp/widgets/sidebyside"
)

var mergeFile = command.Command[*window]{
	Name: "Merge from a file…", Menu: "File", Group: 1,
	Do: func(w *window) {
		if w.commit() {
			w.chooseOther("Merge from a file", "Merge", w.mergeFrom, w.focusMap)
		}
	},
	Enabled: editable,
}

// mergePage shows what a merge with another file would make of the document, before
// it is made.
type mergePage struct {
	comparing
	name   string
	theirs *scenarios.Scenario
	base   *scenarios.Scenario // what both were made from, nil until it is known
	said   *form.Prose         // which one that is
	made   merged
}

// merged is a merge, and of which state of the document.
type merged struct {
	edit      scenarios.Edit
	conflicts int
	of        keeper.Copied // the document that it is of
}

// mergeFrom reads a file, finds what both were made from, and shows the merge.
func (w *window) mergeFrom(path string) {
	w.readOther(path, func(opened *store.Opened, leaks bool, err error) {
		switch {
		case err == nil && leaks:
			err = leaking(path)
		case err == nil && opened.Newer():
			err = fmt.Errorf("%s was made by a newer Offramp than this one: merging it here could lose what this version does not know", filepath.Base(path))
		case err == nil && opened.Scenario.Root.ID != w.doc.scenario().Root.ID:
			err = fmt.Errorf("%s begins with another outcome: it is another document, and there is nothing to merge. File › Compare with… shows both", filepath.Base(path))
		}
		if err != nil {
			w.fail("Not merged", err)
			return
		}
		p := &mergePage{name: filepath.Base(path), theirs: opened.Scenario}
		p.said = form.NewProse("", form.SmallSize, false, form.Ink)
		p.init(w, "Merge "+shortened(p.name), container.New(&form.Stack{Side: 2 * look.Unit, Bottom: look.Unit}, p.said))
		w.openPage(p)
		p.seek()
	})
}

// seek looks for what both were made from.
func (p *mergePage) seek() {
	ctx, stop := context.WithCancel(context.Background())
	p.view.OnDone = func() { stop(); p.w.leavePage() }
	seeker := p.w.doc.keeper.Seeker()
	p.view.Say("Looking for the version that both were made from…")
	p.view.SetActions(sidebyside.Action{Name: "Cancel", Do: func() { stop(); p.w.leavePage() }})
	p.FocusFirst()
	p.w.program.beside(func() {
		found, err := seeker.Find(ctx, p.theirs, func(done, all int) {
			fyne.Do(func() {
				if p.open() && ctx.Err() == nil {
					p.view.Say(fmt.Sprintf("Looking for the version that both were made from: %d of %d…", done+1, all))
				}
			})
		})
		fyne.Do(func() {
			if !p.open() || ctx.Err() != nil {
				return
			}
			p.found(found, err)
		})
	})
}

// found shows the merge, or asks for what both were made from.
func (p *mergePage) found(a *keeper.Ancestor, err error) {
	if err != nil {
		if errors.Is(err, keeper.ErrNoAncestor) {
			err = fmt.Errorf("%w: choose the file that both were made from, or compare the two and take over what you want", err)
		}
		p.actions = []sidebyside.Action{p.otherBase()}
		p.view.Clear(sentence(err.Error()))
		p.view.SetActions(p.actions...)
		p.FocusFirst()
		return
	}
	which := "what was last read or saved here"
	if a.Version != nil {
		which = "the version until " + dayAndTime(a.Version.When, p.w.program.now())
	}
	p.take(a.Scenario, "Both are taken to be made from "+which+", from which the other file differs least: by "+differences(a.Differences)+".")
}

func differences(n int) string {
	if n == 1 {
		return "1 difference"
	}
	return fmt.Sprintf("%d differences", n)
}

// take merges with that common version.
func (p *mergePage) take(base *scenarios.Scenario, says string) {
	p.base = base
	p.said.Set(says)
	p.Present()
}

// otherBase offers to choose the common version.
func (p *mergePage) otherBase() sidebyside.Action {
	return sidebyside.Action{Name: "Choose the file that both were made from…", Do: func() {
		p.w.chooseOther("The file that both were made from", "Choose", func(path string) {
			p.w.readOther(path, func(opened *store.Opened, leaks bool, err error) {
				switch {
				case !p.open():
				case err != nil:
					p.w.failOpen(path, err)
				case leaks: // what conflicts is kept with what it was
					p.w.fail("Not taken", leaking(path))
				default:
					p.take(opened.Scenario, "Both are taken to be made from "+filepath.Base(path)+".")
				}
			})
		}, p.FocusFirst)
	}}
}

// Present merges with the document as it stands, and shows what would change.
func (p *mergePage) Present() {
	if p.base == nil {
		return
	}
	copied := p.w.doc.keeper.Copy()
	p.actions = nil
	p.run("Merging…", func() (compared, error) {
		of := copied()
		ours := of.Scenario
		result, edit, err := keeper.Together(p.base, ours, p.theirs, "Merge "+p.name)
		if err != nil {
			return compared{}, err
		}
		c := compared{
			before: sidebyside.NewSide(openHere, ours), now: sidebyside.NewSide("Merged with "+p.name, result),
			differences: slices.DeleteFunc(compare.Differences(ours, result), func(d compare.Difference) bool {
				return d.Field == "conflicts" // they are counted below, and asked about
			}),
		}
		fyne.Do(func() { p.offer(merged{edit, len(result.Conflicts), of}) })
		return c, nil
	})
}

// offer offers to make the merge.
func (p *mergePage) offer(m merged) {
	p.made = m
	name := "Take the merge: nothing conflicts"
	switch {
	case m.conflicts == 1:
		name = "Take the merge, and settle 1 conflict"
	case m.conflicts > 1:
		name = fmt.Sprintf("Take the merge, and settle %d conflicts", m.conflicts)
	}
	p.actions = []sidebyside.Action{{Name: name, Do: p.make}, p.otherBase()}
	if m.edit.IsEmpty() {
		p.actions = p.actions[1:]
	}
}

// make makes the merge: one edit. What is left open is asked about one by one.
func (p *mergePage) make() {
	w := p.w
	if !w.doc.keeper.Is(p.made.of) {
		p.Present()
		return
	}
	w.leavePage()
	if err := w.doc.board.Do(p.made.edit); err != nil {
		w.refuse(err)
		return
	}
	w.doc.how = versions.BeforeMerge
	if p.made.conflicts > 0 {
		w.showConflicts()
		return
	}
	w.flash("Merged with " + p.name + ". Undo takes that back; the file changes when you save.")
}

package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios/store/keeper"
	"offramp/scenarios/store/seal"
)

// goOn goes on with what was recovered, in a window of its own.
func (v *recovering) goOn(l *left) {
	v.program.mayOpen(v.win, l.leftover.Path, v.page.FocusFirst, func() { v.reopen(l) }, func() { v.all = false })
}

// goOnWithAll goes on with one after the other: so no two ask at once.
func (v *recovering) goOnWithAll() {
	v.all = true
	v.next()
}

func (v *recovering) next() {
	if !v.all {
		return
	}
	for _, l := range v.left {
		if l.view != nil && !l.discarded && !l.busy {
			v.goOn(l)
			return
		}
	}
	v.all = false
}

func (v *recovering) reopen(l *left) {
	l.busy = true
	v.present()
	p := v.program
	p.beside(func() {
		again, err := p.desk.Reopen(l.found)
		fyne.Do(func() {
			l.busy = false
			if err != nil {
				v.all = false
				v.present()
				v.tell("It cannot be gone on with", sentence(err.Error())+"\n\nWhat was recovered is kept.")
				return
			}
			v.drop(l)
			p.goesOn(l, again)
			v.next()
			v.settle()
		})
	})
}

// drop takes what was decided about off the page.
func (v *recovering) drop(l *left) {
	l.settled()
	v.decided = true
	v.left = slices.DeleteFunc(v.left, func(other *left) bool { return other == l })
}

// goesOn shows a recovered document. Its journal of before goes once the new one
// has all of it.
func (p *program) goesOn(l *left, again *keeper.Reopened) {
	d := newDocument(again.Scenario)
	if again.File != nil {
		d = openedDocument(again.File)
	}
	d.again = again
	w := p.show(d)
	err := d.board.Do(again.Edit)
	if err == nil && !again.Draft.IsEmpty() && d.board.Do(again.Draft) != nil {
		again.Draft.Effects = nil // what it was typed into is gone from the file
	}
	if again.File == nil {
		d.board.Editor().Unsaved()
		d.board.HistoryChanged()
	}
	if err != nil { // as it was before is shown, and what was recovered is kept
		p.beside(func() { p.grumble(l.leftover.Release()) })
		w.fail("It cannot be gone on with", err)
		return
	}
	w.tellRecovered(again)
	w.tellTyped(l.found)
	p.ending.Add(1)
	p.beside(func() {
		defer p.ending.Done()
		ctx, cancel := context.WithTimeout(context.Background(), patience)
		defer cancel()
		err := d.keeper.Flush(ctx)
		if err == nil {
			p.grumble(l.leftover.Discard())
			return
		}
		p.grumble(l.leftover.Release())
		fyne.Do(func() {
			w.refuse(fmt.Errorf("what was recovered is not in the journal yet: %w. It is kept, and offered again at the next start unless you save", err))
		})
	})
}

// patience is how long what was recovered waits for the journal of the document
// that goes on.
const patience = 10 * time.Second

// tellRecovered says what was recovered, and what is different from before.
func (w *window) tellRecovered(again *keeper.Reopened) {
	says := []string{"Recovered, and not saved yet: undo shows what is saved"}
	if again.File == nil {
		says[0] = "Recovered, and not saved yet"
	}
	if again.Merged {
		says = append(says, "what was changed in the file since is in it, too")
	}
	if again.Alone != nil {
		says = append(says, "it has no file any more, because "+again.Alone.Error())
	}
	w.flash(strings.Join(says, "; ") + ".")
}

// tellTyped shows a text that was being typed and was no value of its field yet:
// there is nowhere to put it.
func (w *window) tellTyped(found *keeper.Found) {
	if found.Draft == nil || found.Draft.Text == "" || !found.Draft.Edit.IsEmpty() {
		return
	}
	text := widget.NewLabel(found.Draft.Text)
	text.Wrapping, text.Selectable = fyne.TextWrapWord, true
	w.ask("This was being typed, and no field took it yet", container.NewVScroll(text), fyne.NewSize(540, 240),
		answer{text: "Close", main: true},
		answer{text: "Copy", stays: true, do: func() { w.program.app.Clipboard().SetContent(found.Draft.Text) }},
	)
}

// openSaved opens the file, and leaves what was not saved for the next start.
func (v *recovering) openSaved(l *left) {
	p := v.program
	p.mayOpen(v.win, l.leftover.Path, v.page.FocusFirst, func() {
		v.drop(l)
		p.beside(func() { p.grumble(l.leftover.Release()) })
		p.open(nil, l.leftover.Path)
		v.settle()
	}, nil)
}

// ask does what it takes to look at what cannot be looked at.
func (v *recovering) ask(l *left) {
	if l.barred {
		v.relook(l, func() { l.look(true) })
		return
	}
	if l.kind == 0 {
		v.tell("It cannot be unlocked", sentence(l.trouble.Error()))
		return
	}
	v.program.askKey(v.win, l.kind, "What was not saved", v.page.FocusFirst, func(key *seal.Key) {
		v.program.guard.Secret(true)
		v.relook(l, func() { l.find(key) })
	})
}

// relook looks at it once more, beside the UI thread.
func (v *recovering) relook(l *left, look func()) {
	l.busy = true
	v.present()
	v.program.beside(func() {
		look()
		fyne.Do(func() {
			l.busy = false
			if l.over {
				v.drop(l)
			}
			v.settle()
			v.page.FocusFirst() // what was asked for may be done: what comes next has the keyboard
		})
	})
}

// tell says something over the page.
func (v *recovering) tell(title, text string) { tellOn(v.win, v.page.FocusFirst, title, text) }

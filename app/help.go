package app

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"offramp/app/cli"
	"offramp/app/command"
	"offramp/widgets/look"
)

var helpCommands = []command.Command[*window]{
	{
		Name: "Keys", Menu: "Help", Keys: []command.Chord{command.Key(fyne.KeyF1)},
		Do: (*window).showKeys,
	},
	{
		Name: "About Offramp", Menu: "Help", Group: 1,
		Do: func(w *window) {
			w.failText("About Offramp", "Offramp "+cli.Version+"\n\nMaps how a situation can unfold: "+
				"a branching tree of outcomes with notes and probabilities, each scenario one JSON file.\n\n"+
				"It opens no network connection. Licensed under the BSD 3-Clause License.")
		},
	},
}

// typed are the keys that are text rather than commands: a card takes them
// itself.
var typed = [][2]string{
	{"a letter", "Name the card, replacing its title (Esc gives it back)"},
	{"a digit  .  ,", "Open its probability"},
}

// showKeys lists every key, from the same table that the keys work by.
func (w *window) showKeys() {
	w.commit()
	grid := container.NewVBox()
	row := func(key, does string) {
		grid.Add(container.New(twoColumns{}, container.NewHBox(look.NewKeyCap(key)), widget.NewLabel(does)))
	}
	for _, c := range commands {
		if len(c.Keys) > 0 {
			row(c.Keys[0].String(), c.Name)
		}
	}
	for _, t := range typed {
		row(t[0], t[1])
	}
	w.ask("Keys", container.NewVScroll(grid), fyne.NewSize(520, 560), answer{text: "Close", main: true})
}

// twoColumns puts keys left and what they do right.
type twoColumns struct{}

const keyColumn = 170 // px

func (twoColumns) MinSize(objects []fyne.CanvasObject) fyne.Size {
	right := objects[1].MinSize()
	return fyne.NewSize(keyColumn+right.Width, max(objects[0].MinSize().Height, right.Height))
}

func (twoColumns) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	objects[0].Resize(fyne.NewSize(keyColumn, size.Height))
	objects[0].Move(fyne.NewPos(12, 0))
	objects[1].Resize(fyne.NewSize(size.Width-keyColumn, size.Height))
	objects[1].Move(fyne.NewPos(keyColumn, 0))
}

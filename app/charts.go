package app

import (
	"bytes"
	"io"

	"fyne.io/fyne/v2"

	"offramp/app/command"
	"offramp/scenarios/marking"
	"offramp/widgets/analysis"
)

// chartCommands take the chart on show out of the program.
var chartCommands = []command.Command[*window]{
	{
		Name: "Copy the chart as text", Menu: "Analysis", Sub: "The chart on show", Group: 8,
		Do:      func(w *window) { w.copyChartText(w.charted()) },
		Enabled: (*window).showsChart,
	},
	{
		Name: "Copy the chart as an image", Menu: "Analysis", Sub: "The chart on show", Group: 8,
		Do:      func(w *window) { w.copyChartImage(w.charted()) },
		Enabled: (*window).showsChart,
	},
	{
		Name: "Save the chart as SVG…", Menu: "Analysis", Sub: "The chart on show", Group: 8,
		Do:      func(w *window) { w.saveChart(w.charted(), ".svg") },
		Enabled: (*window).showsChart,
	},
	{
		Name: "Save the chart as PNG…", Menu: "Analysis", Sub: "The chart on show", Group: 8,
		Do:      func(w *window) { w.saveChart(w.charted(), ".png") },
		Enabled: (*window).showsChart,
	},
}

// charted is the chart on show, nil for none.
func (w *window) charted() analysis.Charted {
	if !w.analyses() {
		return nil
	}
	return w.analysis.Charted()
}

func (w *window) showsChart() bool { return w.charted() != nil }

// chartMenu shows what can be done with a chart. The keyboard comes back to it.
func (w *window) chartMenu(of analysis.Charted, at fyne.Position) {
	w.popUpFrom(fyne.NewMenu("",
		fyne.NewMenuItem("Copy as text", func() { w.copyChartText(of) }),
		fyne.NewMenuItem("Copy as an image", func() { w.copyChartImage(of) }),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem("Save as SVG…", func() { w.saveChart(of, ".svg") }),
		fyne.NewMenuItem("Save as PNG…", func() { w.saveChart(of, ".png") }),
	), at, w.analysis.FocusFirst)
}

// chartScale is how many pixels of a PNG a px takes: enough for print.
const chartScale = 2

// chartDrawing reads the chart as it is shown, with the marking of its scenario.
// A chart is never changed once made.
func (w *window) chartDrawing(of analysis.Charted, suffix string) drawing {
	c, p := of.Chart(), of.Picture()
	p.Marking, p.Scale = marking.BannerOf(w.doc.scenario()), chartScale
	if suffix == ".svg" {
		return func(to io.Writer) error { return c.SVG(to, p) }
	}
	return func(to io.Writer) error { return c.PNG(to, p) }
}

// copyChartText puts the figures of a chart on the clipboard, as sheets read them,
// between two lines with the marking.
func (w *window) copyChartText(of analysis.Charted) {
	text := of.Chart().Table.String()
	if label := marking.BannerOf(w.doc.scenario()).Text; label != "" {
		text = label + "\n" + text + label + "\n"
	}
	w.clipboard().SetContent(text)
	w.flash("Copied the figures of the chart.")
}

// copyChartImage puts a chart on the clipboard as a picture, drawn beside the UI
// thread.
func (w *window) copyChartImage(of analysis.Charted) {
	draw := w.chartDrawing(of, ".png")
	w.program.beside(func() {
		var data bytes.Buffer
		err := draw(&data)
		if err == nil {
			err = w.program.images.CopyPNG(data.Bytes())
		}
		fyne.Do(func() {
			if err != nil {
				w.fail("The chart was not copied", err)
				return
			}
			w.flash("Copied the chart as an image.")
		})
	})
}

// saveChart asks where to save a chart.
func (w *window) saveChart(of analysis.Charted, suffix string) {
	w.commit()
	w.askPicture("Save the chart", " "+nameable(of.Chart().Title), suffix, func() drawing { return w.chartDrawing(of, suffix) })
}

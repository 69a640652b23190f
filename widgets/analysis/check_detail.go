package analysis

import (
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/tradecraft"
	"offramp/widgets/form"
)

// checkDetail says what is the matter in the row that the list is at, what to
// do about it and why the rule is there, and switches that off and on.
type checkDetail struct {
	c    *check
	at   *checkItem
	rule tradecraft.Rule // that is being switched off, while its reason is typed

	name, what, do, why *form.Prose
	off                 *form.Link
	because             *ask
}

func (d *checkDetail) init(c *check, p *Pane) {
	d.c = c
	d.name = form.NewProse("", form.SmallSize, true, form.Ink)
	d.what, d.do, d.why = form.NewProse("", form.SmallSize, false, form.Ink), form.Line(), form.Line()
	d.off = form.NewLink(host{p}, "", d.switched)
	d.off.Hide()
	d.because = p.newAsk("Why is it switched off?", d.switchOff, d.close, func() { c.p.GiveTo(c.p, c.home()) })
	d.because.Hide()
}

func (d *checkDetail) objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{d.name, d.what, d.do, d.why, hanging(d.off), d.because.Field, d.because.failure}
}

// show says what there is to say of a row.
func (d *checkDetail) show(item *checkItem) {
	d.at = item
	var name, what, do, why, off string
	switch {
	case item == nil:
	case item.problem != nil:
		what, do = d.c.said(sentence(item.problem.What)), d.c.said(sentence("To mend it: "+item.problem.Do))
		name, why = item.rule.Says, item.rule.Why
	default:
		name, why = item.rule.Says, item.rule.Why
	}
	switch {
	case item == nil || !item.ruled:
	case item.off && item.problem == nil:
		off = "Switch on again"
		do = sentence("Switched off: " + item.because)
	case !item.off:
		off = "Switch this rule off …"
	}
	d.name.Set(name)
	d.what.Set(what)
	d.do.Set(do)
	d.why.Set(why)
	d.off.Set(off)
	d.off.SetReadOnly(d.c.p.board.ReadOnly())
	d.off.Hidden = off == "" || d.c.p.board.ReadOnly() || d.because.Visible()
	d.c.Refresh()
}

// switched asks why a rule is to be switched off, or switches it on.
func (d *checkDetail) switched() {
	if d.at == nil || !d.at.ruled {
		return
	}
	if d.at.off {
		d.c.p.refuse(d.c.do(d.at.rule, false, ""))
		d.c.p.GiveTo(d.c.p, d.c.home())
		return
	}
	d.rule = d.at.rule
	d.because.Present("")
	d.because.Show()
	d.off.Hide()
	d.c.Refresh()
	d.c.p.GiveTo(d.c.p, d.because.Field)
}

var errNoReason = errors.New("say why: whoever reads the scenario after you will ask")

// switchOff takes the reason. Without one nothing is switched off.
func (d *checkDetail) switchOff(because string) error {
	because = scenarios.OneLine(because)
	if because == "" {
		return errNoReason
	}
	return d.c.do(d.rule, true, because)
}

// close takes the field away, whatever became of it.
func (d *checkDetail) close() {
	d.because.Present("")
	d.because.failure.Set("")
	d.because.Hide()
	d.show(d.at)
}

// do switches a rule.
func (c *check) do(rule tradecraft.Rule, off bool, because string) error {
	return c.p.board.Do(scenarios.SwitchCheck(c.p.board.Scenario(), rule.ID, off, because))
}

// sentence begins with a capital and ends in a full stop.
func sentence(text string) string {
	text = form.Capital(text)
	if !strings.HasSuffix(text, ".") && !strings.HasSuffix(text, "…") && !strings.HasSuffix(text, "?") {
		text += "."
	}
	return text
}

package chart

import "offramp/scenarios/scene"

// key is one entry of a legend: a small drawing and what it stands for.
type key struct {
	text string
	// draw draws it in a room of keyWide by textRow around a middle.
	draw func(b *brush, x, middle float64)
}

type placedKey struct {
	key
	x, y float64
	text string
}

// keyWide is the room of the drawing of a legend's entry.
const keyWide = 22

// layTitle finds the rows of title and subtitle.
func (l *Layout) layTitle() {
	room := l.Width
	l.title = l.lines(l.Chart.Title, scene.Bold, titleSize, room, 2)
	l.sub = l.lines(l.Chart.Subtitle, scene.Regular, textSize, room, 2)
	l.HeadHeight = (float64(len(l.title))*titleRow + float64(len(l.sub))*textRow) * l.k
	if l.HeadHeight > 0 {
		l.HeadHeight += pad * l.k
	}
}

// layLegend finds places for the entries, below what the head has so far.
func (l *Layout) layLegend(keys []key) {
	if l.Terse {
		return
	}
	x, y, gap := 0.0, l.HeadHeight, 2*pad*l.k
	for _, entry := range keys {
		w := keyWide*l.k + l.width(entry.text, textSize, scene.Regular)
		if x > 0 && x+w > l.Width {
			x, y = 0, y+textRow*l.k
		}
		for i, text := range l.lines(entry.text, scene.Regular, textSize, max(l.Width-keyWide*l.k, 1)+1, 3) {
			if i > 0 {
				entry.draw = nil
				y += textRow * l.k
			}
			l.legend = append(l.legend, placedKey{entry, x, y, text})
		}
		x += w + gap
	}
	if len(keys) > 0 {
		l.HeadHeight = y + (textRow+pad)*l.k
	}
}

func (b *brush) title() {
	y := 0.0
	for _, line := range b.l.title {
		b.textFrom(0, y+titleRow*b.k/2, line, scene.Bold, titleSize, b.pal.Ink)
		y += titleRow * b.k
	}
	for _, line := range b.l.sub {
		b.textFrom(0, y+textRow*b.k/2, line, scene.Regular, textSize, b.pal.Muted)
		y += textRow * b.k
	}
	for _, entry := range b.l.legend {
		middle := entry.y + textRow*b.k/2
		if entry.draw != nil {
			entry.draw(b, entry.x, middle)
		}
		b.textFrom(entry.x+keyWide*b.k, middle, entry.text, scene.Regular, textSize, b.pal.Muted)
	}
}

func (b *brush) message() {
	top, bottom := b.l.Body(b.view)
	y := top + (bottom-top-float64(len(b.l.message))*textRow*b.k)/2
	for _, line := range b.l.message {
		w := b.l.width(line, textSize, scene.Regular)
		b.textFrom((b.l.Width-w)/2, y+textRow*b.k/2, line, scene.Regular, textSize, b.pal.Muted)
		y += textRow * b.k
	}
}

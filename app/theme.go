package app

import (
	"offramp/app/settings"
	"offramp/widgets/look"
)

// setTheme shows all windows light, dark, or as the system says.
func (p *program) setTheme(v look.Variant) {
	p.kept.Change(func(s *settings.Settings) { s.Theme = string(v) })
	p.look = look.New(v)
	p.app.Settings().SetTheme(p.look) // tells its listeners, who repaint
}

// repaint shows all windows in the colours of now.
func (p *program) repaint() {
	for _, w := range p.windows {
		w.commit()
		w.arrange()
		w.refreshMenu()
		w.focusMap()
	}
}

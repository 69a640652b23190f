// Package mapview is the zoomable map of a scenario: it draws a scene and
// turns gestures and typing into edits.
package mapview

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"offramp/scenarios"
	"offramp/scenarios/layout"
	"offramp/scenarios/scene"
	"offramp/widgets/board"
	"offramp/widgets/look"
	"offramp/widgets/naming"
	"offramp/widgets/painter"
)

// Map shows the scenario of a board. Cards are drawn, not widgets: only what is
// visible costs anything. It lives on the UI thread.
type Map struct {
	widget.BaseWidget
	naming.Keys

	// OnIdle is called when the keyboard leaves the map: perhaps for nowhere.
	OnIdle func()
	// OnError is told why an edit was refused.
	OnError func(error)
	// OnZoom is called when the zoom changed.
	OnZoom func()
	// OnMenu is asked for the menu of what is selected, at a place of the window.
	OnMenu func(at fyne.Position)
	// OnCopy copies branches to the place at among all children of parent: they
	// were let go with Ctrl. Where it is nil they move.
	OnCopy func(branches []*scenarios.Outcome, parent *scenarios.Outcome, at int) error

	board     *board.Board
	scene     *scene.Scene
	metrics   scene.Metrics
	direction layout.Direction
	view      scene.View
	fitted    bool // nobody moved the map: it is shown anew when the window is resized
	beginning bool // what changes now is no user's doing
	begun     bool // a user did something
	painter   *painter.Painter
	cover     *naming.Cover     // nil where no card is typed in
	visited   map[string]string // the child that the selection was at last, by parent
	path      map[string]bool   // outcomes of the path that is looked at
	focused   bool
	pointer   pointer
	overlay   *overlay // over the map: what is dragged
	held      string   // the outcome whose card must not move on screen, "" for the usual one
	drop      dropMark
	motion    motion
	over      overlays
	tips      tips
	projector bool
	desk      bool   // the map was fitted when projector size began
	branch    string // that was shown alone when the map was fitted to it
}

// New returns a map of what b shows.
func New(b *board.Board) *Map {
	m := &Map{
		board:   b,
		metrics: scene.DefaultMetrics(),
		painter: painter.New(),
		visited: make(map[string]string),
		path:    make(map[string]bool),
	}
	m.overlay = newOverlay(m)
	m.view.Zoom, m.fitted = 1, true
	m.Namer = naming.New(b, m, naming.Hooks{
		Open: m.open, Place: m.place, Close: m.close,
		Key: m.Press, Beside: m.beside, Fail: m.fail,
	})
	m.motion.play = play
	m.tips.after, m.tips.painter = after, painter.New()
	m.over = newOverlays(m)
	m.foldVast()
	m.build()
	m.markSelected()
	b.Editor().Listen(m.heard)
	b.Listen(m.changed)
	m.ExtendBaseWidget(m)
	return m
}

// build lays the map out anew.
func (m *Map) build() {
	if m.projector {
		m.buildAround()
		return
	}
	m.scene = m.built(m.board.Folded)
}

// built lays the map out with what is folded left out.
func (m *Map) built(folded func(id string) bool) *scene.Scene {
	return scene.Build(m.board.Scenario(), m.board.Figures(), scene.Options{
		Fonts:     look.Fonts(),
		Direction: m.direction,
		Folded:    folded,
		Branch:    m.shownBranch(),
		Given:     m.board.Given(),
		Metrics:   m.metrics,
		Told:      m.board.Told(),
	})
}

// shownBranch is the branch that alone is shown, "" for the whole scenario.
func (m *Map) shownBranch() string {
	if o := m.board.Branch(); o.Parent() != nil {
		return o.ID
	}
	return ""
}

// Direction returns where the map grows.
func (m *Map) Direction() layout.Direction { return m.direction }

// SetDirection lays the map out left to right or top down.
func (m *Map) SetDirection(d layout.Direction) {
	if d == m.direction {
		return
	}
	m.direction = d
	m.glide(func() {
		m.build()
		m.markSelected()
		if at := m.board.Selected(); at != nil && !m.fitted {
			m.Centre(at.ID)
		} else {
			m.Fit()
		}
	})
}

// Scene returns what the map shows.
func (m *Map) Scene() *scene.Scene { return m.scene }

// CreateRenderer is Fyne's.
func (m *Map) CreateRenderer() fyne.WidgetRenderer { return newRenderer(m) }

// MinSize lets the window be as small as the panes around the map allow.
func (m *Map) MinSize() fyne.Size { return fyne.NewSize(240, 180) }

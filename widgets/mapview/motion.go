package mapview

import (
	"time"

	"fyne.io/fyne/v2"

	"offramp/scenarios"
	"offramp/scenarios/scene"
)

const (
	// glideTime is how long cards take to their new places.
	glideTime = 150 * time.Millisecond
	// mostGliding is how many cards may move at once: beyond that nobody sees
	// what moved, and frames get slow.
	mostGliding = 300
)

// motion lets what is drawn catch up with what is: the map itself, its view and
// what is under the pointer are always where they end.
type motion struct {
	off     bool // nobody wants motion
	typing  bool // the newest change of the scenario is only previewed
	depth   int  // of changes that are one to the eye
	still   int  // of changes that are shown at once
	ways    int  // how many there were
	running bool
	ticked  bool // a frame on the way was shown
	stop    func()
	from    place // where it began
	view    scene.View
	sight   scene.Sight
	offsets map[int32]offset
	left    float64 // of the way: 1 at the start
	scratch scene.Sight
	// play calls tick in every frame with how much of the time is over.
	play func(d time.Duration, tick func(done float32)) (stop func())
}

// place is a scene as it was seen.
type place struct {
	scene *scene.Scene
	view  scene.View
}

// offset is how far, in px, the middle of a card was from where it is now.
type offset struct{ x, y float64 }

// play moves with the frames of the window.
func play(d time.Duration, tick func(done float32)) (stop func()) {
	a := fyne.NewAnimation(d, tick)
	a.Curve = fyne.AnimationEaseOut
	a.Start()
	return a.Stop
}

// SetMotion says whether changes of the map are shown as motion; where the
// system asks for less, they are not in any case.
func (m *Map) SetMotion(on bool) {
	m.motion.off = !on
	m.arrive()
}

// glide makes a change of the map and shows what moved by it. All of the change
// counts at once: only what is drawn takes its time.
func (m *Map) glide(change func()) {
	mo := &m.motion
	if mo.depth > 0 || mo.still > 0 {
		change()
		return
	}
	from := place{m.scene, m.view}
	if mo.running && !mo.ticked { // nobody saw the beginning yet: it is one way
		from = mo.from
	}
	m.arrive()
	mo.depth++
	change()
	mo.depth--
	if m.mayGlide(from) && m.plan(from) {
		m.depart(from)
	}
	m.Refresh()
}

// atOnce makes a change of the map that is not shown as motion.
func (m *Map) atOnce(change func()) {
	m.arrive()
	m.motion.still++
	change()
	m.motion.still--
}

// arrive ends what moves.
func (m *Map) arrive() {
	mo := &m.motion
	if !mo.running {
		return
	}
	mo.running = false
	if stop := mo.stop; stop != nil {
		mo.stop = nil
		stop()
	}
}

func (m *Map) depart(from place) {
	mo := &m.motion
	mo.running, mo.ticked, mo.left, mo.from = true, false, 1, from
	mo.ways++
	way := mo.ways
	stop := mo.play(glideTime, func(done float32) {
		if !mo.running || mo.ways != way {
			return
		}
		mo.ticked, mo.left = true, float64(1-done)
		if done >= 1 {
			m.arrive()
		}
		m.Refresh()
	})
	if mo.running {
		mo.stop = stop
	}
}

// mayGlide tells whether motion is wanted, and would explain anything.
func (m *Map) mayGlide(from place) bool {
	app := fyne.CurrentApp()
	return !m.motion.off && app != nil && app.Settings().ShowAnimations() &&
		!m.beginning && !m.pointer.panning && from.view.W > 0 && from.scene != nil &&
		from.view.W == m.view.W && from.view.H == m.view.H &&
		from.scene.DetailAt(from.view.Zoom) > scene.Plain && !m.isOverview()
}

// refresh draws, unless that is about to happen anyway.
func (m *Map) refresh() {
	if m.motion.depth == 0 {
		m.Refresh()
	}
}

// heard notes whether what is shown is only previewed: that is typed or
// dragged, and follows the hand at once.
func (m *Map) heard(e scenarios.Event) {
	m.motion.typing = e.Kind == scenarios.Previewed || e.Kind == scenarios.Unpreviewed
}

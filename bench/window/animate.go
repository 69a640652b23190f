package main

import (
	"time"

	"fyne.io/fyne/v2"
)

// warm is how many keys are pressed before the clock runs.
const warm = 6

// animate presses one key of t in each frame, over and over, and returns how
// long each kind of key took.
func animate(h hands, t task) map[string]*times {
	took := make(map[string]*times)
	done := make(chan struct{})
	i := 0
	var what string
	var began time.Time
	var program time.Duration
	fyne.Do(func() {
		var animation *fyne.Animation
		animation = fyne.NewAnimation(time.Hour, func(float32) {
			now := time.Now()
			if i > warm && what != "" {
				if took[what] == nil {
					took[what] = &times{}
				}
				of := took[what]
				of.program, of.frame = append(of.program, program), append(of.frame, now.Sub(began))
			}
			if i >= t.frames && i%len(t.keys) == 0 { // nothing is left half done
				animation.Stop()
				close(done)
				return
			}
			k := t.keys[i%len(t.keys)]
			i++
			what = k.what
			began = time.Now()
			k.press(h, i)
			program = time.Since(began)
		})
		animation.Start()
	})
	<-done
	return took
}

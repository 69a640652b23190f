package e2e

import (
	"fmt"
	"image"
	"time"
)

// Drag presses the primary button at a place of the screen, moves the pointer to
// another in steps as a hand does, and lets go. Before it lets go it calls
// half, where that is not nil.
func (d *Driver) Drag(from, to image.Point, half func() error) error {
	if _, err := d.xdotool("mousemove", fmt.Sprint(from.X), fmt.Sprint(from.Y), "mousedown", "1"); err != nil {
		return err
	}
	if err := d.Move(from, to); err != nil {
		return err
	}
	if half != nil {
		if err := half(); err != nil {
			return err
		}
	}
	_, err := d.xdotool("mouseup", "1")
	time.Sleep(settle)
	return err
}

// Move moves the pointer from a place of the screen to another in steps, as a
// hand does.
func (d *Driver) Move(from, to image.Point) error {
	const steps = 16
	for i := 1; i <= steps; i++ {
		p := from.Add(to.Sub(from).Mul(i).Div(steps))
		if _, err := d.xdotool("mousemove", fmt.Sprint(p.X), fmt.Sprint(p.Y)); err != nil {
			return err
		}
		time.Sleep(15 * time.Millisecond)
	}
	time.Sleep(settle)
	return nil
}

// RightClick clicks the secondary button at a place of the screen.
func (d *Driver) RightClick(at image.Point) error {
	_, err := d.xdotool("mousemove", fmt.Sprint(at.X), fmt.Sprint(at.Y), "click", "3")
	time.Sleep(settle)
	return err
}

// Hold keeps keys down while it does something.
func (d *Driver) Hold(key string, while func() error) error {
	if _, err := d.xdotool("keydown", key); err != nil {
		return err
	}
	err := while()
	if _, up := d.xdotool("keyup", key); err == nil {
		err = up
	}
	time.Sleep(settle)
	return err
}

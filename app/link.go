package app

import "net/url"

// openLink opens an address in the browser, once the user was shown it and said so.
func (w *window) openLink(address string) {
	u, err := url.Parse(address)
	if err == nil {
		err = w.program.app.OpenURL(u)
	}
	w.refuse(err)
}

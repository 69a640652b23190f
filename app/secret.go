package app

// secret tells whether the document is encrypted: what it says is kept nowhere in
// clear.
func (d *document) secret() bool {
	if d.keeper == nil { // it is about to be shown
		return d.of != nil || d.file != nil && d.file.Lock != nil
	}
	return d.keeper.Encrypted() != nil
}

// guardSecrets has reports of faults quote nothing while an encrypted document is
// open: in a window, or in those that are about to be.
func (p *program) guardSecrets(with ...*window) { p.guard.Secret(p.secrets(with...)) }

func (p *program) secrets(with ...*window) bool {
	for _, w := range append(with, p.windows...) {
		if w.doc != nil && w.doc.secret() {
			return true
		}
	}
	return p.recovering.hasSecrets()
}

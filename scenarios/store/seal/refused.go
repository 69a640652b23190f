package seal

// Reason is why an encrypted file does not open.
type Reason int

// The reasons.
const (
	NotEncrypted    Reason = iota
	NeedsPassphrase        // it takes a passphrase, and none was given
	NeedsKey               // it takes a secret key, and none was given
	WrongPassphrase
	NotRecipient // no identity is among those it is encrypted for
	TooHard      // it demands more work or memory than is done for a file
	Damaged      // cut off, changed, or no age file after its first bytes
)

// Refused says why an encrypted file does not open, and what to do.
type Refused struct {
	Reason   Reason
	What, Do string
	Err      error // the cause, where there is one below
}

// Error is "What: Do".
func (r *Refused) Error() string { return r.What + ": " + r.Do }

// Unwrap returns the cause.
func (r *Refused) Unwrap() error { return r.Err }

func refuse(reason Reason, err error, what, do string) *Refused {
	return &Refused{Reason: reason, What: what, Do: do, Err: err}
}

func damaged(err error) *Refused {
	return refuse(Damaged, err, "the encrypted file is damaged: it was cut off, or changed since it was encrypted", "get a whole copy, or restore an earlier version")
}

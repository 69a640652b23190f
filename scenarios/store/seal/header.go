package seal

import (
	"errors"
	"slices"

	"filippo.io/age"
)

// header is that of a file which was opened with a key. Its recipients are not
// known by name, for age files do not say for whom they are; yet saving must not
// lock them out. So the document is saved again under the header that it has: the
// same stanzas and file key, while a new random nonce makes another payload key.
// It goes with this one document alone, as age demands of a file key.
type header struct {
	stanzas []*age.Stanza
	fileKey []byte
	own     *Recipient // of the identity that opened it
}

// Wrap implements [age.Recipient]. The library has made a file key of its own and
// is about to use it; it is given the old one in its place. Where a later library
// would go on with its own, its header is not true to what it encrypts: [Encrypt]
// looks.
func (h *header) Wrap(fileKey []byte) ([]*age.Stanza, error) {
	if len(fileKey) != len(h.fileKey) {
		return nil, errors.New("the file's key has another length than age's keys have")
	}
	copy(fileKey, h.fileKey)
	return slices.Clone(h.stanzas), nil
}

// fits tells whether the header of a new file is still opened by the file key.
func (h *header) fits(encrypted []byte) error {
	_, err := age.Decrypt(reader(encrypted), age.NewInjectedFileKeyIdentity(h.fileKey))
	return err
}

package scenarios

import "github.com/google/uuid"

// MaxIDLength is the longest identity, in characters, that a file may use.
const MaxIDLength = 64

// NewID returns a new random identity. It is a version 4 UUID because an
// identity must not tell when it was made.
func NewID() string { return uuid.NewString() }

// identified is anything that lists in a scenario hold by identity.
type identified interface{ identity() string }

func (e *EndState) identity() string { return e.ID }
func (s *Source) identity() string   { return s.ID }
func (c *Change) identity() string   { return c.ID }

func find[T identified](list []T, id string) T {
	for _, item := range list {
		if item.identity() == id {
			return item
		}
	}
	var none T
	return none
}

package inspector

import "offramp/widgets/look"

// The measures of the pane, in px.
const (
	leastWidth  = 260
	leastHeight = 100
	margin      = 2 * look.Unit // at the sides
	near        = look.Unit / 2 // between a caption and its field
	apart       = 12            // between rows
)

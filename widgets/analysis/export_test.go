package analysis

import "offramp/widgets/rowlist"

type rowlistRow = rowlist.Row

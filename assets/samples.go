package assets

import _ "embed"

// Geneva is the scenario that ships as the sample, in canonical form: the
// security talks of January 2022, with every part of the format. Whoever opens
// it as a new document gives it an identity of its own.
//
//go:embed samples/geneva.scenario.json
var Geneva []byte

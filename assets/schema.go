// Package assets holds what ships inside the program. It imports nothing but
// the means to embed it.
package assets

import _ "embed"

// ScenarioSchema is the JSON Schema (draft 2020-12) of a scenario file.
//
//go:embed schema/scenario.schema.json
var ScenarioSchema []byte

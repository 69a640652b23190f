package assets

import _ "embed"

// Icon is the program's icon, 512 by 512 pixels, as PNG. It is rendered from
// icon.svg: rsvg-convert -w 512 -h 512 icon.svg -o icon.png
//
//go:embed icon.png
var Icon []byte

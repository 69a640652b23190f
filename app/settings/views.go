package settings

import (
	"slices"
	"unicode/utf8"

	"github.com/go-json-experiment/json/jsontext"
)

// View is how a document was last looked at. It is no part of the document:
// looking at a file leaves its bytes alone.
type View struct {
	// Document is the identity of the scenario and File its absolute path: a
	// copy of a file, or another one in its place, is looked at anew.
	Document string `json:"document"`
	File     string `json:"file"`
	// Begun: somebody did something to the map. Else what follows means nothing,
	// and the map is shown as one just opened.
	Begun bool `json:"begun,omitzero"`
	// Zoom is the zoom of the map, X and Y the place of its world in the middle.
	Zoom float64 `json:"zoom"`
	X    float64 `json:"x"`
	Y    float64 `json:"y"`
	// Fitted: the map filled the window, whatever its size.
	Fitted bool `json:"fitted,omitzero"`
	// TopDown: the map grows down, not to the right.
	TopDown  bool     `json:"topDown,omitzero"`
	Folded   []string `json:"folded,omitzero"`
	Selected string   `json:"selected"` // "" for the scenario itself
	// Window and FullScreen are how large its window was, and Place where on the
	// screens; nil where the system does not say.
	Window     Size           `json:"window,omitzero"`
	Place      *Place         `json:"place,omitzero"`
	FullScreen bool           `json:"fullScreen,omitzero"`
	More       jsontext.Value `json:",embed"`
}

// views are those of the documents that were open last, the newest first.
type views struct {
	Views []View         `json:"views"`
	More  jsontext.Value `json:",embed"`
}

// How much is kept: of so many documents, with so many folded outcomes in all.
const (
	mostViews  = 200
	mostFolded = 50_000
)

// put replaces the view of a document, or adds it. A path that is no text cannot
// be noted.
func (v *views) put(view View) {
	if !utf8.ValidString(view.File) {
		return
	}
	rest := slices.DeleteFunc(slices.Clone(v.Views), func(old View) bool {
		if old.Document != view.Document || !same(old.File, view.File) {
			return false
		}
		view.More = old.More
		return true
	})
	v.Views = append([]View{view}, rest...)
	v.bound()
}

// apart is a copy of the list. Views are replaced and never changed, so that what they
// have is shared. Tens of thousands of folded outcomes take longer to encode than the
// window, which notes a view at each save, may wait.
func (v views) apart() views {
	v.Views = slices.Clone(v.Views)
	return v
}

// bound forgets the oldest of what is too much.
func (v *views) bound() {
	folded := 0
	for i := range v.Views {
		folded += len(v.Views[i].Folded)
		if i == mostViews || folded > mostFolded && i > 0 {
			v.Views = v.Views[:i]
			return
		}
	}
}

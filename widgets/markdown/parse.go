// Package markdown shows notes that are written in Markdown, quickly however
// long a paragraph is. Raw HTML is shown as the text that it is.
package markdown

import (
	"fmt"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// kind says what a block is.
type kind uint8

const (
	paragraph kind = iota
	heading
	code
	rule
)

// block is a stretch of the notes below the one before.
type block struct {
	kind   kind
	level  int    // of a heading
	indent int    // how deep in lists and quotes
	quoted bool   // within a quote
	marker string // of the first block of a list's item: "•", "3."
	tight  bool   // close to the block above: an item of a list
	apart  bool   // well below the block above: a list after another one
	spans  []span
}

// span is a stretch of text in one style.
type span struct {
	text         string
	bold, italic bool
	mono         bool
	link         string
	broken       bool // a new line begins after it
}

// What of a text is shown; the rest is written, not read. Marks that nobody would
// read either take the parser time by the square of their number.
const (
	longest    = 40_000 // bytes
	mostLinks  = 3000   // brackets that open
	mostQuotes = 100    // within one another
)

// parse reads Markdown. It tells whether that was all of the text.
func parse(source string) (blocks []block, whole bool) {
	end := readable(source)
	if whole = end == len(source); !whole {
		source = strings.ToValidUTF8(source[:end], "")
	}
	p := &parser{source: []byte(source)}
	p.blocks(goldmark.DefaultParser().Parse(text.NewReader(p.source)), block{})
	return p.out, whole
}

// readable is how much of a text is read, in bytes.
func readable(source string) int {
	links, quotes := 0, 0
	for i := range min(len(source), longest) {
		switch source[i] {
		case '[':
			links++
		case '>':
			quotes++
		case ' ', '\t': // between quotes
		default:
			quotes = 0
		}
		if links > mostLinks || quotes > mostQuotes {
			return i
		}
	}
	return min(len(source), longest)
}

type parser struct {
	source []byte
	out    []block
}

// deepest is how far lists and quotes within one another are told apart.
const deepest = 6

func (p *parser) blocks(parent ast.Node, in block) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		b := in
		switch n := n.(type) {
		case *ast.Heading:
			b.kind, b.level = heading, n.Level
			p.text(n, b)
		case *ast.Blockquote:
			b.quoted = true
			b.indent = min(b.indent+1, deepest)
			p.blocks(n, b)
		case *ast.List:
			p.list(n, b)
		case *ast.FencedCodeBlock, *ast.CodeBlock:
			b.kind = code
			p.lines(n, b, true)
		case *ast.HTMLBlock:
			p.lines(n, b, false)
			if n.HasClosure() {
				last := &p.out[len(p.out)-1]
				last.spans = append(last.spans, span{text: strings.TrimRight(string(n.ClosureLine.Value(p.source)), "\n")})
			}
		case *ast.ThematicBreak:
			b.kind = rule
			p.out = append(p.out, b)
		default:
			p.text(n, b)
		}
		in.marker, in.tight, in.apart = "", in.tight && in.marker == "", false // the item's own mark stands once
	}
}

func (p *parser) list(n *ast.List, in block) {
	number := n.Start
	in.indent = min(in.indent+1, deepest)
	_, nested := n.Parent().(*ast.ListItem)
	_, follows := n.PreviousSibling().(*ast.List)
	first := true
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		b := in
		b.marker, b.tight, b.apart = "•", n.IsTight && (nested || !first), follows && first
		if n.IsOrdered() {
			b.marker = fmt.Sprintf("%d.", number)
			number++
		}
		if item.FirstChild() == nil {
			p.out = append(p.out, b)
		}
		p.blocks(item, b)
		first = false
	}
}

// lines shows the source of a block as it is.
func (p *parser) lines(n ast.Node, b block, mono bool) {
	lines := n.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		b.spans = append(b.spans, span{text: strings.TrimRight(string(at.Value(p.source)), "\n"), mono: mono, broken: true})
	}
	p.out = append(p.out, b)
}

func (p *parser) text(n ast.Node, b block) {
	p.inline(n, span{}, &b.spans)
	p.out = append(p.out, b)
}

func (p *parser) inline(parent ast.Node, style span, out *[]span) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		s := style
		switch n := n.(type) {
		case *ast.Text:
			s.text, s.broken = string(n.Value(p.source)), n.HardLineBreak()
			if n.SoftLineBreak() {
				s.text += " "
			}
			*out = append(*out, s)
		case *ast.String:
			s.text = string(n.Value)
			*out = append(*out, s)
		case *ast.Emphasis:
			s.italic, s.bold = s.italic || n.Level == 1, s.bold || n.Level > 1
			p.inline(n, s, out)
		case *ast.CodeSpan:
			s.mono = true
			p.inline(n, s, out)
		case *ast.Link:
			s.link = string(n.Destination)
			p.inline(n, s, out)
		case *ast.Image: // notes hold no pictures: its description is a link
			s.link = string(n.Destination)
			p.inline(n, s, out)
		case *ast.AutoLink:
			s.text, s.link = string(n.Label(p.source)), string(n.URL(p.source))
			*out = append(*out, s)
		case *ast.RawHTML:
			for i := range n.Segments.Len() {
				at := n.Segments.At(i)
				s.text += string(at.Value(p.source))
			}
			*out = append(*out, s)
		default:
			p.inline(n, s, out)
		}
	}
}

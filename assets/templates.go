package assets

import "embed"

// Template is a scenario to start from: a method that analysts know, as a tree.
type Template struct {
	// Name is what the method is called, About what it is good for, in a line.
	Name, About string
	// Data is the scenario file, in canonical form. Whoever starts from it gives
	// the new scenario an identity of its own.
	Data []byte
}

//go:embed templates/*.scenario.json
var templates embed.FS

// Templates are the scenarios to start from, those that most analysts know
// first. They give numbers only where the method does, and no scale: that is
// the user's.
var Templates = []Template{
	template("four-cases", "Base, upside, downside", "A briefing’s cases, with the wild card that nobody plans for."),
	template("cone-of-plausibility", "Cone of plausibility", "Drivers and assumptions give a baseline; change one at a time."),
	template("event-tree", "Event tree", "One initiating event, the barriers in its way, and what gets through."),
	template("negotiation-rounds", "Negotiation rounds", "Round by round: break, deadlock, or a deal that has to hold at home."),
	template("escalation-ladder", "Escalation ladder", "Rung by rung: step off, stay, or climb, and what stepping off costs."),
	template("sanctions-ladder", "Sanctions ladder", "Answer and reaction in turns: do costs change what the target does?"),
	template("election-night", "Election night", "From the first counts to who governs, and whether it is accepted."),
	template("decision", "Decision with options", "What each option leads to, the same question asked under each."),
}

func template(file, name, about string) Template {
	data, err := templates.ReadFile("templates/" + file + ".scenario.json")
	if err != nil {
		panic("assets: a template is missing: " + err.Error()) // a broken build
	}
	return Template{Name: name, About: about, Data: data}
}

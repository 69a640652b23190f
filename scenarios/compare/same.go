package compare

import (
	"reflect"

	"offramp/scenarios"
	"offramp/scenarios/store"
)

// Same tells whether a field of two objects, each given as a table of fields
// keeps it, reads the same in the file.
func Same(name string, a, b any) bool {
	switch a := a.(type) {
	case *string:
		return *a == *b.(*string)
	case *bool:
		return *a == *b.(*bool)
	case *scenarios.Probability:
		return *a == *b.(*scenarios.Probability)
	}
	x, y := reflect.ValueOf(a).Elem(), reflect.ValueOf(b).Elem()
	if x.IsZero() && y.IsZero() || reflect.DeepEqual(x.Interface(), y.Interface()) {
		return true
	}
	return Value(name, a) == Value(name, b)
}

// Value is what stands in the file of a field. What no file can hold, which no
// file was read from, is told apart by its error.
func Value(name string, at any) scenarios.JSON {
	value, err := store.Value(name, at)
	if err != nil {
		return scenarios.JSON(err.Error())
	}
	return value
}
